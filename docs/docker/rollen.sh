#!/bin/sh
# Runs once, when the database server is new: group roles, logins and the database (docs/betrieb.md).
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v eigner="$EIGNER_PASSWORD" -v amt="$AMT_PASSWORD" -v oeffentlich="$OEFFENTLICH_PASSWORD" <<'SQL'
CREATE ROLE ris_eigner NOLOGIN;
CREATE ROLE ris_amt NOLOGIN;
CREATE ROLE ris_oeffentlich NOLOGIN;
CREATE ROLE ris_eingang NOLOGIN;
CREATE ROLE ratsfolge_eigner LOGIN PASSWORD :'eigner' IN ROLE ris_eigner;
CREATE ROLE ratsfolge_amt LOGIN PASSWORD :'amt' IN ROLE ris_amt;
CREATE ROLE ratsfolge_oeffentlich LOGIN PASSWORD :'oeffentlich' IN ROLE ris_oeffentlich;
ALTER ROLE ratsfolge_oeffentlich SET default_transaction_read_only = on;
ALTER ROLE ratsfolge_oeffentlich SET statement_timeout = '5s';
CREATE DATABASE ratsfolge OWNER ris_eigner ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0;
REVOKE ALL ON DATABASE ratsfolge FROM PUBLIC;
GRANT CONNECT ON DATABASE ratsfolge TO ris_eigner, ris_amt, ris_oeffentlich, ris_eingang;
SQL
