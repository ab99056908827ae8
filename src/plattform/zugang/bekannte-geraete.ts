import { Injectable } from '@nestjs/common'
import { BekanntesGeraet } from '../../schema/bekanntes-geraet.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { eineZeile } from '../datenbank/zeilen.js'
import { gehasht, neuesGeheimnis } from './geheimnis.js'

const dauerMs = 180 * 24 * 60 * 60 * 1000
/** Of each account the browsers used last. */
const hoechstens = 20

/** Browsers in which an account was signed in before. Being one gives no access, only a budget of its own at the brake. */
@Injectable()
export class BekannteGeraete {
  constructor(private readonly datenbank: Datenbank) {}

  async kennt(benutzerId: string, geheimnis: string | undefined): Promise<boolean> {
    if (!geheimnis) return false
    const zeile = await eineZeile(
      this.datenbank.lesen,
      `SELECT FROM ris.bekanntes_geraet
        WHERE geheimnis_hash = $1 AND benutzer_id = $2 AND zuletzt > now() - interval '180 days'`,
      [gehasht(geheimnis), benutzerId],
    )
    return zeile !== null
  }

  /** The secret for the cookie of this browser and when it ends; the one it had if the account knows that already. */
  async merken(benutzer: { id: string }, bisher: string | undefined): Promise<{ geheimnis: string; laeuftAb: Date }> {
    const laeuftAb = new Date(Date.now() + dauerMs)
    const bekannt = await this.kennt(benutzer.id, bisher)
    const geheimnis = bekannt ? bisher! : neuesGeheimnis()
    await this.datenbank.schreiben({ akteur: benutzer, was: 'Gerät merken' }, async (tx) => {
      if (bekannt)
        return void (await tx.update(BekanntesGeraet, { geheimnisHash: gehasht(geheimnis) }, { zuletzt: new Date() }))
      await tx.insert(BekanntesGeraet, { benutzerId: benutzer.id, geheimnisHash: gehasht(geheimnis) })
      await tx.query(
        `DELETE FROM ris.bekanntes_geraet WHERE id IN (
           SELECT id FROM ris.bekanntes_geraet WHERE benutzer_id = $1 ORDER BY zuletzt DESC OFFSET $2)`,
        [benutzer.id, hoechstens],
      )
    })
    return { geheimnis, laeuftAb }
  }
}
