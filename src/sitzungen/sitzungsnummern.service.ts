import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { verletzteRegel } from '../organisation/doppelt.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { zaehlerfehler, zaehlerwarnungen } from '../regeln/sitzungsnummer.js'
import { alsGrund, verbleibende } from '../regeln/warnung.js'
import { pruefeIn, verlangeIn } from './sitzungen.service.js'
import type { SitzungszaehlerDto, SitzungszaehlerEingabe } from './sitzungsnummern.dto.js'

/** How far the Sitzungen of a Gremium are counted. How often a Fraktion has met is the matter of the Fraktion. */
@Injectable()
export class SitzungsnummernService {
  constructor(private readonly datenbank: Datenbank) {}

  async liste(akteur: Akteur, gremiumId: string): Promise<SitzungszaehlerDto[]> {
    const { lesen } = this.datenbank
    await verlangeGremium(lesen, gremiumId)
    await pruefeIn(lesen, akteur, 'sitzung.schreiben', [gremiumId])
    return lade(lesen, gremiumId)
  }

  /** Where counting goes on: in the middle of a Wahlperiode, or behind a number that was told elsewhere. */
  setzen(
    akteur: Akteur,
    gremiumId: string,
    { wahlperiodeId = null, naechste, trotzdem = [] }: SitzungszaehlerEingabe,
  ): Promise<SitzungszaehlerDto[]> {
    return this.datenbank.schreiben(
      { akteur, was: 'Sitzungsnummern setzen', grund: alsGrund(null, trotzdem) },
      async (tx) => {
        await verlangeGremium(tx, gremiumId)
        await verlangeIn(tx, akteur, 'sitzung.schreiben', [gremiumId])
        const vergeben = await sperreZaehler(tx, gremiumId, wahlperiodeId)
        const fehler = zaehlerfehler(vergeben, naechste)
        if (fehler.length > 0) throw new Eingabefehler(fehler)
        const gruende = verbleibende(zaehlerwarnungen(vergeben, naechste), trotzdem)
        if (gruende.length > 0) throw new Regelverstoss(gruende)
        await tx.query(
          `UPDATE ris.sitzungszaehler SET stand = $3 WHERE gremium_id = $1 AND wahlperiode_id IS NOT DISTINCT FROM $2::uuid`,
          [gremiumId, wahlperiodeId, naechste - 1],
        )
        return lade(tx, gremiumId)
      },
    )
  }
}

async function verlangeGremium(db: Abfragend, id: string): Promise<void> {
  if (!(await eineZeile(db, 'SELECT id FROM ris.gremium WHERE id = $1', [id]))) throw new NichtGefunden()
}

/** The highest number that was given. Nobody draws one meanwhile. */
async function sperreZaehler(tx: EntityManager, gremiumId: string, wahlperiodeId: string | null): Promise<number> {
  const zaehler = await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.sitzungszaehler AS z (gremium_id, wahlperiode_id, stand) VALUES ($1, $2, 0)
     ON CONFLICT ON CONSTRAINT sitzungszaehler_einmal DO UPDATE SET stand = z.stand RETURNING z.id`,
    [gremiumId, wahlperiodeId],
  ).catch((fehler: unknown) => {
    if (verletzteRegel(fehler) === 'sitzungszaehler_wahlperiode_id_fkey')
      throw new Eingabefehler([{ zeiger: '/wahlperiodeId', text: 'Diese Wahlperiode gibt es nicht.' }])
    throw fehler
  })
  const hoechste = await eineZeile<{ nummer: number }>(
    tx,
    'SELECT coalesce(max(nummer), 0) AS nummer FROM ris.sitzung_gremium WHERE zaehler_id = $1',
    [zaehler!.id],
  )
  return hoechste!.nummer
}

const lade = (db: Abfragend, gremiumId: string): Promise<SitzungszaehlerDto[]> =>
  zeilen(
    db,
    `SELECT z.wahlperiode_id AS "wahlperiodeId", w.bezeichnung AS wahlperiode, z.stand + 1 AS naechste,
            ARRAY(SELECT n FROM generate_series(1, z.stand) n
                   WHERE NOT EXISTS (SELECT FROM ris.sitzung_gremium sg WHERE sg.zaehler_id = z.id AND sg.nummer = n)) AS freie
       FROM ris.sitzungszaehler z LEFT JOIN ris.wahlperiode w ON w.id = z.wahlperiode_id
      WHERE z.gremium_id = $1 ORDER BY w.von DESC NULLS LAST`,
    [gremiumId],
  )
