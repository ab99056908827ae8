import { readFileSync } from 'node:fs'
import type { BeratungForm, FinanzielleAuswirkungen, VorlageForm } from '../../src/ansichten/vorlage.js'
import {
  absatz,
  doc,
  fett,
  kursiv,
  link,
  liste,
  nummern,
  tabelle,
  ueberschrift,
  umbruch,
} from '../../src/richtext/bauen.js'
import type { RichKnoten } from '../../src/richtext/dokument.js'

export const lies = <T>(name: string): T => JSON.parse(readFileSync(`src/demo/${name}`, 'utf8')) as T

/** The real Vorlage 2016/0542 of the city of Herne. */
export const herne = (): VorlageForm => lies('herne-vorlage-2016-0542.json')

/** Herne with amounts in both plans, in two years. */
export function mitFinanzen(): VorlageForm {
  const beispiel = lies<FinanzielleAuswirkungen>('finanzielle-auswirkungen-beispiel.json')
  const naechstesJahr = beispiel.ergebnisplan.positionen.map((position) => ({ ...position, haushaltsjahr: 2028 }))
  const ergebnisplan = { keine: false, positionen: [...beispiel.ergebnisplan.positionen, ...naechstesJahr] }
  return { ...herne(), finanzielleAuswirkungen: { ...beispiel, ergebnisplan } }
}

const abstimmung = { ja: 31, nein: 14, enthaltung: 2 }
const verlauf: BeratungForm[] = [
  {
    gremium: 'Integrationsrat',
    rolle: 'anhoerung',
    datum: '2016-09-14',
    oeffentlich: true,
    ergebnis: {
      art: 'empfohlen',
      bezeichnung: 'mit Änderungen empfohlen',
      aenderung: 'geaendert',
      mehrheit: 'einstimmig',
    },
  },
  {
    gremium: 'Haupt- und Personalausschuss',
    rolle: 'vorberatung',
    datum: '2016-09-27',
    oeffentlich: false,
    ergebnis: { art: 'vertagt', bezeichnung: 'vertagt' },
  },
  {
    gremium: 'Rat der Stadt Herne',
    rolle: 'entscheidung',
    datum: '2016-10-11',
    oeffentlich: true,
    ergebnis: {
      art: 'beschlossen',
      bezeichnung: 'geändert beschlossen',
      aenderung: 'geaendert',
      mehrheit: 'mehrheitlich',
      abstimmung,
      beschlusstext: doc(
        absatz('Der Rat nimmt den Abschlussbericht zur Kenntnis und beauftragt die Verwaltung,'),
        nummern(1, 'das Konzept bis zum 31.12.2017 fortzuschreiben,', 'dem Rat jährlich zu berichten.'),
      ),
    },
  },
]

/** A Vorlage with everything: coat of arms, contact, headings, lists, tables, links, a course with an amended text. */
export function reich(kapitel = 1): VorlageForm {
  return {
    ...mitFinanzen(),
    koerperschaft: {
      name: 'Stadt Herne',
      behoerde: 'Der Oberbürgermeister',
      anschrift: ['Friedrich-Ebert-Platz 2, 44623 Herne'],
      wappen: { png: wappenPng, alt: 'Wappen: Platzhalter, ein blauer Schild' },
    },
    betreff: 'Abschlussbericht zum 1. kommunalen Integrationskonzept – Straßen & Wege <Test>',
    datum: '2016-08-30',
    kontakt: { telefon: '02323 16-0', email: 'integration@herne.example', zimmer: '210' },
    beratungsfolge: verlauf,
    sachverhalt: doc(...Array.from({ length: kapitel }, (_, i) => kapitelText(i + 1)).flat()),
    anlagenVerzeichnis: ['Abschlussbericht zum 1. kommunalen Integrationskonzept', 'Übersicht der Maßnahmen'],
    anlagen: [
      ...herne().anlagen,
      { nr: 2, oeffentlich: false, name: 'Übersicht der Maßnahmen', mimeType: 'application/pdf', groesse: 20_480 },
    ],
  }
}

/** About `seiten` pages of real prose, lists and tables. */
export const lang = (seiten: number): VorlageForm => reich(Math.ceil(seiten / 2))

function kapitelText(nr: number): RichKnoten[] {
  return [
    ueberschrift(1, `${nr}. Ausgangslage und Auftrag`),
    absatz(
      'Die ',
      fett('Förderrichtlinien des Landes NRW'),
      ' für die ',
      kursiv('kommunalen Integrationszentren'),
      ' sehen u.a. ein durch den Rat verabschiedetes Integrationskonzept vor; siehe ',
      link('Bekanntmachung des Ministeriums für Arbeit, Gesundheit und Soziales', 'https://www.mags.nrw/integration'),
      '. Beteiligt waren auch Władysław Żółć, François Çelik, Jiří Dvořák und Ægir Þórsson; das Wort ',
      fett('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'),
      ' wird getrennt.',
    ),
    ...herne().sachverhalt!.content,
    ueberschrift(2, `${nr}.1 Handlungsfelder`),
    liste(
      'Ausbildung und Arbeit: Jugendberufsagentur und Netzwerk W mit einer Beschreibung, die über mehr als eine Zeile geht und deshalb umbrochen werden muss',
      [
        absatz('Bildung'),
        nummern(
          1,
          'Elementarbereich',
          [absatz('Primarstufe'), liste('Sprachförderung', 'Elternarbeit')],
          'Sekundarstufe I und II',
        ),
      ],
      'Gesundheit',
    ),
    ueberschrift(2, `${nr}.2 Stand der Maßnahmen`),
    tabelle(
      ['Handlungsfeld', 'Maßnahme', 'Stand der Umsetzung'],
      ...Array.from({ length: 20 }, (_, i) => massnahme(i)),
    ),
    absatz('Auskunft erteilt:', umbruch(), 'Kommunales Integrationszentrum'),
  ]
}

const felder = ['Arbeit', 'Bildung', 'Gesundheit', 'Kultur', 'Wohnen und Stadtentwicklung']
const massnahme = (i: number) => [
  felder[i % felder.length]!,
  `Maßnahme ${i + 1}: interkulturelle Öffnung der Stadtverwaltung`,
  i % 4 === 3
    ? 'in Bearbeitung, Abschluss voraussichtlich im Folgejahr nach Bewilligung der Landesmittel'
    : 'umgesetzt',
]

/** A shield, for the slot of the coat of arms; with an alpha channel, as such files have. */
const wappenPng =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAA6CAYAAAD2mdrhAAAAyklEQVR42u3WsRGDQAwFUQpwL26C0LU4cmsuwu3QwHmcGeYA6U4Cidngx9qXabiNz5J5A4BIgPvrnWIAAAAAAAAAAAAAAAQETJ9HigEAAAAAAAAAAHgA+EYBAAAAQA0oJRfiv/XXDiAEIAtiGT8DREfU4q8HiIpYi68CoiG24lcBURB78ZuAsxGS+F3AWQhpvAhwNEITLwYchdDGqwCekJbwZoA1oie+GWCF6I3vAvRALMLNAFqEZbwZQAKxDncB1CBe4a6AGsLrzhdJE6vXiPjq2gAAAABJRU5ErkJggg=='
