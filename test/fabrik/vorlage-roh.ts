import type { BeratungAnsicht, VorlageAnsicht, VorlageForm } from '../../src/ansichten/vorlage.js'
import type { SitzungZustand } from '../../src/ansichten/sitzung.js'
import { Verzeichnis, type Ziel } from '../../src/veroeffentlichung/verzeichnis.js'
import type { BeratungRoh } from '../../src/veroeffentlichung/verlauf.roh.js'
import { vorlageProjektor } from '../../src/veroeffentlichung/vorlage.projektor.js'
import type { AnlageRoh, VorlageRoh } from '../../src/veroeffentlichung/vorlage.roh.js'

export const ziel = (weg: string): Ziel => ({ objekt: `objekt von ${weg}`, ort: { id: `id von ${weg}`, weg } })
export const geheim: Ziel = { objekt: 'nichtöffentlich', ort: null }

export const form: VorlageForm = {
  koerperschaft: { name: 'Stadt Herne', behoerde: 'Der Oberbürgermeister' },
  nummer: '2016/0542',
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Abschlussbericht',
  verfasser: { name: 'Mühlenkamp, Radojka', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  bearbeiter: null,
  beratungsfolge: [
    { gremium: 'Integrationsrat', rolle: 'anhoerung', datum: '2016-09-14', oeffentlich: true, ergebnis: null },
    { gremium: 'Vergabeausschuss', rolle: 'vorberatung', datum: '2016-09-20', oeffentlich: false, ergebnis: null },
  ],
  finanzielleAuswirkungen: null,
  beschlussvorschlag: null,
  sachverhalt: null,
  unterschrift: null,
  anlagenVerzeichnis: [],
  anlagen: [
    { nr: 1, oeffentlich: true, name: 'Plan', mimeType: 'application/pdf', groesse: 1 },
    { nr: 2, oeffentlich: false, name: 'Gehälter', mimeType: 'application/pdf', groesse: 1 },
  ],
}

export const beratung = (angaben: Partial<BeratungRoh> = {}): BeratungRoh => ({
  objekt: 'schritt',
  gremium: ziel('gremien/integrationsrat'),
  gremiumName: 'Integrationsrat',
  gremiumNameVerdeckt: 'Integrationsrat',
  rolle: 'anhoerung',
  oeffentlichkeit: 'oeffentlich',
  datum: '2016-09-14',
  zustand: 'geplant',
  sitzung: null,
  top: null,
  imTeilN: false,
  beschluss: null,
  ...angaben,
})

export const in_ = (zustand: SitzungZustand): BeratungRoh['sitzung'] => ({
  ziel: ziel('sitzungen/2016-09-14-ir'),
  datum: '2016-09-14',
  zustand,
  gremien: [{ name: 'Integrationsrat', genitiv: 'des Integrationsrates' }],
})

export const beschluss = (vorlaeufig: boolean): BeratungRoh['beschluss'] => ({
  art: 'zur_kenntnis_genommen',
  bezeichnung: 'zur Kenntnis genommen',
  aenderung: null,
  mehrheit: null,
  text: null,
  vorlaeufig,
  abstimmungen: [],
})

export const vorberatung = { rolle: 'vorberatung', beschluss: beschluss(false) } as const

export const anlage = (angaben: Partial<AnlageRoh> = {}): AnlageRoh => ({
  objekt: 'anlage',
  nr: 1,
  titel: 'Plan',
  oeffentlich: true,
  stand: 'oeffentlich',
  artOeffentlich: true,
  mimeType: 'application/pdf',
  groesse: 1,
  datei: { ziel: ziel('dateien/d1'), mimeType: 'image/png', groesse: 7 },
  ...angaben,
})

export const roh = (angaben: Partial<VorlageRoh> = {}): VorlageRoh => ({
  oeffentlichkeit: 'oeffentlich',
  zustand: 'freigegeben',
  stand: 'oeffentlich',
  eingefroren: true,
  nummer: '2016/0542',
  art: 'beschlussvorlage',
  vorlaeufigeErgebnisse: true,
  namen: 'namen',
  fassungen: [{ nr: 1, eingefrorenAm: '2016-08-01T10:00:00+02:00', form: null }],
  zurueckgenommeneFassungen: [],
  form,
  beratungen: [],
  anlagen: [],
  vorgang: null,
  uebergeordnet: null,
  untergeordnete: [],
  stellungnahmen: [],
  ...angaben,
})

export const projektion = (angaben: Partial<VorlageRoh>) =>
  vorlageProjektor.projiziere(roh(angaben), { id: 'v', weg: 'vorlagen/2016-0542' }, new Verzeichnis())

/** As a reader gets it: the text and the Verlauf put together. */
export const ansicht = (angaben: Partial<VorlageRoh>): VorlageAnsicht => {
  const { ansicht, verlauf } = projektion(angaben)
  return { ...ansicht, ...(verlauf?.['verlauf'] as object) } as VorlageAnsicht
}

export const schritt = (angaben: Partial<BeratungRoh>, rest: Partial<VorlageRoh> = {}): BeratungAnsicht =>
  ansicht({ beratungen: [beratung(angaben)], ...rest }).beratungsfolge[0]!
