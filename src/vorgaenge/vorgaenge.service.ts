import { Injectable } from '@nestjs/common'
import { doppelt } from '../organisation/doppelt.js'
import { Stammdaten } from '../organisation/stammdaten.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, vorgangLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import type { RichDokument } from '../richtext/dokument.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import type { VorgangDto, VorgangEingabe, VorgangZeileDto } from './vorgang.dto.js'
import { ladeVorgaenge, ladeVorgang } from './vorgang.queries.js'

const kurzVergeben = doppelt('vorgang_kurz_einmal', '/kurz', 'Ein Vorgang mit dieser Kurzadresse besteht schon.')

@Injectable()
export class VorgaengeService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(akteur: Akteur): Promise<VorgangZeileDto[]> {
    return ladeVorgaenge(this.datenbank.lesen, akteur)
  }

  einer(akteur: Akteur, id: string): Promise<VorgangDto> {
    return ladeVorgang(this.datenbank.lesen, akteur, id)
  }

  anlegen(akteur: Akteur, eingabe: VorgangEingabe): Promise<VorgangDto> {
    return this.datenbank.schreiben({ akteur, was: 'Vorgang anlegen' }, async (tx) => {
      const [neu] = await zeilen<{ id: string }>(
        tx,
        `INSERT INTO ris.vorgang (titel, kurz, beschreibung, federfuehrung, beteiligte, handlungsfelder, oeffentlich,
           angelegt_von_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT id FROM ris.benutzer WHERE id::text = $8)) RETURNING id`,
        [...werte(eingabe), akteur.id],
      ).catch(kurzVergeben)
      return ladeVorgang(tx, akteur, neu!.id)
    })
  }

  async aendern(akteur: Akteur, id: string, version: number, eingabe: VorgangEingabe): Promise<VorgangDto> {
    await this.stammdaten.aendern(
      { akteur, was: 'Vorgang ändern' },
      () => this.einer(akteur, id),
      version,
      (tx) =>
        zeilen<{ version: number }>(
          tx,
          `UPDATE ris.vorgang vg
              SET titel = $1, kurz = $2, beschreibung = $3, federfuehrung = $4, beteiligte = $5, handlungsfelder = $6,
                  oeffentlich = $7, version = version + 1
            WHERE id = $8 AND version = $9 AND ${vorgangLesbar('vg', '$10')} RETURNING version`,
          [...werte(eingabe), id, version, scope(akteur)],
        ).catch(kurzVergeben) as Promise<VorgangDto[]>,
    )
    return this.einer(akteur, id)
  }
}

const werte = (e: VorgangEingabe) => [
  e.titel,
  e.kurz,
  geprueft(e.beschreibung, '/beschreibung'),
  e.federfuehrung ?? null,
  e.beteiligte ?? [],
  e.handlungsfelder ?? [],
  e.oeffentlich ?? false,
]

/** The checked document as it is stored. */
export function geprueft(text: RichDokument | null | undefined, zeiger: string): string | null {
  if (!text) return null
  const ergebnis = pruefeRichtext(text, zeiger)
  if ('fehler' in ergebnis) throw new Eingabefehler(ergebnis.fehler)
  return JSON.stringify(ergebnis.dokument)
}
