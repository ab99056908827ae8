import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Recht } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { geltendeRollen } from '../../regeln/rechte-zuweisung.js'
import { NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { schluesselHindernisse, schluesselrechte } from '../../regeln/schluessel.js'
import { ApiSchluessel } from '../../schema/api-schluessel.entity.js'
import { Benutzer } from '../../schema/benutzer.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { erkenneSchluessel, type Gespeichert } from './akteur.queries.js'
import { gehasht, neuerSchluessel } from './geheimnis.js'
import { heute } from '../uhr.js'
import { liestNichtoeffentliches, type Wartend, zuZweit } from './zu-zweit.js'

export interface Schluesselwunsch {
  benutzerId: string
  name: string
  rechte: string[]
  /** Days it is valid. */
  tage: number
}

export interface Schluesselzeile {
  id: string
  name: string
  kontoId: string
  konto: string
  rechte: Recht[]
  angelegt: Date
  laeuftAb: Date
  widerrufen: Date | null
  zuletzt: Date | null
}

export interface NeuerSchluessel {
  id: string
  schluessel: string
  laeuftAb: Date
}

/** Keys of the interface, for programs. */
@Injectable()
export class Schluessel {
  constructor(private readonly datenbank: Datenbank) {}

  liste(): Promise<Schluesselzeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `SELECT k.id, k.name, b.id AS "kontoId", b.name AS konto, k.rechte, k.angelegt, k.laeuft_ab AS "laeuftAb",
          k.widerrufen, k.zuletzt
         FROM ris.api_schluessel k JOIN ris.benutzer b ON b.id = k.benutzer_id
        ORDER BY k.widerrufen NULLS FIRST, k.laeuft_ab DESC, k.id`,
    )
  }

  /** The key itself is told here and never again. One that reads what is not public takes a second person first. */
  anlegen(akteur: Akteur, wunsch: Schluesselwunsch): Promise<NeuerSchluessel | Wartend> {
    const { benutzerId, name, rechte, tage } = wunsch
    const angaben = { name, rechte: [...rechte].sort(), tage }
    return this.datenbank.schreiben({ akteur, was: 'Schlüssel anlegen' }, async (tx) => {
      const oeffnet = await liestNichtoeffentliches(tx, benutzerId, rechte)
      const vorhaben = { art: 'schluessel', angaben, benutzerId, oeffnet } as const
      return zuZweit(tx, akteur, vorhaben, () => legeAn(tx, akteur, wunsch))
    })
  }

  async widerrufen(akteur: Akteur, id: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Schlüssel widerrufen' }, async (tx) => {
      const zeile = await eineZeile(
        tx,
        'UPDATE ris.api_schluessel SET widerrufen = coalesce(widerrufen, now()) WHERE id = $1 RETURNING id',
        [id],
      )
      if (!zeile) throw new NichtGefunden()
    })
  }

  /** On whose behalf a program acts, and how far; undefined when the key is unknown, taken back or over. */
  async erkennen(geheimnis: string): Promise<Akteur | undefined> {
    const zeile = await eineZeile<Gespeichert & { schluesselId: string; auffrischen: boolean }>(
      this.datenbank.lesen,
      erkenneSchluessel,
      [gehasht(geheimnis)],
    )
    if (!zeile) return undefined
    const { schluesselId, auffrischen, ...konto } = zeile
    // Whatever stands in the row: no key holds what only persons may.
    const umfang = konto.umfang!.filter((recht) => schluesselrechte.includes(recht))
    const akteur = { ...konto, umfang, rollen: geltendeRollen(konto.rollen, heute()) }
    if (auffrischen)
      await this.datenbank.schreiben({ akteur, was: 'Schlüssel benutzen' }, (tx) =>
        tx.query('UPDATE ris.api_schluessel SET zuletzt = now() WHERE id = $1', [schluesselId]),
      )
    return akteur
  }
}

async function legeAn(tx: EntityManager, akteur: Akteur, wunsch: Schluesselwunsch): Promise<NeuerSchluessel> {
  const { benutzerId, name, rechte, tage } = wunsch
  const konto = await tx.findOneBy(Benutzer, { id: benutzerId })
  const gruende = schluesselHindernisse(rechte, tage)
  if (!konto?.technisch)
    gruende.unshift({ code: 'konto_nicht_technisch', text: 'Ein Schlüssel gehört zu einem technischen Konto.' })
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  const schluessel = neuerSchluessel()
  const laeuftAb = new Date(Date.now() + tage * 24 * 3_600_000)
  const zeile = { benutzerId, name, rechte, laeuftAb, geheimnisHash: gehasht(schluessel), angelegtVonId: akteur.id }
  const { identifiers } = await tx.insert(ApiSchluessel, zeile)
  return { id: identifiers[0]!['id'] as string, schluessel, laeuftAb }
}
