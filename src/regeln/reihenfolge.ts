import { beratungOffen, type BeratungZustand } from './beratung-schritte.js'
import { massgeblich, vorbereitend, type Rolle } from './rolle.js'
import { datumKurz, datumOhneJahr, jahrVon, type Tag } from './datum.js'
import { bliebOffen, type ErgebnisArt } from './ergebnis.js'
import { mitArtikel, satzanfang } from './worte/gremium.js'
import type { Feldfehler } from './regelverstoss.js'

/** A step of the Beratungsfolge as planned, in the order of the list. */
export interface Planschritt {
  gremium: string
  rolle: Rolle | null
  datum: Tag | null
  /** Missing for a new step. */
  zustand?: BeratungZustand
  /** Recorded outcomes are history: nothing about their order is asked any more. */
  hatErgebnis?: boolean
}

/**
 * Which steps decide a second time: one Gremium decides. What fell away or was postponed does not count, so that the successor may
 * (domain.md R3.4). A Genehmigung beside it is no second decision: the Rat approves what was decided in urgency (§ 60 Abs. 1 Satz 3
 * GO NRW). The same Gremium again right after itself is what its Sitzung did not come to.
 */
export const weitereEntscheidungen = (
  schritte: readonly { rolle: string; ergebnis: ErgebnisArt | null; gremium?: unknown }[],
): number[] =>
  schritte
    .map(({ rolle, ergebnis, gremium }, stelle) => ({
      stelle,
      zaehlt:
        rolle === 'entscheidung' &&
        !(ergebnis && bliebOffen(ergebnis)) &&
        !(gremium !== undefined && istNochmal(schritte[stelle - 1], gremium)),
    }))
    .filter(({ zaehlt }) => zaehlt)
    .slice(1)
    .map(({ stelle }) => stelle)

const istNochmal = (davor: { rolle: string; gremium?: unknown } | undefined, gremium: unknown): boolean =>
  davor?.rolle === 'entscheidung' && davor.gremium === gremium

/** Allowed with a reason, which the agenda prints (domain.md R3.5). `zeiger` is the place of the list in the body. */
export function reihenfolgehinweise(schritte: readonly Planschritt[], zeiger = '/beratungsfolge'): Feldfehler[] {
  const plan = schritte
    .map((schritt, stelle) => ({ ...schritt, stelle, ort: `${zeiger}/${stelle}` }))
    .filter(({ zustand, hatErgebnis }) => !hatErgebnis && (zustand === undefined || beratungOffen(zustand)))
  return [...entscheidungZuFrueh(plan), ...gegenDieZeit(plan)]
}

/** A day that is past without a Sitzung: in public it would read as if it were still to come. */
export const terminhinweise = (
  schritte: readonly Planschritt[],
  heute: Tag,
  zeiger = '/beratungsfolge',
): Feldfehler[] =>
  schritte.flatMap(({ datum, zustand, hatErgebnis }, stelle) =>
    datum !== null && datum < heute && !hatErgebnis && (zustand === undefined || beratungOffen(zustand))
      ? [
          {
            zeiger: `${zeiger}/${stelle}/datum`,
            text: `Der Termin am ${datumKurz(datum)} ist verstrichen. Wählen Sie einen neuen, oder lassen Sie ihn leer.`,
          },
        ]
      : [],
  )

type Offen = Planschritt & { stelle: number; ort: string }

/** R3.5: never forbidden, the Rat may decide anyway; but somebody has to say why. */
function entscheidungZuFrueh(plan: readonly Offen[]): Feldfehler[] {
  const entscheidung = plan.find(({ rolle }) => massgeblich(rolle))
  if (!entscheidung) return []
  return plan
    .filter((schritt) => vorbereitend(schritt.rolle) && kommtVor(entscheidung, schritt))
    .map((schritt) => {
      const [am, dann] = [amTag(entscheidung, schritt), amTag(schritt, entscheidung)]
      const wer = satzanfang(mitArtikel(entscheidung.gremium, 'nominativ'))
      const text = `${wer}${am} entscheidet vor ${mitArtikel(schritt.gremium, 'dativ')}${dann}`
      return { zeiger: entscheidung.ort, text: `${satzende(text)} Bitte tauschen Sie die Reihenfolge.` }
    })
}

/** By day where both are known, else by the list. On one day the list decides. */
function kommtVor(a: Offen, b: Offen): boolean {
  if (a.datum && b.datum && a.datum !== b.datum) return a.datum < b.datum
  return a.stelle < b.stelle
}

/** Steps that do not decide should stand in the order of their days; the decision has its own sentence. */
function gegenDieZeit(plan: readonly Offen[]): Feldfehler[] {
  const mitTag = plan.filter(({ datum, rolle }) => datum !== null && !massgeblich(rolle))
  return mitTag.flatMap((schritt, i) => {
    const davor = mitTag[i - 1]
    if (!davor || davor.datum! <= schritt.datum!) return []
    const wer = satzanfang(mitArtikel(schritt.gremium, 'nominativ')) + amTag(schritt, davor)
    const text = `${wer} tagt vor ${mitArtikel(davor.gremium, 'dativ')}${amTag(davor, schritt)}`
    return [{ zeiger: schritt.ort, text: `${satzende(text)} Bitte tauschen Sie die Reihenfolge.` }]
  })
}

/** " am 15.12.", with the year where the two differ in it; nothing without a day. */
function amTag({ datum }: Offen, anderer: Offen): string {
  if (!datum) return ''
  const jahrKlar = anderer.datum !== null && jahrVon(anderer.datum) === jahrVon(datum)
  return ` am ${jahrKlar ? datumOhneJahr(datum) : datumKurz(datum)}`
}

const satzende = (text: string) => (text.endsWith('.') ? text : `${text}.`)
