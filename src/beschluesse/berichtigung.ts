import type { EntityManager } from 'typeorm'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { ergebnisKatalog } from '../regeln/ergebnis.js'
import { type Feststellung, gegenEntscheidung, pruefeDurch } from '../regeln/ergebnisberichtigung.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Hindernis, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { ergebnisNamen } from '../regeln/worte/ergebnis.js'
import { mitAltemNamen } from '../veroeffentlichung/abstimmungen.js'
import type { Berichtigungsangaben } from './ergebnis.dto.js'
import type { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import {
  type Berichtigungssatz,
  durchFuer,
  findeBerichtigung,
  ladeBerichtigte,
  ladeBerichtigungsbeschluss,
  ladeErgebnisse,
} from './berichtigung.queries.js'
import { type Erfasst, ersetzeFestgestellten, geltender } from './beschluss.js'
import { type Ergebnisort, ladeErgebnisort } from './ergebnisort.js'

/** An established outcome is corrected by nobody alone (domain.md E2): what is asked for here, the Vorsitz confirms. */
export async function wuenscheBerichtigung(
  tx: EntityManager,
  akteur: Akteur,
  ort: Ergebnisort,
  neu: Erfasst,
  { durch, grund, vorherVerbergen = false }: Berichtigungsangaben,
): Promise<ErgebnisberichtigungDto> {
  await pruefe(tx, akteur, ort, neu, durch)
  const { id } = (await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.ergebnisberichtigung
       (beschluss_id, neu, grund, vorher_verbergen, durch_beratung_id, durch_top_id, gewuenscht_von_id)
     SELECT id, $2, $3, $4, $5, $6, $7 FROM ris.beschluss WHERE ${geltender} RETURNING id`,
    [
      ort.id,
      JSON.stringify(neu),
      grund,
      vorherVerbergen,
      durch?.beratungId ?? null,
      durch?.beratungId ? null : (durch?.topId ?? null),
      akteur.id,
    ],
  ))!
  return ladeBerichtigung(tx, akteur, id)
}

async function pruefe(
  tx: Abfragend,
  akteur: Akteur,
  { id, gremien, tag: datum, ergebnis, mitFolge }: Ergebnisort,
  neu: Erfasst,
  genannt: Berichtigungsangaben['durch'],
): Promise<void> {
  const stand = await eineZeile<{ feststellung: Feststellung | null; wartet: boolean }>(
    tx,
    `SELECT feststellung,
            EXISTS (SELECT FROM ris.ergebnisberichtigung w WHERE w.beschluss_id = beschluss.id AND w.ergebnis IS NULL) AS wartet
       FROM ris.beschluss WHERE ${geltender}`,
    [id],
  )
  const gruende: Hindernis[] = stand?.wartet ? [wartetSchon] : []
  if (mitFolge && ergebnis?.art && neu.art && ergebnisKatalog[ergebnis.art].folge !== ergebnisKatalog[neu.art].folge)
    gruende.push({
      code: 'andere_folge',
      text: `Mit „${ergebnisNamen[neu.art]}“ ginge die Sache anders weiter als festgestellt. Das braucht einen neuen Beschluss.`,
    })
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  const istGenannt = genannt?.beratungId || genannt?.topId
  const durch = istGenannt ? await ladeBerichtigungsbeschluss(tx, akteur, genannt!) : undefined
  const fehler = pruefeDurch({ gremiumId: gremien[0]!.id, datum, feststellung: stand?.feststellung ?? null }, durch)
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

const wartetSchon = {
  code: 'berichtigung_wartet',
  text: 'Eine Berichtigung dieses Ergebnisses wartet schon auf den Vorsitz. Nehmen Sie sie zuerst zurück.',
}

/** The wish and where it stands, for those who read all of that: nobody has confirmed these words, or they shall go. */
export async function berichtigungMitOrt(
  db: Abfragend,
  akteur: Akteur,
  id: string,
  sperren = false,
): Promise<{ wunsch: Berichtigungssatz; ort: Ergebnisort }> {
  const wunsch = await findeBerichtigung(db, id)
  if (!wunsch) throw new NichtGefunden()
  const ort = await ladeErgebnisort(db, akteur, wunsch, sperren)
  if (!ort.ganzLesbar || ort.verdeckt) throw new NichtGefunden()
  // While it was waited for the lock, somebody else may have decided.
  return { wunsch: sperren ? (await findeBerichtigung(db, id))! : wunsch, ort }
}

export async function ladeBerichtigung(db: Abfragend, akteur: Akteur, id: string): Promise<ErgebnisberichtigungDto> {
  const { wunsch, ort } = await berichtigungMitOrt(db, akteur, id)
  return {
    id,
    ...ort.kopf,
    bisher: ort.zeige(wunsch.bisher, wunsch.bisherUebernommen),
    neu: ort.zeige(alsForm(wunsch.neu, ort), wunsch.neu.textUebernommen),
    grund: wunsch.grund,
    vorherVerbergen: wunsch.vorherVerbergen,
    durch: await durchFuer(db, akteur, wunsch),
    gewuenschtVonId: wunsch.gewuenschtVonId,
    gewuenschtVon: wunsch.gewuenschtVon,
    gewuenschtAm: wunsch.gewuenschtAm.toISOString(),
    ergebnis: wunsch.ergebnis,
    ablehnung: wunsch.ablehnung,
    hindernisse: gegenEntscheidung(akteur, {
      gremiumId: ort.gremien[0]!.id,
      gewuenschtVonId: wunsch.gewuenschtVonId,
      entschieden: wunsch.ergebnis !== null,
    }),
  }
}

function alsForm(
  { textUebernommen: _, ziele, abstimmungen, ...rest }: Erfasst,
  { gremien }: Ergebnisort,
): ErgebnisForm {
  const name = (id: string) => gremien.find((g) => g.id === id)!.name
  return {
    ...rest,
    ...mitAltemNamen(abstimmungen.map(({ gremiumId, ...a }) => ({ gremium: name(gremiumId), ...a }))),
    ...(ziele.length > 0 && { ziele: ziele.map(({ gremiumId: _, ...ziel }) => ziel) }),
  }
}

/** What was asked for holds from now on; what was there before stays readable. */
export async function fuehreBerichtigungAus(
  tx: EntityManager,
  { wunsch, ort }: Awaited<ReturnType<typeof berichtigungMitOrt>>,
  akteur: Akteur,
): Promise<void> {
  const sicht = wunsch.vorherVerbergen ? 'verborgen' : 'oeffentlich'
  const ersatz = await ersetzeFestgestellten(tx, ort.stelle, wunsch.neu, sicht)
  await schliesse(tx, wunsch.id, akteur, { ergebnis: 'bestaetigt', ersatz })
}

export const schliesse = (
  tx: EntityManager,
  id: string,
  akteur: Akteur,
  {
    ergebnis,
    ersatz = null,
    ablehnung = null,
  }: Pick<Berichtigungssatz, 'ergebnis'> & { ersatz?: string | null; ablehnung?: string | null },
): Promise<unknown> =>
  tx.query(
    `UPDATE ris.ergebnisberichtigung SET ergebnis = $2, ersatz_id = $3, ablehnung = $4, entschieden_von_id = $5,
            entschieden_am = clock_timestamp() WHERE id = $1`,
    [id, ergebnis, ersatz, ablehnung, akteur.id],
  )

/** What was hidden, and why something was corrected, is for those who read all of the Vorlage, or of the Sitzung. */
export async function alleErgebnisse(db: Abfragend, akteur: Akteur, ort: Ergebnisort): Promise<ErgebnisseDto> {
  if (ort.verdeckt) return { ergebnisse: [], berichtigt: [], berichtigtePunkte: [] }
  const staende = await ladeErgebnisse(db, ort.id)
  const ergebnisse = await Promise.all(
    staende.map(async ({ verborgen, uebernommen, durchBeratungId, durchTopId, erfasstAm, ...stand }) => ({
      ...stand,
      erfasstAm: erfasstAm.toISOString(),
      ergebnis: verborgen && !ort.ganzLesbar ? null : ort.zeige(stand.ergebnis, uebernommen),
      grund: ort.ganzLesbar ? stand.grund : null,
      durch: await durchFuer(db, akteur, { durchBeratungId, durchTopId }),
    })),
  )
  return { ergebnisse, ...(await ladeBerichtigte(db, akteur, ort.id)) }
}
