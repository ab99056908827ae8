import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Tag } from '../regeln/datum.js'
import { gleicherName, type Name, umbenennungsfehler, verlegungsfehler } from '../regeln/gremium.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import type { GremiumsnameDto, NameEingabe, NamensberichtigungEingabe, UmbenennungEingabe } from './gremium.dto.js'
import { Namensfolge, setzeHeutigenNamen } from './namensfolge.js'

export const nameVergeben = doppelt('gremium_name_einmal', '/name', 'Ein Gremium mit diesem Namen gibt es schon.')

/** What a Gremium was called, is and will be (domain.md, Corrections 3): a new name rewrites no past, a correction does. */
@Injectable()
export class GremiumsnamenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly folge: Namensfolge,
  ) {}

  async liste(gremiumId: string): Promise<GremiumsnameDto[]> {
    const namen = await ladeNamen(this.datenbank.lesen, gremiumId)
    if (namen.length === 0) throw new NichtGefunden()
    return namen
  }

  umbenennen(akteur: Akteur, gremiumId: string, { ab, ...eingabe }: UmbenennungEingabe): Promise<GremiumsnameDto[]> {
    return this.datenbank.schreiben({ akteur, was: 'Gremium umbenennen' }, async (tx) => {
      const namen = await gesperrteNamen(tx, gremiumId)
      const fehler = umbenennungsfehler(namen, ab, alsName(eingabe))
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      return this.setze(tx, gremiumId, ab, alsName(eingabe))
    })
  }

  /** For all time that the name holds. */
  berichtigen(
    akteur: Akteur,
    gremiumId: string,
    id: string,
    eingabe: NamensberichtigungEingabe,
  ): Promise<GremiumsnameDto[]> {
    return this.datenbank.schreiben({ akteur, was: 'Name eines Gremiums berichtigen' }, async (tx) => {
      const namen = await gesperrteNamen(tx, gremiumId)
      const bisher = namen.find((n) => n.id === id)
      if (!bisher) throw new NichtGefunden()
      const ab = eingabe.ab ?? bisher.von
      const fehler = verlegungsfehler(namen, bisher.von, ab)
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      const { name, genitiv, kuerzel } = alsName(eingabe)
      await zeilen(
        tx,
        `UPDATE ris.gremium_name SET von = coalesce($2::date, von), name = $3, genitiv = $4, kuerzel = $5, grund = $6 WHERE id = $1`,
        [id, ab, name, genitiv, kuerzel, eingabe.grund],
      )
      return this.uebernimm(tx, gremiumId)
    })
  }

  /** From that day on, until the next name; of two of one day the later one holds. */
  async setze(
    tx: EntityManager,
    gremiumId: string,
    ab: Tag,
    { name, genitiv, kuerzel }: Name,
  ): Promise<GremiumsnameDto[]> {
    const davor = (await ladeNamen(tx, gremiumId)).findLast(({ von }) => von === null || von < ab)
    // Undone on the day on which it was done.
    if (davor && gleicherName(davor, { name, genitiv, kuerzel }))
      await zeilen(tx, 'DELETE FROM ris.gremium_name WHERE gremium_id = $1 AND von = $2', [gremiumId, ab])
    else
      await zeilen(
        tx,
        `INSERT INTO ris.gremium_name (gremium_id, von, name, genitiv, kuerzel) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT gremium_name_von_einmal
         DO UPDATE SET name = excluded.name, genitiv = excluded.genitiv, kuerzel = excluded.kuerzel, grund = NULL`,
        [gremiumId, ab, name, genitiv, kuerzel],
      )
    return this.uebernimm(tx, gremiumId)
  }

  private async uebernimm(tx: EntityManager, gremiumId: string): Promise<GremiumsnameDto[]> {
    const fremd = await eineZeile<{ name: string }>(tx, gleichzeitigSql, [gremiumId])
    if (fremd)
      throw new Eingabefehler([{ zeiger: '/name', text: `Zu dieser Zeit heißt ein anderes Gremium „${fremd.name}“.` }])
    await setzeHeutigenNamen(tx, gremiumId).catch(nameVergeben)
    await this.folge.bestelle(tx, gremiumId)
    return ladeNamen(tx, gremiumId)
  }
}

/** One spelling for what looks the same: names are looked up by their letters. */
export const alsName = ({ name, genitiv, kuerzel }: NameEingabe): Name => ({
  name: name.normalize('NFC'),
  genitiv: genitiv?.normalize('NFC') ?? null,
  kuerzel: kuerzel?.normalize('NFC') ?? null,
})

const ladeNamen = (db: Abfragend, gremiumId: string): Promise<GremiumsnameDto[]> =>
  zeilen(
    db,
    `SELECT id, CASE WHEN isfinite(von) THEN von::text END AS von, (lead(von) OVER (ORDER BY n.von) - 1)::text AS bis,
            name, genitiv, kuerzel, grund
       FROM ris.gremium_name n WHERE gremium_id = $1 ORDER BY n.von`,
    [gremiumId],
  )

/** Two acts on the names of one Gremium follow each other. */
async function gesperrteNamen(tx: EntityManager, gremiumId: string): Promise<GremiumsnameDto[]> {
  if (!(await eineZeile(tx, 'SELECT id FROM ris.gremium WHERE id = $1 FOR UPDATE', [gremiumId])))
    throw new NichtGefunden()
  return ladeNamen(tx, gremiumId)
}

/** A name that another Gremium bears on a day on which this one bears it, too. What has ended bears none. */
const gleichzeitigSql = `
  WITH n AS (
    SELECT gn.gremium_id, gn.name, gn.von,
           least(lead(gn.von) OVER (PARTITION BY gn.gremium_id ORDER BY gn.von), g.bis + 1) AS ende
      FROM ris.gremium_name gn JOIN ris.gremium g ON g.id = gn.gremium_id)
  SELECT a.name FROM n a JOIN n b ON b.name = a.name AND b.gremium_id <> a.gremium_id
     AND a.von < coalesce(b.ende, 'infinity') AND b.von < coalesce(a.ende, 'infinity')
   WHERE a.gremium_id = $1 AND a.von > '-infinity' LIMIT 1`
