import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Anlass, Datenbank } from '../plattform/datenbank/datenbank.js'
import { type BeratungSchritt, beratungSchritte } from '../regeln/beratung-schritte.js'
import { ergebnisKatalog } from '../regeln/ergebnis.js'
import { ergebnisNamen } from '../regeln/worte/ergebnis.js'
import type { Akteur } from '../regeln/rechte.js'
import { Regelverstoss, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { alsAntwort, standVon, verlange } from './beratung-stand.js'
import type { BeratungEinzelnDto, ErgebnisEingabeDto } from './beratung.dto.js'
import { type BeratungSatz, ladeBeratung } from './beratung.queries.js'
import { pruefeEingabe } from './ergebnis-eingabe.js'
import { ersetzeFestgestellten, nimmZurueck, schreibeBeschluss } from './beschluss.js'
import { fuehreAus, machRueckgaengig } from './folgen.js'

@Injectable()
export class ErgebnisService {
  constructor(private readonly datenbank: Datenbank) {}

  /**
   * Records the outcome, or corrects it: a provisional one is replaced with all its effects, an established one by a
   * successor that has none. `version` null: whatever version there is.
   */
  erfassen(
    akteur: Akteur,
    id: string,
    version: number | null,
    eingabe: ErgebnisEingabeDto,
  ): Promise<BeratungEinzelnDto> {
    const grund = eingabe.grund ?? null
    return this.schreiben(akteur, id, version, { was: `Ergebnis: ${eingabe.art}`, grund }, async (tx, satz) => {
      const schritt = schrittFuer(satz)
      await verlange(tx, akteur, standVon(satz, grund, satz.sitzung, eingabe.trotzdem), schritt)
      if (schritt === 'ergebnis_korrigieren') {
        await this.ruecknehmen(tx, satz)
        satz = await ladeBeratung(tx, akteur, id)
      }
      const beschluss = await pruefeEingabe(tx, satz, eingabe)
      if (schritt === 'ergebnis_berichtigen') return berichtige(tx, satz, beschluss)
      await schreibeBeschluss(tx, satz.beratung, beschluss, true)
      await fuehreAus(tx, satz, eingabe)
    })
  }

  /** Takes a provisional outcome back: what came out of it goes, what fell away opens again. */
  zuruecknehmen(akteur: Akteur, id: string, version: number | null): Promise<BeratungEinzelnDto> {
    return this.schreiben(akteur, id, version, { was: 'Ergebnis zurücknehmen' }, async (tx, satz) => {
      await verlange(tx, akteur, standVon(satz, null), 'ergebnis_zuruecknehmen')
      await this.ruecknehmen(tx, satz)
    })
  }

  feststellen(akteur: Akteur, id: string): Promise<BeratungEinzelnDto> {
    return this.schreiben(akteur, id, null, { was: 'Ergebnis feststellen' }, async (tx, satz) => {
      await verlange(tx, akteur, standVon(satz, null), 'ergebnis_feststellen')
      await tx.query(
        `UPDATE ris.beschluss SET vorlaeufig = false
          WHERE beratung_id = $1 AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL`,
        [id],
      )
      await tx.query('UPDATE ris.beratung SET zustand = $2, version = version + 1 WHERE id = $1', [
        id,
        beratungSchritte.ergebnis_feststellen.nach,
      ])
    })
  }

  private async ruecknehmen(tx: EntityManager, satz: BeratungSatz): Promise<void> {
    await nimmZurueck(tx, satz.beratung.id)
    await machRueckgaengig(tx, satz)
  }

  private schreiben(
    akteur: Akteur,
    id: string,
    version: number | null,
    anlass: Omit<Anlass, 'akteur'>,
    arbeit: (tx: EntityManager, satz: BeratungSatz) => Promise<void>,
  ): Promise<BeratungEinzelnDto> {
    return this.datenbank.schreiben({ akteur, ...anlass }, async (tx) => {
      const satz = await ladeBeratung(tx, akteur, id, true)
      if (veraltet(version, satz.beratung.version))
        throw new Versionskonflikt(version, satz.beratung.version, alsAntwort(satz, akteur).ergebnis)
      await arbeit(tx, satz)
      return alsAntwort(await ladeBeratung(tx, akteur, id), akteur)
    })
  }
}

function schrittFuer({ beratung }: BeratungSatz): BeratungSchritt {
  if (beratung.zustand === 'ergebnis_vorlaeufig') return 'ergebnis_korrigieren'
  return beratung.zustand === 'ergebnis_festgestellt' ? 'ergebnis_berichtigen' : 'ergebnis_erfassen'
}

/** A Berichtigung mends wording and numbers; where the matter went stays as it was. */
async function berichtige(
  tx: EntityManager,
  { beratung }: BeratungSatz,
  neu: Parameters<typeof ersetzeFestgestellten>[2],
): Promise<void> {
  const alt = beratung.ergebnis
  if (alt?.art && neu.art && ergebnisKatalog[alt.art].folge !== ergebnisKatalog[neu.art].folge)
    throw new Regelverstoss([
      {
        code: 'andere_folge',
        text: `Mit „${ergebnisNamen[neu.art]}“ ginge die Sache anders weiter als festgestellt. Das braucht einen neuen Beschluss.`,
      },
    ])
  await ersetzeFestgestellten(tx, beratung, neu)
}
