import type { EintragAnsicht, EintragArt } from '../ansichten/vorgang.js'
import type { Tag } from '../regeln/datum.js'
import type { RichDokument } from '../richtext/dokument.js'
import type { VorgangAngaben } from '../schema/vorgang.entity.js'
import { zeigeVorgang, zeigeVorgangZeile } from './felder/vorgang.js'
import { type Gezeigt, gestempelt } from './felder/zeigen.js'
import { type Projektion, type Projektor, stempleAnsicht } from './projektion.js'
import { type GremiumName, gremiumNamenSql, sitzungsname } from './sitzungsname.js'
import { kurzadresse, type Ort, type Verzeichnis, type Ziel, zielSql } from './verzeichnis.js'
import { type VorlageName, vorlageNameSql } from './vorlage.roh.js'

export interface EintragRoh {
  objekt: string
  art: EintragArt
  datum: Tag | null
  jahr: number
  titel: string | null
  text: RichDokument | null
  oeffentlich: boolean
  datei: { ziel: Ziel; mimeType: string; groesse: number } | null
  vorlage: VorlageName | null
  sitzung: { ziel: Ziel; gremien: GremiumName[] } | null
}

/** As it was confirmed; what somebody has written since is not in it. */
export interface VorgangRoh extends VorgangAngaben {
  oeffentlich: boolean
  /** In the order of the source. */
  eintraege: EintragRoh[]
  vorlagen: VorlageName[]
}

const eintraege = `
  SELECT e.reihenfolge, jsonb_build_object('objekt', e.id, 'art', e.art, 'datum', e.datum, 'jahr', e.jahr, 'titel', e.titel,
      'text', e.text, 'oeffentlich', e.oeffentlich AND e.freigegeben_am IS NOT NULL,
      'datei', (SELECT jsonb_build_object('ziel', ${zielSql('datei', 'e.id')}, 'mimeType', d.mime_type, 'groesse', d.groesse)
          FROM ris.datei d WHERE d.id = e.freigegebene_datei_id),
      'vorlage', (SELECT ${vorlageNameSql('n')} FROM ris.vorlage n WHERE n.id = e.vorlage_id),
      'sitzung', (SELECT jsonb_build_object('ziel', ${zielSql('sitzung', 's.id')}, 'gremien', ${gremiumNamenSql('s')})
          FROM ris.sitzung s WHERE s.id = e.sitzung_id)) AS roh
    FROM ris.vorgang_eintrag e WHERE e.vorgang_id = o.id`

const sql = `
SELECT coalesce(o.freigegeben, '{}') || jsonb_build_object('oeffentlich', o.oeffentlich AND o.freigegeben IS NOT NULL,
  'eintraege', (SELECT coalesce(jsonb_agg(roh ORDER BY reihenfolge), '[]') FROM (${eintraege}) x),
  'vorlagen', (SELECT coalesce(jsonb_agg(${vorlageNameSql('n')} ORDER BY n.nummer, n.id), '[]')
      FROM ris.vorlage n WHERE n.vorgang_id = o.id))
  FROM ris.vorgang o WHERE o.id = b.id`

export const vorgangProjektor: Projektor<VorgangRoh> = {
  sql,
  istOeffentlich: (roh) => roh.oeffentlich,
  wunsch: (roh) => roh.kurz,
  projiziere,
  stempeln: (p, zeiten) => ({
    ...stempleAnsicht(p, zeiten),
    spalten: { ...p.spalten, zeile: gestempelt(p.spalten?.['zeile'] as Gezeigt, { geaendert: zeiten.geaendert }) },
  }),
}

function projiziere(roh: VorgangRoh, ort: Ort, verzeichnis: Verzeichnis): Projektion {
  const { titel, federfuehrung, beschreibung, beteiligte, handlungsfelder, herkunft } = roh
  const offene = roh.eintraege.map((e) => eintrag(e, verzeichnis)).filter((e) => e !== null)
  const jahre = [...new Set(offene.map((e) => e.jahr))].sort((a, b) => b - a)
  const kopf = { id: ort.id, kurzadresse: kurzadresse(ort), titel, federfuehrung }
  const ansicht = zeigeVorgang({
    ...kopf,
    beschreibung,
    beteiligte,
    handlungsfelder,
    ...(herkunft && { herkunft }),
    jahre: jahre.map((jahr) => ({ jahr, eintraege: offene.filter((e) => e.jahr === jahr) })),
    vorlagen: roh.vorlagen.flatMap((v) => {
      const verweis = verzeichnis.verweis('vorlage', v.ziel, v.betreff)
      return verweis ? [{ ...verweis, nummer: v.nummer }] : []
    }),
  })
  const zeile = zeigeVorgangZeile({
    ...kopf,
    vonJahr: jahre.at(-1) ?? null,
    bisJahr: jahre[0] ?? null,
    eintraege: offene.length,
  })
  return { ansicht, spalten: { titel, zeile } }
}

/** Null for what is not public: the entry itself, or the Vorlage or Sitzung that it names. */
function eintrag(e: EintragRoh, verzeichnis: Verzeichnis): EintragAnsicht | null {
  const ziel = e.vorlage
    ? verzeichnis.verweis('vorlage', e.vorlage.ziel, e.vorlage.betreff)
    : e.sitzung && verzeichnis.verweis('sitzung', e.sitzung.ziel, sitzungsname(e.sitzung.gremien))
  if (!e.oeffentlich || ((e.vorlage || e.sitzung) && !ziel)) return null
  const ort = e.datei && verzeichnis.ort('datei', e.datei.ziel)
  const datei = e.datei && ort && { adresse: `/${ort.weg}`, mimeType: e.datei.mimeType, groesse: e.datei.groesse }
  const { objekt: id, art, datum, jahr, titel, text } = e
  return { id, art, datum, jahr, titel, text, datei, ziel }
}
