import type {
  AnlageAnsicht,
  AnlageForm,
  BeratungAnsicht,
  BeratungForm,
  VorlageAnsicht,
  VorlageZeile,
} from '../ansichten/vorlage.js'
import type { Verweis } from '../ansichten/verweis.js'
import { type Nennbar, ohneVerborgene } from '../regeln/anlagenverzeichnis.js'
import { ausgang } from './ergebnis.js'
import { ohneNamen } from './namen.js'
import { anlageIstOeffentlich, vorlageIstOeffentlich } from './oeffentlichkeit.js'
import { alsAdresse, alsInstant, type Projektion, type Projektor } from './projektion.js'
import { sitzungsname } from './sitzungsname.js'
import { kurzadresse, type Ort, type Verzeichnis } from './verzeichnis.js'
import { type AnlageRoh, type BeratungRoh, type VorlageName, type VorlageRoh, vorlageSql } from './vorlage.roh.js'

export const vorlageProjektor: Projektor<VorlageRoh> = {
  sql: vorlageSql,
  istOeffentlich: vorlageIstOeffentlich,
  wunsch: (roh) => alsAdresse(roh.nummer),
  projiziere,
}

function projiziere(roh: VorlageRoh, ort: Ort, verzeichnis: Verzeichnis): Projektion {
  const schritte = roh.beratungen.map((b) => schritt(b, roh.vorlaeufigeErgebnisse, verzeichnis))
  const { beratungsfolge, anlagen, ...inhalt } = roh.namen === 'namen' ? roh.form : ohneNamen(roh.form)
  const [offene, verborgene] = getrennt(roh.anlagen)
  const [fassung, ...fruehere] = roh.fassungen.map(({ nr, hash, eingefrorenAm }) => ({
    nr,
    freigegebenAm: alsInstant(eingefrorenAm),
    hash,
  }))
  const ansicht: Omit<VorlageAnsicht, 'angelegt' | 'geaendert'> = {
    ...inhalt,
    id: ort.id,
    nummer: roh.nummer,
    kurzadresse: kurzadresse(ort),
    zustand: roh.zustand as VorlageAnsicht['zustand'],
    beratungsfolge: schritte,
    beratungsfolgeBeiFreigabe: beratungsfolge.map(beiFreigabe),
    anlagenVerzeichnis: ohneVerborgene(inhalt.anlagenVerzeichnis, verborgeneNamen(verborgene, offene, anlagen)),
    anlagen: offene.map((a) => anlage(a, verzeichnis)),
    fassung: fassung!,
    fruehereFassungen: fruehere,
    letztesErgebnis: letztesErgebnis(schritte),
    vorgang: roh.vorgang && verzeichnis.verweis('vorgang', roh.vorgang.ziel, roh.vorgang.titel),
    uebergeordnet: roh.uebergeordnet && andere(roh.uebergeordnet, verzeichnis),
    untergeordnete: roh.untergeordnete.map((u) => andere(u, verzeichnis)).filter((u) => u !== null),
  }
  return { ansicht, spalten: spalten(ansicht) }
}

/** A step in public. Of a non-public one the reader learns which Gremium deals with it, and nothing else. */
function schritt(b: BeratungRoh, vorlaeufigeZeigen: boolean, verzeichnis: Verzeichnis): BeratungAnsicht {
  const oeffentlich = b.oeffentlichkeit === 'oeffentlich' && !b.imTeilN && b.top?.teil !== 'n'
  const sitzungRef =
    oeffentlich && b.sitzung ? verzeichnis.verweis('sitzung', b.sitzung.ziel, sitzungsname(b.sitzung.gremien)) : null
  const gremium = verzeichnis.ort('gremium', b.gremium)
  return {
    id: b.objekt,
    gremium: b.gremiumName,
    gremiumRef: { id: gremium?.id ?? '', name: b.gremiumName, adresse: gremium ? `/${gremium.weg}` : '/gremien' },
    rolle: b.rolle,
    datum: oeffentlich ? (b.sitzung?.datum ?? b.datum) : null,
    oeffentlich,
    sitzungRef,
    top: sitzungRef && b.top && b.sitzung && hatTagesordnung(b.sitzung.zustand) ? `Ö ${b.top.nummer}` : null,
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

/** The agenda is public from the Ladung on (§ 48 Abs. 1 GO NRW). */
export const hatTagesordnung = (zustand: string): boolean => zustand !== 'geplant' && zustand !== 'to_in_vorbereitung'

const getrennt = (alle: AnlageRoh[]): [offene: AnlageRoh[], verborgene: AnlageRoh[]] => [
  alle.filter((a) => anlageIstOeffentlich(a)),
  alle.filter((a) => !anlageIstOeffentlich(a)),
]

/** By the name that they bear now and by the one they bore when the text was frozen. */
const verborgeneNamen = (verborgene: AnlageRoh[], offene: AnlageRoh[], eingefroren: AnlageForm[]): Nennbar[] => [
  ...verborgene.map(({ nr, titel }) => ({ nr, name: titel })),
  ...eingefroren.filter(({ nr }) => !offene.some((a) => a.nr === nr)),
]

const beiFreigabe = (b: BeratungForm): BeratungForm => ({ ...b, datum: b.oeffentlich ? b.datum : null, ergebnis: null })

const andere = (v: VorlageName, verzeichnis: Verzeichnis): Verweis | null =>
  verzeichnis.verweis('vorlage', v.ziel, v.betreff)

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

/** The latest by day; of one day the later step. */
function letztesErgebnis(schritte: BeratungAnsicht[]): VorlageAnsicht['letztesErgebnis'] {
  const letzter = schritte
    .filter((s) => s.ergebnis)
    .reduce<BeratungAnsicht | null>((a, s) => (a && (a.datum ?? '') > (s.datum ?? '') ? a : s), null)
  if (!letzter?.ergebnis) return null
  const { ergebnis, gremiumRef, datum, vorlaeufig } = letzter
  return { ergebnis, gremium: gremiumRef, datum, vorlaeufig }
}

function spalten(v: Omit<VorlageAnsicht, 'angelegt' | 'geaendert'>): Record<string, unknown> {
  const freigegebenAm = (v.fruehereFassungen.at(-1) ?? v.fassung).freigegebenAm
  const naechste = v.beratungsfolge.find((b) => b.anzeige === 'bevorstehend')
  const zeile: VorlageZeile = {
    id: v.id,
    kurzadresse: v.kurzadresse,
    nummer: v.nummer,
    art: v.art,
    betreff: v.betreff,
    federfuehrung: v.federfuehrung.kuerzel,
    zustand: v.zustand,
    letztesErgebnis: v.letztesErgebnis,
    naechsteBeratung: naechste ? { gremium: naechste.gremium, datum: naechste.datum } : null,
    datum: v.datum ?? null,
  }
  return {
    nummer: v.nummer,
    art: v.art,
    zustand: v.zustand,
    jahr: Number(/(?:19|20)\d\d/.exec(v.nummer)?.[0] ?? v.datum?.slice(0, 4) ?? freigegebenAm.slice(0, 4)),
    federfuehrung: v.federfuehrung.kuerzel,
    federfuehrung_name: v.federfuehrung.name,
    gremien: [...new Set(v.beratungsfolge.map((b) => b.gremiumRef.id))].filter(Boolean).sort(),
    vorgang: v.vorgang?.id ?? null,
    freigegeben_am: freigegebenAm,
    zeile,
  }
}
