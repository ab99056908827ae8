import type { Absatz, Block, Dokument, Inhalt, Tabelle, Zelle } from '../../src/pdf/bloecke.js'
import { setze } from '../../src/pdf/dokument.js'
import { alle, liesPdf, textVon, type Knoten } from '../pdf-lesen.js'

export const absatz = (text: string | Inhalt, rest: Partial<Absatz> = {}): Absatz => ({
  art: 'absatz',
  inhalt: typeof text === 'string' ? [{ text }] : text,
  ...rest,
})
export const ueberschrift = (ebene: 1 | 2 | 3 | 4 | 5, text: string): Block => ({
  art: 'ueberschrift',
  ebene,
  inhalt: [{ text }],
})
export const zelle = (text: string, rest: Partial<Zelle> = {}): Zelle => ({ bloecke: [absatz(text)], ...rest })
export const tabelle = (kopf: Zelle[][], rumpf: Zelle[][], spalten = rumpf[0]?.length ?? 1): Tabelle => ({
  art: 'tabelle',
  spalten: Array.from({ length: spalten }, () => ({ anteil: 1 })),
  kopf,
  rumpf,
})
export const dokument = (bloecke: Block[], rest: Partial<Dokument> = {}): Dokument => ({
  titel: 'Prüfstück',
  thema: 'Satz',
  verfasser: 'Stadt Herne',
  stichworte: 'Prüfung',
  datum: new Date('2016-08-30T08:00:00Z'),
  kennung: '1',
  briefkopf: [],
  laufkopf: { links: 'Vorlage 2016/0542', rechts: 'Prüfstück' },
  fuss: 'Stadt Herne',
  bloecke,
  ...rest,
})
export const lies = async (bloecke: Block[], rest: Partial<Dokument> = {}) => {
  const { pdf, bericht } = await setze(dokument(bloecke, rest))
  return { ...liesPdf(pdf), bericht }
}
export const absaetze = (wurzel: Knoten) => alle(wurzel, 'P').map((p) => textVon(p).trim())

export const SATZ =
  'Die Förderrichtlinien des Landes NRW für die kommunalen Integrationszentren sehen u.a. ein durch den Rat ' +
  'verabschiedetes Integrationskonzept mit einer Laufzeit von zwei Jahren vor. '
export const lang = (mal: number) => SATZ.repeat(mal).trim()
