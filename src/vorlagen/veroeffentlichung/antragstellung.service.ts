import { Injectable } from '@nestjs/common'
import type { Blatt } from '../../ansichten/listen.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { darf, type Akteur } from '../../regeln/rechte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { fuerLeser, kreisVon, ladeSichtbare } from '../sichtbarkeit.js'
import type { AnlageDto } from '../anlage.dto.js'
import type { VorlageListenzeileDto } from '../vorlagen-liste.dto.js'
import type { VorlageSatz } from '../vorlage.queries.js'
import { ladeListe } from '../vorlagen-liste.queries.js'
import { gegenAntrag } from './antrag-regeln.js'
import { type AntragSatz, ladeAntraegeDer } from './antrag.queries.js'
import type { BekanntgabeDto } from './bekanntgabe.dto.js'
import { ladeBekanntgaben } from './bekanntgabe.queries.js'
import { type AnlageLage, freizugebende, istNeu, type Lage, ladeLage } from './lage.js'
import { idZurNummer } from './ruecknahme.queries.js'

/** What can be asked for by itself, and how far that is. */
export interface Sache {
  /** Asked for, confirmed and waiting for its moment, or refused; null: neither. */
  antrag: AntragSatz | null
  /** There is something in it that the public does not have yet. */
  neues: boolean
  /** Why it cannot be asked for now. */
  hindernisse: Hindernis[]
}

/** A Vorlage on its way to the public, as whoever drafts it sees it. */
export interface Antragstellung {
  satz: VorlageSatz
  ganze: Sache
  /** `sache` null: it goes out with its Vorlage, or is not public. */
  anlagen: { anlage: AnlageDto; lage: AnlageLage; sache: Sache | null }[]
  /** The public versions of a non-public Vorlage. */
  bekanntgaben: BekanntgabeDto[]
  schreibt: boolean
  prueft: boolean
}

@Injectable()
export class AntragstellungService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(akteur: Akteur, cursor: string | undefined): Promise<Blatt<VorlageListenzeileDto>> {
    return ladeListe(this.datenbank.lesen, akteur, cursor === undefined ? {} : { cursor })
  }

  zurNummer(akteur: Akteur, nummer: string): Promise<string | null> {
    return idZurNummer(this.datenbank.lesen, akteur, nummer)
  }

  async eine(akteur: Akteur, id: string): Promise<Antragstellung> {
    const { lesen } = this.datenbank
    const ganz = await ladeSichtbare(lesen, akteur, id)
    const satz = fuerLeser(ganz)
    const lage = await ladeLage(lesen, id)
    const antraege = await ladeAntraegeDer(lesen, id)
    const kreis = kreisVon(ganz)
    return {
      satz,
      ganze: sache(ganz, lage, antraege, null, vorlageHatNeues(lage)),
      anlagen: satz.anlagen.map((anlage) => {
        const a = lage.anlagen.find((l) => l.id === anlage.id)!
        const spaeter = lage.stand === 'oeffentlich' && a.oeffentlich && a.artOeffentlich
        return { anlage, lage: a, sache: spaeter ? sache(ganz, lage, antraege, a.id, istNeu(a)) : null }
      }),
      bekanntgaben: ganz.oeffentlich ? [] : await ladeBekanntgaben(lesen, id),
      schreibt: darf(akteur, 'vorlage.schreiben', kreis),
      prueft: darf(akteur, 'vorlage.veroeffentlichen', kreis),
    }
  }
}

/** Later Anlagen have an Antrag of their own. */
const vorlageHatNeues = (lage: Lage): boolean =>
  lage.stand !== 'oeffentlich'
    ? lage.fassung !== null || freizugebende(lage, { anlageId: null }).length > 0
    : lage.fassung?.id !== lage.freigegebeneFassungId

function sache(satz: VorlageSatz, lage: Lage, antraege: AntragSatz[], anlageId: string | null, neues: boolean): Sache {
  const letzter = antraege.find((a) => a.anlageId === anlageId)
  const erledigt = letzter?.ergebnis === 'zurueckgezogen' || Boolean(letzter?.ausgefuehrtAm)
  return {
    antrag: letzter && !erledigt ? letzter : null,
    neues,
    hindernisse: gegenAntrag(satz, lage, anlageId),
  }
}
