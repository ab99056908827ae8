/** An address within this server, on the web, for mail or for the telephone. `//host` and `/\host` would leave the server. */
const erlaubt = /^(https?:\/\/[^/\s]|mailto:\S|tel:[+\d]|\/(?![/\\])|#)/i
// Browsers drop tabs and line breaks inside an address, which would let "/<tab>/host" through; half a character has no address.
const unsichtbar = /[\s\p{Cc}\p{Cs}]/u

export const LINK_LAENGE = 2000

/** What is wrong with it, to go on after "The address of the link is not allowed. It"; null where nothing is. */
export function linkfehler(adresse: unknown): string | null {
  if (typeof adresse !== 'string' || !erlaubt.test(adresse))
    return 'muss mit https://, http://, mailto:, tel:, / oder # beginnen'
  if (adresse.length > LINK_LAENGE) return `darf höchstens ${LINK_LAENGE} Zeichen haben`
  return unsichtbar.test(adresse) ? 'darf weder Leerzeichen noch unsichtbare oder halbe Zeichen enthalten' : null
}

/** The only user-supplied addresses of the system: everything else (`javascript:`, `data:`) is refused. */
export const erlaubteLinkadresse = (adresse: unknown): adresse is string => linkfehler(adresse) === null
