/** Injects the Konfiguration. */
export const KONFIGURATION = Symbol('Konfiguration')

/** Injects the pg.Pool that takes in what the public sends; undefined in a process that has none. */
export const EINGANGSVERBINDUNGEN = Symbol('Eingangsverbindungen')

/** Injects the pg.Pool of the public login; undefined in a process that has none. */
export const OEFFENTLICHE_VERBINDUNGEN = Symbol('öffentliche Verbindungen')
