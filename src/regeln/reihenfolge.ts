import { beratungOffen, massgeblich, vorbereitend, type BeratungZustand, type Rolle } from './beratungsfolge.js'
import { datumKurz, datumOhneJahr, jahrVon, type Tag } from './datum.js'
import { mitArtikel, satzanfang } from './gremiumname.js'
import type { Feldfehler } from './regelverstoss.js'

/** A step of the Beratungsfolge as planned, in the order of the list. */
export interface Planschritt {
  gremium: string
  rolle: Rolle
  datum: Tag | null
  /** Missing for a new step. */
  zustand?: BeratungZustand
  /** Recorded outcomes are history: nothing about their order is asked any more. */
  hatErgebnis?: boolean
}

export interface Reihenfolgebefund {
  /** Stored only without these. */
  fehler: Feldfehler[]
  /** Allowed with a reason, which the agenda prints (R3.5). */
  warnungen: Feldfehler[]
}

/** Rules of domain.md C3 for the list as a whole. `zeiger` is the place of the list in the body. */
export function pruefeReihenfolge(schritte: readonly Planschritt[], zeiger = '/beratungsfolge'): Reihenfolgebefund {
  const plan = schritte
    .map((schritt, stelle) => ({ ...schritt, stelle, ort: `${zeiger}/${stelle}` }))
    .filter(({ zustand, hatErgebnis }) => !hatErgebnis && (zustand === undefined || beratungOffen(zustand)))
  return { fehler: zweiEntscheidungen(plan), warnungen: [...entscheidungZuFrueh(plan), ...gegenDieZeit(plan)] }
}

type Offen = Planschritt & { stelle: number; ort: string }

/** At most one of the open steps decides; the postponed one is closed, so that its successor may. */
function zweiEntscheidungen(plan: readonly Offen[]): Feldfehler[] {
  // A Genehmigung beside it is no second decision: the Rat approves what was decided in urgency (§ 60 Abs. 1 Satz 3 GO NRW).
  const [erste, ...weitere] = plan.filter(({ rolle }) => rolle === 'entscheidung')
  return weitere.map((schritt) => {
    const wer = `${satzanfang(mitArtikel(erste!.gremium, 'nominativ'))} und ${mitArtikel(schritt.gremium, 'nominativ')}`
    const text = `${wer} können nicht beide entscheiden. Wählen Sie für eines der Gremien eine andere Rolle.`
    return { zeiger: `${schritt.ort}/rolle`, text }
  })
}

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
