import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who signs in how: identity, second factor, one-time links, known devices, keys of the interface, the brake on guessing. */
export class Anmeldung1764100200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(konten)
    await q.query(nachweise)
    await q.query(schluessel)
    await q.query(protokoll)
    await q.query(rechte)
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only; restore the backup instead.')
  }
}

const konten = `
-- Who it is at the identity provider. Never the e-mail address: that can be given to somebody else.
ALTER TABLE ris.benutzer
  ADD aussteller text,
  ADD subjekt text,
  -- A program: acts by keys of the interface only, so that the record tells persons and programs apart.
  ADD technisch boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT benutzer_technisch_ohne_anmeldung
    CHECK (NOT technisch OR (passwort_hash IS NULL AND subjekt IS NULL AND NOT demo)),
  ADD CONSTRAINT benutzer_identitaet_ganz CHECK ((aussteller IS NULL) = (subjekt IS NULL)),
  ADD CONSTRAINT benutzer_identitaet_einmal UNIQUE (aussteller, subjekt);

-- The group of the identity provider that gives this role, and takes it at the next sign-in without it; null: given by hand.
ALTER TABLE ris.rolle_zuweisung ADD gruppe text;

CREATE TABLE ris.gruppe_rolle (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  gruppe text NOT NULL CHECK (btrim(gruppe) <> ''),
  rolle text NOT NULL,
  organisationseinheit_id uuid REFERENCES ris.organisationseinheit,
  gremium_id uuid REFERENCES ris.gremium,
  CONSTRAINT gruppe_rolle_einmal UNIQUE NULLS NOT DISTINCT (gruppe, rolle, organisationseinheit_id, gremium_id)
);
CREATE INDEX ON ris.gruppe_rolle (organisationseinheit_id);
CREATE INDEX ON ris.gruppe_rolle (gremium_id);

-- A session is whole only after every factor that the account has.
ALTER TABLE ris.anmeldestand
  ADD stufe text NOT NULL DEFAULT 'voll' CHECK (stufe IN ('passwort', 'voll')),
  ADD weg text NOT NULL DEFAULT 'passwort' CHECK (weg IN ('passwort', 'oidc', 'beispiel')),
  ADD geraet text NOT NULL DEFAULT '';`

const nachweise = `
CREATE TABLE ris.zweitfaktor (
  benutzer_id uuid PRIMARY KEY REFERENCES ris.benutzer ON DELETE CASCADE,
  geheimnis text NOT NULL,
  -- Null until the first code was right: what was only begun locks nobody out.
  bestaetigt timestamptz,
  -- The last step of time whose code was used; no code counts twice (RFC 6238, 5.2).
  letzter_schritt bigint NOT NULL DEFAULT 0
);
-- Each counts once; a used one is gone.
CREATE TABLE ris.wiederherstellungscode (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  UNIQUE (benutzer_id, code_hash)
);
CREATE TABLE ris.einmallink (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  geheimnis_hash bytea NOT NULL UNIQUE,
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  laeuft_ab timestamptz NOT NULL
);
CREATE INDEX ON ris.einmallink (benutzer_id);
-- A browser in which this account was signed in before. The brake knows it apart from an attacker elsewhere.
CREATE TABLE ris.bekanntes_geraet (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  geheimnis_hash bytea NOT NULL UNIQUE,
  zuletzt timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX ON ris.bekanntes_geraet (benutzer_id);
-- Tries per account and network, account, network, device. Hashed: nobody's address stands here.
CREATE TABLE ris.anmeldebremse (
  schluessel bytea PRIMARY KEY,
  versuche integer NOT NULL,
  zuletzt timestamptz NOT NULL,
  frei_ab timestamptz NOT NULL
);
CREATE INDEX ON ris.anmeldebremse (zuletzt);`

const schluessel = `
CREATE TABLE ris.api_schluessel (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  benutzer_id uuid NOT NULL REFERENCES ris.benutzer ON DELETE CASCADE,
  name text NOT NULL CHECK (btrim(name) <> ''),
  geheimnis_hash bytea NOT NULL UNIQUE,
  rechte text[] NOT NULL CHECK (cardinality(rechte) > 0),
  angelegt timestamptz NOT NULL DEFAULT clock_timestamp(),
  angelegt_von_id uuid REFERENCES ris.benutzer ON DELETE SET NULL,
  laeuft_ab timestamptz NOT NULL,
  widerrufen timestamptz,
  zuletzt timestamptz
);
CREATE INDEX ON ris.api_schluessel (benutzer_id);
CREATE INDEX ON ris.api_schluessel (angelegt_von_id);`

/** What is used is not what is changed: the time of the last use and used steps of time are not in the log. */
const protokoll = `
CREATE TRIGGER protokoll AFTER INSERT OR UPDATE OR DELETE ON ris.gruppe_rolle
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR DELETE OR UPDATE OF bestaetigt ON ris.zweitfaktor
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{benutzer_id}', '{geheimnis,letzter_schritt}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR DELETE ON ris.wiederherstellungscode
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{code_hash}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR DELETE ON ris.einmallink
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{geheimnis_hash}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR DELETE ON ris.bekanntes_geraet
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{geheimnis_hash}', '{}');
CREATE TRIGGER protokoll AFTER INSERT OR DELETE OR UPDATE OF widerrufen ON ris.api_schluessel
  FOR EACH ROW EXECUTE FUNCTION ris.protokollieren('{id}', '{geheimnis_hash,zuletzt}', '{}');`

const rechte = `
GRANT SELECT, INSERT, UPDATE, DELETE ON ris.gruppe_rolle, ris.zweitfaktor, ris.wiederherstellungscode, ris.einmallink,
  ris.bekanntes_geraet, ris.anmeldebremse, ris.api_schluessel TO ris_amt;`
