import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import { Stammdaten } from './stammdaten.js'
import type { WahlperiodeDto, WahlperiodeEingabe } from './wahlperiode.dto.js'

const spalten = 'id, bezeichnung, von::text, bis::text, version'
const gleicheBezeichnung = doppelt(
  'wahlperiode_bezeichnung_einmal',
  '/bezeichnung',
  'Eine Wahlperiode mit dieser Bezeichnung gibt es schon.',
)
const zugleich = doppelt(
  'wahlperiode_einmal_je_tag',
  '/von',
  'In dieser Zeit gibt es schon eine Wahlperiode. Jeder Tag gehört zu höchstens einer.',
)

/** In which years the town counts what: the Sitzungen of a Gremium begin anew with each. */
@Injectable()
export class WahlperiodenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(): Promise<WahlperiodeDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.wahlperiode ORDER BY von DESC`)
  }

  async eine(id: string): Promise<WahlperiodeDto> {
    const eine = await eineZeile<WahlperiodeDto>(
      this.datenbank.lesen,
      `SELECT ${spalten} FROM ris.wahlperiode WHERE id = $1`,
      [id],
    )
    if (!eine) throw new NichtGefunden()
    return eine
  }

  anlegen(akteur: Akteur, eingabe: WahlperiodeEingabe): Promise<WahlperiodeDto> {
    return this.datenbank.schreiben({ akteur, was: 'Wahlperiode anlegen' }, async (tx) => {
      const [neue] = await zeilen<WahlperiodeDto>(
        tx,
        `INSERT INTO ris.wahlperiode (bezeichnung, von, bis) VALUES ($1, $2, $3) RETURNING ${spalten}`,
        geprueft(eingabe),
      )
        .catch(gleicheBezeichnung)
        .catch(zugleich)
      return neue!
    })
  }

  aendern(akteur: Akteur, id: string, version: number | null, eingabe: WahlperiodeEingabe): Promise<WahlperiodeDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Wahlperiode ändern' },
      () => this.eine(id),
      version,
      (tx) =>
        zeilen<WahlperiodeDto>(
          tx,
          `UPDATE ris.wahlperiode SET bezeichnung = $1, von = $2, bis = $3, version = version + 1
            WHERE id = $4 AND version = coalesce($5, version) RETURNING ${spalten}`,
          [...geprueft(eingabe), id, version],
        )
          .catch(gleicheBezeichnung)
          .catch(zugleich),
    )
  }
}

function geprueft({ bezeichnung, von, bis }: WahlperiodeEingabe): string[] {
  if (bis < von) throw new Eingabefehler([{ zeiger: '/bis', text: 'Der letzte Tag liegt vor dem ersten.' }])
  return [bezeichnung, von, bis]
}
