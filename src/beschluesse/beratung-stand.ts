import { type BeratungSchritt, beratungSchritte, type BeratungStand, hindernisse } from '../regeln/beratungsfolge.js'
import { heute } from '../plattform/uhr.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { ergebnishinweise } from '../regeln/ergebnispruefung.js'
import { type Hindernis, Regelverstoss } from '../regeln/regelverstoss.js'
import { geladen } from '../regeln/sitzung.js'
import type { BeratungSatz, SitzungStand } from './beratung.queries.js'
import type { BeratungEinzelnDto, BeratungSchrittDto } from './beratung.dto.js'

const begonnen: readonly string[] = ['laufend', 'unterbrochen', 'beendet', 'nachbereitet']

/** What the rules of the steps look at; `sitzung` is the one to be chosen, or the one that is. */
export function standVon(
  { beratung, sitzung, nachfolger }: BeratungSatz,
  grund: string | null,
  gewaehlt: SitzungStand | null = sitzung,
): BeratungStand {
  return {
    zustand: beratung.zustand,
    gremiumId: beratung.gremiumId,
    sitzung: gewaehlt && {
      gremiumIds: gewaehlt.gremiumIds,
      datum: gewaehlt.datum,
      abgesagt: gewaehlt.zustand === 'abgesagt' || gewaehlt.zustand === 'verlegt',
      begonnen: begonnen.includes(gewaehlt.zustand),
      geladen: geladen(gewaehlt.zustand),
    },
    heute: heute(),
    hatErgebnis: beratung.ergebnis !== null,
    nachfolgerBeruehrt: nachfolger.some((n) => n.zustand !== 'geplant' && n.zustand !== 'terminiert'),
    grund,
  }
}

/** Throws with every reason why the step may not be taken. */
export function verlange(akteur: Akteur, stand: BeratungStand, schritt: BeratungSchritt): void {
  const { recht, bezeichnung } = beratungSchritte[schritt]
  if (!darf(akteur, recht))
    throw new Regelverstoss([{ code: 'recht_fehlt', text: `Für „${bezeichnung}“ fehlt Ihnen das Recht.` }])
  const gruende = hindernisse(stand, schritt)
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

/** A Beratung by itself, with what can be done next. */
export function alsAntwort(satz: BeratungSatz, akteur: Akteur): BeratungEinzelnDto {
  const { beratung, vorlage } = satz
  return {
    ...beratung,
    vorlageId: vorlage.id,
    schritte: moeglicheSchritte(satz, akteur),
    hinweise: beratung.ergebnis ? ergebnishinweise(beratung.rolle, beratung.ergebnis.art) : [],
  }
}

function moeglicheSchritte(satz: BeratungSatz, akteur: Akteur): BeratungSchrittDto[] {
  return (Object.keys(beratungSchritte) as BeratungSchritt[])
    .filter((schritt) => beratungSchritte[schritt].von.includes(satz.beratung.zustand))
    .filter((schritt) => darf(akteur, beratungSchritte[schritt].recht))
    .map((schritt) => {
      const { bezeichnung, grundNoetig = false } = beratungSchritte[schritt]
      const stand = standVon(satz, grundNoetig ? bezeichnung : null)
      return { schritt, bezeichnung, grundNoetig, hindernisse: ohneWahl(hindernisse(stand, schritt), schritt) }
    })
}

/** Which Sitzung is chosen with the step itself; that none is chosen yet is no reason against it. */
const ohneWahl = (gruende: Hindernis[], schritt: BeratungSchritt) =>
  schritt === 'terminieren' ? gruende.filter((g) => g.code === 'falscher_zustand') : gruende
