import { form } from './bestand.mjs'

/** So many public Vorlagen of one unit, all of them dealt with by one Gremium, twenty in a Sitzung. Not yet in the public world. */
export async function grosseStadt(tx, anzahl) {
  const wert = async (sql, ...werte) => Object.values((await tx.query(sql, werte))[0])[0]
  await tx.query('SET LOCAL statement_timeout = 0')
  await tx.query(`INSERT INTO ris.koerperschaft (name, behoerde) VALUES ('Stadt Beispiel', 'Die Bürgermeisterin')`)
  const { kuerzel, name } = form.federfuehrung
  const einheit = await wert(
    `INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ($1, $2) RETURNING id`,
    kuerzel,
    name,
  )
  const gremium = await wert(`INSERT INTO ris.gremium (name, art) VALUES ('Schulausschuss', 'ausschuss') RETURNING id`)
  for (const { text, werte = [] } of zeilen({ einheit, gremium, stadt: stadt(anzahl), tage: stadt(anzahl / 20) }))
    await tx.query(text, werte)
  return { einheit, gremium }
}

/** Ids that every statement finds again. */
const stadt = (anzahl) => `(
  SELECT nr, s, (nr - 1) % 20 + 1 AS platz, md5('vorlage ' || nr)::uuid AS vorlage, md5('fassung ' || nr)::uuid AS fassung, md5('beratung ' || nr)::uuid AS beratung,
         md5('top ' || nr)::uuid AS top, md5('sitzung ' || s)::uuid AS sitzung, md5('tagesordnung ' || s)::uuid AS tagesordnung
    FROM (SELECT nr, (nr - 1) / 20 + 1 AS s FROM generate_series(1, ${Math.ceil(anzahl)}) nr) n)`

const zeilen = ({ einheit, gremium, stadt, tage }) => [
  {
    text: `INSERT INTO ris.vorlage (id, nummer, art, oeffentlichkeit, federfuehrung_id, zustand)
           SELECT vorlage, '2014/' || lpad(nr::text, 6, '0'), 'beschlussvorlage', 'oeffentlich', $1, 'freigegeben' FROM ${stadt} v`,
    werte: [einheit],
  },
  {
    text: `INSERT INTO ris.fassung (id, vorlage_id, nr, betreff, verfasser_name, eingefroren, eingefroren_am, hash)
           SELECT fassung, vorlage, 1, $1, 'Muster, Erika', $2::jsonb, now(), repeat('0', 64) FROM ${stadt} v`,
    werte: [form.betreff, JSON.stringify(form)],
  },
  {
    text: `INSERT INTO ris.veroeffentlichung (vorlage_id, stand, fassung_id)
           SELECT vorlage, 'oeffentlich', fassung FROM ${stadt} v`,
  },
  {
    text: `INSERT INTO ris.sitzung (id, datum, beginn, zustand)
           SELECT md5('sitzung ' || nr)::uuid, date '2014-01-06' + nr, '16:00', 'beendet' FROM ${tage} t`,
  },
  {
    text: `INSERT INTO ris.sitzung_gremium SELECT md5('sitzung ' || nr)::uuid, $1::uuid, 1 FROM ${tage} t`,
    werte: [gremium],
  },
  { text: `INSERT INTO ris.tagesordnungspunkt (id, sitzung_id) SELECT top, sitzung FROM ${stadt} v` },
  {
    text: `INSERT INTO ris.tagesordnung (id, sitzung_id, nr)
           SELECT DISTINCT tagesordnung, sitzung, 1 FROM ${stadt} v`,
  },
  {
    text: `INSERT INTO ris.tagesordnung_zeile (tagesordnung_id, top_id, teil, rang, nummer, titel)
           SELECT tagesordnung, top, 'oe', platz, platz::text, $1 FROM ${stadt} v`,
    werte: [form.betreff],
  },
  { text: `UPDATE ris.tagesordnung SET art = 'ladung', eingefroren_am = now()` },
  {
    text: `INSERT INTO ris.beratung (id, vorlage_id, gremium_id, rolle, reihenfolge, oeffentlichkeit, sitzung_id, top_id, zustand)
           SELECT beratung, vorlage, $1, 'entscheidung', 1, 'oeffentlich', sitzung, top, 'ergebnis_vorlaeufig' FROM ${stadt} v`,
    werte: [gremium],
  },
  {
    text: `INSERT INTO ris.beschluss (beratung_id, art, bezeichnung)
           SELECT beratung, 'beschlossen', 'beschlossen' FROM ${stadt} v`,
  },
  // Their addresses are given one by one as they become public, not all at once.
  ...adressen(
    'vorlage',
    `SELECT vorlage, md5('v ' || nr)::uuid, 'vorlagen/2014-' || lpad(nr::text, 6, '0') FROM ${stadt} v`,
  ),
  ...adressen(
    'sitzung',
    `SELECT md5('sitzung ' || nr)::uuid, md5('s ' || nr)::uuid, 'sitzungen/' || (date '2014-01-06' + nr) || '-schulausschuss' FROM ${tage} t`,
  ),
]

const adressen = (art, sql) => [
  {
    text: `INSERT INTO ris.kurzadresse (weg, art, objekt_id) SELECT weg, '${art}', objekt FROM (${sql}) a (objekt, id, weg)`,
  },
  {
    text: `INSERT INTO ris.oeffentliche_kennung (art, objekt_id, kennung, weg, oeffentlich, hash, position, angelegt, geaendert)
           SELECT '${art}', objekt, id, weg, false, '', 0, now(), now() FROM (${sql}) a (objekt, id, weg)`,
  },
]
