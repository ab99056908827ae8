import type { VorlageForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import type { Tag } from '../regeln/datum.js'
import { bestehtAm, type Ende, gibtEsNichtMehr } from '../regeln/namen.js'
import { einheitAm } from '../veroeffentlichung/gremiumname.js'
import type { Zuordnung } from './zuordnung.js'

const kuerzelDerEinheit = `
  SELECT normalize(e.kuerzel, NFC) FROM ris.organisationseinheit_name e WHERE e.organisationseinheit_id`

/**
 * SQL of {kuerzel, name} of the leading unit as it was called on the day of the Vorlage; one without a day keeps what was frozen, since
 * its day may be long past. `v` is the row of ris.vorlage, `f` that of ris.fassung.
 */
export const federfuehrungSql = `coalesce(
  CASE WHEN f.datum IS NULL THEN (SELECT x.eingefroren -> 'federfuehrung' FROM ris.fassung x
    WHERE x.vorlage_id = v.id AND normalize(x.eingefroren #>> '{federfuehrung,kuerzel}', NFC) IN (${kuerzelDerEinheit} = v.federfuehrung_id)
    ORDER BY x.nr DESC LIMIT 1) END,
  (SELECT jsonb_build_object('kuerzel', o.kuerzel, 'name', o.name) FROM ${einheitAm('v.federfuehrung_id', 'f.datum')} o))`

interface Gesucht {
  /** Of the Vorlage; null: today. */
  tag: Tag | null
  /** That of the draft, which may bear a former name or have ended. */
  bisherId?: string
  /** A legacy Vorlage keeps the words of its time. */
  wieFrueher?: boolean
}

/** Who had the Kürzel on the day, else who has it today, else the one of the draft if it ever had it. */
const einheitSql = `
  SELECT o.id, o.name, o.bis::text, (SELECT f.kuerzel FROM ris.organisationseinheit f WHERE f.vorgaenger_id = o.id ORDER BY f.kuerzel LIMIT 1) AS nachfolger,
         $2 IN (SELECT normalize(e.name, NFC) FROM ris.organisationseinheit_name e WHERE e.organisationseinheit_id = o.id) AS "heisstSo"
    FROM ris.organisationseinheit o CROSS JOIN ${einheitAm('o.id', '$3::date')} damals
   WHERE $1 IN (normalize(damals.kuerzel, NFC), normalize(o.kuerzel, NFC)) OR (o.id = $4 AND $1 IN (${kuerzelDerEinheit} = o.id))
   ORDER BY normalize(damals.kuerzel, NFC) = $1 DESC, normalize(o.kuerzel, NFC) = $1 DESC LIMIT 1`

/** The unit that has the Kürzel, and the name beside it. A draft that is new comes to no unit that has ended. */
export async function findeFederfuehrung(
  db: Abfragend,
  { kuerzel, name }: VorlageForm['federfuehrung'],
  { tag, bisherId, wieFrueher = false }: Gesucht,
): Promise<Zuordnung<string>> {
  const einheit = await eineZeile<{ id: string; name: string; heisstSo: boolean } & Ende>(db, einheitSql, [
    kuerzel.normalize('NFC'),
    name.normalize('NFC'),
    tag,
    bisherId ?? null,
  ])
  const fehler = (feld: 'kuerzel' | 'name', text: string) => ({
    wert: '',
    fehler: [{ zeiger: `/federfuehrung/${feld}`, text }],
  })
  if (!einheit) return fehler('kuerzel', `Eine Organisationseinheit mit dem Kürzel „${kuerzel}“ gibt es nicht.`)
  if (wieFrueher) return { wert: einheit.id, fehler: [] }
  if (!einheit.heisstSo) return fehler('name', `Die Organisationseinheit ${kuerzel} heißt „${einheit.name}“.`)
  if (einheit.id !== bisherId && !bestehtAm(einheit, tag ?? heute()))
    return fehler('kuerzel', gibtEsNichtMehr('organisationseinheit', kuerzel, einheit))
  return { wert: einheit.id, fehler: [] }
}
