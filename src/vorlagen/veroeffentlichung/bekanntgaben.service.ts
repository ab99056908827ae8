import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute } from '../../plattform/uhr.js'
import { pruefeFortdauer } from '../../regeln/nichtoeffentlichkeit.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import { vorlageKatalog } from '../../regeln/vorlageart.js'
import { speichereVorlage } from '../entwurf.js'
import { verlangePruefung, verlangeSchreiben } from '../schreibrecht.js'
import { ladeSichtbare } from '../sichtbarkeit.js'
import { alsAntwort } from '../vorlage-antwort.js'
import type { VorlageDto } from '../vorlage-antwort.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from '../vorlage.queries.js'
import type { BekanntgabeDto, BekanntgabeEingabe, PruefungEingabe } from './bekanntgabe.dto.js'

/**
 * From non-public to public (domain.md R9.6): the public version is a Vorlage of its own, with its own texts, its own
 * Freigabe and its own second look. The original stays what it was.
 */
@Injectable()
export class BekanntgabenService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Begins the public version: a draft that takes over nothing that somebody would have to take out again. */
  beginnen(akteur: Akteur, id: string, eingabe: BekanntgabeEingabe): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: `Öffentliche Fassung beginnen (${eingabe.anlass})` }, async (tx) => {
      const satz = await this.nichtoeffentliche(tx, akteur, id, verlangeSchreiben)
      const form = entwurf(satz, akteur, eingabe)
      const neu = { form, geheimhaltung: null, uebergeordnetId: null, vorgangId: null }
      const { vorlageId } = await speichereVorlage(tx, akteur, neu, satz.federfuehrungId)
      await zeilen(tx, 'UPDATE ris.vorlage SET bekanntgabe_zu_id = $2 WHERE id = $1', [vorlageId, id])
      return alsAntwort(await ladeVorlage(tx, vorlageId, akteur), akteur)
    })
  }

  /** Told to the readers of the original only: the public version names it nowhere. */
  async liste(akteur: Akteur, id: string): Promise<BekanntgabeDto[]> {
    await ladeSichtbare(this.datenbank.lesen, akteur, id)
    return zeilen(
      this.datenbank.lesen,
      `SELECT v.id, v.nummer, v.zustand,
              (SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1) AS betreff
         FROM ris.vorlage v WHERE v.bekanntgabe_zu_id = $1 ORDER BY v.angelegt, v.id`,
      [id],
    )
  }

  /** The reason still holds, or another one does: somebody looks again on that day. What is not named stays. */
  weiterhinGeheim(akteur: Akteur, id: string, eingabe: PruefungEingabe): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: 'Geheimhaltung geprüft' }, async (tx) => {
      const bisher = await this.nichtoeffentliche(tx, akteur, id, verlangePruefung)
      const neu = {
        pruefenAm: eingabe.pruefenAm,
        grundart: eingabe.grundart ?? bisher.grundart,
        grund: eingabe.grund ?? bisher.grund,
        rechtsgrundlage: eingabe.rechtsgrundlage ?? bisher.rechtsgrundlage,
      }
      const fehler = pruefeFortdauer(neu, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await zeilen(
        tx,
        `UPDATE ris.vorlage SET pruefen_am = $2, grundart = $3, grund = $4, rechtsgrundlage = $5, version = version + 1
          WHERE id = $1`,
        [id, neu.pruefenAm, neu.grundart, neu.grund, neu.rechtsgrundlage],
      )
      return alsAntwort(await ladeVorlage(tx, id, akteur), akteur)
    })
  }

  private async nichtoeffentliche(
    tx: EntityManager,
    akteur: Akteur,
    id: string,
    verlange: typeof verlangeSchreiben,
  ): Promise<VorlageSatz> {
    await sperreVorlage(tx, id)
    const satz = await ladeSichtbare(tx, akteur, id)
    await verlange(tx, akteur, satz)
    const freigegeben = satz.zustand === 'freigegeben' || satz.zustand === 'abgeschlossen'
    if (satz.oeffentlich || !freigegeben) throw new Regelverstoss([nurNichtoeffentliches])
    return satz
  }
}

const nurNichtoeffentliches = {
  code: 'nicht_nichtoeffentlich',
  text: 'Das gibt es nur zu einer freigegebenen nichtöffentlichen Vorlage.',
}

function entwurf(satz: VorlageSatz, akteur: Akteur, { anlass, betreff }: BekanntgabeEingabe): VorlageForm {
  const eigene = anlass === 'wegfall' && vorlageKatalog[satz.art].nummer === 'eigene'
  return {
    koerperschaft: satz.koerperschaft,
    nummer: null,
    art: eigene ? satz.art : 'mitteilungsvorlage',
    oeffentlich: true,
    betreff,
    datum: null,
    verfasser: { name: akteur.name, organisationseinheit: null },
    federfuehrung: satz.federfuehrung,
    bearbeiter: null,
    kontakt: null,
    beratungsfolge: [],
    finanzielleAuswirkungen: null,
    beschlussvorschlag: null,
    sachverhalt: null,
    unterschrift: null,
    anlagenVerzeichnis: [],
    anlagen: [],
  }
}
