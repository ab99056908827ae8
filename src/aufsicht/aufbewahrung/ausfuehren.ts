import type { EntityManager } from 'typeorm'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import type { Klassenname } from '../../regeln/aufbewahrung.js'

/** Does what is to be done with these things and returns the files (SHA-512) that nothing names any more. */
type Ausfuehrung = (tx: EntityManager, ids: string[]) => Promise<string[]>

const loesche =
  (tabelle: string, schluessel = 'id::text'): Ausfuehrung =>
  async (tx, ids) => {
    await zeilen(tx, `DELETE FROM ris.${tabelle} WHERE ${schluessel} = ANY ($1::text[])`, [ids])
    return []
  }

const tilge =
  (klasse: Klassenname, umfang: 'inhalt' | 'eintrag'): Ausfuehrung =>
  async (tx, ids) => {
    await zeilen(tx, 'SELECT ris.protokoll_tilgen($1, $2, $3::bigint[])', [klasse, umfang, ids])
    return []
  }

/** A draft that never left the house goes with all its parts. */
const loescheEntwuerfe: Ausfuehrung = async (tx, ids) => {
  const dateien = await zeilen<{ id: string }>(
    tx,
    `SELECT unnest(ARRAY[original_id, oeffentliche_fassung_id]) AS id FROM ris.anlage WHERE vorlage_id = ANY ($1::uuid[])`,
    [ids],
  )
  for (const tabelle of ['veroeffentlichungsantrag', 'anlage', 'beratung', 'fassung'])
    await zeilen(tx, `DELETE FROM ris.${tabelle} WHERE vorlage_id = ANY ($1::uuid[])`, [ids])
  await zeilen(tx, 'DELETE FROM ris.vorlage WHERE id = ANY ($1::uuid[])', [ids])
  const weg = await zeilen<{ sha512: string }>(
    tx,
    'DELETE FROM ris.datei WHERE id = ANY ($1::uuid[]) RETURNING sha512',
    [dateien.flatMap(({ id }) => id ?? [])],
  )
  const rest = await zeilen<{ sha512: string }>(tx, 'SELECT sha512 FROM ris.datei WHERE sha512 = ANY ($1)', [
    weg.map((d) => d.sha512),
  ])
  return weg.map((d) => d.sha512).filter((sha512) => !rest.some((d) => d.sha512 === sha512))
}

const bieteAn: Ausfuehrung = async (tx, ids) => {
  await zeilen(
    tx,
    `INSERT INTO ris.archivanbietung (art, gegenstand_id, angeboten_am)
       SELECT 'beschluss', i, $2 FROM unnest($1::uuid[]) i ON CONFLICT DO NOTHING`,
    [ids, jetzt()],
  )
  return []
}

/** `oeffentlich` is missing: that is done by the job of the publication itself (src/vieraugen/wunsch/fristen.service.ts). */
export const ausfuehrungen: Readonly<Partial<Record<Klassenname, Ausfuehrung>>> = {
  anmeldung: loesche('anmeldestand'),
  einmallink: loesche('einmallink'),
  anmeldebremse: loesche('anmeldebremse', `encode(schluessel, 'hex')`),
  geraet: loesche('bekanntes_geraet'),
  schluessel: loesche('api_schluessel'),
  idempotenz: loesche('idempotenz', `benutzer_id || '/' || weg || '/' || schluessel`),
  auftrag: loesche('auftrag'),
  barrieremeldung: loesche('barrieremeldung'),
  vertretung: loesche('vertretung'),
  dateipruefung: loesche('dateipruefung', 'sha512'),
  verworfen: loescheEntwuerfe,
  protokoll_lesen: tilge('protokoll_lesen', 'eintrag'),
  protokoll_anmeldung: tilge('protokoll_anmeldung', 'eintrag'),
  protokoll_inhalt: tilge('protokoll_inhalt', 'inhalt'),
  beschluss: bieteAn,
}
