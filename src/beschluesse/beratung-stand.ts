import type { EntityManager } from 'typeorm'
import { beratungNurGeplant, type BeratungSchritt, beratungSchritte } from '../regeln/beratung-schritte.js'
import { type BeratungStand, hindernisse, kreis } from '../regeln/beratungsfolge.js'
import { datumKurz } from '../regeln/datum.js'
import type { Trotzdem } from '../regeln/warnung.js'
import { heute } from '../plattform/uhr.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import type { Akteur } from '../regeln/rechte.js'
import { darfGehen } from '../regeln/schritt.js'
import { fuerLeser } from '../vorlagen/sichtbarkeit.js'
import type { VorlageSatz } from '../vorlagen/vorlage.queries.js'
import { grundlagehinweise } from '../regeln/grundlage.js'
import { ergebnishinweise } from '../regeln/ergebnispruefung.js'
import { type Hindernis, Regelverstoss } from '../regeln/regelverstoss.js'
import { ausgefallen, begonnen, geladen, laufende } from '../regeln/sitzung-schritte.js'
import type { BeratungSatz, SitzungStand } from './beratung.queries.js'
import { loeschtSatz } from '../regeln/worte/beratung.js'
import type { BeratungEinzelnDto, BeratungSchrittDto } from './beratung.dto.js'

/** What the rules of the steps look at; `sitzung` is the one to be chosen, or the one that is. */
export function standVon(
  { vorlage, beratung, sitzung, nachfolger }: BeratungSatz,
  grund: string | null,
  gewaehlt: SitzungStand | null = sitzung,
  trotzdem: readonly Trotzdem[] = [],
): BeratungStand {
  return {
    zustand: beratung.zustand,
    gremiumId: beratung.gremiumId,
    federfuehrungId: vorlage.federfuehrungId,
    sitzung: gewaehlt && {
      gremiumIds: gewaehlt.gremiumIds,
      datum: gewaehlt.datum,
      abgesagt: ausgefallen(gewaehlt.zustand),
      begonnen: begonnen(gewaehlt.zustand),
      laeuft: laufende.includes(gewaehlt.zustand),
      geladen: geladen(gewaehlt.zustand),
    },
    heute: heute(),
    hatErgebnis: beratung.ergebnis !== null,
    nachfolgerBeruehrt: nachfolger.some((n) => !beratungNurGeplant(n.zustand)),
    beruhende: beruhende(vorlage, beratung.id),
    grund,
    trotzdem,
  }
}

/**
 * Only those whose outcome the reader may know. That another one stands in the way would tell what it is about, and that it came from here;
 * so it does not. It keeps the words that it adopted, and whoever reads it is told that its base is gone.
 */
const beruhende = (vorlage: VorlageSatz, beratungId: string): string[] =>
  fuerLeser(vorlage)
    .beratungen.filter((b) => b.ergebnis?.grundlage?.beratungId === beratungId)
    .map((b) =>
      [b.gremium, b.datum && `am ${datumKurz(b.datum)}`, `(${b.ergebnis!.bezeichnung})`].filter(Boolean).join(' '),
    )

/** Throws with every reason why the step may not be taken; notes a Vertretung. */
export async function verlange(
  tx: EntityManager,
  akteur: Akteur,
  stand: BeratungStand,
  schritt: BeratungSchritt,
): Promise<void> {
  const gruende = hindernisse(stand, schritt, akteur)
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  await handeltFuer(tx, akteur, beratungSchritte[schritt].recht, kreis(stand))
}

/** A Beratung by itself, with what can be done next. */
export function alsAntwort(satz: BeratungSatz, akteur: Akteur): BeratungEinzelnDto {
  const { vorlage } = satz
  const { beratungen } = fuerLeser(vorlage)
  const beratung = beratungen.find(({ id }) => id === satz.beratung.id)!
  const { ergebnis } = beratung
  const quelle = beratungen.find(({ id }) => id === ergebnis?.grundlage?.beratungId)
  return {
    ...beratung,
    vorlageId: vorlage.id,
    schritte: moeglicheSchritte(satz, akteur),
    hinweise: [...(ergebnis?.art ? ergebnishinweise(beratung.rolle, ergebnis.art) : []), ...grundlagehinweise(quelle)],
  }
}

function moeglicheSchritte(satz: BeratungSatz, akteur: Akteur): BeratungSchrittDto[] {
  return (Object.keys(beratungSchritte) as BeratungSchritt[])
    .filter((schritt) => beratungSchritte[schritt].von.includes(satz.beratung.zustand))
    .filter((schritt) => darfGehen(akteur, beratungSchritte[schritt], [kreis(standVon(satz, null))]))
    .map((schritt) => {
      const { bezeichnung, grundNoetig = false } = beratungSchritte[schritt]
      const stand = standVon(satz, grundNoetig ? bezeichnung : null)
      return {
        schritt,
        bezeichnung,
        grundNoetig,
        hindernisse: ohneWahl(hindernisse(stand, schritt, akteur), schritt),
        folgen: nimmtZurueck.has(schritt) ? geloeschte(satz) : [],
      }
    })
}

const nimmtZurueck = new Set<BeratungSchritt>(['ergebnis_korrigieren', 'ergebnis_zuruecknehmen'])

/** What taking an outcome back deletes, in words; as the reader sees the Beratungsfolge. */
const geloeschte = ({ vorlage, beratung }: BeratungSatz): string[] =>
  fuerLeser(vorlage)
    .beratungen.filter((b) => b.vorgaengerId === beratung.id && beratungNurGeplant(b.zustand))
    .map(({ gremium, datum }) => loeschtSatz(gremium, datum))

/** Which Sitzung is chosen with the step itself; that none is chosen yet is no reason against it. */
const ohneWahl = (gruende: Hindernis[], schritt: BeratungSchritt) =>
  schritt === 'terminieren' ? gruende.filter((g) => g.code === 'falscher_zustand') : gruende
