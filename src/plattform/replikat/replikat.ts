import type { Client } from 'pg'
import { DataSource } from 'typeorm'
import { oeffentlicheMigrationen } from '../../schema/index.js'
import { migrationssperre, replikatvermerk } from '../datenbank/migrieren.js'
import { eignerQuelle, eignerVerbindung } from '../datenbank/quellen.js'
import { Startfehler } from '../startfehler.js'

/**
 * Makes the schema `oeffentlich` in a database that has nothing else, or brings it up to date: what a replica needs before
 * rows can come. Returns how many migrations ran.
 */
export async function richteReplikatEin(url: string): Promise<number> {
  const eigner = eignerVerbindung(url)
  await eigner.connect()
  try {
    await eigner.query('SELECT pg_advisory_lock($1)', [migrationssperre])
    const { rowCount: voll } = await eigner.query(`SELECT FROM pg_namespace WHERE nspname = 'ris'`)
    if (voll)
      throw new Startfehler('Diese Datenbank hat das Schema der Verwaltung. Ein Replikat braucht eine eigene, leere.')
    const quelle = await new DataSource(eignerQuelle(url, oeffentlicheMigrationen, replikatvermerk)).initialize()
    const gelaufen = await quelle.runMigrations({ transaction: 'each' }).finally(() => quelle.destroy())
    await rechte(eigner)
    return gelaufen.length
  } finally {
    await eigner.end()
  }
}

async function rechte(eigner: Client): Promise<void> {
  await eigner.query(`
    DO $$ BEGIN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO ris_oeffentlich', current_database());
    END $$;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA oeffentlich TO ris_oeffentlich;
    GRANT SELECT ON ALL TABLES IN SCHEMA oeffentlich TO ris_oeffentlich;
    -- The row that a migration makes comes from the source, and must not stand in its way.
    DELETE FROM oeffentlich.stand WHERE position = 0;

    -- NOTIFY is not replicated: here the arriving row says it, so that whoever listens learns of a new position.
    CREATE OR REPLACE FUNCTION oeffentlich.melden() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      PERFORM pg_notify('oeffentlich', NEW.position::text);
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION oeffentlich.melden() FROM PUBLIC;
    DROP TRIGGER IF EXISTS melden ON oeffentlich.stand;
    CREATE TRIGGER melden AFTER INSERT OR UPDATE ON oeffentlich.stand FOR EACH ROW EXECUTE FUNCTION oeffentlich.melden();
    ALTER TABLE oeffentlich.stand ENABLE REPLICA TRIGGER melden`)
}
