import type { GremiumArt, Gremiumsname } from '../ansichten/gremium.js'
import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { Tag } from '../regeln/datum.js'
import { zeigeGremium, zeigeGremiumZeile } from './felder/gremium.js'
import { alsAdresse, alsUhrzeit, type Projektor } from './projektion.js'
import { kurzadresse, type Verzeichnis, type Ziel, zielSql } from './verzeichnis.js'

interface GremiumVerweis {
  ziel: Ziel
  name: string
}

export interface GremiumRoh {
  name: string
  genitiv: string | null
  kuerzel: string | null
  art: GremiumArt
  reihenfolge: number
  /** The address comes from it, so that a new name moves no link. */
  ersterName: string
  /** Oldest first. */
  namen: Gremiumsname[]
  bis: Tag | null
  vorgaenger: GremiumVerweis | null
  nachfolger: GremiumVerweis[]
  /** Newest first. */
  sitzungen: { ziel: Ziel; datum: Tag; beginn: string | null; zustand: SitzungZustand; nummer?: number | null }[]
}

const verweisSql = (g: string): string =>
  `jsonb_build_object('ziel', ${zielSql('gremium', `${g}.id`)}, 'name', ${g}.name)`

const namenSql = `
  SELECT n.name, n.von, CASE WHEN isfinite(n.von) THEN n.von END AS ab, lead(n.von) OVER (ORDER BY n.von) - 1 AS bis
    FROM ris.gremium_name n WHERE n.gremium_id = g.id`

const sql = `
SELECT jsonb_build_object('name', g.name, 'genitiv', g.genitiv, 'kuerzel', g.kuerzel, 'art', g.art, 'reihenfolge', g.reihenfolge,
  'namen', (SELECT jsonb_agg(jsonb_build_object('name', n.name, 'von', n.ab, 'bis', n.bis) ORDER BY n.von) FROM (${namenSql}) n),
  'ersterName', (SELECT n.name FROM ris.gremium_name n WHERE n.gremium_id = g.id ORDER BY n.von LIMIT 1), 'bis', g.bis,
  'vorgaenger', (SELECT ${verweisSql('v')} FROM ris.gremium v WHERE v.id = g.vorgaenger_id),
  'nachfolger', (SELECT coalesce(jsonb_agg(${verweisSql('f')} ORDER BY f.reihenfolge, f.name, f.id), '[]')
      FROM ris.gremium f WHERE f.vorgaenger_id = g.id),
  'sitzungen', (SELECT coalesce(jsonb_agg(jsonb_build_object('ziel', ${zielSql('sitzung', 's.id')}, 'datum', s.datum,
      'beginn', s.beginn, 'zustand', s.zustand, 'nummer', sg.nummer) ORDER BY s.datum DESC, s.beginn DESC, s.id), '[]')
      FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id WHERE sg.gremium_id = g.id))
  FROM ris.gremium g WHERE g.id = b.id`

/** Every Gremium is public; which of its Sitzungen are, says their projector. */
export const gremiumProjektor: Projektor<GremiumRoh> = {
  sql,
  istOeffentlich: () => true,
  wunsch: (roh) => alsAdresse(roh.ersterName),
  projiziere(roh, ort, verzeichnis) {
    const { name, kuerzel, art, reihenfolge } = roh
    const sitzungen = roh.sitzungen.flatMap((s) => {
      const ziel = verzeichnis.ort('sitzung', s.ziel)
      if (!ziel) return []
      const abgesagt = s.zustand === 'abgesagt'
      const verlegt = s.zustand === 'verlegt' && { verlegt: true as const }
      const nummer = s.nummer && { nummer: s.nummer }
      const termin = { id: ziel.id, adresse: `/${ziel.weg}`, datum: s.datum, beginn: alsUhrzeit(s.beginn) }
      return [{ ...termin, abgesagt, ...verlegt, ...nummer }]
    })
    const ende = roh.bis ? { bis: roh.bis } : {}
    const kopf = { id: ort.id, kurzadresse: kurzadresse(ort), name, kuerzel, art, ...ende }
    const ansicht = zeigeGremium({ ...kopf, genitiv: roh.genitiv, ...inDerZeit(roh, verzeichnis), sitzungen })
    const zeile = zeigeGremiumZeile({ ...kopf, sitzungen: sitzungen.length })
    return { ansicht, spalten: { name, art, reihenfolge, zeile } }
  },
}

/** Absent where it says nothing, so that the digests of older rows hold. */
function inDerZeit(roh: GremiumRoh, verzeichnis: Verzeichnis) {
  const link = ({ ziel, name }: GremiumVerweis) => verzeichnis.verweis('gremium', ziel, name)
  const vorgaenger = roh.vorgaenger && link(roh.vorgaenger)
  const nachfolger = roh.nachfolger.map(link).filter((n) => n !== null)
  return {
    ...(roh.namen.length > 1 && { namen: roh.namen }),
    ...(vorgaenger && { vorgaenger }),
    ...(nachfolger.length > 0 && { nachfolger }),
  }
}
