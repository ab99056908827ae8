import pg from 'pg'
import type { Einstellung, Zugaenge } from '../../einstellungen.js'
import { Startfehler } from '../startfehler.js'

const zugangsarten = ['eigner', 'amt', 'oeffentlich', 'eingang'] as const
type Zugangsart = (typeof zugangsarten)[number]

/** What a login may never be a member of: then a fault in the application could reach more than its share. */
const verboten: Record<Zugangsart, string[]> = {
  eigner: [],
  amt: ['ris_eigner', 'ris_oeffentlich', 'ris_eingang'],
  oeffentlich: ['ris_eigner', 'ris_amt', 'ris_eingang'],
  eingang: ['ris_eigner', 'ris_amt', 'ris_oeffentlich'],
}

/** Which schemas a login may look into, by whatever way it got there. */
const sehen: Record<Zugangsart, string[]> = {
  eigner: ['ris', 'oeffentlich', 'eingang'],
  amt: ['ris', 'oeffentlich'],
  oeffentlich: ['oeffentlich'],
  eingang: ['eingang'],
}

interface Befund {
  version: number
  unsicher: string[]
  /** By itself or by a role that it may take on. */
  allmaechtig: boolean
  besitzt: boolean
  gruppen: string[]
  sieht: string[]
}

/** Refuses logins with too many or too few rights and servers that may lose what they have confirmed. */
export async function pruefeServer(zugaenge: Zugaenge): Promise<void> {
  const saetze = await Promise.all(
    zugangsarten.flatMap((art) => {
      const url = zugaenge[art]
      return url ? [pruefe(art, url)] : []
    }),
  )
  const alle = [...new Set(saetze.flat())]
  if (alle.length > 0) throw new Startfehler(alle.join('\n'))
}

async function pruefe(art: Zugangsart, url: string): Promise<string[]> {
  const name: Einstellung = `DATENBANK_URL_${art.toUpperCase() as Uppercase<Zugangsart>}`
  try {
    return bewerte(art, name, await befunde(url))
  } catch (fehler) {
    return [`${name}: ${verbindungsfehler(fehler, url)}`]
  }
}

async function befunde(url: string): Promise<Befund> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 })
  await client.connect()
  try {
    const { rows } = await client.query<Befund>(`
      SELECT current_setting('server_version_num')::int AS version,
        ARRAY(SELECT name FROM pg_settings
          WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name) AS unsicher,
        (SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole) FROM pg_roles
          WHERE pg_has_role(session_user, oid, 'MEMBER')) AS allmaechtig,
        EXISTS (SELECT FROM pg_namespace WHERE nspname IN ('ris', 'oeffentlich', 'eingang') AND nspowner = session_user::regrole)
          AS besitzt,
        ARRAY(SELECT nspname::text FROM pg_namespace WHERE nspname IN ('ris', 'oeffentlich', 'eingang')
          AND has_schema_privilege(session_user, oid, 'USAGE') ORDER BY 1) AS sieht,
        ARRAY(SELECT rolname::text FROM pg_roles
          WHERE rolname LIKE 'ris\\_%' AND pg_has_role(session_user, oid, 'MEMBER')) AS gruppen`)
    return rows[0]!
  } finally {
    await client.end()
  }
}

function bewerte(art: Zugangsart, name: Einstellung, befund: Befund): string[] {
  const saetze: string[] = []
  if (befund.version < 150_000)
    saetze.push('Der Datenbankserver ist zu alt. Ratsfolge braucht PostgreSQL 15 oder neuer.')
  for (const einstellung of befund.unsicher) {
    saetze.push(`Der Datenbankserver läuft mit ${einstellung}=off und kann Beschlüsse verlieren. Schalten Sie es ein.`)
  }
  // A superuser is a member of everything; the other sentences would only confuse.
  if (befund.allmaechtig)
    return [...saetze, `${name}: Dieser Zugang darf zu viel (SUPERUSER, BYPASSRLS oder CREATEROLE).`]
  saetze.push(...zuViel(art, name, befund))
  if (art !== 'eigner' && befund.besitzt)
    saetze.push(`${name}: Dieser Zugang besitzt das Schema. Nur der Eigner darf das.`)
  return saetze
}

/** A login has the rights of its own share, all of them and no others. */
function zuViel(art: Zugangsart, name: Einstellung, { gruppen, sieht }: Befund): string[] {
  const gruppe = `ris_${art}`
  const falsche = [
    ...(gruppen.includes(gruppe) ? [] : [`${name}: Dieser Zugang gehört nicht zur Gruppe ${gruppe}.`]),
    ...gruppen
      .filter((g) => verboten[art].includes(g))
      .map((g) => `${name}: Dieser Zugang gehört auch zur Gruppe ${g}. Er darf nur ${gruppe} angehören.`),
  ]
  // What a wrong group lets it see goes with the group.
  if (falsche.length > 0) return falsche
  return sieht
    .filter((schema) => !sehen[art].includes(schema))
    .map((schema) => `${name}: Dieser Zugang darf in das Schema ${schema} sehen. Entziehen Sie ihm dieses Recht.`)
}

const saetze: Record<string, string> = {
  '28P01': 'Der Datenbankserver nimmt Benutzer oder Kennwort nicht an.',
  '28000': 'Der Datenbankserver lässt diesen Benutzer nicht zu.',
  '3D000': 'Diese Datenbank gibt es auf dem Server nicht.',
  '42501': 'Dieser Benutzer darf sich mit der Datenbank nicht verbinden.',
  '53300': 'Der Datenbankserver hat keine freie Verbindung mehr.',
  '57P03': 'Der Datenbankserver startet gerade. Versuchen Sie es gleich erneut.',
}

/** Never repeats the address itself: it holds a password. */
function verbindungsfehler(fehler: unknown, url: string): string {
  const { code = '', message } = fehler as { code?: string; message: string }
  const satz = saetze[code]
  if (satz) return satz
  if (/^E[A-Z]+$/.test(code) || /timeout/i.test(message))
    return `Der Datenbankserver ${new URL(url).host} antwortet nicht.`
  return `Der Datenbankserver meldet: ${message}`
}
