import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Abgelegt, InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, sitzungLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Feldfehler, NichtGefunden, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { Datei } from '../schema/datei.entity.js'
import type { EintragDto, EintragEingabe } from './eintrag.dto.js'
import type { VorgangDto } from './vorgang.dto.js'
import { fuehreVorgangswunschNach, kontoSql } from '../veroeffentlichung/stand/vorgangswunsch.js'
import { verlangeSchreiben } from './schreibrecht.js'
import { eintragVon, ladeVorgang, sperreVorgang, type VorgangGesperrt } from './vorgang.queries.js'
import { geprueft } from './vorgaenge.service.js'

export interface Eintragsdatei {
  sha512: string
  name: string
  mimeType: string
  groesse: number
}

@Injectable()
export class EintraegeService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: InterneDateien,
  ) {}

  /** Appends an entry; a document that the source only names is one without a file. */
  anfuegen(akteur: Akteur, vorgangId: string, eingabe: EintragEingabe): Promise<EintragDto> {
    const fehler = pruefe(eingabe)
    if (fehler.length > 0) throw new Eingabefehler(fehler)
    return this.datenbank.schreiben({ akteur, was: 'Eintrag anfügen' }, async (tx) => {
      await sperreZumSchreiben(tx, akteur, vorgangId)
      await pruefeBezuege(tx, akteur, eingabe)
      const { art, datum, jahr, titel, text, vorlageId, sitzungId, oeffentlich } = eingabe
      const neu = await eineZeile<{ id: string }>(
        tx,
        `INSERT INTO ris.vorgang_eintrag
           (vorgang_id, reihenfolge, art, datum, jahr, titel, text, vorlage_id, sitzung_id, oeffentlich, angelegt_von_id)
         SELECT $1, coalesce(max(reihenfolge), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, ${kontoSql('$10')}
           FROM ris.vorgang_eintrag WHERE vorgang_id = $1 RETURNING id`,
        [
          vorgangId,
          art,
          datum ?? null,
          jahr,
          titel ?? null,
          geprueft(text, '/text'),
          vorlageId ?? null,
          sitzungId ?? null,
          oeffentlich ?? true,
          akteur.id,
        ],
      )
      await beende(tx, akteur, vorgangId)
      return eintragVon(await ladeVorgang(tx, akteur, vorgangId), neu!.id)
    })
  }

  /** A new file waits for a second person; until then the confirmed one stays public. */
  haengeDateiAn(akteur: Akteur, vorgangId: string, id: string, abgelegt: Abgelegt): Promise<EintragDto> {
    return this.datenbank.schreiben({ akteur, was: 'Datei zum Eintrag' }, async (tx) => {
      await sperreZumSchreiben(tx, akteur, vorgangId)
      eintragVon(await ladeVorgang(tx, akteur, vorgangId), id)
      const { sha512, groesse, mimeType, name } = abgelegt
      const { identifiers } = await tx.insert(Datei, { sha512, groesse: String(groesse), mimeType, name })
      await zeilen(tx, dateiSql, [id, identifiers[0]!['id'], akteur.id])
      await beende(tx, akteur, vorgangId)
      return eintragVon(await ladeVorgang(tx, akteur, vorgangId), id)
    })
  }

  ordne(akteur: Akteur, vorgangId: string, version: number | null, eintraege: string[]): Promise<VorgangDto> {
    return this.datenbank.schreiben({ akteur, was: 'Einträge ordnen' }, async (tx) => {
      const { version: vorhanden } = await sperreZumSchreiben(tx, akteur, vorgangId)
      const bisher = await ladeVorgang(tx, akteur, vorgangId)
      if (veraltet(version, vorhanden)) throw new Versionskonflikt(version, vorhanden, bisher.eintraege)
      const sichtbare = bisher.eintraege.map((e) => e.id)
      if (sichtbare.length !== eintraege.length || sichtbare.some((e) => !eintraege.includes(e)))
        throw new Eingabefehler([
          { zeiger: '/eintraege', text: 'Nennen Sie alle Einträge des Vorgangs, jeden einmal.' },
        ])
      // Entries that the reader does not see keep their places; his move among theirs.
      await tx.query(
        `UPDATE ris.vorgang_eintrag e SET reihenfolge = platz.reihenfolge
           FROM unnest($2::uuid[]) WITH ORDINALITY AS neu (id, nr)
           JOIN (SELECT reihenfolge, row_number() OVER (ORDER BY reihenfolge) AS nr FROM ris.vorgang_eintrag
                  WHERE vorgang_id = $1 AND id = ANY ($2)) platz USING (nr)
          WHERE e.id = neu.id AND e.vorgang_id = $1`,
        [vorgangId, eintraege],
      )
      await beende(tx, akteur, vorgangId)
      return ladeVorgang(tx, akteur, vorgangId)
    })
  }

  async datei(akteur: Akteur, vorgangId: string, id: string): Promise<Eintragsdatei> {
    eintragVon(await ladeVorgang(this.datenbank.lesen, akteur, vorgangId), id)
    const datei = await eineZeile<Eintragsdatei>(
      this.datenbank.lesen,
      `SELECT d.sha512, d.name, d.mime_type AS "mimeType", d.groesse::float8 AS groesse
         FROM ris.vorgang_eintrag e JOIN ris.datei d ON d.id = e.datei_id WHERE e.id = $1`,
      [id],
    )
    if (!datei) throw new NichtGefunden()
    await this.dateien.verlange(datei.sha512)
    return datei
  }

  lesen(datei: Eintragsdatei) {
    return this.dateien.lesen(datei.sha512)
  }
}

const bezuege = {
  vorlageId: [
    `SELECT v.id FROM ris.vorlage v WHERE v.id = $1 AND ${vorlageLesbar('v', '$2')}`,
    'Diese Vorlage gibt es nicht.',
  ],
  sitzungId: [
    `SELECT s.id FROM ris.sitzung s WHERE s.id = $1 AND ${sitzungLesbar('s', '$2')}`,
    'Diese Sitzung gibt es nicht.',
  ],
} as const

/** What an entry points to exists for who writes it. */
async function pruefeBezuege(tx: EntityManager, akteur: Akteur, eingabe: EintragEingabe): Promise<void> {
  const fehler: Feldfehler[] = []
  for (const [name, [sql, text]] of Object.entries(bezuege)) {
    const id = eingabe[name as keyof typeof bezuege]
    if (id && !(await eineZeile(tx, sql, [id, scope(akteur)]))) fehler.push({ zeiger: `/${name}`, text })
  }
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

function pruefe({ titel, text, datum, jahr }: EintragEingabe): Feldfehler[] {
  const fehler: Feldfehler[] = []
  if (!titel && !text) fehler.push({ zeiger: '/titel', text: 'Geben Sie einen Titel oder einen Text ein.' })
  if (datum && Number(datum.slice(0, 4)) !== jahr)
    fehler.push({ zeiger: '/jahr', text: 'Das Jahr passt nicht zum Tag.' })
  return fehler
}

const dateiSql = `
UPDATE ris.vorgang_eintrag SET datei_id = $2, datei_von_id = ${kontoSql('$3')} WHERE id = $1`

async function sperreZumSchreiben(tx: EntityManager, akteur: Akteur, id: string): Promise<VorgangGesperrt> {
  const vorgang = await sperreVorgang(tx, akteur, id)
  await verlangeSchreiben(tx, akteur, vorgang)
  return vorgang
}

/** What is new for the public waits for a second person. */
async function beende(tx: EntityManager, akteur: Akteur, id: string): Promise<void> {
  await zeilen(tx, 'UPDATE ris.vorgang SET version = version + 1 WHERE id = $1', [id])
  await fuehreVorgangswunschNach(tx, akteur, id)
}
