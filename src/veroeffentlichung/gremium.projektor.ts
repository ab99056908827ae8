import type { GremiumArt } from '../ansichten/gremium.js'
import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { Tag } from '../regeln/datum.js'
import { zeigeGremium, zeigeGremiumZeile } from './felder/gremium.js'
import { alsAdresse, alsUhrzeit, type Projektor } from './projektion.js'
import { kurzadresse, type Ziel, zielSql } from './verzeichnis.js'

export interface GremiumRoh {
  name: string
  genitiv: string | null
  kuerzel: string | null
  art: GremiumArt
  reihenfolge: number
  /** Newest first. */
  sitzungen: { ziel: Ziel; datum: Tag; beginn: string | null; zustand: SitzungZustand }[]
}

const sql = `
SELECT jsonb_build_object('name', g.name, 'genitiv', g.genitiv, 'kuerzel', g.kuerzel, 'art', g.art, 'reihenfolge', g.reihenfolge,
  'sitzungen', (SELECT coalesce(jsonb_agg(jsonb_build_object('ziel', ${zielSql('sitzung', 's.id')}, 'datum', s.datum,
      'beginn', s.beginn, 'zustand', s.zustand) ORDER BY s.datum DESC, s.beginn DESC, s.id), '[]')
      FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id WHERE sg.gremium_id = g.id))
  FROM ris.gremium g WHERE g.id = b.id`

/** Every Gremium is public; which of its Sitzungen are, says their projector. */
export const gremiumProjektor: Projektor<GremiumRoh> = {
  sql,
  istOeffentlich: () => true,
  wunsch: (roh) => alsAdresse(roh.name),
  projiziere(roh, ort, verzeichnis) {
    const { name, kuerzel, art, reihenfolge } = roh
    const sitzungen = roh.sitzungen.flatMap((s) => {
      const ziel = verzeichnis.ort('sitzung', s.ziel)
      if (!ziel) return []
      const abgesagt = s.zustand === 'abgesagt'
      return [{ id: ziel.id, adresse: `/${ziel.weg}`, datum: s.datum, beginn: alsUhrzeit(s.beginn), abgesagt }]
    })
    const kopf = { id: ort.id, kurzadresse: kurzadresse(ort), name, kuerzel, art }
    const ansicht = zeigeGremium({ ...kopf, genitiv: roh.genitiv, sitzungen })
    const zeile = zeigeGremiumZeile({ ...kopf, sitzungen: sitzungen.length })
    return { ansicht, spalten: { name, art, reihenfolge, zeile } }
  },
}
