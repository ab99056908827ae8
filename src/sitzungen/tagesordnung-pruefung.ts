import type { EntityManager } from 'typeorm'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, Regelverstoss } from '../regeln/regelverstoss.js'
import { punktnummer } from '../regeln/tagesordnung.js'
import { pruefeGruende } from './punktgrund.js'
import type { TagesordnungTeil, TagesordnungZeileDto, ZeileEingabe } from './tagesordnung.dto.js'

interface Aenderung {
  sitzungId: string
  bisher: readonly TagesordnungZeileDto[]
  eingabe: readonly ZeileEingabe[]
}

/**
 * Throws with what is wrong with the new lines.
 * @returns the items that the actor may not read; to him they are as unknown as any other
 */
export async function pruefeZeilen(tx: EntityManager, akteur: Akteur, a: Aenderung): Promise<ReadonlySet<string>> {
  const { sitzungId, bisher, eingabe } = a
  const punkte = await zeilen<{ id: string; verdeckt: boolean }>(
    tx,
    `SELECT p.id, EXISTS (SELECT FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
        WHERE b.top_id = p.id AND NOT ${vorlageLesbar('v', '$2')}) AS verdeckt
       FROM ris.tagesordnungspunkt p WHERE p.sitzung_id = $1`,
    [sitzungId, scope(akteur)],
  )
  pruefeKennungen(new Set(punkte.filter((p) => !p.verdeckt).map((p) => p.id)), eingabe)
  await pruefeWechsel(tx, sitzungId, eingabe)
  await pruefeGruende(tx, sitzungId, eingabe)
  const verdeckt = new Set(punkte.filter((p) => p.verdeckt).map((p) => p.id))
  pruefeVerwaiste(
    bisher.filter((z) => !verdeckt.has(z.topId)),
    eingabe,
  )
  return verdeckt
}

function pruefeKennungen(bekannt: ReadonlySet<string>, eingabe: readonly ZeileEingabe[]): void {
  const fehler = eingabe.flatMap(({ topId }, i) =>
    topId && (!bekannt.has(topId) || eingabe.findIndex((z) => z.topId === topId) !== i)
      ? [{ zeiger: `/zeilen/${i}/topId`, text: 'Diesen Tagesordnungspunkt hat die Sitzung nicht.' }]
      : [],
  )
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

function pruefeVerwaiste(bisher: readonly TagesordnungZeileDto[], eingabe: readonly ZeileEingabe[]): void {
  const bleiben = new Set(eingabe.map((z) => z.topId))
  const verwaist = bisher.filter((z) => z.beratungen.length > 0 && !bleiben.has(z.topId))
  if (verwaist.length > 0)
    throw new Regelverstoss(
      verwaist.map((z) => ({
        code: 'vorlage_auf_punkt',
        text: `Zu ${punktnummer(z.teil, z.nummer)} wird eine Vorlage beraten. Nehmen Sie zuerst die Beratung von der Tagesordnung.`,
      })),
    )
}

/**
 * What was invited to behind closed doors is never turned around by whoever keeps the agenda: its words were written for nobody else.
 * A public debate gets an item of its own (domain.md R9.6).
 */
async function pruefeWechsel(tx: EntityManager, sitzungId: string, eingabe: readonly ZeileEingabe[]): Promise<void> {
  const versandt = new Map((await versandteZeilen(tx, sitzungId)).map((z) => [z.top_id, z.teil]))
  const fehler = eingabe.flatMap(({ topId, teil }, i) =>
    topId && teil === 'oe' && versandt.get(topId) === 'n'
      ? [
          {
            zeiger: `/zeilen/${i}/teil`,
            text: 'Dieser Punkt stand im nichtöffentlichen Teil einer versandten Tagesordnung. Legen Sie für die öffentliche Beratung einen neuen Punkt an.',
          },
        ]
      : [],
  )
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

/** The lines of all agendas that were sent out, the newest last. */
export const versandteZeilen = (tx: EntityManager, sitzungId: string) =>
  zeilen<{ top_id: string; teil: TagesordnungTeil; nummer: string }>(
    tx,
    `SELECT z.top_id, z.teil, z.nummer FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
      WHERE t.sitzung_id = $1 AND t.eingefroren_am IS NOT NULL ORDER BY t.nr`,
    [sitzungId],
  )
