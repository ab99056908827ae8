import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { handeltFuer } from '../../plattform/zugang/vertretung.js'
import {
  gegenAkt,
  gegenBestaetigung,
  type Oeffentlichkeitsregeln,
  regelnAendern,
  regelnBestaetigen,
  teileAuf,
} from '../../regeln/oeffentlichkeitsregeln.js'
import type { Akteur } from '../../regeln/rechte.js'
import { type Hindernis, Regelverstoss, veraltet, Versionskonflikt } from '../../regeln/regelverstoss.js'
import { type Regelwirkung, regelwirkung } from '../../veroeffentlichung/regelwirkung.js'
import { ladeRegelstand, type Regelstand, schreibeRegeln, sperreRegelstand } from './regelstand.queries.js'

/** What the second person looks at, and why this one may not confirm it. */
export interface GepruefterWunsch {
  wirkung: Regelwirkung
  hindernisse: Hindernis[]
}

/** What the town shows to the public. Showing less is done at once and alone; showing more takes a second person (R9.9). */
@Injectable()
export class OeffentlichkeitsregelnService {
  constructor(private readonly datenbank: Datenbank) {}

  lesen(): Promise<Regelstand> {
    return ladeRegelstand(this.datenbank.lesen)
  }

  /** What waits for this second person; null: nothing, or he is none. */
  async zuPruefen(akteur: Akteur): Promise<Regelstand | null> {
    if (gegenAkt(akteur, regelnBestaetigen).length > 0) return null
    const stand = await this.lesen()
    return stand.gewuenscht && stand
  }

  /** What waits is replaced by what is wanted now: whoever wants no more than what holds takes the wish back. */
  aendern(akteur: Akteur, version: number | null, gewollte: Oeffentlichkeitsregeln): Promise<Regelstand> {
    return this.datenbank.schreiben({ akteur, was: regelnAendern.bezeichnung }, async (tx) => {
      const geltende = await sperreRegelstand(tx)
      verlange(gegenAkt(akteur, regelnAendern))
      if (veraltet(version, geltende.version))
        throw new Versionskonflikt(version, geltende.version, nurRegeln(geltende))
      await handeltFuer(tx, akteur, regelnAendern.recht, {})
      const { sofort, wunsch } = teileAuf(geltende, gewollte)
      return schreibeRegeln(tx, sofort, wunsch && { regeln: nurRegeln(wunsch), vonId: akteur.id })
    })
  }

  /** What would come out, and what stands against it. Changes nothing. */
  ansehen(akteur: Akteur): Promise<GepruefterWunsch> {
    return this.datenbank.schreiben({ akteur, was: 'Vorschau der Regeln der Öffentlichkeit' }, async (tx) => {
      const stand = wartend(await sperreRegelstand(tx))
      verlange(gegenAkt(akteur, regelnBestaetigen))
      return { wirkung: await wirkungVon(tx, stand), hindernisse: gegenBestaetigung(stand.gewuenschtVonId, akteur) }
    })
  }

  /** The second person lets hold exactly what was seen. */
  bestaetigen(akteur: Akteur, gesehen: string): Promise<Regelstand> {
    return this.datenbank.schreiben({ akteur, was: regelnBestaetigen.bezeichnung }, async (tx) => {
      const stand = wartend(await sperreRegelstand(tx))
      verlange(gegenBestaetigung(stand.gewuenschtVonId, akteur))
      if ((await wirkungVon(tx, stand)).fingerabdruck !== gesehen) throw new Regelverstoss([veraendert])
      await handeltFuer(tx, akteur, regelnBestaetigen.recht, {})
      return schreibeRegeln(tx, stand.gewuenscht, null)
    })
  }

  ablehnen(akteur: Akteur, grund: string): Promise<Regelstand> {
    return this.datenbank.schreiben({ akteur, was: 'Regeln der Öffentlichkeit ablehnen', grund }, async (tx) => {
      const stand = wartend(await sperreRegelstand(tx))
      verlange(gegenAkt(akteur, regelnBestaetigen))
      await handeltFuer(tx, akteur, regelnBestaetigen.recht, {})
      return schreibeRegeln(tx, stand, null)
    })
  }
}

type Wartend = Regelstand & { gewuenscht: Oeffentlichkeitsregeln; gewuenschtVonId: string }

function wartend(stand: Regelstand): Wartend {
  const { gewuenscht, gewuenschtVonId } = stand
  if (gewuenscht && gewuenschtVonId) return { ...stand, gewuenscht, gewuenschtVonId }
  throw new Regelverstoss([
    { code: 'nichts_wartet', text: 'Es warten keine Regeln der Öffentlichkeit auf Bestätigung.' },
  ])
}

/** Another wish with the same words is another one, too. */
async function wirkungVon(tx: EntityManager, stand: Wartend): Promise<Regelwirkung> {
  const wirkung = await regelwirkung(tx, nurRegeln(stand), stand.gewuenscht)
  return { ...wirkung, fingerabdruck: `${stand.version}-${wirkung.fingerabdruck}` }
}

const nurRegeln = (r: Oeffentlichkeitsregeln): Oeffentlichkeitsregeln => ({
  titelNichtoeffentlich: r.titelNichtoeffentlich,
  ergebnisseVorlaeufig: r.ergebnisseVorlaeufig,
  namenOeffentlich: r.namenOeffentlich,
})

function verlange(gruende: Hindernis[]): void {
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

const veraendert = {
  code: 'veraendert',
  text: 'Was öffentlich würde, hat sich geändert, seit Sie es angesehen haben. Sehen Sie es sich noch einmal an.',
}
