import type { GremiumArt } from '../ansichten/gremium.js'
import type { SitzungZustand, TerminVerweis, TopAnsicht } from '../ansichten/sitzung.js'
import { herkunftMarke } from '../regeln/worte/herkunft.js'
import type { Herkunft } from '../regeln/herkunft.js'
import type { Tag } from '../regeln/datum.js'
import type { Titelregel } from '../regeln/nichtoeffentlichkeit.js'
import { gremiumAm } from './gremiumname.js'
import { zeigeSitzung, zeigeSitzungZeile } from './felder/sitzung.js'
import { alsAdresse, alsUhrzeit, type Projektion, type Projektor } from './projektion.js'
import { type GremiumName, sitzungsname } from './sitzungsname.js'
import { type TopRoh, tagesordnung, tagesordnungSql } from './tagesordnung.projektor.js'
import { kurzadresse, type Ort, type Verzeichnis, type Ziel, zielSql } from './verzeichnis.js'

type TerminRoh = Omit<TerminVerweis, 'id' | 'adresse'> & { ziel: Ziel }

export interface SitzungRoh {
  datum: Tag
  beginn: string | null
  ende: string | null
  ort: string | null
  zustand: SitzungZustand
  verlegtNach?: TerminRoh | null
  verlegtVon?: TerminRoh[]
  herkunft: Herkunft | null
  /** Leading one first. */
  gremien: (GremiumName & { ziel: Ziel; kuerzel: string | null; art: GremiumArt })[]
  titelNichtoeffentlich: Titelregel
  vorlaeufigeErgebnisse: boolean
  /** Of the last agenda that went out. */
  tops: TopRoh[]
}

/** The appointment `t`, with the words that moved it. */
const terminSql = (t: string, worte: string): string => `jsonb_build_object('ziel', ${zielSql('sitzung', `${t}.id`)},
    'datum', ${t}.datum, 'beginn', ${t}.beginn, 'ort', ${t}.ort, 'worte', ${worte}.verlegt_worte)`

const sql = `
SELECT jsonb_build_object('datum', s.datum, 'beginn', s.beginn, 'ende', s.ende, 'ort', s.ort, 'zustand', s.zustand, 'herkunft', s.herkunft,
  'verlegtNach', (SELECT ${terminSql('n', 's')} FROM ris.sitzung n WHERE n.id = s.verlegt_nach_id),
  'verlegtVon', (SELECT coalesce(jsonb_agg(${terminSql('a', 'a')} ORDER BY a.datum, a.beginn, a.id), '[]')
      FROM ris.sitzung a WHERE a.verlegt_nach_id = s.id),
  'gremien', (SELECT coalesce(jsonb_agg(jsonb_build_object('ziel', ${zielSql('gremium', 'g.id')}, 'name', n.name,
      'genitiv', n.genitiv, 'kuerzel', n.kuerzel, 'art', g.art, 'nummer', sg.nummer) ORDER BY sg.rang), '[]')
      FROM ris.sitzung_gremium sg JOIN ris.gremium g ON g.id = sg.gremium_id
      CROSS JOIN ${gremiumAm('g.id', 's.datum')} n WHERE sg.sitzung_id = s.id),
  'titelNichtoeffentlich', coalesce((SELECT titel_nichtoeffentlich FROM ris.koerperschaft), 'platzhalter'),
  'vorlaeufigeErgebnisse', coalesce((SELECT ergebnisse_vorlaeufig FROM ris.koerperschaft), true),
  'tops', ${tagesordnungSql('s.id')})
  FROM ris.sitzung s WHERE s.id = b.id`

export const sitzungProjektor: Projektor<SitzungRoh> = {
  sql,
  // A Fraktion meets behind closed doors. All others announce their Sitzungen as soon as they are planned.
  istOeffentlich: (roh) => roh.gremien.length > 0 && roh.gremien.every((g) => g.art !== 'fraktion'),
  wunsch: (roh) => `${roh.datum}-${alsAdresse(roh.gremien[0]?.kuerzel ?? roh.gremien[0]?.name ?? '')}`,
  projiziere,
}

function projiziere(roh: SitzungRoh, ort: Ort, verzeichnis: Verzeichnis): Projektion {
  const { tops, nichtoeffentlicheTops } = tagesordnung(roh, verzeichnis)
  const kopf = {
    id: ort.id,
    kurzadresse: kurzadresse(ort),
    gremien: roh.gremien.map((g) => verzeichnis.verweis('gremium', g.ziel, g.name)).filter((g) => g !== null),
    name: sitzungsname(roh.gremien),
    datum: roh.datum,
    beginn: alsUhrzeit(roh.beginn),
    ort: roh.ort,
    // How far the agenda is nobody's business before it goes out.
    zustand: roh.zustand === 'to_in_vorbereitung' ? ('geplant' as const) : roh.zustand,
  }
  const ansicht = zeigeSitzung({
    ...kopf,
    ...verlegung(roh, verzeichnis),
    ende: alsUhrzeit(roh.ende),
    // Absent where it says nothing, so that the digests of older views hold.
    ...(roh.herkunft && { herkunft: roh.herkunft }),
    tagesordnung: tops,
    nichtoeffentlicheTops,
  })
  const beispiel = herkunftMarke(roh.herkunft) !== null && { beispiel: true as const }
  const zeile = zeigeSitzungZeile({ ...kopf, ...beispiel, tops: oeffentliche(tops) })
  return {
    ansicht,
    spalten: {
      datum: roh.datum,
      // Sort key of the lists: without a time the day begins.
      beginn: kopf.beginn ?? '00:00',
      zustand: kopf.zustand,
      gremien: kopf.gremien.map((g) => g.id),
      zeile,
    },
  }
}

const oeffentliche = (tops: TopAnsicht[]): number => tops.filter((t) => t.oeffentlich).length

/** Absent where it was never moved, so that the digests of older rows hold. */
function verlegung(roh: SitzungRoh, verzeichnis: Verzeichnis) {
  const termin = ({ ziel, datum, beginn, ort, worte }: TerminRoh): TerminVerweis[] => {
    const da = verzeichnis.ort('sitzung', ziel)
    return da ? [{ id: da.id, adresse: `/${da.weg}`, datum, beginn: alsUhrzeit(beginn), ort, worte }] : []
  }
  const [verlegtNach] = roh.verlegtNach ? termin(roh.verlegtNach) : []
  const verlegtVon = (roh.verlegtVon ?? []).flatMap(termin)
  return { ...(verlegtNach && { verlegtNach }), ...(verlegtVon.length > 0 && { verlegtVon }) }
}
