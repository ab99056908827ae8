import type { Pfadstueck } from '../../web/rahmenangaben.js'

export const amtPfad = (...weiter: Pfadstueck[]): Pfadstueck[] => [{ name: 'Verwaltung', adresse: '/amt' }, ...weiter]
export const kontoPfad = (name: string): Pfadstueck[] =>
  amtPfad({ name: 'Mein Konto', adresse: '/amt/konto' }, { name })
