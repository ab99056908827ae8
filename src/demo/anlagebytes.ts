import type { Dokument } from '../pdf/bloecke.js'
import { setze } from '../pdf/dokument.js'
import type { BeispielAnlage } from './beispiel.js'
import { lageplan } from './lageplan.js'
import { koerperschaft } from './stammdaten.js'

/** The bytes of an Anlage of the demo, with the name of a file; always the same. */
export async function bytesVon({ titel, inhalt }: BeispielAnlage): Promise<{ name: string; bytes: Uint8Array }> {
  if ('lageplan' in inhalt) return { name: `${titel}.png`, bytes: lageplan() }
  return { name: `${titel}.pdf`, bytes: (await setze(dokument(titel, inhalt.pdf))).pdf }
}

const dokument = (titel: string, absaetze: string[]): Dokument => ({
  titel,
  thema: 'Anlage zu einer Beispielvorlage',
  verfasser: koerperschaft.name,
  stichworte: 'Beispiel',
  datum: new Date('2026-09-01T08:00:00Z'),
  kennung: titel,
  briefkopf: [{ art: 'absatz', stil: 'gross', inhalt: [{ text: koerperschaft.name }] }],
  laufkopf: { links: titel, rechts: koerperschaft.name },
  fuss: 'Beispiel',
  bloecke: [
    { art: 'ueberschrift', ebene: 1, inhalt: [{ text: titel }] },
    ...absaetze.map((text) => ({ art: 'absatz' as const, inhalt: [{ text }] })),
  ],
})
