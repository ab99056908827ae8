import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import { type GremiumDto, type GremiumEingabe } from './gremium.dto.js'
import { Stammdaten } from './stammdaten.js'

const spalten = 'id, name, genitiv, kuerzel, art, reihenfolge, version'
const nameVergeben = doppelt('gremium_name_einmal', '/name', 'Ein Gremium mit diesem Namen gibt es schon.')

@Injectable()
export class GremienService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(): Promise<GremiumDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.gremium ORDER BY reihenfolge, name`)
  }

  async eines(id: string): Promise<GremiumDto> {
    const gremium = await eineZeile<GremiumDto>(
      this.datenbank.lesen,
      `SELECT ${spalten} FROM ris.gremium WHERE id = $1`,
      [id],
    )
    if (!gremium) throw new NichtGefunden()
    return gremium
  }

  anlegen(akteur: Akteur, eingabe: GremiumEingabe): Promise<GremiumDto> {
    return this.datenbank.schreiben({ akteur, was: 'Gremium anlegen' }, async (tx) => {
      const [gremium] = await zeilen<GremiumDto>(
        tx,
        `INSERT INTO ris.gremium (name, genitiv, kuerzel, art, reihenfolge)
         VALUES ($1, $2, $3, $4, $5) RETURNING ${spalten}`,
        werte(eingabe),
      ).catch(nameVergeben)
      return gremium!
    })
  }

  aendern(akteur: Akteur, id: string, version: number | null, eingabe: GremiumEingabe): Promise<GremiumDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Gremium ändern' },
      () => this.eines(id),
      version,
      async (tx) => {
        if (eingabe.art !== 'fraktion' && (await zeilen(tx, tagteAlsFraktionSql, [id])).length > 0)
          throw new Eingabefehler([bleibtFraktion])
        return zeilen<GremiumDto>(
          tx,
          `UPDATE ris.gremium
              SET name = $1, genitiv = $2, kuerzel = $3, art = $4, reihenfolge = $5, version = version + 1
            WHERE id = $6 AND version = coalesce($7, version) RETURNING ${spalten}`,
          [...werte(eingabe), id, version],
        ).catch(nameVergeben)
      },
    )
  }
}

/** Its meetings were for nobody else; as another Gremium they would all be public at once. */
const tagteAlsFraktionSql = `
  SELECT g.id FROM ris.gremium g JOIN ris.sitzung_gremium sg ON sg.gremium_id = g.id WHERE g.id = $1 AND g.art = 'fraktion' LIMIT 1`
const bleibtFraktion = {
  zeiger: '/art',
  text: 'Dieses Gremium hat schon als Fraktion Sitzungen geplant. Legen Sie ein neues Gremium an.',
}

const werte = (e: GremiumEingabe) => [e.name, e.genitiv ?? null, e.kuerzel ?? null, e.art, e.reihenfolge ?? 0]
