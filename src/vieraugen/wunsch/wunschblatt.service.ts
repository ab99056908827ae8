import { oeffentlicheAdresse } from '../../veroeffentlichung/stand/oeffentliche-adresse.js'
import { Injectable } from '@nestjs/common'
import type { Blatt } from '../../ansichten/listen.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { darf, type Akteur } from '../../regeln/rechte.js'
import { vorlageSchritte } from '../../regeln/vorlage-schritte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { fuerLeser, kreisVon, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import type { AnlageDto } from '../../vorlagen/anlage.dto.js'
import type { VorlageListenzeileDto } from '../../vorlagen/vorlagen-liste.dto.js'
import type { VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import { ladeListe } from '../../vorlagen/vorlagen-liste.queries.js'
import { gegenWunsch } from './wunsch-regeln.js'
import { type WunschSatz, ladeWuenscheDer } from './wunsch.queries.js'
import type { BekanntgabeDto } from '../geheimhaltung/bekanntgabe.dto.js'
import { ladeBekanntgaben } from '../geheimhaltung/bekanntgabe.queries.js'
import {
  type Anlagenlage,
  zuVeroeffentlichende,
  istNeu,
  type Veroeffentlichungslage,
  ladeVeroeffentlichungslage,
} from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'
import { idZurNummer } from '../ruecknahme/ruecknahme.queries.js'

/** What can be asked for by itself, and how far that is. */
export interface Sache {
  /** Asked for, confirmed and waiting for its moment, or refused; null: neither. */
  wunsch: WunschSatz | null
  /** There is something in it that the public does not have yet. */
  neues: boolean
  /** Why it cannot be asked for now. */
  hindernisse: Hindernis[]
}

/** A Vorlage on its way to the public, as whoever drafts it sees it. */
export interface Wunschblatt {
  satz: VorlageSatz
  ganze: Sache
  /** `sache` null: it goes out with its Vorlage, or is not public. */
  anlagen: { anlage: AnlageDto; lage: Anlagenlage; sache: Sache | null }[]
  /** The public versions of a non-public Vorlage. */
  bekanntgaben: BekanntgabeDto[]
  /** Of the page that the public reads now. */
  adresse: string | null
  schreibt: boolean
  prueft: boolean
  /** It lies before this person to be released. */
  gibtFrei: boolean
}

@Injectable()
export class WunschblattService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(akteur: Akteur, cursor: string | undefined): Promise<Blatt<VorlageListenzeileDto>> {
    return ladeListe(this.datenbank.lesen, akteur, cursor === undefined ? {} : { cursor })
  }

  zurNummer(akteur: Akteur, nummer: string): Promise<string | null> {
    return idZurNummer(this.datenbank.lesen, akteur, nummer)
  }

  async eine(akteur: Akteur, id: string): Promise<Wunschblatt> {
    const { lesen } = this.datenbank
    const ganz = await ladeSichtbare(lesen, akteur, id)
    const satz = fuerLeser(ganz)
    const lage = await ladeVeroeffentlichungslage(lesen, id)
    const wuensche = await ladeWuenscheDer(lesen, id)
    const kreis = kreisVon(ganz)
    return {
      satz,
      ganze: sache(ganz, lage, wuensche, null, vorlageHatNeues(lage)),
      anlagen: satz.anlagen.map((anlage) => {
        const a = lage.anlagen.find((l) => l.id === anlage.id)!
        const spaeter = lage.stand === 'oeffentlich' && a.oeffentlich && a.artOeffentlich
        return { anlage, lage: a, sache: spaeter ? sache(ganz, lage, wuensche, a.id, istNeu(a)) : null }
      }),
      bekanntgaben: ganz.oeffentlich ? [] : await ladeBekanntgaben(lesen, id),
      adresse: await oeffentlicheAdresse(lesen, 'vorlage', id),
      schreibt: darf(akteur, 'vorlage.schreiben', kreis),
      prueft: darf(akteur, 'vorlage.veroeffentlichen', kreis),
      gibtFrei: ganz.zustand === 'zur_freigabe' && darf(akteur, vorlageSchritte.freigeben.recht, kreis),
    }
  }
}

/** Later Anlagen have an Wunsch of their own. */
const vorlageHatNeues = (lage: Veroeffentlichungslage): boolean =>
  lage.stand !== 'oeffentlich'
    ? lage.fassung !== null || zuVeroeffentlichende(lage, { anlageId: null }).length > 0
    : lage.fassung?.id !== lage.veroeffentlichteFassungId

function sache(
  satz: VorlageSatz,
  lage: Veroeffentlichungslage,
  wuensche: WunschSatz[],
  anlageId: string | null,
  neues: boolean,
): Sache {
  const letzter = wuensche.find((a) => a.anlageId === anlageId)
  const erledigt = letzter?.ergebnis === 'zurueckgezogen' || Boolean(letzter?.ausgefuehrtAm)
  return {
    wunsch: letzter && !erledigt ? letzter : null,
    neues,
    hindernisse: gegenWunsch(satz, lage, anlageId),
  }
}
