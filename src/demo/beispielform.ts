import type { BeratungForm, VorlageForm } from '../ansichten/vorlage.js'
import { istEingereicht } from '../regeln/vorlageart.js'
import { type Beispiel, type BeispielSchritt, ohneFinanzen } from './beispiel.js'
import { erfunden } from './herkunft.js'
import { sitzungen } from './sitzungen.js'
import { einheiten, gremien } from './stammdaten.js'

const unterschrift = { amt: 'Der Oberbürgermeister', zusatz: 'In Vertretung', name: 'Mustermann', funktion: 'Stadtrat' }

/** The example as the interchange form takes it: a draft, without number, outcomes and files. */
export function formVon(b: Beispiel): Omit<VorlageForm, 'koerperschaft'> {
  const eingereicht = istEingereicht({ art: b.art, ...b.angaben })
  return {
    nummer: null,
    art: b.art,
    oeffentlich: !b.nichtoeffentlich,
    betreff: b.betreff,
    datum: b.datum,
    verfasser: { name: 'Musterfrau, Erika', organisationseinheit: b.federfuehrung },
    federfuehrung: { kuerzel: b.federfuehrung, name: einheiten.find((e) => e.kuerzel === b.federfuehrung)!.name },
    bearbeiter: 'Muster, Kim',
    kontakt: { telefon: '02323 16-0', email: 'beispiel@herne.example' },
    herkunft: erfunden,
    ...b.angaben,
    beratungsfolge: b.schritte.map((schritt) => schrittVon(schritt, !b.nichtoeffentlich)),
    finanzielleAuswirkungen: b.finanzen ?? (eingereicht ? null : ohneFinanzen),
    beschlussvorschlag: b.beschlussvorschlag ?? null,
    sachverhalt: b.sachverhalt,
    unterschrift: eingereicht ? null : unterschrift,
    // The list is printed with the Vorlage: what is not public is not named in it.
    anlagenVerzeichnis: (b.anlagen ?? []).filter((a) => !a.nichtoeffentlich).map((a) => a.titel),
    anlagen: [],
  }
}

const schrittVon = (s: BeispielSchritt, oeffentlich: boolean): BeratungForm => ({
  gremium: gremien[s.gremium].name,
  rolle: s.rolle,
  datum: s.sitzung ? sitzungen[s.sitzung].datum : (s.datum ?? null),
  oeffentlich: oeffentlich && !s.nichtoeffentlich,
  ergebnis: null,
})
