import { projektionskennung } from '../projektionskennung.js'

/* A confirmation that waits for its day is kept as `version.digest`: what the second person saw, and by which code. Another
   code may take another digest of the same thing, or of less; so after an upgrade each is compared at once and not on its
   day. Before there were versions the digest stood alone. */

/** Enough to tell one version from all others. */
const laenge = 16

let gelesen: Promise<string> | undefined

/** With which every confirmation begins that was given, or looked at again, by this version. */
export const versionsmarke = (): Promise<string> =>
  (gelesen ??= projektionskennung().then((kennung) => `${kennung.slice(0, laenge)}.`))

/** As it is kept. */
export const gestempelt = async (fingerabdruck: string): Promise<string> => (await versionsmarke()) + fingerabdruck

/** What was seen, whichever version saw it. */
export const gesehenesAus = (gestempelt: string | null): string | null => gestempelt && gestempelt.split('.').at(-1)!
