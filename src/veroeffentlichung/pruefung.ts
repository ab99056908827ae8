import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { ablage, spalten } from './ablegen.js'
import { allesGeladen } from './haeppchen.js'
import { frage, jetzt, sperreSql, type Verbindung, verbindungVon } from './laden.js'
import { type Zielzeile, zielzeilen } from './zielzeilen.js'

const arten = Object.keys(spalten) as OeffentlicheArt[]

export interface Abweichung {
  art: string
  /** Public id. */
  id: string
}

/** Holds the public world against the working rows, and builds it anew from them. */
@Injectable()
export class VeroeffentlichungPruefung {
  constructor(
    private readonly quelle: DataSource,
    private readonly datenbank: Datenbank,
  ) {}

  /** Everything in the public world that is not as a rebuilding would make it. In one snapshot, so writers go on. */
  abweichungen(): Promise<Abweichung[]> {
    return this.quelle.transaction('REPEATABLE READ', async (tx) => {
      const verbindung = await verbindungVon(tx)
      const ergebnis: Abweichung[] = []
      for await (const zeilen of soll(verbindung))
        for (const art of arten.filter((a) => zeilen.some((z) => z.art === a)))
          ergebnis.push(...(await frage<Abweichung & object>(verbindung, vergleichSql(art), [JSON.stringify(zeilen)])))
      for (const text of [...arten.map(herrenlosSql), adressenSql])
        ergebnis.push(...(await frage<Abweichung & object>(verbindung, text)))
      return ergebnis
    })
  }

  /** Drops the public rows and writes them again. What has not changed keeps its position and its times. */
  async neuAufbauen(): Promise<number> {
    return this.datenbank.schreiben({ akteur: system, was: 'Öffentliche Welt neu aufbauen' }, async (tx) => {
      const verbindung = await verbindungVon(tx)
      await frage(verbindung, sperreSql)
      for (const tabelle of [...arten, 'kurzadresse', 'koerperschaft'])
        await frage(verbindung, `DELETE FROM oeffentlich.${tabelle}`)
      let zahl = 0
      for await (const zeilen of soll(verbindung)) {
        const { text, json } = ablage({ zeilen, koerperschaft: zahl === 0, alleAdressen: true })
        await frage(verbindung, text, [json])
        zahl += zeilen.length
      }
      await frage(verbindung, alteAdressenSql)
      return zahl
    })
  }
}

/** What the working rows make of everything, portion by portion. */
async function* soll(verbindung: Verbindung): AsyncGenerator<Zielzeile[]> {
  const zeit = await jetzt(verbindung)
  for await (const objekte of allesGeladen(verbindung)) yield await zielzeilen(verbindung, objekte, zeit)
}

function vergleichSql(art: OeffentlicheArt): string {
  const eigene = Object.entries(spalten[art])
  const namen = eigene.map(([n]) => n).join(', ')
  return `
WITH soll AS (
  SELECT n.kennung AS id, n.kurzadresse, nullif(n.ansicht, 'null') AS ansicht, n.angelegt, n.geaendert,
    NOT n.oeffentlich AS geloescht, n.position, n.hash, ${eigene.map(([n]) => `s.${n}`).join(', ')}
    FROM jsonb_to_recordset($1::jsonb) AS n (art text, kennung uuid, kurzadresse text, ansicht jsonb, angelegt timestamptz,
      geaendert timestamptz, oeffentlich boolean, position bigint, hash text, spalten jsonb),
      jsonb_to_record(n.spalten) AS s (${eigene.map(([n, typ]) => `${n} ${typ}`).join(', ')})
   WHERE n.art = '${art}'
),
ist AS (
  SELECT id, kurzadresse, ansicht, angelegt, geaendert, geloescht, position, hash, ${namen} FROM oeffentlich.${art}
   WHERE id IN (SELECT n.kennung FROM jsonb_to_recordset($1::jsonb) AS n (kennung uuid))
)
SELECT '${art}' AS art, id FROM (TABLE soll EXCEPT TABLE ist) a
UNION SELECT '${art}', id FROM (TABLE ist EXCEPT TABLE soll) b`
}

/** A public row that belongs to nothing. */
const herrenlosSql = (art: OeffentlicheArt): string => `
SELECT '${art}' AS art, o.id FROM oeffentlich.${art} o
 WHERE NOT EXISTS (SELECT FROM ris.oeffentliche_kennung k WHERE k.art = '${art}' AND k.kennung = o.id)`

const sollAdressen = `
  SELECT a.weg, a.art, k.kennung AS id, a.weg = k.weg AS aktuell
    FROM ris.kurzadresse a JOIN ris.oeffentliche_kennung k ON k.art = a.art AND k.objekt_id = a.objekt_id`

const adressenSql = `
WITH soll AS (${sollAdressen}), ist AS (SELECT weg, art, id, aktuell FROM oeffentlich.kurzadresse)
SELECT 'kurzadresse' AS art, id FROM (TABLE soll EXCEPT TABLE ist) a
UNION SELECT 'kurzadresse', id FROM (TABLE ist EXCEPT TABLE soll) b`

const alteAdressenSql = `
INSERT INTO oeffentlich.kurzadresse (weg, art, id, aktuell)
SELECT weg, art, id, false FROM (${sollAdressen}) s WHERE NOT aktuell`
