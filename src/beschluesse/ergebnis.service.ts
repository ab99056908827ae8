import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Anlass, Datenbank } from '../plattform/datenbank/datenbank.js'
import { type BeratungSchritt, beratungSchritte } from '../regeln/beratung-schritte.js'
import type { Akteur } from '../regeln/rechte.js'
import { veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { alsAntwort, standVon, verlange } from './beratung-stand.js'
import type { BeratungEinzelnDto } from './beratung.dto.js'
import type { ErgebnisEingabeDto } from './ergebnis.dto.js'
import { type BeratungSatz, ladeBeratung } from './beratung.queries.js'
import { pruefeEingabe } from './ergebnis-eingabe.js'
import { alleErgebnisse, wuenscheBerichtigung } from './berichtigung.js'
import type { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import { nimmZurueck, schreibeBeschluss, stelleFest } from './beschluss.js'
import { ortDerBeratung } from './ergebnisort.js'
import { fuehreAus, machRueckgaengig } from './folgen.js'

@Injectable()
export class ErgebnisService {
  constructor(private readonly datenbank: Datenbank) {}

  /**
   * Records the outcome, or corrects it: a provisional one is replaced with all its effects; for an established one a wish is
   * filed, which the Vorsitz confirms. `version` null: whatever version there is.
   */
  erfassen(
    akteur: Akteur,
    id: string,
    version: number | null,
    eingabe: ErgebnisEingabeDto,
  ): Promise<BeratungEinzelnDto | ErgebnisberichtigungDto> {
    const grund = eingabe.grund ?? null
    return this.schreiben(akteur, id, version, { was: `Ergebnis: ${eingabe.art}`, grund }, async (tx, satz) => {
      const schritt = schrittFuer(satz)
      await verlange(tx, akteur, standVon(satz, grund, satz.sitzung, eingabe.trotzdem), schritt)
      if (schritt === 'ergebnis_korrigieren') {
        await this.ruecknehmen(tx, satz)
        satz = await ladeBeratung(tx, akteur, id)
      }
      const beschluss = await pruefeEingabe(tx, satz, eingabe)
      if (schritt === 'ergebnis_berichtigen') {
        return wuenscheBerichtigung(tx, akteur, ortDerBeratung(satz), beschluss, eingabe)
      }
      await schreibeBeschluss(tx, satz.beratung, beschluss, { vorlaeufig: true })
      await fuehreAus(tx, satz, eingabe)
      return antwort(tx, akteur, id)
    })
  }

  /** Takes a provisional outcome back: what came out of it goes, what fell away opens again. */
  zuruecknehmen(akteur: Akteur, id: string, version: number | null): Promise<BeratungEinzelnDto> {
    return this.schreiben(akteur, id, version, { was: 'Ergebnis zurücknehmen' }, async (tx, satz) => {
      await verlange(tx, akteur, standVon(satz, null), 'ergebnis_zuruecknehmen')
      await this.ruecknehmen(tx, satz)
      return antwort(tx, akteur, id)
    })
  }

  /** @param ohneNiederschrift there is none that is signed: then the Gremium need not decide on a Berichtigung */
  feststellen(akteur: Akteur, id: string, ohneNiederschrift = false): Promise<BeratungEinzelnDto> {
    return this.schreiben(akteur, id, null, { was: 'Ergebnis feststellen' }, async (tx, satz) => {
      await verlange(tx, akteur, standVon(satz, null), 'ergebnis_feststellen')
      await stelleFest(tx, id, ohneNiederschrift)
      await tx.query('UPDATE ris.beratung SET zustand = $2, version = version + 1 WHERE id = $1', [
        id,
        beratungSchritte.ergebnis_feststellen.nach,
      ])
      return antwort(tx, akteur, id)
    })
  }

  /** All that the step was given, for who may read what came out of it. */
  async alle(akteur: Akteur, id: string): Promise<ErgebnisseDto> {
    const { lesen } = this.datenbank
    return alleErgebnisse(lesen, akteur, ortDerBeratung(await ladeBeratung(lesen, akteur, id)))
  }

  private async ruecknehmen(tx: EntityManager, satz: BeratungSatz): Promise<void> {
    await nimmZurueck(tx, satz.beratung.id)
    await machRueckgaengig(tx, satz)
  }

  private schreiben<T>(
    akteur: Akteur,
    id: string,
    version: number | null,
    anlass: Omit<Anlass, 'akteur'>,
    arbeit: (tx: EntityManager, satz: BeratungSatz) => Promise<T>,
  ): Promise<T> {
    return this.datenbank.schreiben({ akteur, ...anlass }, async (tx) => {
      const satz = await ladeBeratung(tx, akteur, id, true)
      if (veraltet(version, satz.beratung.version))
        throw new Versionskonflikt(version, satz.beratung.version, alsAntwort(satz, akteur).ergebnis)
      return arbeit(tx, satz)
    })
  }
}

function schrittFuer({ beratung }: BeratungSatz): BeratungSchritt {
  if (beratung.zustand === 'ergebnis_vorlaeufig') return 'ergebnis_korrigieren'
  return beratung.zustand === 'ergebnis_festgestellt' ? 'ergebnis_berichtigen' : 'ergebnis_erfassen'
}

const antwort = async (tx: EntityManager, akteur: Akteur, id: string): Promise<BeratungEinzelnDto> =>
  alsAntwort(await ladeBeratung(tx, akteur, id), akteur)
