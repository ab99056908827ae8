import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits of chance: nobody guesses it, so a plain hash of it is enough to store. */
export const neuesGeheimnis = (): string => randomBytes(32).toString('base64url')

/** Keys of the interface are told apart from sessions at first sight, also by a scanner that looks for secrets in files. */
const vorsatz = 'rfs_'
export const neuerSchluessel = (): string => vorsatz + neuesGeheimnis()
export const istSchluessel = (geheimnis: string): boolean => geheimnis.startsWith(vorsatz)

export const gehasht = (geheimnis: string): Buffer => createHash('sha256').update(geheimnis).digest()

/** Takes the same time wherever two texts differ. */
export const gleich = (a: string, b: string): boolean => timingSafeEqual(gehasht(a), gehasht(b))

/**
 * What a form must carry, so that no other site can send it: derived from the secret in the cookie, which no other site
 * can read. Tells nothing about the secret, and ends with it.
 */
export const formularmarke = (geheimnis: string): string =>
  createHmac('sha256', geheimnis).update('Formularmarke').digest('base64url')
