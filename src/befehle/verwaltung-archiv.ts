import { parseArgs } from 'node:util'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import type { DataSource } from 'typeorm'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { Startfehler } from '../plattform/startfehler.js'
import { jetzt } from '../plattform/uhr.js'

interface Angeboten {
  gegenstand: string
  worte: string | null
  tag: string
}

/** What is offered to the archive and not answered, as a list to send; with --antwort its answer to all of that. */
export async function archiv(quelle: DataSource, worte: string[]): Promise<number> {
  const antwort = liesAntwort(worte)
  const datenbank = new Datenbank(quelle)
  if (antwort !== undefined) return beantworten(datenbank, antwort)
  const offen = await zeilen<Angeboten>(
    datenbank.lesen,
    `SELECT a.gegenstand_id AS gegenstand, concat_ws(', ', v.nummer, b.bezeichnung) AS worte, a.angeboten_am::date::text AS tag
       FROM ris.archivanbietung a LEFT JOIN ris.beschluss b ON b.id = a.gegenstand_id
       LEFT JOIN ris.beratung s ON s.id = b.beratung_id LEFT JOIN ris.vorlage v ON v.id = s.vorlage_id
      WHERE a.antwort IS NULL ORDER BY a.angeboten_am, a.gegenstand_id`,
  )
  for (const { gegenstand, worte: was, tag } of offen) console.log(`${gegenstand};${tag};${was ?? ''}`)
  console.error(`${offen.length} Beschlüsse sind angeboten und noch nicht beantwortet.`)
  return 0
}

async function beantworten(datenbank: Datenbank, antwort: string): Promise<number> {
  const beantwortet = await datenbank.schreiben({ akteur: system, was: 'Antwort des Archivs' }, (tx) =>
    zeilen(tx, 'UPDATE ris.archivanbietung SET antwort = $1, beantwortet_am = $2 WHERE antwort IS NULL RETURNING id', [
      antwort,
      jetzt(),
    ]),
  )
  console.log(`${beantwortet.length} Angebote beantwortet: ${antwort}.`)
  return 0
}

function liesAntwort(worte: string[]): string | undefined {
  const satz = 'Möglich ist nur: --antwort uebernommen oder --antwort abgelehnt'
  try {
    const { antwort } = parseArgs({ args: worte, options: { antwort: { type: 'string' } } }).values
    if (antwort === undefined || ['uebernommen', 'abgelehnt'].includes(antwort)) return antwort
  } catch {
    // Falls through to the sentence.
  }
  throw new Startfehler(satz)
}
