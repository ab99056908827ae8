import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import {
  type Mitgliedschaftsangaben,
  mitgliedschaftsfehler,
  type Mitgliedschaftsumfeld,
  mitStimme,
} from '../regeln/mitgliedschaftsangaben.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import type { MitgliedschaftDto, MitgliedschaftEingabe, MitgliedschaftenSuche } from './mitgliedschaft.dto.js'
import { Stammdaten } from './stammdaten.js'

/** Who sits where, by which function, and from when to when. */
@Injectable()
export class MitgliedschaftenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  /** @throws Eingabefehler without a Gremium and a person: all of a town over all years is no page. */
  liste({ gremium, person, am }: MitgliedschaftenSuche): Promise<MitgliedschaftDto[]> {
    if (!gremium && !person)
      throw new Eingabefehler([{ zeiger: '/gremium', text: 'Geben Sie ein Gremium oder eine Person an.' }])
    return zeilen(
      this.datenbank.lesen,
      `${auswahl} WHERE ($1::uuid IS NULL OR m.gremium_id = $1) AND ($2::uuid IS NULL OR m.person_id = $2)
          AND ($3::date IS NULL OR (m.von <= $3 AND (m.bis IS NULL OR $3 <= m.bis)))
        ORDER BY m.von DESC, p.familienname, p.vorname, m.id`,
      [gremium ?? null, person ?? null, am ?? null],
    )
  }

  async eine(id: string): Promise<MitgliedschaftDto> {
    return lade(this.datenbank.lesen, id)
  }

  anlegen(akteur: Akteur, eingabe: MitgliedschaftEingabe): Promise<MitgliedschaftDto> {
    return this.datenbank.schreiben({ akteur, was: 'Mitgliedschaft anlegen' }, async (tx) => {
      const angaben = await geprueft(tx, eingabe, null)
      const neu = await eineZeile<{ id: string }>(
        tx,
        `INSERT INTO ris.mitgliedschaft (person_id, gremium_id, funktion, stimmrecht, fraktion_id, vertritt_id, von, bis)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        werte(eingabe.personId, angaben),
      )
      return lade(tx, neu!.id)
    })
  }

  aendern(
    akteur: Akteur,
    id: string,
    version: number | null,
    eingabe: MitgliedschaftEingabe,
  ): Promise<MitgliedschaftDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Mitgliedschaft ändern' },
      () => this.eine(id),
      version,
      async (tx) => {
        const geaendert = await eineZeile(
          tx,
          `UPDATE ris.mitgliedschaft SET person_id = $1, gremium_id = $2, funktion = $3, stimmrecht = $4, fraktion_id = $5,
                  vertritt_id = $6, von = $7, bis = $8, version = version + 1
            WHERE id = $9 AND version = coalesce($10, version) RETURNING id`,
          [...werte(eingabe.personId, await geprueft(tx, eingabe, id)), id, version],
        )
        return geaendert ? [await lade(tx, id)] : []
      },
    )
  }
}

const auswahl = `
  SELECT m.id, m.person_id AS "personId", concat_ws(' ', p.titel, p.vorname, p.familienname) AS person,
         m.gremium_id AS "gremiumId", m.funktion, m.stimmrecht, m.fraktion_id AS "fraktionId", m.vertritt_id AS "vertrittId",
         m.von::text, m.bis::text, m.version
    FROM ris.mitgliedschaft m JOIN ris.person p ON p.id = m.person_id`

async function lade(db: Abfragend, id: string): Promise<MitgliedschaftDto> {
  const eine = await eineZeile<MitgliedschaftDto>(db, `${auswahl} WHERE m.id = $1`, [id])
  if (!eine) throw new NichtGefunden()
  return eine
}

/** With the person locked: two entries of one time cannot both be the first. */
async function geprueft(
  tx: EntityManager,
  eingabe: MitgliedschaftEingabe,
  id: string | null,
): Promise<Mitgliedschaftsangaben> {
  const { personId, funktion } = eingabe
  const angaben = {
    gremiumId: eingabe.gremiumId.toLowerCase(),
    funktion,
    stimmrecht: eingabe.stimmrecht ?? mitStimme(funktion),
    fraktionId: eingabe.fraktionId ?? null,
    vertrittId: eingabe.vertrittId?.toLowerCase() ?? null,
    von: eingabe.von,
    bis: eingabe.bis ?? null,
  }
  const person = await eineZeile(tx, 'SELECT id FROM ris.person WHERE id = $1 FOR NO KEY UPDATE', [personId])
  const fehler = [
    ...(person ? [] : [{ zeiger: '/personId', text: 'Diese Person gibt es nicht.' }]),
    ...mitgliedschaftsfehler(angaben, await umfeld(tx, personId, angaben, id)),
  ]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return angaben
}

async function umfeld(
  tx: EntityManager,
  personId: string,
  { gremiumId, fraktionId, vertrittId }: Mitgliedschaftsangaben,
  id: string | null,
): Promise<Mitgliedschaftsumfeld> {
  const gremium = (kennung: string | null) =>
    eineZeile<{ istFraktion: boolean }>(tx, `SELECT art = 'fraktion' AS "istFraktion" FROM ris.gremium WHERE id = $1`, [
      kennung,
    ])
  return {
    gremium: await gremium(gremiumId),
    fraktion: await gremium(fraktionId),
    vertritt: await eineZeile(
      tx,
      'SELECT gremium_id AS "gremiumId", funktion FROM ris.mitgliedschaft WHERE id = $1 AND id IS DISTINCT FROM $2',
      [vertrittId, id],
    ),
    andere: await zeilen(
      tx,
      `SELECT funktion, vertritt_id AS "vertrittId", von::text, bis::text FROM ris.mitgliedschaft
        WHERE person_id = $1 AND gremium_id = $2 AND id IS DISTINCT FROM $3`,
      [personId, gremiumId, id],
    ),
  }
}

const werte = (personId: string, a: Mitgliedschaftsangaben) => [
  personId,
  a.gremiumId,
  a.funktion,
  a.stimmrecht,
  a.fraktionId,
  a.vertrittId,
  a.von,
  a.bis,
]
