import { rollen } from '../regeln/rolle.js'
import { aenderungen, ergebnisArten, mehrheiten } from '../regeln/ergebnis.js'
import { freiwillig, mit, objekt, oderNull, pflicht } from './feld.js'
import { einesVon, ganzeZahl, jaNein, name, richtextOderNull, tag } from './werte.js'

const stimmen = ganzeZahl(0, 999)

export const abstimmung = objekt('AbstimmungDto', {
  ja: pflicht(mit({ example: 12 }, stimmen)),
  nein: pflicht(mit({ example: 3 }, stimmen)),
  enthaltung: pflicht(mit({ example: 1 }, stimmen)),
  ungueltig: freiwillig(stimmen),
  befangen: freiwillig(mit({ description: 'Mitwirkungsverbot, § 31 GO NRW' }, stimmen)),
})

export const ergebnis = objekt('ErgebnisDto', {
  /** Null in what was taken over: words that no code fits; they are kept as they are. */
  art: pflicht(oderNull(einesVon(ergebnisArten))),
  /** The local wording, printed as it is. */
  bezeichnung: name('Bitte geben Sie das Ergebnis in Worten an.', 200, {
    example: 'zur Kenntnis genommen',
    description: 'Der örtliche Wortlaut, so gedruckt',
  }),
  aenderung: freiwillig(oderNull(einesVon(aenderungen))),
  mehrheit: freiwillig(oderNull(einesVon(mehrheiten))),
  beschlusstext: freiwillig(richtextOderNull),
  abstimmung: freiwillig(oderNull(abstimmung)),
})

export const beratung = objekt('BeratungDto', {
  gremium: name('Bitte geben Sie das Gremium an.', 200, {
    example: 'Integrationsrat',
    description: 'Name des Gremiums',
  }),
  rolle: pflicht(einesVon(rollen), 'Bitte geben Sie an, was das Gremium tut, zum Beispiel anhoerung.'),
  datum: pflicht(oderNull(tag), 'Bitte geben Sie den Tag der Sitzung oder null an.'),
  oeffentlich: pflicht(jaNein),
  ergebnis: pflicht(oderNull(ergebnis), 'Bitte geben Sie das Ergebnis oder null an.'),
})
