import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { type EinheitDto, type EinheitEingabe } from './einheit.dto.js'
import { kettenfehler } from './kette.js'
import { alsName, NamenService, nameVergeben } from './namen.service.js'
import { gegeben, Stammdaten } from './stammdaten.js'

const spalten = `id, kuerzel, name, uebergeordnet_id AS "uebergeordnetId", bis::text, vorgaenger_id AS "vorgaengerId", version,
  ARRAY(SELECT f.id FROM ris.organisationseinheit f WHERE f.vorgaenger_id = organisationseinheit.id ORDER BY f.kuerzel)
    AS "nachfolgerIds"`

@Injectable()
export class EinheitenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
    private readonly namen: NamenService,
  ) {}

  liste(): Promise<EinheitDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.organisationseinheit ORDER BY kuerzel`)
  }

  async eine(id: string): Promise<EinheitDto> {
    const einheit = await eineZeile<EinheitDto>(
      this.datenbank.lesen,
      `SELECT ${spalten} FROM ris.organisationseinheit WHERE id = $1`,
      [id],
    )
    if (!einheit) throw new NichtGefunden()
    return einheit
  }

  anlegen(akteur: Akteur, eingabe: EinheitEingabe): Promise<EinheitDto> {
    return this.datenbank.schreiben({ akteur, was: 'Organisationseinheit anlegen' }, async (tx) => {
      await pruefeAngaben(tx, null, eingabe)
      const [einheit] = await zeilen<EinheitDto>(
        tx,
        `INSERT INTO ris.organisationseinheit (kuerzel, name, uebergeordnet_id, bis, vorgaenger_id)
         VALUES ($1, $2, $3, $4, $5) RETURNING ${spalten}`,
        [...werte(eingabe), eingabe.bis ?? null, eingabe.vorgaengerId ?? null],
      ).catch(nameVergeben.organisationseinheit)
      return einheit!
    })
  }

  /** Another name holds from today on. */
  aendern(akteur: Akteur, id: string, version: number | null, eingabe: EinheitEingabe): Promise<EinheitDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Organisationseinheit ändern' },
      () => this.eine(id),
      version,
      async (tx) => {
        await pruefeAngaben(tx, id, eingabe)
        const parameter = [...werte(eingabe), id, version, ...gegeben(eingabe.bis), ...gegeben(eingabe.vorgaengerId)]
        return this.namen.schreibe(tx, 'organisationseinheit', id, alsName(eingabe), () =>
          zeilen<EinheitDto>(tx, aendernSql, parameter),
        )
      },
    )
  }
}

const aendernSql = `
  UPDATE ris.organisationseinheit SET kuerzel = $1, name = $2, uebergeordnet_id = $3,
         bis = CASE WHEN $6 THEN $7::date ELSE bis END, vorgaenger_id = CASE WHEN $8 THEN $9::uuid ELSE vorgaenger_id END,
         version = version + 1
   WHERE id = $4 AND version = coalesce($5, version) RETURNING ${spalten}`

const werte = (eingabe: EinheitEingabe) => {
  const { name, kuerzel } = alsName(eingabe)
  return [kuerzel, name, eingabe.uebergeordnetId ?? null]
}

/** The tree stays a tree, the line of successors a line. */
async function pruefeAngaben(
  tx: Abfragend,
  id: string | null,
  { uebergeordnetId, vorgaengerId }: EinheitEingabe,
): Promise<void> {
  const fehler = [
    ...(await kettenfehler(tx, 'einheitUebergeordnet', id, uebergeordnetId)),
    ...(await kettenfehler(tx, 'einheitVorgaenger', id, vorgaengerId)),
  ]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}
