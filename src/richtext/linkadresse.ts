/** An address within this server, on the web, for mail or for the telephone. `//host` and `/\host` would leave the server. */
const erlaubt = /^(https?:\/\/[^/\s]|mailto:\S|tel:[+\d]|\/(?![/\\])|#)/i
// Browsers drop tabs and line breaks inside an address, which would let "/<tab>/host" through.
const unsichtbar = /[\s\p{Cc}]/u

export const LINK_LAENGE = 2000

/** The only user-supplied addresses of the system: everything else (`javascript:`, `data:`) is refused. */
export function erlaubteLinkadresse(adresse: unknown): adresse is string {
  return (
    typeof adresse === 'string' && adresse.length <= LINK_LAENGE && erlaubt.test(adresse) && !unsichtbar.test(adresse)
  )
}
