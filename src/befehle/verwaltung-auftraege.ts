import { type Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { jetzt } from '../plattform/uhr.js'
import type { Auftrag } from '../schema/auftrag.entity.js'

type Zeile = Pick<Auftrag, 'id' | 'name' | 'ab' | 'versuche' | 'fehler'> & { aufgegeben: boolean }

/** What waits, and what went wrong with it. Exit 1 when something was given up. */
export async function auftraegeZeigen(datenbank: Datenbank): Promise<number> {
  const offen = await zeilen<Zeile>(
    datenbank.lesen,
    `SELECT id, name, ab, versuche, fehler, aufgegeben_am IS NOT NULL AS aufgegeben
       FROM ris.auftrag ORDER BY aufgegeben_am IS NULL, ab, id`,
  )
  for (const auftrag of offen) console.log(beschreibe(auftrag))
  const aufgegeben = offen.filter((a) => a.aufgegeben).length
  console.log(`${offen.length - aufgegeben} Aufträge offen, ${aufgegeben} aufgegeben.`)
  return aufgegeben === 0 ? 0 : 1
}

/** What was given up begins anew. */
export async function auftraegeErneut(datenbank: Datenbank): Promise<number> {
  const erneut = await datenbank.schreiben({ akteur: system, was: 'Aufträge erneut' }, (tx) =>
    zeilen(
      tx,
      `UPDATE ris.auftrag SET aufgegeben_am = NULL, versuche = 0, ab = $1 WHERE aufgegeben_am IS NOT NULL RETURNING id`,
      [jetzt()],
    ),
  )
  console.log(`${erneut.length} Aufträge beginnen von vorn.`)
  return 0
}

const beschreibe = ({ id, name, ab, versuche, fehler, aufgegeben }: Zeile): string =>
  [
    `${name} (Auftrag ${id})`,
    aufgegeben ? 'aufgegeben' : `ab ${ab.toLocaleString('de-DE', { timeZone: 'Europe/Berlin' })}`,
    versuche > 0 && `${versuche} Versuche`,
    fehler,
  ]
    .filter(Boolean)
    .join(', ')
