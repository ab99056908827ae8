import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Stammdaten } from '../../organisation/stammdaten.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../../regeln/regelverstoss.js'
import type { DokumentartDto, DokumentartEingabe, DokumentartNeu } from './dokumentart.dto.js'
import { schreibeVorfall } from '../ruecknahme/vorfall.js'

const spalten = 'schluessel, bezeichnung, oeffentlich, version'

/** Kinds of files: internal until the municipality declares them public (domain.md B3). */
@Injectable()
export class DokumentartenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(): Promise<DokumentartDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.dokumentart ORDER BY bezeichnung`)
  }

  async eine(schluessel: string): Promise<DokumentartDto> {
    const art = await eineZeile<DokumentartDto>(
      this.datenbank.lesen,
      `SELECT ${spalten} FROM ris.dokumentart WHERE schluessel = $1`,
      [schluessel],
    )
    if (!art) throw new NichtGefunden()
    return art
  }

  /** Always internal: to declare it public is an act of its own. */
  anlegen(akteur: Akteur, { schluessel, bezeichnung }: DokumentartNeu): Promise<DokumentartDto> {
    return this.datenbank.schreiben({ akteur, was: 'Dokumentart anlegen' }, async (tx) => {
      const art = await eineZeile<DokumentartDto>(
        tx,
        `INSERT INTO ris.dokumentart (schluessel, bezeichnung) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING ${spalten}`,
        [schluessel, bezeichnung],
      )
      if (!art)
        throw new Eingabefehler([
          { zeiger: '/schluessel', text: 'Eine Dokumentart mit diesem Schlüssel gibt es schon.' },
        ])
      return art
    })
  }

  /** What is closed is taken back at once, and declaring it public again publishes nothing unseen. */
  aendern(
    akteur: Akteur,
    schluessel: string,
    version: number | null,
    eingabe: DokumentartEingabe,
  ): Promise<DokumentartDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Dokumentart ändern' },
      () => this.eine(schluessel),
      version,
      async (tx) => {
        if (!eingabe.oeffentlich) await nimmZurueck(tx, akteur, schluessel)
        return zeilen<DokumentartDto>(
          tx,
          `UPDATE ris.dokumentart SET bezeichnung = $3, oeffentlich = $4, version = version + 1
            WHERE schluessel = $1 AND version = coalesce($2, version) RETURNING ${spalten}`,
          [schluessel, version, eingabe.bezeichnung, eingabe.oeffentlich],
        )
      },
    )
  }
}

async function nimmZurueck(tx: EntityManager, akteur: Akteur, schluessel: string): Promise<void> {
  const grund = 'Die Art des Dokuments ist nicht mehr öffentlich.'
  const offene = await zeilen<{ vorlageId: string; anlageId: string }>(
    tx,
    `SELECT a.vorlage_id AS "vorlageId", a.id AS "anlageId" FROM ris.anlage a
       JOIN ris.veroeffentlichung p ON p.anlage_id = a.id AND p.stand = 'oeffentlich'
      WHERE a.dokumentart = $1 ORDER BY a.id`,
    [schluessel],
  )
  for (const anlage of offene) await schreibeVorfall(tx, akteur.id, anlage, grund)
  await zeilen(
    tx,
    `UPDATE ris.veroeffentlichung SET stand = 'depubliziert', grund = $2, durch_id = $3, am = $4, online_bis = NULL
      WHERE anlage_id = ANY ($1::uuid[])`,
    [offene.map((o) => o.anlageId), grund, akteur.id, jetzt()],
  )
}
