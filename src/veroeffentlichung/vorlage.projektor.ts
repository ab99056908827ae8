import type { AnlageAnsicht, AnlageForm, StellungnahmeAnsicht, VorlageForm } from '../ansichten/vorlage.js'
import type { Verweis } from '../ansichten/verweis.js'
import { type Nennbar, ohneVerborgene } from '../regeln/anlagenverzeichnis.js'
import { einreicherNamen, filterbareNamen } from '../regeln/einreicher.js'
import { herkunftMarke } from '../regeln/worte/herkunft.js'
import { vorlageGilt } from '../regeln/vorlage-schritte.js'
import { benannteForm } from './felder/vorlage-form.js'
import { type Inhalt, zeigeInhalt, zeigeInhaltszeile } from './felder/vorlage.js'
import { type Gezeigt, gestempelt } from './felder/zeigen.js'
import { anlageIstOeffentlich, vorlageIstOeffentlich } from './oeffentlichkeit.js'
import { alsAdresse, alsInstant, type Projektion, type Projektor, type Spalten } from './projektion.js'
import { verlaufProjektor } from './verlauf.projektor.js'
import { kurzadresse, type Ort, type Verzeichnis } from './verzeichnis.js'
import { type AnlageRoh, type VorlageName, type VorlageRoh, vorlageSql } from './vorlage.roh.js'

export const vorlageProjektor: Projektor<VorlageRoh> = {
  sql: vorlageSql,
  istOeffentlich: vorlageIstOeffentlich,
  wunsch: (roh) => alsAdresse(roh.nummer),
  projiziere,
  verlauf: verlaufProjektor,
  stempeln: ({ ansicht, spalten, verlauf }, { angelegt, geaendert }) => ({
    ansicht: ansicht && gestempelt(ansicht, { angelegt }),
    spalten,
    verlauf: { ...verlauf, verlauf: gestempelt(verlauf?.['verlauf'] as Gezeigt, { geaendert }) },
  }),
}

function projiziere(roh: VorlageRoh, ort: Ort, verzeichnis: Verzeichnis): Projektion {
  const offene = roh.anlagen.filter((a) => anlageIstOeffentlich(a))
  const { beratungsfolge, anlagen: _, ...inhalt } = oeffentlicherInhalt(roh.form, roh, offene)
  const [fassung, ...fruehere] = roh.fassungen.map(({ nr, eingefrorenAm, form }) => ({
    nr,
    freigegebenAm: alsInstant(eingefrorenAm),
    form,
  }))
  const gesagte = roh.stellungnahmen.filter(istGesagt)
  const allesBenannte: Inhalt = {
    ...inhalt,
    id: ort.id,
    nummer: roh.nummer,
    kurzadresse: kurzadresse(ort),
    beratungsfolgeBeiFreigabe: beratungsfolge,
    anlagen: offene.map((a) => anlage(a, verzeichnis)),
    fassung: { nr: fassung!.nr, freigegebenAm: fassung!.freigegebenAm },
    fruehereFassungen: fruehere.flatMap(({ form, ...f }) =>
      form ? [{ ...f, inhalt: oeffentlicherInhalt(form, roh, offene) }] : [],
    ),
    zurueckgenommeneFassungen: roh.zurueckgenommeneFassungen,
    vorgang: roh.vorgang && verzeichnis.verweis('vorgang', roh.vorgang.ziel, roh.vorgang.titel),
    uebergeordnet: roh.uebergeordnet && andere(roh.uebergeordnet, verzeichnis),
    untergeordnete: roh.untergeordnete
      .filter(({ ziel }) => !gesagte.some((s) => s.ziel.objekt === ziel.objekt))
      .map((u) => andere(u, verzeichnis))
      .filter((u) => u !== null),
    ...(gesagte.length > 0 && { stellungnahmen: gesagte.map((s) => stellungnahme(s, verzeichnis)) }),
  }
  const ansicht = zeigeInhalt(allesBenannte, { namen: roh.namen === 'namen' })
  return { ansicht, spalten: spalten(ansicht), verlauf: verlaufProjektor.projiziere(roh, verzeichnis) }
}

/** What was frozen, as far as it has a name here, without Anlagen that are not public now and entries that name them. */
function oeffentlicherInhalt(eingefroren: VorlageForm, roh: VorlageRoh, offene: AnlageRoh[]): Gezeigt<VorlageForm> {
  const form = benannteForm(eingefroren)
  form.anlagenVerzeichnis = ohneVerborgene(form.anlagenVerzeichnis, verborgeneNamen(roh.anlagen, offene, form.anlagen))
  form.anlagen = form.anlagen.filter(({ nr }) => offene.some((a) => a.nr === nr))
  return form
}

/** By the name that they bear now and by the one they bore when the text was frozen. */
const verborgeneNamen = (alle: AnlageRoh[], offene: AnlageRoh[], eingefroren: AnlageForm[]): Nennbar[] => [
  ...alle.filter((a) => !offene.includes(a)).map(({ nr, titel }) => ({ nr, name: titel })),
  ...eingefroren.filter(({ nr }) => !offene.some((a) => a.nr === nr)),
]

const andere = (v: VorlageName, verzeichnis: Verzeichnis): Verweis | null =>
  verzeichnis.verweis('vorlage', v.ziel, v.betreff)

type StellungnahmeRoh = VorlageRoh['stellungnahmen'][number]
type Gesagte = StellungnahmeRoh & { form: VorlageForm }

/** Released, published by a second person, not withdrawn: only then it stands with its Antrag. */
const istGesagt = (s: StellungnahmeRoh): s is Gesagte => vorlageIstOeffentlich(s) && vorlageGilt(s.zustand) && !!s.form

function stellungnahme({ ziel, nummer, form }: Gesagte, verzeichnis: Verzeichnis): StellungnahmeAnsicht {
  const ort = verzeichnis.ort('vorlage', ziel)
  return { ...benannteForm(form), nummer, adresse: ort && `/${ort.weg}` }
}

function anlage(a: AnlageRoh, verzeichnis: Verzeichnis): AnlageAnsicht {
  const ort = a.datei && verzeichnis.ort('datei', a.datei.ziel)
  return {
    id: ort?.id ?? a.objekt,
    nr: a.nr,
    oeffentlich: true,
    name: a.titel,
    mimeType: a.datei?.mimeType ?? a.mimeType,
    groesse: a.datei?.groesse ?? a.groesse,
    adresse: ort ? `/${ort.weg}` : null,
  }
}

function spalten(v: Inhalt): Spalten {
  const freigegebenAm = (v.fruehereFassungen.at(-1) ?? v.fassung).freigegebenAm
  const zeile = zeigeInhaltszeile({
    id: v.id,
    kurzadresse: v.kurzadresse,
    nummer: v.nummer,
    art: v.art,
    betreff: v.betreff,
    federfuehrung: v.federfuehrung.kuerzel,
    datum: v.datum ?? null,
    ...(herkunftMarke(v.herkunft) && { beispiel: true as const }),
    ...(v.einreicher?.length && { einreicher: einreicherNamen(v.einreicher) }),
  })
  const einreicher = filterbareNamen(v.einreicher ?? [])
  return {
    nummer: v.nummer,
    art: v.art,
    jahr: Number(/(?:19|20)\d\d/.exec(v.nummer)?.[0] ?? v.datum?.slice(0, 4) ?? freigegebenAm.slice(0, 4)),
    federfuehrung: v.federfuehrung.kuerzel,
    federfuehrung_name: v.federfuehrung.name,
    vorgang: v.vorgang?.id ?? null,
    freigegeben_am: freigegebenAm,
    // Absent where it says nothing, so that the digests of older rows hold.
    ...(einreicher.length > 0 && { einreicher }),
    zeile,
  }
}
