import type { SitzungZustand, TopAnsicht, VotumAnsicht } from '../ansichten/sitzung.js'
import { literal } from '../plattform/datenbank/sql.js'
import { vomPunktGeloest } from '../plattform/zugang/sichtweite.js'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import { type Herkunft, istUebernommen } from '../regeln/herkunft.js'
import { oeffentlicherTitel, type Titelregel } from '../regeln/nichtoeffentlichkeit.js'
import { geladen } from '../regeln/sitzung-schritte.js'
import { anker, punktnummer } from '../regeln/tagesordnung.js'
import { type Ausgang, ausgang, type BeschlussRoh, beschlussSql } from './ergebnis.js'
import { gremiumAm, tagDesSchritts } from './gremiumname.js'
import type { Verzeichnis } from './verzeichnis.js'
import { type VorlageName, vorlageNameSql } from './vorlage.roh.js'

export interface TopRoh {
  top: string
  teil: 'oe' | 'n'
  nummer: string
  titel: string
  /** True when the newest agenda has it in part N, though none has gone out that says so. */
  imTeilN: boolean
  /** The only text of a non-public item that may ever get out. */
  oeffentlicherTitel: string | null
  /** The steps that are dealt with here, the leading one first. */
  beratungen: SchrittRoh[]
  /** The steps that were to be dealt with here, until the Sitzung was called off. */
  geloeste: Geltung[]
  /** Of an item without a Vorlage. */
  beschluss: BeschlussRoh | null
}

interface SchrittRoh extends Geltung {
  zustand: BeratungZustand
  gremium: string
  vorlage: VorlageName
  beschluss: BeschlussRoh | null
}

/** What decides whether the item may say the Betreff of a step. */
interface Geltung {
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  vorlageOeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'
  /** The Vorlage was taken back: its Betreff, which the agenda repeats, and its outcome go with it. */
  zurueckgenommen: boolean
}

const geltung = `'oeffentlichkeit', be.oeffentlichkeit, 'vorlageOeffentlichkeit', n.oeffentlichkeit, 'zurueckgenommen',
    EXISTS (SELECT FROM ris.veroeffentlichung p WHERE p.vorlage_id = n.id AND p.stand = 'depubliziert')`

const zeile = `jsonb_build_object('top', z.top_id, 'teil', z.teil, 'nummer', z.nummer, 'titel', z.titel,
    'oeffentlicherTitel', z.oeffentlicher_titel,
    'imTeilN', EXISTS (SELECT FROM ris.tagesordnung_zeile y JOIN ris.tagesordnung u ON u.id = y.tagesordnung_id
      WHERE y.top_id = z.top_id AND y.teil = 'n'
        AND u.nr = (SELECT max(nr) FROM ris.tagesordnung m WHERE m.sitzung_id = u.sitzung_id)),
    'beratungen', (SELECT coalesce(jsonb_agg(jsonb_build_object(${geltung}, 'zustand', be.zustand, 'gremium', bg.name, 'vorlage', ${vorlageNameSql('n')},
        'beschluss', ${beschlussSql('bs.beratung_id = be.id')}) ORDER BY be.zustand = ${literal<BeratungZustand>('entfallen')}, n.nummer, br.rang, be.id), '[]')
        FROM ris.beratung be JOIN ris.vorlage n ON n.id = be.vorlage_id CROSS JOIN ${gremiumAm('be.gremium_id', tagDesSchritts('be'))} bg
        LEFT JOIN ris.sitzung_gremium br ON br.sitzung_id = t.sitzung_id AND br.gremium_id = be.gremium_id WHERE be.top_id = z.top_id),
    'geloeste', (SELECT coalesce(jsonb_agg(jsonb_build_object(${geltung})), '[]') FROM ris.beratung be
        JOIN ris.vorlage n ON n.id = be.vorlage_id WHERE ${vomPunktGeloest('be', 'z.top_id')}),
    'beschluss', ${beschlussSql('bs.top_id = z.top_id AND bs.beratung_id IS NULL')})`

/** SQL of the `TopRoh[]` of the last agenda that went out, part Ö first. */
export const tagesordnungSql = (sitzung: string): string => `
  (SELECT coalesce(jsonb_agg(${zeile} ORDER BY z.teil DESC, z.rang, z.id), '[]')
     FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
    WHERE t.sitzung_id = ${sitzung} AND t.nr = (SELECT max(nr) FROM ris.tagesordnung m
      WHERE m.sitzung_id = ${sitzung} AND m.eingefroren_am IS NOT NULL))`

interface Umstaende {
  tops: TopRoh[]
  zustand: SitzungZustand
  herkunft: Herkunft | null
  titelNichtoeffentlich: Titelregel
  vorlaeufigeErgebnisse: boolean
}

/** The agenda as the public sees it. `nichtoeffentlicheTops` only where the town tells nothing but the number. */
export function tagesordnung(
  sitzung: Umstaende,
  verzeichnis: Verzeichnis,
): { tops: TopAnsicht[]; nichtoeffentlicheTops: number | null } {
  const tops = geladen(sitzung.zustand) ? sitzung.tops : []
  const politik = sitzung.titelNichtoeffentlich
  const zwillinge = doppelteVorlagen(tops.filter((top) => istOeffentlich(top) && !istZurueckgenommen(top)))
  const punkte = tops.flatMap((top) => {
    if (!istOeffentlich(top)) return verdeckt(top, politik)
    return [istZurueckgenommen(top) ? zurueckgenommen(top) : offen(top, sitzung, verzeichnis, zwillinge)]
  })
  return {
    // Of a Sitzung that was taken over only some items are known: a number would be ours.
    tops: istUebernommen(sitzung.herkunft) ? punkte.map((punkt) => ({ ...punkt, nummer: '' })) : punkte,
    nichtoeffentlicheTops: politik === 'anzahl' ? tops.filter((top) => !istOeffentlich(top)).length : null,
  }
}

/** Of agendas that were sent before a Vorlage became one item. What is not public is no twin: it would be told by its public one. */
function doppelteVorlagen(tops: readonly TopRoh[]): ReadonlySet<string> {
  const je = tops.flatMap((top) => [...new Set(top.beratungen.map((b) => b.vorlage.ziel.objekt))])
  const einmal = new Set<string>()
  return new Set(je.filter((objekt) => einmal.has(objekt) || !einmal.add(objekt)))
}

const istZurueckgenommen = (top: TopRoh): boolean => geltungen(top).some((b) => b.zurueckgenommen)

const geltungen = (top: TopRoh): Geltung[] => [...top.beratungen, ...top.geloeste]

/** The least of the chain: an item in part Ö that deals with something non-public shows nothing of it either. */
const istOeffentlich = (top: TopRoh): boolean =>
  top.teil === 'oe' &&
  geltungen(top).every((b) => b.oeffentlichkeit === 'oeffentlich' && b.vorlageOeffentlichkeit === 'oeffentlich')

function verdeckt(top: TopRoh, politik: Titelregel): TopAnsicht[] {
  const titel = oeffentlicherTitel(politik, top.oeffentlicherTitel)
  return titel === null ? [] : [{ ...stelle(top), oeffentlich: false, titel, ...ohneAusgang }]
}

/** The item was called in public, so its number stays; what it says was taken back. */
const zurueckgenommen = (top: TopRoh): TopAnsicht => ({
  ...stelle(top),
  oeffentlich: true,
  titel: 'Tagesordnungspunkt ohne veröffentlichte Unterlagen',
  ...ohneAusgang,
})

function stelle(top: TopRoh) {
  const nummer = punktnummer(top.teil, top.nummer)
  return { id: top.top, anker: anker(nummer), nummer }
}

const ohneAusgang = {
  vorlage: null,
  ...ausgang({
    oeffentlich: false,
    beratung: null,
    sitzung: null,
    beschluss: null,
    vorlaeufigeZeigen: false,
  }),
}

function offen(top: TopRoh, sitzung: Umstaende, verzeichnis: Verzeichnis, zwillinge: ReadonlySet<string>): TopAnsicht {
  const fuehrend = top.beratungen[0]
  const name = fuehrend?.vorlage
  const voten = top.beratungen.filter((b) => b.vorlage.ziel.objekt === name?.ziel.objekt)
  const verweis = name ? verzeichnis.verweis('vorlage', name.ziel, name.betreff) : null
  return {
    ...stelle(top),
    oeffentlich: true,
    titel: top.titel,
    vorlage: name && verweis ? { ...verweis, nummer: name.nummer, art: name.art } : null,
    ...ausgangHier(top, sitzung, fuehrend ?? { zustand: null, beschluss: top.beschluss }),
    ...((voten.length > 1 || (name && zwillinge.has(name.ziel.objekt))) && {
      voten: voten.map((b): VotumAnsicht => ({ gremium: b.gremium, ...ausgangHier(top, sitzung, b) })),
    }),
  }
}

const ausgangHier = (
  top: TopRoh,
  sitzung: Umstaende,
  { zustand, beschluss }: { zustand: BeratungZustand | null; beschluss: BeschlussRoh | null },
): Ausgang =>
  ausgang({
    oeffentlich: true,
    beratung: zustand,
    sitzung: sitzung.zustand,
    // What is decided meanwhile is decided behind closed doors; the agenda that went out stands until the next one.
    beschluss: top.imTeilN ? null : beschluss,
    vorlaeufigeZeigen: sitzung.vorlaeufigeErgebnisse,
  })
