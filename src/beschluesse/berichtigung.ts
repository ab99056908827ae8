import type { EntityManager } from 'typeorm'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { ergebnisKatalog } from '../regeln/ergebnis.js'
import { type Feststellung, gegenEntscheidung, pruefeDurch } from '../regeln/ergebnisberichtigung.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Hindernis, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { ergebnisNamen } from '../regeln/worte/ergebnis.js'
import { mitAltemNamen } from '../veroeffentlichung/abstimmungen.js'
import { fuerLeser, ohneVerdeckte } from '../vorlagen/sichtbarkeit.js'
import type { ErgebnisEingabeDto } from './ergebnis.dto.js'
import { type BeratungSatz, ladeBeratung } from './beratung.queries.js'
import type { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import {
  type Berichtigungssatz,
  durchFuer,
  findeBerichtigung,
  ladeBerichtigte,
  ladeBerichtigungsbeschluss,
  ladeErgebnisse,
} from './berichtigung.queries.js'
import { type Erfasst, ersetzeFestgestellten } from './beschluss.js'

/** An established outcome is corrected by nobody alone (domain.md E2): what is asked for here, the Vorsitz confirms. */
export async function wuenscheBerichtigung(
  tx: EntityManager,
  akteur: Akteur,
  { beratung }: BeratungSatz,
  neu: Erfasst,
  { durch, grund, vorherVerbergen = false }: ErgebnisEingabeDto,
): Promise<ErgebnisberichtigungDto> {
  await pruefe(tx, akteur, beratung, neu, durch)
  const { id } = (await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.ergebnisberichtigung
       (beschluss_id, neu, grund, vorher_verbergen, durch_beratung_id, durch_top_id, gewuenscht_von_id)
     SELECT id, $2, $3, $4, $5, $6, $7 FROM ris.beschluss
      WHERE beratung_id = $1 AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL RETURNING id`,
    [
      beratung.id,
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
  { id, gremiumId, datum, ergebnis }: BeratungSatz['beratung'],
  neu: Erfasst,
  genannt: ErgebnisEingabeDto['durch'],
): Promise<void> {
  const stand = await eineZeile<{ feststellung: Feststellung | null; wartet: boolean }>(
    tx,
    `SELECT e.feststellung, EXISTS (SELECT FROM ris.ergebnisberichtigung w WHERE w.beschluss_id = e.id AND w.ergebnis IS NULL) AS wartet
       FROM ris.beschluss e WHERE e.beratung_id = $1 AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL`,
    [id],
  )
  const gruende: Hindernis[] = stand?.wartet ? [wartetSchon] : []
  if (ergebnis?.art && neu.art && ergebnisKatalog[ergebnis.art].folge !== ergebnisKatalog[neu.art].folge)
    gruende.push({
      code: 'andere_folge',
      text: `Mit „${ergebnisNamen[neu.art]}“ ginge die Sache anders weiter als festgestellt. Das braucht einen neuen Beschluss.`,
    })
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  const istGenannt = genannt?.beratungId || genannt?.topId
  const durch = istGenannt ? await ladeBerichtigungsbeschluss(tx, akteur, genannt!) : undefined
  const fehler = pruefeDurch({ gremiumId, datum, feststellung: stand?.feststellung ?? null }, durch)
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

const wartetSchon = {
  code: 'berichtigung_wartet',
  text: 'Eine Berichtigung dieses Ergebnisses wartet schon auf den Vorsitz. Nehmen Sie sie zuerst zurück.',
}

/** The wish with its step, for those whom all of the Vorlage concerns: nobody has confirmed these words, or they shall go. */
export async function berichtigungMitSatz(
  db: Abfragend,
  akteur: Akteur,
  id: string,
  sperren = false,
): Promise<{ wunsch: Berichtigungssatz; satz: BeratungSatz }> {
  const wunsch = await findeBerichtigung(db, id)
  if (!wunsch) throw new NichtGefunden()
  const satz = await ladeBeratung(db, akteur, wunsch.beratungId, sperren)
  const { ganzLesbar, verdeckt } = satz.vorlage
  if (!ganzLesbar || verdeckt.includes(wunsch.beratungId)) throw new NichtGefunden()
  // While it was waited for the lock, somebody else may have decided.
  return { wunsch: sperren ? (await findeBerichtigung(db, id))! : wunsch, satz }
}

export async function ladeBerichtigung(db: Abfragend, akteur: Akteur, id: string): Promise<ErgebnisberichtigungDto> {
  const { wunsch, satz } = await berichtigungMitSatz(db, akteur, id)
  const { vorlage, beratung } = satz
  const { datum } = fuerLeser(vorlage).beratungen.find((b) => b.id === beratung.id)!
  const zeige = (e: ErgebnisForm, uebernommen: boolean) => ohneVerdeckte(e, uebernommen, vorlage)
  const { textUebernommen, ziele, abstimmungen, ...rest } = wunsch.neu
  const stimmen = mitAltemNamen(abstimmungen.map(({ gremiumId: _, ...a }) => ({ gremium: beratung.gremium, ...a })))
  const neu = {
    ...rest,
    ...stimmen,
    ...(ziele.length > 0 && { ziele: ziele.map(({ gremiumId: _, ...ziel }) => ziel) }),
  }
  return {
    id,
    beratungId: beratung.id,
    vorlageId: vorlage.id,
    nummer: vorlage.nummer,
    betreff: vorlage.betreff,
    gremium: beratung.gremium,
    datum,
    bisher: zeige(wunsch.bisher, wunsch.bisherUebernommen),
    neu: zeige(neu, textUebernommen),
    grund: wunsch.grund,
    vorherVerbergen: wunsch.vorherVerbergen,
    durch: await durchFuer(db, akteur, wunsch),
    gewuenschtVonId: wunsch.gewuenschtVonId,
    gewuenschtVon: wunsch.gewuenschtVon,
    gewuenschtAm: wunsch.gewuenschtAm.toISOString(),
    ergebnis: wunsch.ergebnis,
    ablehnung: wunsch.ablehnung,
    hindernisse: gegenEntscheidung(akteur, {
      gremiumId: beratung.gremiumId,
      gewuenschtVonId: wunsch.gewuenschtVonId,
      entschieden: wunsch.ergebnis !== null,
    }),
  }
}

/** What was asked for holds from now on; what was there before stays readable. */
export async function fuehreBerichtigungAus(
  tx: EntityManager,
  { wunsch, satz }: Awaited<ReturnType<typeof berichtigungMitSatz>>,
  akteur: Akteur,
): Promise<void> {
  const sicht = wunsch.vorherVerbergen ? 'verborgen' : 'oeffentlich'
  const ersatz = await ersetzeFestgestellten(tx, satz.beratung, wunsch.neu, sicht)
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

/** What was hidden, and why something was corrected, is for those who read all of the Vorlage. */
export async function alleErgebnisse(
  db: Abfragend,
  akteur: Akteur,
  { vorlage, beratung: { id } }: BeratungSatz,
): Promise<ErgebnisseDto> {
  if (vorlage.verdeckt.includes(id)) return { ergebnisse: [], berichtigt: [] }
  const staende = await ladeErgebnisse(db, id)
  const ergebnisse = await Promise.all(
    staende.map(async ({ verborgen, uebernommen, durchBeratungId, durchTopId, erfasstAm, ...stand }) => ({
      ...stand,
      erfasstAm: erfasstAm.toISOString(),
      ergebnis: verborgen && !vorlage.ganzLesbar ? null : ohneVerdeckte(stand.ergebnis, uebernommen, vorlage),
      grund: vorlage.ganzLesbar ? stand.grund : null,
      durch: await durchFuer(db, akteur, { durchBeratungId, durchTopId }),
    })),
  )
  return { ergebnisse, berichtigt: await ladeBerichtigte(db, akteur, id) }
}
