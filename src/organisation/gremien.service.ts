import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { alsGrund } from '../regeln/warnung.js'
import { pruefeAngaben, warneVorEnde } from './gremium-angaben.js'
import type { GremiumDto, GremiumEingabe } from './gremium.dto.js'
import { alsName, NamenService, nameVergeben } from './namen.service.js'
import { gegeben, Stammdaten } from './stammdaten.js'

const spalten = 'id, name, genitiv, kuerzel, art, reihenfolge, bis::text, vorgaenger_id AS "vorgaengerId", version'

@Injectable()
export class GremienService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
    private readonly namen: NamenService,
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
      await pruefeAngaben(tx, null, eingabe)
      const [gremium] = await zeilen<GremiumDto>(
        tx,
        `INSERT INTO ris.gremium (name, genitiv, kuerzel, art, reihenfolge, bis, vorgaenger_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${spalten}`,
        [...werte(eingabe), eingabe.bis ?? null, eingabe.vorgaengerId ?? null],
      ).catch(nameVergeben.gremium)
      return gremium!
    })
  }

  /** Another name holds from today on. */
  aendern(akteur: Akteur, id: string, version: number | null, eingabe: GremiumEingabe): Promise<GremiumDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Gremium ändern', grund: alsGrund(null, eingabe.trotzdem) },
      () => this.eines(id),
      version,
      async (tx) => {
        if (eingabe.art !== 'fraktion' && (await zeilen(tx, tagteAlsFraktionSql, [id])).length > 0)
          throw new Eingabefehler([bleibtFraktion])
        await pruefeAngaben(tx, id, eingabe)
        await warneVorEnde(tx, id, eingabe)
        const parameter = [...werte(eingabe), id, version, ...gegeben(eingabe.bis), ...gegeben(eingabe.vorgaengerId)]
        return this.namen.schreibe(tx, 'gremium', id, alsName(eingabe), () =>
          zeilen<GremiumDto>(tx, aendernSql, parameter),
        )
      },
    )
  }
}

const aendernSql = `
  UPDATE ris.gremium SET name = $1, genitiv = $2, kuerzel = $3, art = $4, reihenfolge = $5,
         bis = CASE WHEN $8 THEN $9::date ELSE bis END, vorgaenger_id = CASE WHEN $10 THEN $11::uuid ELSE vorgaenger_id END,
         version = version + 1
   WHERE id = $6 AND version = coalesce($7, version) RETURNING ${spalten}`

/** Its meetings were for nobody else; as another Gremium they would all be public at once. */
const tagteAlsFraktionSql = `
  SELECT g.id FROM ris.gremium g JOIN ris.sitzung_gremium sg ON sg.gremium_id = g.id WHERE g.id = $1 AND g.art = 'fraktion' LIMIT 1`
const bleibtFraktion = {
  zeiger: '/art',
  text: 'Dieses Gremium hat schon als Fraktion Sitzungen geplant. Legen Sie ein neues Gremium an.',
}

const werte = (e: GremiumEingabe) => {
  const { name, genitiv, kuerzel } = alsName(e)
  return [name, genitiv ?? null, kuerzel, e.art, e.reihenfolge ?? 0]
}
