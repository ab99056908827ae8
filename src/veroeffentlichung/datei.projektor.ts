import { zeigeDatei } from './felder/datei.js'
import {
  type AnlageFakten,
  anlageFaktenSql,
  anlageIstOeffentlich,
  einerFraktionSql,
  type VorlageFakten,
  vorlageFaktenSql,
  vorlageIstOeffentlich,
} from './oeffentlichkeit.js'
import type { Projektor } from './projektion.js'
import { type Ziel, zielSql } from './verzeichnis.js'

/**
 * The bytes of an Anlage or of an entry of a Vorgang; the object is the one that has them. The filed print of a Fassung
 * never gets out: it names non-public Anlagen and steps. The public print is set from the public view alone.
 */
export interface DateiRoh {
  sha512: string
  mimeType: string
  /** As uploaded; only its ending gets out. */
  dateiname: string
  groesse: number
  titel: string
  /** Null for an entry of a Vorgang without one. */
  vorlage: (VorlageFakten & { ziel: Ziel }) | null
  anlage?: AnlageFakten
  /** Publicity of an entry, its Vorgang, its Sitzung and its kind together; absent for an Anlage. */
  eintragOeffentlich?: boolean
}

const vorlage = `jsonb_build_object(${vorlageFaktenSql}, 'ziel', ${zielSql('vorlage', 'v.id')})`

const datei = `'sha512', d.sha512, 'mimeType', d.mime_type, 'dateiname', d.name, 'groesse', d.groesse`

const sql = `
SELECT jsonb_build_object(${datei}, 'titel', a.titel, 'vorlage', ${vorlage},
    'anlage', jsonb_build_object(${anlageFaktenSql}))
  FROM ris.anlage a JOIN ris.vorlage v ON v.id = a.vorlage_id JOIN ris.veroeffentlichung p ON p.anlage_id = a.id
  JOIN ris.datei d ON d.id = p.datei_id WHERE a.id = b.id
UNION ALL
SELECT jsonb_build_object(${datei}, 'titel', coalesce(e.titel, 'Dokument'),
    'vorlage', (SELECT ${vorlage} FROM ris.vorlage v WHERE v.id = e.vorlage_id),
    'eintragOeffentlich', e.oeffentlich AND o.oeffentlich AND o.freigegeben IS NOT NULL
      AND EXISTS (SELECT FROM ris.dokumentart k WHERE k.schluessel = 'eintrag_' || e.art AND k.oeffentlich)
      AND NOT ${einerFraktionSql('e.sitzung_id')})
  FROM ris.vorgang_eintrag e JOIN ris.vorgang o ON o.id = e.vorgang_id
  JOIN ris.datei d ON d.id = e.freigegebene_datei_id WHERE e.id = b.id AND e.freigegeben_am IS NOT NULL`

export const dateiProjektor: Projektor<DateiRoh> = {
  sql,
  istOeffentlich(roh) {
    const { vorlage, anlage, eintragOeffentlich } = roh
    if (!vorlage) return eintragOeffentlich === true
    if (eintragOeffentlich === false || !vorlageIstOeffentlich(vorlage)) return false
    return !anlage || anlageIstOeffentlich(anlage)
  },
  stempeln: (p) => p,
  // A file has no address of its own but its public id.
  wunsch: () => '',
  projiziere(roh, ort, verzeichnis) {
    const { sha512, mimeType, groesse } = roh
    const endung = /\.[a-z0-9]{1,8}$/i.exec(roh.dateiname)?.[0].toLowerCase() ?? ''
    const name = roh.titel.toLowerCase().endsWith(endung) ? roh.titel : roh.titel + endung
    const vorlage = verzeichnis.ort('vorlage', roh.vorlage?.ziel ?? null)?.id ?? null
    const ansicht = zeigeDatei({ id: ort.id, sha512, mimeType, name, groesse, vorlage })
    return { ansicht, spalten: { vorlage, sha512, mime_type: mimeType, name, groesse } }
  },
}
