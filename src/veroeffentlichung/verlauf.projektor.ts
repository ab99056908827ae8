import type { BeratungAnsicht, VorlageAnsicht } from '../ansichten/vorlage.js'
import { nachAbschluss } from '../regeln/anzeige.js'
import { type ErgebnisArt, ergebnisKatalog } from '../regeln/ergebnis.js'
import { vorbereitend } from '../regeln/rolle.js'
import { geladen } from '../regeln/sitzung-schritte.js'
import { punktnummer } from '../regeln/tagesordnung.js'
import { ausgang } from './ergebnis.js'
import { zeigeVerlauf, zeigeVerlaufszeile } from './felder/vorlage.js'
import type { Teilprojektor } from './projektion.js'
import { sitzungsname } from './sitzungsname.js'
import { type BeratungRoh, type VerlaufRoh, verlaufSql } from './verlauf.roh.js'
import type { Verzeichnis } from './verzeichnis.js'

/** What a Vorlage goes through: the part of its view that changes with every Sitzung, while its text stays. */
export const verlaufProjektor: Teilprojektor<VerlaufRoh> = {
  sql: verlaufSql,
  projiziere(roh, verzeichnis) {
    const schritte = roh.beratungen.map((b) => schritt(b, roh.vorlaeufigeErgebnisse, verzeichnis))
    const zustand = gezeigterZustand(roh, schritte)
    // By the state that the reader is told: a hidden outcome that closed the matter must not show here, either.
    const gezeigte = schritte.filter((_, i) => !verraetErgebnis(roh.beratungen, schritte, i))
    const beratungsfolge = zustand === 'abgeschlossen' ? gezeigte.map(nachAbschluss) : gezeigte
    const letztes = letztesErgebnis(schritte.map((b, i) => ohneUebernommenes(b, roh.beratungen[i]!)))
    const naechste = beratungsfolge.find((b) => b.anzeige === 'bevorstehend')
    const naechsteBeratung = naechste ? { gremium: naechste.gremium, datum: naechste.datum } : null
    return {
      zustand,
      gremien: [...new Set(beratungsfolge.map((b) => b.gremiumRef.id))].filter(Boolean).sort(),
      verlauf: zeigeVerlauf({ zustand, beratungsfolge, letztesErgebnis: letztes }),
      zeile_verlauf: zeigeVerlaufszeile({ zustand, letztesErgebnis: letztes, naechsteBeratung }),
    }
  },
}

/**
 * An outcome that the reader is not told must not show as the end of the matter (domain.md R9.4). A step that only prepares
 * ends nothing, unless it is the last one or found the matter done.
 */
function gezeigterZustand(roh: VerlaufRoh, schritte: BeratungAnsicht[]): VorlageAnsicht['zustand'] {
  const verborgenBeendet = roh.beratungen.some(
    ({ beschluss, rolle }, i) =>
      beschluss &&
      !schritte[i]!.ergebnis &&
      (!vorbereitend(rolle) || i === schritte.length - 1 || beendet(beschluss.art)),
  )
  return roh.zustand === 'abgeschlossen' && verborgenBeendet
    ? 'freigegeben'
    : (roh.zustand as VorlageAnsicht['zustand'])
}

const beendet = (art: ErgebnisArt | null): boolean => art !== null && ergebnisKatalog[art].folge === 'beendigung'

/**
 * A step that came out of an outcome tells that outcome: who is not told of the one does not see the other, either, until it
 * stands on an agenda that went out.
 */
function verraetErgebnis(roh: readonly BeratungRoh[], schritte: readonly BeratungAnsicht[], i: number): boolean {
  const { vorgaenger, fraktion } = roh[i]!
  const davor = vorgaenger ? roh.findIndex(({ objekt }) => objekt === vorgaenger) : -1
  if (davor < 0 || schritte[i]!.top || schritte[i]!.ergebnis) return false
  return fraktion === true || !schritte[i]!.oeffentlich || !gesagt.has(schritte[davor]!.anzeige)
}
const gesagt = new Set<BeratungAnsicht['anzeige']>(['ergebnis', 'nicht_behandelt'])

/** A step in public. Of a non-public one the reader learns which Gremium deals with it, and nothing else. */
function schritt(b: BeratungRoh, vorlaeufigeZeigen: boolean, verzeichnis: Verzeichnis): BeratungAnsicht {
  // A Sitzung that is not public, of a Fraktion, gives away neither its day nor what came out of it.
  const verdeckt = b.sitzung !== null && verzeichnis.ort('sitzung', b.sitzung.ziel) === null
  const oeffentlich = b.oeffentlichkeit === 'oeffentlich' && !b.imTeilN && b.top?.teil !== 'n' && !verdeckt
  const sitzungRef =
    oeffentlich && b.sitzung ? verzeichnis.verweis('sitzung', b.sitzung.ziel, sitzungsname(b.sitzung.gremien)) : null
  const gremium = verzeichnis.ort('gremium', b.gremium)
  const name = oeffentlich ? b.gremiumName : b.gremiumNameVerdeckt
  return {
    id: b.objekt,
    gremium: name,
    gremiumRef: { id: gremium?.id ?? '', name, adresse: gremium ? `/${gremium.weg}` : '/gremien' },
    rolle: b.rolle,
    ...(b.rolleBezeichnung && { rolleBezeichnung: b.rolleBezeichnung }),
    datum: oeffentlich ? (b.sitzung?.datum ?? b.datum) : null,
    oeffentlich,
    sitzungRef,
    ...(sitzungRef && b.sitzung?.nummer && { sitzungsnummer: b.sitzung.nummer }),
    top: sitzungRef && b.top && b.sitzung && nennbar(b.sitzung) ? punktnummer('oe', b.top.nummer) : null,
    zustand: oeffentlich || b.zustand === 'entfallen' ? b.zustand : 'geplant',
    ...ausgang({
      oeffentlich,
      beratung: b.zustand,
      sitzung: b.sitzung?.zustand ?? null,
      beschluss: b.beschluss,
      vorlaeufigeZeigen,
    }),
  }
}

/** A number that the source does not name would be ours. */
const nennbar = (sitzung: NonNullable<BeratungRoh['sitzung']>): boolean =>
  geladen(sitzung.zustand) && !sitzung.uebernommen

/** A wording that the page has already, or that holds no more, is not repeated in its head, nor in the row of every list. */
const ohneUebernommenes = (schritt: BeratungAnsicht, { beschluss }: BeratungRoh): BeratungAnsicht =>
  schritt.ergebnis
    ? {
        ...schritt,
        ergebnis: {
          ...schritt.ergebnis,
          ...(beschluss?.uebernommen && { beschlusstext: null }),
          ...(schritt.ergebnis.berichtigung && { berichtigung: { ...schritt.ergebnis.berichtigung, vorher: null } }),
        },
      }
    : schritt

/** The latest by day; of one day the later step. */
function letztesErgebnis(schritte: BeratungAnsicht[]): VorlageAnsicht['letztesErgebnis'] {
  const letzter = schritte
    .filter((s) => s.ergebnis)
    .reduce<BeratungAnsicht | null>((a, s) => (a && (a.datum ?? '') > (s.datum ?? '') ? a : s), null)
  if (!letzter?.ergebnis) return null
  const { ergebnis, gremiumRef, datum, vorlaeufig } = letzter
  return { ergebnis, gremium: gremiumRef, datum, vorlaeufig }
}
