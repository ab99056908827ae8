const satz = 'Die Turnhalle der Gesamtschule ist seit 1974 in Betrieb und muss erneuert werden. '

export const form = {
  koerperschaft: { name: 'Stadt Beispiel', behoerde: 'Die Bürgermeisterin' },
  nummer: null,
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Sanierung der Turnhalle',
  verfasser: { name: 'Muster, Erika', organisationseinheit: null },
  federfuehrung: { kuerzel: 'FB 1', name: 'Schule' },
  bearbeiter: null,
  beratungsfolge: [],
  finanzielleAuswirkungen: null,
  beschlussvorschlag: null,
  sachverhalt: {
    type: 'doc',
    content: Array.from({ length: 10 }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: satz.repeat(4) }],
    })),
  },
  unterschrift: null,
  anlagenVerzeichnis: [],
  anlagen: [],
}

/** So many public Vorlagen of two pages, each dealt with in a Sitzung of its own; returns the outcomes, and as many planned Sitzungen. */
export async function bestand(tx, anzahl) {
  const wert = async (sql, ...werte) => Object.values((await tx.query(sql, werte))[0])[0]
  await tx.query(`INSERT INTO ris.koerperschaft (name, behoerde) VALUES ('Stadt Beispiel', 'Die Bürgermeisterin')`)
  const einheit = await wert(
    `INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ('FB 1', 'Schule') RETURNING id`,
  )
  const gremium = await wert(`INSERT INTO ris.gremium (name, art) VALUES ('Schulausschuss', 'ausschuss') RETURNING id`)
  const kreis = await wert(
    `INSERT INTO ris.nummernkreis (kuerzel, muster, untermuster) VALUES ('V', '{jahr}/{nr}', '{nummer}-{nr}') RETURNING id`,
  )
  await tx.query(`INSERT INTO ris.nummernzaehler VALUES ($1, '2026', 0)`, [kreis])
  const beschluesse = []
  const freieSitzungen = []
  for (let nr = 1; nr <= anzahl; nr++) {
    const vorlage = await oeffentlicheVorlage(tx, wert, einheit, nr)
    beschluesse.push(await behandelt(tx, wert, vorlage, gremium, nr))
    freieSitzungen.push(await geplant(tx, wert, gremium, nr))
  }
  return { beschluesse, freieSitzungen, kreis }
}

async function oeffentlicheVorlage(tx, wert, einheit, nr) {
  const vorlage = await wert(
    `INSERT INTO ris.vorlage (nummer, art, oeffentlichkeit, federfuehrung_id, zustand)
     VALUES ($1, 'beschlussvorlage', 'oeffentlich', $2, 'freigegeben') RETURNING id`,
    `2026/000${nr}`,
    einheit,
  )
  await tx.query(
    `INSERT INTO ris.fassung (vorlage_id, nr, betreff, verfasser_name, eingefroren, eingefroren_am, hash)
     VALUES ($1, 1, $2, 'Muster, Erika', $3, now(), repeat('0', 64))`,
    [vorlage, form.betreff, form],
  )
  await tx.query(
    `INSERT INTO ris.veroeffentlichung (vorlage_id, stand, fassung_id)
     SELECT vorlage_id, 'oeffentlich', id FROM ris.fassung WHERE vorlage_id = $1`,
    [vorlage],
  )
  return vorlage
}

async function geplant(tx, wert, gremium, nr) {
  const sitzung = await wert(
    `INSERT INTO ris.sitzung (datum, beginn, zustand) VALUES ($1, '16:00', 'geplant') RETURNING id`,
    `2027-01-0${nr}`,
  )
  await tx.query(`INSERT INTO ris.sitzung_gremium VALUES ($1, $2, 1)`, [sitzung, gremium])
  return sitzung
}

async function behandelt(tx, wert, vorlage, gremium, nr) {
  const sitzung = await wert(
    `INSERT INTO ris.sitzung (datum, beginn, zustand) VALUES ($1, '16:00', 'beendet') RETURNING id`,
    `2026-12-0${nr}`,
  )
  await tx.query(`INSERT INTO ris.sitzung_gremium VALUES ($1, $2, 1)`, [sitzung, gremium])
  const top = await wert(`INSERT INTO ris.tagesordnungspunkt (sitzung_id) VALUES ($1) RETURNING id`, sitzung)
  const tagesordnung = await wert(`INSERT INTO ris.tagesordnung (sitzung_id, nr) VALUES ($1, 1) RETURNING id`, sitzung)
  await tx.query(
    `INSERT INTO ris.tagesordnung_zeile (tagesordnung_id, top_id, teil, rang, nummer, titel)
     VALUES ($1, $2, 'oe', 1, '1', $3)`,
    [tagesordnung, top, form.betreff],
  )
  await tx.query(`UPDATE ris.tagesordnung SET art = 'ladung', eingefroren_am = now() WHERE id = $1`, [tagesordnung])
  const beratung = await wert(
    `INSERT INTO ris.beratung (vorlage_id, gremium_id, rolle, reihenfolge, oeffentlichkeit, sitzung_id, top_id, zustand)
     VALUES ($1, $2, 'entscheidung', 1, 'oeffentlich', $3, $4, 'ergebnis_vorlaeufig') RETURNING id`,
    vorlage,
    gremium,
    sitzung,
    top,
  )
  return wert(
    `INSERT INTO ris.beschluss (beratung_id, art, bezeichnung) VALUES ($1, 'beschlossen', 'beschlossen') RETURNING id`,
    beratung,
  )
}
