import { Injectable } from '@nestjs/common'
import { vorlageGilt } from '../../regeln/vorlage-schritte.js'
import type { EntityManager } from 'typeorm'
import type { Abgelegt } from '../../plattform/dateien/dateispeicher.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { type Hindernis, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { legeDateiAb } from '../../vorlagen/anlagen.service.js'
import { istEntwurf } from '../../vorlagen/entwurfsstand.js'
import { vermerkeHand } from '../../vorlagen/haende.js'
import { verlangeSchreiben } from '../../vorlagen/schreibrecht.js'
import { fuerLeser, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import type { AnlageDto } from '../../vorlagen/anlage.dto.js'
import { sperreVorlage, type VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import { meldeWunsch } from '../../veroeffentlichung/stand/wunsch.js'
import { Pruefdateien } from './pruefdateien.js'

/** The redacted file of an Anlage: the public gets this one and never the original (domain.md R9.10). */
@Injectable()
export class OeffentlicheFassungService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: Pruefdateien,
  ) {}

  /**
   * Declares the Anlage public by this file. It goes out only after a second look, also where an earlier one is public.
   * @throws Eingabefehler when there is something in it that does not show on its pages
   */
  async setze(akteur: Akteur, vorlageId: string, anlageId: string, abgelegt: Abgelegt): Promise<AnlageDto> {
    await this.dateien.pruefeGeschwaerzte(abgelegt)
    return this.datenbank.schreiben({ akteur, was: 'Öffentliche Fassung einer Anlage' }, async (tx) => {
      await sperreVorlage(tx, vorlageId)
      const satz = await ladeSichtbare(tx, akteur, vorlageId)
      if (!fuerLeser(satz).anlagen.some((a) => a.id === anlageId)) throw new NichtGefunden()
      await verlangeSchreiben(tx, akteur, satz)
      const gruende = [...gegen(satz), ...(await interneArt(tx, anlageId))]
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await zeilen(
        tx,
        `UPDATE ris.anlage SET oeffentliche_fassung_id = $2, oeffentlich = true, bearbeitet_von_id = $3, version = version + 1
          WHERE id = $1`,
        [anlageId, await legeDateiAb(tx, abgelegt), akteur.id],
      )
      if (istEntwurf(satz)) await vermerkeHand(tx, akteur, satz.fassungId)
      if (satz.veroeffentlichung?.stand === 'oeffentlich') await meldeWunsch(tx, akteur, { vorlageId, anlageId })
      return (await ladeSichtbare(tx, akteur, vorlageId)).anlagen.find((a) => a.id === anlageId)!
    })
  }
}

function gegen(satz: VorlageSatz): Hindernis[] {
  const gruende: Hindernis[] = []
  if (!satz.oeffentlich)
    gruende.push({ code: 'nichtoeffentlich', text: 'Die Vorlage ist nichtöffentlich, also auch ihre Anlagen.' })
  if (!istEntwurf(satz) && !vorlageGilt(satz.zustand))
    gruende.push({ code: 'keine_anlage_mehr', text: 'In diesem Stand lässt sich keine Datei einstellen.' })
  return gruende
}

async function interneArt(tx: EntityManager, anlageId: string): Promise<Hindernis[]> {
  const art = await eineZeile<{ bezeichnung: string }>(
    tx,
    `SELECT k.bezeichnung FROM ris.anlage a JOIN ris.dokumentart k ON k.schluessel = a.dokumentart
      WHERE a.id = $1 AND NOT k.oeffentlich`,
    [anlageId],
  )
  return art ? [{ code: 'dokumentart_intern', text: `Dokumente der Art „${art.bezeichnung}“ sind intern.` }] : []
}
