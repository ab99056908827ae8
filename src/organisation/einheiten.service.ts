import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import { type EinheitDto, type EinheitEingabe } from './einheit.dto.js'
import { Stammdaten } from './stammdaten.js'

const spalten = 'id, kuerzel, name, uebergeordnet_id AS "uebergeordnetId", version'
const kuerzelVergeben = doppelt(
  'organisationseinheit_kuerzel_einmal',
  '/kuerzel',
  'Eine Organisationseinheit mit diesem Kürzel gibt es schon.',
)

@Injectable()
export class EinheitenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(): Promise<EinheitDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.organisationseinheit ORDER BY kuerzel`)
  }

  async eine(id: string): Promise<EinheitDto> {
    const einheit = await findeEinheit(this.datenbank.lesen, id)
    if (!einheit) throw new NichtGefunden()
    return einheit
  }

  anlegen(akteur: Akteur, eingabe: EinheitEingabe): Promise<EinheitDto> {
    return this.datenbank.schreiben({ akteur, was: 'Organisationseinheit anlegen' }, async (tx) => {
      await pruefeUebergeordnet(tx, null, eingabe.uebergeordnetId ?? null)
      const [einheit] = await zeilen<EinheitDto>(
        tx,
        `INSERT INTO ris.organisationseinheit (kuerzel, name, uebergeordnet_id)
         VALUES ($1, $2, $3) RETURNING ${spalten}`,
        [eingabe.kuerzel, eingabe.name, eingabe.uebergeordnetId ?? null],
      ).catch(kuerzelVergeben)
      return einheit!
    })
  }

  aendern(akteur: Akteur, id: string, version: number | null, eingabe: EinheitEingabe): Promise<EinheitDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Organisationseinheit ändern' },
      () => this.eine(id),
      version,
      async (tx) => {
        await pruefeUebergeordnet(tx, id, eingabe.uebergeordnetId ?? null)
        return zeilen<EinheitDto>(
          tx,
          `UPDATE ris.organisationseinheit
              SET kuerzel = $1, name = $2, uebergeordnet_id = $3, version = version + 1
            WHERE id = $4 AND version = coalesce($5, version) RETURNING ${spalten}`,
          [eingabe.kuerzel, eingabe.name, eingabe.uebergeordnetId ?? null, id, version],
        ).catch(kuerzelVergeben)
      },
    )
  }
}

const findeEinheit = (db: Abfragend, id: string) =>
  eineZeile<EinheitDto>(db, `SELECT ${spalten} FROM ris.organisationseinheit WHERE id = $1`, [id])

/** The tree stays a tree: the parent exists and is not below the unit itself. */
async function pruefeUebergeordnet(tx: Abfragend, id: string | null, uebergeordnetId: string | null): Promise<void> {
  if (uebergeordnetId === null) return
  const ueber = await zeilen<{ id: string }>(
    tx,
    `WITH RECURSIVE kette AS (
       SELECT id, uebergeordnet_id FROM ris.organisationseinheit WHERE id = $1
       UNION SELECT o.id, o.uebergeordnet_id FROM ris.organisationseinheit o JOIN kette k ON o.id = k.uebergeordnet_id)
     SELECT id FROM kette`,
    [uebergeordnetId],
  )
  const zeiger = '/uebergeordnetId'
  if (ueber.length === 0) throw new Eingabefehler([{ zeiger, text: 'Diese Organisationseinheit gibt es nicht.' }])
  if (ueber.some((kette) => kette.id === id))
    throw new Eingabefehler([{ zeiger, text: 'Eine Einheit kann nicht unter sich selbst stehen.' }])
}
