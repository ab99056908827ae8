import type { EntityManager } from 'typeorm'
import type { Einreicher, VorlageForm } from '../../ansichten/vorlage.js'
import { literal } from '../../plattform/datenbank/sql.js'
import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute } from '../../plattform/uhr.js'
import type { Tag } from '../../regeln/datum.js'
import { gremiumAm } from '../../veroeffentlichung/gremiumname.js'
import { einreicherFehler } from '../../regeln/einreicher.js'
import type { Funktion } from '../../regeln/mitgliedschaft.js'
import { FassungEinreicher } from '../../schema/fassung-einreicher.entity.js'
import type { Zuordnung } from '../zuordnung.js'

/** `f` is the row of ris.fassung. */
export const einreicherSql = `
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('art', fe.art, 'name', fe.name, 'gremiumId', fe.gremium_id,
           'personId', fe.person_id)) ORDER BY fe.reihenfolge), '[]')
    FROM ris.fassung_einreicher fe WHERE fe.fassung_id = f.id`

interface Wie {
  /** What stands there already, and stays as it was named on its day. */
  bisher?: readonly Einreicher[]
  /** Altbestand may name whom this town does not know (any more). */
  wieFrueher?: boolean
}

/** Who is named, with the ids; or what is wrong with it, at its place. */
export async function findeEinreicher(
  db: Abfragend,
  form: Pick<VorlageForm, 'art' | 'einreicher' | 'eingegangenAm'>,
  { bisher = [], wieFrueher = false }: Wie = {},
): Promise<Zuordnung<Einreicher[]>> {
  const einreicher = form.einreicher ?? []
  const fehler = einreicherFehler(form, heute())
  if (fehler.length > 0 || einreicher.length === 0) return { wert: einreicher, fehler }
  const bekannte = await ladeBekannte(db, einreicher, form.eingegangenAm ?? heute())
  const zeilen = einreicher.map((e, i) =>
    bisher.some((b) => gleich(b, e)) ? gefunden(e) : ordneZu(e, `/einreicher/${i}`, bekannte, wieFrueher),
  )
  return { wert: zeilen.map(({ wert }) => wert), fehler: zeilen.flatMap((z) => z.fehler) }
}

const gleich = (a: Einreicher, b: Einreicher): boolean =>
  a.art === b.art && a.name === b.name && a.gremiumId === b.gremiumId && a.personId === b.personId

const gefunden = (wert: Einreicher): Zuordnung<Einreicher> => ({ wert, fehler: [] })

interface Bekannte {
  /** As they were called on the day of receipt. */
  gremien: { id: string; name: string; fraktion: boolean }[]
  personen: { id: string; familienname: string; name: string; istMitglied: boolean }[]
}

async function ladeBekannte(db: Abfragend, einreicher: readonly Einreicher[], tag: Tag): Promise<Bekannte> {
  return {
    gremien: await zeilen(
      db,
      `SELECT g.id, n.name, g.art = 'fraktion' AS fraktion FROM ris.gremium g CROSS JOIN ${gremiumAm('g.id', '$3::date')} n
        WHERE n.name = ANY($1) OR g.id = ANY($2::uuid[])`,
      [einreicher.map((e) => e.name), einreicher.flatMap((e) => e.gremiumId ?? []), tag],
    ),
    personen: await zeilen(
      db,
      `SELECT p.id, p.familienname, concat_ws(' ', p.titel, p.vorname, p.familienname) AS name, EXISTS (
                SELECT FROM ris.mitgliedschaft m WHERE m.person_id = p.id AND m.funktion <> ${literal<Funktion>('geschaeftsstelle')}
                   AND m.von <= $2 AND (m.bis IS NULL OR $2 <= m.bis)) AS "istMitglied"
         FROM ris.person p WHERE p.id = ANY($1::uuid[])`,
      [einreicher.flatMap((e) => e.personId ?? []), tag],
    ),
  }
}

type Zeile = (e: Einreicher, ort: string, bekannte: Bekannte, wieFrueher: boolean) => Zuordnung<Einreicher>

const falsch = (wert: Einreicher, zeiger: string, text: string): Zuordnung<Einreicher> => ({
  wert,
  fehler: [{ zeiger, text }],
})

const ordneZu: Zeile = (e, ...rest) => {
  if (e.art === 'privat') return gefunden(e)
  return e.art === 'mitglied' ? alsMitglied(e, ...rest) : alsGremium(e, ...rest)
}

const alsMitglied: Zeile = (e, ort, { personen }, wieFrueher) => {
  const person = personen.find(({ id }) => id === e.personId?.toLowerCase())
  if (!person && wieFrueher && !e.personId) return gefunden(e)
  if (!person) {
    const text = e.personId ? 'Diese Person gibt es nicht.' : 'Geben Sie an, welche Person der Stadt das Mitglied ist.'
    return falsch(e, `${ort}/personId`, text)
  }
  if (!wieFrueher && !person.istMitglied) {
    const text = `${person.name} war an diesem Tag in keinem Gremium. Tragen Sie zuerst die Mitgliedschaft ein.`
    return falsch(e, `${ort}/personId`, text)
  }
  if (!wieFrueher && !e.name.includes(person.familienname))
    return falsch(e, `${ort}/name`, `Die Person heißt „${person.name}“.`)
  return gefunden({ ...e, personId: person.id })
}

const alsGremium: Zeile = (e, ort, { gremien }, wieFrueher) => {
  const istFraktion = e.art === 'fraktion'
  const kennung = e.gremiumId?.toLowerCase()
  const gremium = gremien.find(
    ({ id, name, fraktion }) => fraktion === istFraktion && (kennung ? id === kennung : name === e.name),
  )
  if (!gremium && wieFrueher && !kennung) return gefunden(e)
  if (!gremium) {
    const text = `${istFraktion ? 'Eine Fraktion' : 'Ein Gremium, das keine Fraktion ist,'} „${e.name}“ gibt es nicht.`
    return falsch(e, `${ort}/${kennung ? 'gremiumId' : 'name'}`, text)
  }
  if (!wieFrueher && gremium.name !== e.name)
    return falsch(e, `${ort}/name`, `Das Gremium heißt an diesem Tag „${gremium.name}“.`)
  return gefunden({ ...e, gremiumId: gremium.id })
}

/** Replaces who brought it in. */
export async function speichereEinreicher(
  tx: EntityManager,
  fassungId: string,
  einreicher: VorlageForm['einreicher'],
): Promise<void> {
  await tx.query('DELETE FROM ris.fassung_einreicher WHERE fassung_id = $1', [fassungId])
  if (!einreicher?.length) return
  await tx.insert(
    FassungEinreicher,
    einreicher.map(({ art, name, gremiumId, personId }, reihenfolge) => ({
      fassungId,
      reihenfolge,
      art,
      name,
      gremiumId: gremiumId ?? null,
      personId: personId ?? null,
    })),
  )
}
