import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Abweisung } from '../fehler/abweisung.js'

/** argon2id with the parameters OWASP names first. */
export const passwortHash = (passwort: string): Promise<string> =>
  hash(passwort, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** Compared when an account does not exist, so that the time of the answer does not tell. */
let niemand: Promise<string> | undefined

/** Hashing takes memory and a core; more at once would only slow everybody down. */
const zugleich = 4
const hoechstensWartend = 40
let laufende = 0
const wartende: (() => void)[] = []

/** @throws Abweisung 429 when so many sign in at this moment that waiting makes no sense */
export async function passwortStimmt(gespeichert: string | null | undefined, passwort: string): Promise<boolean> {
  if (laufende >= zugleich) {
    if (wartende.length >= hoechstensWartend)
      throw new Abweisung(429, 'Gerade melden sich viele an. Versuchen Sie es gleich noch einmal.', 5)
    await new Promise<void>((weiter) => wartende.push(weiter))
  }
  laufende++
  try {
    niemand ??= passwortHash(randomBytes(16).toString('hex'))
    const richtig = await verify(gespeichert ?? (await niemand), passwort)
    return richtig && !!gespeichert
  } finally {
    laufende--
    wartende.shift()?.()
  }
}
