import { Injectable } from '@nestjs/common'
import { vorlageGilt } from '../../regeln/vorlage-schritte.js'
import type { EntityManager } from 'typeorm'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute } from '../../plattform/uhr.js'
import { pruefeFortdauer } from '../../regeln/nichtoeffentlichkeit.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, type Feldfehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'
import { vorlageKatalog } from '../../regeln/vorlageart.js'
import { speichereVorlage } from '../../vorlagen/entwurf.js'
import { verlangePruefung, verlangeSchreiben } from '../../vorlagen/schreibrecht.js'
import { ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import { alsAntwort } from '../../vorlagen/form/vorlage-antwort.js'
import type { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import {
  bekanntgabeAnlaesse,
  type BekanntgabeDto,
  type BekanntgabeEingabe,
  type PruefungEingabe,
} from './bekanntgabe.dto.js'
import { ladeBekanntgaben } from './bekanntgabe.queries.js'

/**
 * From non-public to public (domain.md R9.6): the public version is a Vorlage of its own, with its own texts, its own
 * Freigabe and its own second look. The original stays what it was.
 */
@Injectable()
export class BekanntgabenService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Begins the public version: a draft that takes over nothing that somebody would have to take out again. */
  beginnen(akteur: Akteur, id: string, angaben: Record<'anlass' | 'betreff', string>): Promise<VorlageDto> {
    const eingabe = geprueft(angaben)
    return this.datenbank.schreiben({ akteur, was: `Öffentliche Fassung beginnen (${eingabe.anlass})` }, async (tx) => {
      const satz = await this.nichtoeffentliche(tx, akteur, id, verlangeSchreiben)
      const form = entwurf(satz, akteur, eingabe)
      const neu = { form, geheimhaltung: null, uebergeordnetId: null, vorgangId: null }
      const { vorlageId } = await speichereVorlage(tx, akteur, neu, satz.federfuehrungId)
      await zeilen(tx, 'UPDATE ris.vorlage SET bekanntgabe_zu_id = $2 WHERE id = $1', [vorlageId, id])
      return alsAntwort(await ladeVorlage(tx, vorlageId, akteur), akteur)
    })
  }

  async liste(akteur: Akteur, id: string): Promise<BekanntgabeDto[]> {
    await ladeSichtbare(this.datenbank.lesen, akteur, id)
    return ladeBekanntgaben(this.datenbank.lesen, id)
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
    const freigegeben = vorlageGilt(satz.zustand)
    if (satz.oeffentlich || !freigegeben) throw new Regelverstoss([nurNichtoeffentliches])
    return satz
  }
}

const nurNichtoeffentliches = {
  code: 'nicht_nichtoeffentlich',
  text: 'Das gibt es nur zu einer freigegebenen nichtöffentlichen Vorlage.',
}

/** What the page sends is only words. */
function geprueft({ anlass, betreff }: Record<'anlass' | 'betreff', string>): BekanntgabeEingabe {
  const gewaehlt = bekanntgabeAnlaesse.find((a) => a === anlass)
  const fehler: Feldfehler[] = []
  if (!gewaehlt) fehler.push({ zeiger: '/anlass', text: 'Wählen Sie den Anlass.' })
  if (istLeererText(betreff)) fehler.push({ zeiger: '/betreff', text: 'Geben Sie den Betreff ein.' })
  if (betreff.length > 500)
    fehler.push({ zeiger: '/betreff', text: 'Kürzen Sie den Betreff auf höchstens 500 Zeichen.' })
  if (fehler.length > 0 || !gewaehlt) throw new Eingabefehler(fehler)
  return { anlass: gewaehlt, betreff }
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
