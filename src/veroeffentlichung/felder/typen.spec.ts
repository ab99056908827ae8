import type { DateiAnsicht } from '../../ansichten/datei.js'
import type {
  AnlageAnsicht,
  BeratungAnsicht,
  Finanzposition,
  VorlageAnsicht,
  VorlageForm,
} from '../../ansichten/vorlage.js'
import type { SitzungAnsicht } from '../../ansichten/sitzung.js'
import type { Projektion } from '../projektion.js'
import { anlage, datei } from './datei.js'
import { schritt } from './ergebnis.js'
import { bestaetigt, type Felder, type Glieder, Intern, JeZeile } from './feld.js'
import { finanzposition } from './finanzen.js'
import { sitzung } from './sitzung.js'
import { vorlage } from './vorlage.js'
import { vorlageForm } from './vorlage-form.js'
import { zeigen } from './zeigen.js'
import { type Zusatzfeld, zusatzfeld } from './zusatz.js'

/* The compiler is the test (`npm run check`): each of these lines is an error, or tsc says that one was expected. */

type Mit<T> = T & { internerVermerk: string | null }
type MitOptionalem<T> = T & { internerVermerk?: { text: string } }
type Plan = { keine: boolean; positionen: Mit<Finanzposition>[] }
type Plaene = { ergebnisplan: Plan; finanzplan: Plan }
type Fruehere = { nr: number; freigegebenAm: string; inhalt: Mit<VorlageForm> }
type Ersetzt<T, K extends keyof T, V> = Omit<T, K> & Record<K, V>

// @ts-expect-error a new leaf of a row of money
export const ohneVermerk: Glieder<Mit<Finanzposition>> = finanzposition
// @ts-expect-error an optional one, too
export const ohneOptionalen: Glieder<MitOptionalem<Finanzposition>> = finanzposition
// @ts-expect-error deep inside of the form
export const tief: Glieder<Ersetzt<VorlageForm, 'finanzielleAuswirkungen', Plaene>> = vorlageForm
// @ts-expect-error an element of a list of the form
export const inListe: Glieder<Ersetzt<VorlageForm, 'anlagen', Mit<VorlageForm['anlagen'][number]>[]>> = vorlageForm
// @ts-expect-error an Anlage
export const anAnlage: Glieder<Mit<AnlageAnsicht>> = anlage
// @ts-expect-error among the Anlagen of a Vorlage
export const unterAnlagen: Glieder<Ersetzt<VorlageAnsicht, 'anlagen', Mit<AnlageAnsicht>[]>> = vorlage
// @ts-expect-error in what a former Fassung said
export const inFrueherer: Glieder<Ersetzt<VorlageAnsicht, 'fruehereFassungen', Fruehere[]>> = vorlage
// @ts-expect-error a file
export const anDatei: Glieder<Mit<DateiAnsicht>> = datei
// @ts-expect-error a step of the Beratungsfolge
export const amSchritt: Glieder<Mit<BeratungAnsicht>> = schritt
// @ts-expect-error a line of the agenda
export const amTop: Glieder<Ersetzt<SitzungAnsicht, 'tagesordnung', Mit<SitzungAnsicht['tagesordnung'][number]>[]>> =
  sitzung
// @ts-expect-error a leaf that became an object is a table of its own
export const statt: Felder<{ nr: number; gebaeude: string }> = bestaetigt
// @ts-expect-error a list whose rows say themselves who may read them is never walked like another one
export const zusatz: Felder<Zusatzfeld[]> = [zusatzfeld]
// @ts-expect-error only what came through a table is written
export const ungezeigt: Projektion = { ansicht: { internerVermerk: 'x' }, spalten: {} }
const kopie = { ...zeigen<{ nr: number }>({ nr: bestaetigt })({ nr: 1 }) }
// @ts-expect-error nor what somebody has put together anew
export const ergaenzt: Projektion = { ansicht: kopie, spalten: {} }
// @ts-expect-error nor is an object in one of the columns
export const inSpalte: Projektion['spalten'] = { zeile: { internerVermerk: 'x' } }

test('whoever names it has said who may read it', () => {
  const mitVermerk: Glieder<Mit<Finanzposition>> = { ...finanzposition, internerVermerk: new Intern() }
  const zusatzfelder: Felder<Zusatzfeld[]> = new JeZeile<Zusatzfeld>(zusatzfeld)
  expect([Object.keys(mitVermerk).at(-1), zusatzfelder]).toEqual(['internerVermerk', new JeZeile(zusatzfeld)])
})
