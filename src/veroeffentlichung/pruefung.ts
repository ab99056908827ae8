import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'
import { ablage, spalten } from './ablegen.js'
import { alleSql } from './betroffene.js'
import { frage, type Gesucht, jetzt, lade, type Verbindung } from './laden.js'
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
      const soll = JSON.stringify(await allesJetzt(verbindung))
      const ergebnis: Abweichung[] = []
      for (const art of arten)
        ergebnis.push(...(await frage<Abweichung & object>(verbindung, vergleichSql(art), [soll])))
      return [...ergebnis, ...(await frage<Abweichung & object>(verbindung, adressenSql))]
    })
  }

  /** Drops the public rows and writes them again. What has not changed keeps its position and its times. */
  async neuAufbauen(): Promise<number> {
    return this.datenbank.schreiben({ akteur: system, was: 'Öffentliche Welt neu aufbauen' }, async (tx) => {
      const verbindung = await verbindungVon(tx)
      await frage(verbindung, 'SELECT position FROM ris.stand FOR UPDATE')
      const zeilen = await allesJetzt(verbindung)
      for (const tabelle of [...arten, 'kurzadresse', 'koerperschaft'])
        await frage(verbindung, `DELETE FROM oeffentlich.${tabelle}`)
      const { text, json } = ablage({ zeilen, koerperschaft: true, alleAdressen: true })
      await frage(verbindung, text, [json])
      await frage(verbindung, alteAdressenSql)
      return zeilen.length
    })
  }
}

const verbindungVon = async (tx: EntityManager): Promise<Verbindung> => (await tx.queryRunner!.connect()) as Verbindung

async function allesJetzt(verbindung: Verbindung): Promise<Zielzeile[]> {
  const objekte = await lade(verbindung, await frage<Gesucht & object>(verbindung, alleSql))
  return zielzeilen(verbindung, objekte, await jetzt(verbindung))
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
)
SELECT '${art}' AS art, id FROM (TABLE soll EXCEPT TABLE ist) a
UNION SELECT '${art}', id FROM (TABLE ist EXCEPT TABLE soll) b`
}

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
