import { Injectable } from '@nestjs/common'
import { Benutzer } from '../../schema/benutzer.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { Abweisung } from '../fehler/abweisung.js'
import { Anmeldebremse, bremspunkte } from './anmeldebremse.js'
import { Anmeldestaende, type Anmeldeergebnis } from './anmeldestaende.js'
import { BekannteGeraete } from './bekannte-geraete.js'
import { passwortStimmt } from './passwort.js'
import { Zweitfaktoren } from './zweitfaktoren.js'

/** What somebody brings to be let in. */
export interface Anmeldeversuch {
  kennung: string
  passwort: string
  adresse: string
  /** What the browser calls itself. */
  geraet: string
  /** Secret of a browser in which the account was signed in before. */
  geraetGeheimnis?: string | undefined
  /** Secret of the session that this browser had so far. */
  frueher?: string | undefined
}

export type Anmeldeausgang = Anmeldeergebnis & { codeFehlt: boolean }

/** Local accounts: password, then the second factor if the account has one. */
@Injectable()
export class Anmeldung {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly staende: Anmeldestaende,
    private readonly bremse: Anmeldebremse,
    private readonly faktoren: Zweitfaktoren,
    private readonly geraete: BekannteGeraete,
  ) {}

  /**
   * With `codeFehlt` the session is not whole: it only takes the code.
   * @throws Abweisung 401 when account or password is wrong or the account is locked, 429 when it comes too early
   */
  async anmelden(versuch: Anmeldeversuch): Promise<Anmeldeausgang> {
    const benutzer = await this.pruefePasswort(versuch)
    const codeFehlt = await this.faktoren.hat(benutzer.id)
    const { geraet, frueher } = versuch
    const stufe = codeFehlt ? 'passwort' : 'voll'
    return { ...(await this.staende.oeffnen(benutzer, { weg: 'passwort', geraet, stufe, frueher })), codeFehlt }
  }

  /**
   * The second step: the half session becomes a whole one under a new secret.
   * @throws Abweisung 401 when the code is wrong or the first step is too long ago
   */
  async bestaetigen(halb: string, code: string, geraet: string): Promise<Anmeldeergebnis> {
    const benutzer = await this.staende.halb(halb)
    if (!benutzer) throw new Abweisung(401, 'Das hat zu lange gedauert. Melden Sie sich noch einmal an.')
    const stimmt = await this.bremse.pruefe([['code', benutzer.id]], () => this.faktoren.pruefe(benutzer, code))
    if (!stimmt) throw new Abweisung(401, 'Dieser Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den nächsten.')
    return this.staende.oeffnen(benutzer, { weg: 'passwort', geraet, frueher: halb })
  }

  /** Is this the password of the account? Counted by the brake like a sign-in. */
  async pruefePasswort({ kennung, passwort, adresse, geraetGeheimnis }: Anmeldeversuch): Promise<Benutzer> {
    const gefunden = await this.datenbank.lesen.findOneBy(Benutzer, { kennung })
    const bekannt = gefunden && (await this.geraete.kennt(gefunden.id, geraetGeheimnis))
    const punkte = bremspunkte(kennung, adresse, bekannt ? geraetGeheimnis : undefined)
    const benutzer = await this.bremse.pruefe(punkte, async () => {
      const richtig = await passwortStimmt(gefunden?.passwortHash, passwort)
      return gefunden && richtig && !gefunden.gesperrt ? gefunden : undefined
    })
    if (!benutzer) throw new Abweisung(401, 'Kennung oder Passwort stimmt nicht.')
    return benutzer
  }

  /** Signs a demo account in without a password; the caller has made sure that nobody comes from outside. */
  async alsBeispiel(kennung: string, geraet = '', frueher?: string): Promise<Anmeldeergebnis | undefined> {
    const benutzer = await this.datenbank.lesen.findOneBy(Benutzer, { kennung, demo: true, gesperrt: false })
    return benutzer ? this.staende.oeffnen(benutzer, { weg: 'beispiel', geraet, frueher }) : undefined
  }

  /** The demo accounts that can be chosen, by role. */
  beispielkonten(): Promise<Pick<Benutzer, 'kennung' | 'name'>[]> {
    return this.datenbank.lesen.find(Benutzer, {
      select: { kennung: true, name: true },
      where: { demo: true, gesperrt: false },
      order: { name: 'ASC' },
    })
  }
}
