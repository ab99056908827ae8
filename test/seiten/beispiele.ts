/** Public views as the public world holds them, for the specs of the pages. Herne and Hattingen are the real documents. */
import { readFileSync } from 'node:fs'
import type { GremiumZeile, SitzungZeile, VorgangZeile } from '../../src/ansichten/listen.js'
import type { GremiumAnsicht } from '../../src/ansichten/gremium.js'
import type { SitzungAnsicht, TopAnsicht } from '../../src/ansichten/sitzung.js'
import type { EintragAnsicht, EintragArt, VorgangAnsicht } from '../../src/ansichten/vorgang.js'
import type {
  BeratungAnsicht,
  ErgebnisForm,
  VorlageAnsicht,
  VorlageForm,
  VorlageZeile,
} from '../../src/ansichten/vorlage.js'
import type { RichDokument } from '../../src/richtext/dokument.js'

const lies = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/demo/${name}`, import.meta.url), 'utf8')) as unknown

const zeitpunkt = '2016-08-31T07:00:00.000Z'
const stempel = { angelegt: zeitpunkt, geaendert: zeitpunkt }

/** Plain paragraphs as a rich text. */
export const text = (...absaetze: string[]): RichDokument => ({
  type: 'doc',
  content: absaetze.map((absatz) => ({ type: 'paragraph', content: [{ type: 'text', text: absatz }] })),
})

const herne = lies('herne-vorlage-2016-0542.json') as VorlageForm
const verweis = (art: string, kurz: string, name: string) => ({
  id: `${art}-${kurz}`,
  name,
  adresse: `/${art}/${kurz}`,
})
const integrationsrat = verweis('gremien', 'integrationsrat', 'Integrationsrat')
const hpa = verweis('gremien', 'haupt-und-personalausschuss', 'Haupt- und Personalausschuss')

export const zurKenntnis: ErgebnisForm = { art: 'zur_kenntnis_genommen', bezeichnung: 'zur Kenntnis genommen' }

export const beratung = (angaben: Partial<BeratungAnsicht> = {}): BeratungAnsicht => ({
  id: 'beratung-1',
  gremium: 'Integrationsrat',
  rolle: 'anhoerung',
  datum: '2016-09-14',
  oeffentlich: true,
  ergebnis: null,
  gremiumRef: integrationsrat,
  sitzungRef: verweis('sitzungen', '2016-09-14-integrationsrat', 'Integrationsrat'),
  top: null,
  zustand: 'auf_tagesordnung',
  anzeige: 'ohne_ergebnis',
  vorlaeufig: false,
  ...angaben,
})

export const vorlage = (angaben: Partial<VorlageAnsicht> = {}): VorlageAnsicht => ({
  ...herne,
  id: 'vorlage-1',
  nummer: '2016/0542',
  kurzadresse: '2016-0542',
  zustand: 'abgeschlossen',
  beratungsfolge: [
    beratung(),
    beratung({
      id: 'beratung-2',
      gremium: hpa.name,
      gremiumRef: hpa,
      datum: '2016-09-27',
      sitzungRef: verweis('sitzungen', '2016-09-27-haupt-und-personalausschuss', hpa.name),
      top: 'Ö 4',
      ergebnis: zurKenntnis,
      zustand: 'ergebnis_festgestellt',
      anzeige: 'ergebnis',
    }),
  ],
  beratungsfolgeBeiFreigabe: herne.beratungsfolge.map((b) => ({ ...b, ergebnis: null })),
  anlagen: herne.anlagen.map((a) => ({ ...a, id: `anlage-${a.nr}`, adresse: null })),
  fassung: { nr: 1, freigegebenAm: zeitpunkt },
  fruehereFassungen: [],
  zurueckgenommeneFassungen: [],
  letztesErgebnis: { ergebnis: zurKenntnis, gremium: hpa, datum: '2016-09-27', vorlaeufig: false },
  vorgang: null,
  uebergeordnet: null,
  untergeordnete: [],
  ...stempel,
  ...angaben,
})

/** With rows in both plans, as in the customer's second document. */
export const vorlageMitFinanzen = () =>
  vorlage({
    finanzielleAuswirkungen: lies('finanzielle-auswirkungen-beispiel.json') as VorlageForm['finanzielleAuswirkungen'],
  })

export const vorlageZeile = (angaben: Partial<VorlageZeile> = {}): VorlageZeile => ({
  id: 'vorlage-1',
  kurzadresse: '2016-0542',
  nummer: '2016/0542',
  art: 'beschlussvorlage',
  betreff: herne.betreff,
  federfuehrung: 'FB 31',
  zustand: 'abgeschlossen',
  letztesErgebnis: vorlage().letztesErgebnis,
  naechsteBeratung: null,
  datum: '2016-08-31',
  ...angaben,
})

export const top = (angaben: Partial<TopAnsicht> = {}): TopAnsicht => ({
  id: `top-${angaben.nummer ?? 'Ö 4'}`,
  anker: (angaben.nummer ?? 'Ö 4').toLowerCase().replace('ö', 'oe').replace(' ', '-'),
  nummer: 'Ö 4',
  oeffentlich: true,
  titel: herne.betreff,
  vorlage: null,
  ergebnis: null,
  anzeige: 'ohne_ergebnis',
  vorlaeufig: false,
  ...angaben,
})

const topVorlage = (nummer: string, art: string) => ({
  ...verweis('vorlagen', nummer.replace('/', '-'), nummer),
  nummer,
  art,
})

export const sitzung = (angaben: Partial<SitzungAnsicht> = {}): SitzungAnsicht => ({
  id: 'sitzung-1',
  kurzadresse: '2016-09-27-haupt-und-personalausschuss',
  gremien: [hpa],
  name: hpa.name,
  datum: '2016-09-27',
  beginn: '16:00',
  ende: '18:20',
  ort: 'Rathaus Herne, Großer Sitzungssaal',
  zustand: 'nachbereitet',
  tagesordnung: [
    top({
      nummer: 'Ö 1',
      titel: 'Bestellung der Schriftführung',
      ergebnis: { art: 'beschlossen', bezeichnung: 'beschlossen', mehrheit: 'einstimmig' },
      anzeige: 'ergebnis',
    }),
    top({
      nummer: 'Ö 3',
      titel: 'Neufassung der Satzung über die Erhebung von Elternbeiträgen für Tageseinrichtungen für Kinder',
      vorlage: topVorlage('2016/0518', 'beschlussvorlage'),
      ergebnis: {
        art: 'beschlossen',
        bezeichnung: 'mehrheitlich beschlossen',
        abstimmung: { ja: 9, nein: 4, enthaltung: 2 },
      },
      anzeige: 'ergebnis',
      vorlaeufig: true,
    }),
    top({ vorlage: topVorlage('2016/0542', 'beschlussvorlage'), ergebnis: zurKenntnis, anzeige: 'ergebnis' }),
    top({
      nummer: 'Ö 5',
      titel: 'Umgestaltung des Robert-Brauner-Platzes: Entwurfsplanung',
      vorlage: topVorlage('2016/0487', 'beschlussvorlage'),
      ergebnis: {
        art: 'beschlossen',
        bezeichnung: 'beschlossen',
        aenderung: 'geaendert',
        beschlusstext: text(
          'Die Entwurfsplanung wird mit der Maßgabe beschlossen, dass barrierefreie Sitzgelegenheiten ergänzt werden.',
        ),
        abstimmung: { ja: 12, nein: 3, enthaltung: 0 },
      },
      anzeige: 'ergebnis',
    }),
    top({
      nummer: 'Ö 6',
      titel: 'Freies WLAN in allen städtischen Gebäuden',
      vorlage: topVorlage('2016/0551', 'antrag'),
      ergebnis: { art: 'verwiesen', bezeichnung: 'verwiesen' },
      anzeige: 'ergebnis',
    }),
    top({
      nummer: 'Ö 7',
      titel: 'Verlängerung der Öffnungszeiten des Bürgeramts am Samstag',
      vorlage: topVorlage('2016/0553', 'antrag'),
      ergebnis: { art: 'abgelehnt', bezeichnung: 'abgelehnt', abstimmung: { ja: 5, nein: 9, enthaltung: 1 } },
      anzeige: 'ergebnis',
    }),
    top({ nummer: 'Ö 8', titel: 'Mitteilungen des Oberbürgermeisters' }),
    top({ nummer: 'N 1', oeffentlich: false, titel: 'Personalangelegenheit', anzeige: 'nichtoeffentlich' }),
  ],
  ...stempel,
  ...angaben,
})

export const sitzungZeile = (angaben: Partial<SitzungZeile> = {}): SitzungZeile => ({
  id: 'sitzung-1',
  kurzadresse: '2016-09-27-haupt-und-personalausschuss',
  name: hpa.name,
  gremien: [hpa],
  datum: '2016-09-27',
  beginn: '16:00',
  ort: 'Rathaus Herne, Großer Sitzungssaal',
  zustand: 'nachbereitet',
  tops: 7,
  ...angaben,
})

export const gremium = (angaben: Partial<GremiumAnsicht> = {}): GremiumAnsicht => ({
  id: hpa.id,
  kurzadresse: 'haupt-und-personalausschuss',
  name: hpa.name,
  genitiv: 'des Haupt- und Personalausschusses',
  kuerzel: 'HPA',
  art: 'ausschuss',
  sitzungen: [
    {
      id: 's3',
      adresse: '/sitzungen/2016-11-08-haupt-und-personalausschuss',
      datum: '2016-11-08',
      beginn: '16:00',
      abgesagt: true,
    },
    {
      id: 's2',
      adresse: '/sitzungen/2016-09-27-haupt-und-personalausschuss',
      datum: '2016-09-27',
      beginn: '16:00',
      abgesagt: false,
    },
  ],
  ...stempel,
  ...angaben,
})

export const gremiumZeile = (angaben: Partial<GremiumZeile> = {}): GremiumZeile => ({
  id: hpa.id,
  kurzadresse: 'haupt-und-personalausschuss',
  name: hpa.name,
  kuerzel: 'HPA',
  art: 'ausschuss',
  sitzungen: 2,
  ...angaben,
})

let laufend = 0
const eintrag = (
  jahr: number,
  art: EintragArt,
  titel: string | null,
  angaben: Partial<EintragAnsicht> = {},
): EintragAnsicht => ({
  id: `eintrag-${++laufend}`,
  art,
  datum: null,
  jahr,
  titel,
  text: null,
  datei: null,
  ziel: null,
  ...angaben,
})

/** The Hattingen page, shortened; its documents are only named there. */
export const vorgang = (angaben: Partial<VorgangAnsicht> = {}): VorgangAnsicht => ({
  id: 'vorgang-1',
  kurzadresse: 'integrationskonzept-hattingen',
  titel: 'Handlungskonzept 2017 „Integration leben - Zukunft gestalten“',
  beschreibung: text('Die Stadt Hattingen schreibt aktuell das Integrationskonzept von 2014 fort.'),
  federfuehrung: 'Koordinierungsstelle für Flüchtlingsangelegenheiten und Integration',
  beteiligte: ['Steuerungsgruppe', 'Integrationsrat', 'Facharbeitskreis Migration'],
  handlungsfelder: ['Wohnen', 'Arbeit', 'Bildung', 'Gesundheit', 'gesellschaftliche Teilhabe'],
  jahre: [
    {
      jahr: 2017,
      eintraege: [
        eintrag(2017, 'meldung', 'Stadt schreibt Integrationskonzept fort', {
          datum: '2017-02-28',
          text: text(
            'Mit dem verstärkten Zuzug geflüchteter Menschen haben sich auch in Hattingen Veränderungen ergeben.',
          ),
        }),
        eintrag(2017, 'protokoll', 'Protokoll Integrationskonferenz vom 30.06.2017', { datum: '2017-06-30' }),
        eintrag(2017, 'anwesenheitsliste', 'Anwesenheitsliste Integrationskonferenz vom 30.06.2017', {
          datum: '2017-06-30',
        }),
      ],
    },
    {
      jahr: 2015,
      eintraege: [
        eintrag(2015, 'bericht', null, {
          datum: '2015-10-30',
          text: text(
            'Eine Integrationskonferenz hat am Freitag, 30.10.2015, mit etwa 100 Teilnehmenden stattgefunden.',
          ),
        }),
        eintrag(2015, 'rede', 'Rede von Bürgermeister Dirk Glaser'),
        eintrag(2015, 'einladung', 'Einladung Integrationskonferenz', {
          datei: { adresse: '/dateien/einladung', mimeType: 'application/pdf', groesse: 84_000 },
        }),
      ],
    },
  ],
  vorlagen: [],
  ...stempel,
  ...angaben,
})

export const vorgangZeile = (angaben: Partial<VorgangZeile> = {}): VorgangZeile => ({
  id: 'vorgang-1',
  kurzadresse: 'integrationskonzept-hattingen',
  titel: 'Handlungskonzept 2017 „Integration leben - Zukunft gestalten“',
  federfuehrung: 'Koordinierungsstelle für Flüchtlingsangelegenheiten und Integration',
  vonJahr: 2012,
  bisJahr: 2017,
  eintraege: 24,
  geaendert: zeitpunkt,
  ...angaben,
})

export const umfeld = {
  gemeinde: 'Stadt Herne',
  basisUrl: 'https://ris.herne.example',
  dateien: { css: '/assets/app.css', js: '/assets/public.js', zeichen: '/assets/icon.svg' },
  demo: true,
}
