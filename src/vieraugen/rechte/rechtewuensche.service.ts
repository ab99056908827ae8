import { Injectable } from '@nestjs/common'
import { RollenService } from '../../organisation/rechte/rollen.service.js'
import { VertretungenService } from '../../organisation/rechte/vertretungen.service.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { Anmelderegeln, type Regelwunsch } from '../../plattform/zugang/anmelderegeln.js'
import { Gruppen, type Zuordnung } from '../../plattform/zugang/gruppen.js'
import { handeltFuer } from '../../plattform/zugang/vertretung.js'
import {
  gegenRechtebestaetigung,
  gegenRechteentscheidung,
  rechteBestaetigen,
  type Rechtevorhaben,
} from '../../regeln/rechte-zu-zweit.js'
import type { Vergabe, Vertretungsangaben } from '../../regeln/rechte-vergabe.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, type Hindernis, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'
import {
  entscheideRechtewunsch,
  ladeRechtewuensche,
  ladeRechtewunsch,
  type RechtewunschSatz,
  sperreRechtewunsch,
} from './rechtewunsch.queries.js'

/** Rights that open what is not public: what waits for a second person, and what was done, for all of the staff to read. */
@Injectable()
export class RechtewuenscheService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly rollen: RollenService,
    private readonly vertretungen: VertretungenService,
    private readonly gruppen: Gruppen,
    private readonly regeln: Anmelderegeln,
  ) {}

  alle(): Promise<RechtewunschSatz[]> {
    return ladeRechtewuensche(this.datenbank.lesen)
  }

  /** What happened, for all of the staff to read; what waits or was refused sees who decides, or wished it. */
  async fuerLeser(akteur: Akteur): Promise<RechtewunschSatz[]> {
    const entscheidet = gegenRechteentscheidung(akteur).length === 0
    return (await this.alle()).filter((w) => entscheidet || w.gewuenschtVonId === akteur.id || istGeschehen(w))
  }

  /** What happened to the account of this person. */
  async amKonto({ id }: Akteur): Promise<RechtewunschSatz[]> {
    return (await ladeRechtewuensche(this.datenbank.lesen, id)).filter(istGeschehen)
  }

  einer(id: string): Promise<RechtewunschSatz> {
    return ladeRechtewunsch(this.datenbank.lesen, id)
  }

  /** The second person lets happen exactly what was wished; a link and a key go to nobody but who wished them. */
  bestaetigen(akteur: Akteur, id: string): Promise<RechtewunschSatz> {
    return this.datenbank.schreiben({ akteur, was: rechteBestaetigen.bezeichnung }, async (tx) => {
      const wunsch = await sperreRechtewunsch(tx, id)
      verlange([...gegenRechtebestaetigung(akteur, wunsch), ...schonEntschieden(wunsch)])
      await handeltFuer(tx, akteur, rechteBestaetigen.recht, {})
      const vollzug = this.vollzuege[wunsch.art]
      await vollzug?.(akteur, wunsch)
      return entscheideRechtewunsch(tx, akteur, id, { ergebnis: 'bestaetigt', grund: null, getan: Boolean(vollzug) })
    })
  }

  ablehnen(akteur: Akteur, id: string, grund: string | null): Promise<RechtewunschSatz> {
    if (istLeererText(grund))
      throw new Eingabefehler([{ zeiger: '/grund', text: 'Nennen Sie den Grund der Ablehnung.' }])
    return this.datenbank.schreiben({ akteur, was: 'Rechte ablehnen', grund }, async (tx) => {
      const wunsch = await sperreRechtewunsch(tx, id)
      verlange([...gegenRechteentscheidung(akteur), ...schonEntschieden(wunsch)])
      return entscheideRechtewunsch(tx, akteur, id, { ergebnis: 'abgelehnt', grund, getan: false })
    })
  }

  /** Whoever wished it stops wishing. */
  zuruecknehmen(akteur: Akteur, id: string): Promise<RechtewunschSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Wunsch um Rechte zurücknehmen' }, async (tx) => {
      const wunsch = await sperreRechtewunsch(tx, id)
      verlange([...schonEntschieden(wunsch), ...(wunsch.gewuenschtVonId === akteur.id ? [] : [fremder])])
      return entscheideRechtewunsch(tx, akteur, id, { ergebnis: 'zurueckgezogen', grund: null, getan: false })
    })
  }

  /** What confirming does. What is handed out only once is missing here: the second person does not get it. */
  private readonly vollzuege: Partial<
    Record<Rechtevorhaben, (akteur: Akteur, wunsch: RechtewunschSatz) => Promise<unknown>>
  > = {
    rolle: (akteur, w) => this.rollen.vollziehe(akteur, w.benutzerId!, w.angaben as Vergabe),
    vertretung: (akteur, w) => this.vertretungen.vollziehe(akteur, w.angaben as Vertretungsangaben),
    gruppe: (akteur, w) => this.gruppen.vollziehe(akteur, w.angaben as Zuordnung),
    regel: (akteur, w) => this.regeln.vollziehe(akteur, (w.angaben as Regelwunsch).regel, true),
  }
}

const istGeschehen = ({ ergebnis }: RechtewunschSatz): boolean => ergebnis === 'bestaetigt' || ergebnis === 'allein'

const fremder: Hindernis = { code: 'fremder_wunsch', text: 'Den Wunsch nimmt nur zurück, wer ihn geäußert hat.' }

const schonEntschieden = ({ ergebnis }: RechtewunschSatz): Hindernis[] =>
  ergebnis === null ? [] : [{ code: 'schon_entschieden', text: 'Über diesen Wunsch ist schon entschieden.' }]

function verlange(gruende: Hindernis[]): void {
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}
