import type { EntityManager } from 'typeorm'
import { jetzt } from '../plattform/uhr.js'
import type { Geheimhaltungsangaben } from '../regeln/nichtoeffentlichkeit.js'
import type { Akteur } from '../regeln/rechte.js'
import { gespeicherteNummer, mitVerdeckten, nummeriere, punktnummer } from '../regeln/tagesordnung.js'
import { Tagesordnung } from '../schema/tagesordnung.entity.js'
import { TagesordnungZeile } from '../schema/tagesordnung-zeile.entity.js'
import { Tagesordnungspunkt } from '../schema/tagesordnungspunkt.entity.js'
import { setzeGrund, vergissGruende } from './punktgrund.js'
import { ladeTagesordnung } from './sitzung.queries.js'
import type { TagesordnungDto, TagesordnungTeil, ZeileEingabe } from './tagesordnung.dto.js'
import { pruefeZeilen, versandteZeilen } from './tagesordnung-pruefung.js'

type Entwurf = TagesordnungDto & { id: string }
type Zeile = { topId: string; teil: TagesordnungTeil; titel: string; oeffentlicherTitel: string | null }

/** The draft of the agenda; after the Ladung it is the next version, so that what was sent stays citable (§ 48 GO NRW). */
async function entwurfVon(tx: EntityManager, sitzungId: string): Promise<Entwurf> {
  const neueste = await ladeTagesordnung(tx, sitzungId)
  if (neueste?.art === 'entwurf') return neueste
  const { identifiers } = await tx.insert(Tagesordnung, { sitzungId, nr: (neueste?.nr ?? 0) + 1 })
  const id = identifiers[0]!['id'] as string
  const zeilenDavor = neueste?.zeilen ?? []
  await schreibeZeilen(tx, sitzungId, id, zeilenDavor)
  return { id, nr: (neueste?.nr ?? 0) + 1, art: 'entwurf', eingefrorenAm: null, version: 1, zeilen: zeilenDavor }
}

/**
 * Makes the draft consist of these lines; items that are left out disappear, if no Vorlage is debated there. Where the actor may not
 * read the Vorlage, as in a joint Sitzung that of the other Gremium, the line stays as it is.
 */
export async function ersetzeZeilen(
  tx: EntityManager,
  akteur: Akteur,
  sitzungId: string,
  eingabe: ZeileEingabe[],
): Promise<void> {
  const entwurf = await entwurfVon(tx, sitzungId)
  const verdeckt = await pruefeZeilen(tx, akteur, { sitzungId, bisher: entwurf.zeilen, eingabe })
  await tx.query('DELETE FROM ris.tagesordnung_zeile WHERE tagesordnung_id = $1', [entwurf.id])
  const neue: Zeile[] = []
  const gewollte = mitVerdeckten(eingabe, entwurf.zeilen, verdeckt)
  for (const { topId: alt, teil, titel, oeffentlicherTitel = null, geheimhaltung } of gewollte) {
    const topId = alt ?? (await legePunktAn(tx, sitzungId))
    if (geheimhaltung) await setzeGrund(tx, topId, geheimhaltung)
    neue.push({ topId, teil, titel, oeffentlicherTitel })
  }
  await schreibeZeilen(tx, sitzungId, entwurf.id, neue)
  await vermerkeBearbeitung(tx, entwurf.id, akteur)
  await vergissGruende(tx, entwurf.id)
  // Items that no version of the agenda holds any more never were.
  await tx.query(
    `DELETE FROM ris.tagesordnungspunkt p WHERE p.sitzung_id = $1
        AND NOT EXISTS (SELECT FROM ris.tagesordnung_zeile z WHERE z.top_id = p.id)
        AND NOT EXISTS (SELECT FROM ris.beschluss b WHERE b.top_id = p.id)`,
    [sitzungId],
  )
}

export async function legePunktAn(tx: EntityManager, sitzungId: string): Promise<string> {
  const { identifiers } = await tx.insert(Tagesordnungspunkt, { sitzungId })
  return identifiers[0]!['id'] as string
}

/** Numbers follow the order within a part; a number that has been sent out stays with its item (domain.md R8.4, R8.6). */
async function schreibeZeilen(
  tx: EntityManager,
  sitzungId: string,
  tagesordnungId: string,
  liste: readonly Zeile[],
): Promise<void> {
  if (liste.length === 0) return
  const alle = await versandteZeilen(tx, sitzungId)
  const versandt = new Map(alle.map(({ top_id, teil, nummer }) => [`${teil} ${top_id}`, punktnummer(teil, nummer)]))
  const nummern = nummeriere(
    liste.map(({ topId, teil }) => ({ teil, nummer: versandt.get(`${teil} ${topId}`) ?? null })),
  )
  await tx.insert(
    TagesordnungZeile,
    liste.map(({ topId, teil, titel, oeffentlicherTitel }, rang) => ({
      tagesordnungId,
      topId,
      teil,
      rang,
      nummer: gespeicherteNummer(nummern[rang]!),
      titel,
      oeffentlicherTitel,
    })),
  )
}

/** Puts an item at the end of its part of the draft; the reason for part N comes with it, or with its Vorlage. */
export async function haengeAn(
  tx: EntityManager,
  sitzungId: string,
  zeile: Omit<Zeile, 'topId'>,
  grund: Geheimhaltungsangaben | null,
  akteur: Akteur,
): Promise<string> {
  const entwurf = await entwurfVon(tx, sitzungId)
  const topId = await legePunktAn(tx, sitzungId)
  if (grund) await setzeGrund(tx, topId, grund)
  await tx.query('DELETE FROM ris.tagesordnung_zeile WHERE tagesordnung_id = $1', [entwurf.id])
  await schreibeZeilen(tx, sitzungId, entwurf.id, [...entwurf.zeilen, { topId, ...zeile }])
  await vermerkeBearbeitung(tx, entwurf.id, akteur)
  return topId
}

/** Takes an item off the draft; the numbers behind it move up. */
export async function entferne(tx: EntityManager, sitzungId: string, topId: string, akteur: Akteur): Promise<void> {
  const entwurf = await entwurfVon(tx, sitzungId)
  const rest = entwurf.zeilen.filter((z) => z.topId !== topId)
  await tx.query('DELETE FROM ris.tagesordnung_zeile WHERE tagesordnung_id = $1', [entwurf.id])
  await schreibeZeilen(tx, sitzungId, entwurf.id, rest)
  await vermerkeBearbeitung(tx, entwurf.id, akteur)
  await tx.query(
    `DELETE FROM ris.tagesordnungspunkt p
      WHERE p.id = $1 AND NOT EXISTS (SELECT FROM ris.tagesordnung_zeile z WHERE z.top_id = p.id)`,
    [topId],
  )
}

/** Freezes the draft, if there is one: it went out with the Ladung or as a Nachtrag. */
export async function friereTagesordnungEin(
  tx: EntityManager,
  sitzungId: string,
  art: 'ladung' | 'nachtrag' | 'festgestellt',
): Promise<void> {
  await tx.query(
    `UPDATE ris.tagesordnung SET art = $2, eingefroren_am = $3, version = version + 1
      WHERE sitzung_id = $1 AND art = 'entwurf'`,
    [sitzungId, art, jetzt()],
  )
}

/** Counts the version of the draft, and notes who wrote: he is not the one who sends it. */
async function vermerkeBearbeitung(tx: EntityManager, id: string, akteur: Akteur): Promise<void> {
  await tx.query(
    `UPDATE ris.tagesordnung SET version = version + 1, bearbeitet_von_ids = CASE
       WHEN $2::uuid = ANY (bearbeitet_von_ids) THEN bearbeitet_von_ids ELSE bearbeitet_von_ids || $2::uuid END WHERE id = $1`,
    [id, akteur.id],
  )
}
