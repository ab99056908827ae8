/** A calendar day in Europe/Berlin, `2026-01-02`. Days are not instants. */
export type Tag = string
