import { rollen } from '../regeln/rolle.js'
import { aenderungen, ergebnisArten, mehrheiten } from '../regeln/ergebnis.js'
import { anteile, mehrheitsarten } from '../regeln/abstimmung.js'
import { abstimmungsarten, pruefeAbstimmungen, stimmgruppen } from '../regeln/einzelabstimmung.js'
import { alle, freiwillig, liste, mit, objekt, oderNull, pflicht, type Wert } from './feld.js'
import { grundlageArten } from '../regeln/grundlage.js'
import { rolleFehlt, rolleOderWorte } from './vorlage-regeln.js'
import { einesVon, ganzeZahl, jaNein, kennung, name, richtextOderNull, tag, zeile, zeileOderNull } from './werte.js'

const stimmen = ganzeZahl(0, 999)

export const abstimmung = objekt('AbstimmungDto', {
  ja: pflicht(mit({ example: 12 }, stimmen)),
  nein: pflicht(mit({ example: 3 }, stimmen)),
  enthaltung: pflicht(mit({ example: 1 }, stimmen)),
  ungueltig: freiwillig(stimmen),
  befangen: freiwillig(mit({ description: 'Mitwirkungsverbot, § 31 GO NRW' }, stimmen)),
})

export const ziel = objekt('ZielDto', {
  name: name('Bitte geben Sie an, wohin verwiesen wurde.', 200, { example: 'Hauptausschuss' }),
  oeffentlichkeit: pflicht(
    mit(
      { description: 'nichtoeffentlich: in den nichtöffentlichen Teil' },
      einesVon(['oeffentlich', 'nichtoeffentlich'] as const),
    ),
  ),
})

/** What lay before the Gremium. */
export const grundlage = objekt('GrundlageDto', {
  art: pflicht(einesVon(grundlageArten)),
  worte: freiwillig(
    zeileOderNull(500, { example: 'in der Fassung der Empfehlung des Integrationsrates vom 14.09.2016' }),
  ),
  fassungId: freiwillig(oderNull(kennung)),
  beratungId: freiwillig(oderNull(kennung)),
})

/** It was corrected after it had been established. */
export const berichtigung = objekt('BerichtigungDto', {
  am: pflicht(tag),
  worte: pflicht(
    mit(
      { example: 'berichtigt am 29.11.2026, vorher: einstimmig beschlossen, 9 Ja, 0 Nein, 0 Enthaltungen' },
      zeile(null, 20_000),
    ),
  ),
  vorher: freiwillig(richtextOderNull),
})

const mehrheitsregel = objekt('MehrheitsregelDto', {
  art: pflicht(einesVon(mehrheitsarten)),
  mitglieder: freiwillig(
    oderNull(mit({ description: 'Gesetzliche Mitgliederzahl; fehlt sie, zählen die abgegebenen Stimmen' }, stimmen)),
  ),
  anteil: freiwillig(oderNull(einesVon(anteile))),
})

export const gruppenstimmen = objekt('StimmenDerFraktionDto', {
  name: name('Bitte geben Sie an, wer abgestimmt hat.', 200, { example: 'CDU' }),
  art: pflicht(einesVon(stimmgruppen)),
  ja: pflicht(stimmen),
  nein: pflicht(stimmen),
  enthaltung: pflicht(stimmen),
  ungueltig: freiwillig(stimmen),
  befangen: freiwillig(stimmen),
})

const oderLeer = freiwillig(oderNull(mit({ description: 'null: nicht festgehalten' }, stimmen)))

export const einzelabstimmung = objekt('EinzelabstimmungDto', {
  gremium: freiwillig(
    mit(
      { description: 'Wer abgestimmt hat; fehlt es, das Gremium der Beratung' },
      zeile('Bitte geben Sie das Gremium an.', 200),
    ),
  ),
  gegenstand: freiwillig(zeileOderNull(300, { example: 'Antrag auf Vertagung' })),
  art: pflicht(einesVon(abstimmungsarten)),
  massgeblich: pflicht(mit({ description: 'Ihr folgt das Ergebnis; eine je Gremium' }, jaNein)),
  geheim: freiwillig(jaNein),
  mehrheitsregel: freiwillig(oderNull(mehrheitsregel)),
  angenommen: freiwillig(oderNull(jaNein)),
  ja: oderLeer,
  nein: oderLeer,
  enthaltung: oderLeer,
  ungueltig: oderLeer,
  befangen: oderLeer,
  fraktionen: freiwillig(liste(gruppenstimmen, 50)),
})

const mehrere = liste(einzelabstimmung, 50)
const abstimmungen: typeof mehrere = {
  ...mehrere,
  pruefe: (wert, zeiger) => {
    const fehler = mehrere.pruefe(wert, zeiger)
    return fehler.length > 0 ? fehler : pruefeAbstimmungen(wert as Wert<typeof mehrere>, null, zeiger)
  },
}

export const ergebnis = objekt('ErgebnisDto', {
  art: pflicht(
    mit(
      {
        description: 'null nur im Altbestand: wird aus der Bezeichnung gelesen; was nicht verstanden wird, bleibt null',
      },
      oderNull(einesVon(ergebnisArten)),
    ),
  ),
  /** The local wording, printed as it is. */
  bezeichnung: name('Bitte geben Sie das Ergebnis in Worten an.', 200, {
    example: 'zur Kenntnis genommen',
    description: 'Der örtliche Wortlaut, so gedruckt',
  }),
  aenderung: freiwillig(oderNull(einesVon(aenderungen))),
  mehrheit: freiwillig(oderNull(einesVon(mehrheiten))),
  beschlusstext: freiwillig(richtextOderNull),
  ziele: freiwillig(mit({ description: 'Bei verwiesen: wohin' }, liste(ziel, 20))),
  grundlage: freiwillig(oderNull(grundlage)),
  berichtigung: freiwillig(oderNull(berichtigung)),
  abstimmung: freiwillig(oderNull(mit({ description: 'Veraltet: die maßgebliche aus „abstimmungen“' }, abstimmung))),
  abstimmungen: freiwillig(abstimmungen),
})

export const beratung = alle(
  objekt('BeratungDto', {
    gremium: name('Bitte geben Sie das Gremium an.', 200, {
      example: 'Integrationsrat',
      description: 'Name des Gremiums',
    }),
    rolle: pflicht(
      mit({ description: 'null nur im Altbestand, mit rolleBezeichnung' }, oderNull(einesVon(rollen))),
      rolleFehlt,
    ),
    rolleBezeichnung: freiwillig(zeileOderNull(200, { description: 'Wie ein anderes System die Rolle nennt' })),
    datum: pflicht(oderNull(tag), 'Bitte geben Sie den Tag der Sitzung oder null an.'),
    oeffentlich: pflicht(jaNein),
    ergebnis: pflicht(oderNull(ergebnis), 'Bitte geben Sie das Ergebnis oder null an.'),
  }),
  rolleOderWorte,
)
