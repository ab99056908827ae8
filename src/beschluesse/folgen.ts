import type { EntityManager } from 'typeorm'
import { literal, literale } from '../plattform/datenbank/sql.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { type BeratungZustand, nurGeplante, offeneBeratungen } from '../regeln/beratung-schritte.js'
import {
  type Beendet,
  type Folgeschritt,
  type Nachfolger,
  vorlageBeendet,
  wiederOffen,
  wirkung,
} from '../regeln/ergebniswirkung.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'
import type { BeratungMitIdDto } from '../vorlagen/form/vorlage-antwort.dto.js'
import type { ErgebnisEingabeDto } from './ergebnis.dto.js'
import type { BeratungSatz } from './beratung.queries.js'

const folgeschritt = ({ id, gremiumId, rolle, zustand, ergebnis }: BeratungMitIdDto): Folgeschritt => ({
  id,
  gremiumId,
  rolle,
  zustand,
  ergebnis: ergebnis?.art ?? null,
})

/** Carries out what an outcome does to its step, to the Beratungsfolge and to the Vorlage (domain.md C4). */
export async function fuehreAus(tx: EntityManager, satz: BeratungSatz, eingabe: ErgebnisEingabeDto): Promise<void> {
  const { beratung, vorlage } = satz
  const folge = wirkung(folgeschritt(beratung), eingabe, vorlage.beratungen.map(folgeschritt))
  await tx.query('UPDATE ris.beratung SET zustand_davor = zustand, zustand = $2, version = version + 1 WHERE id = $1', [
    beratung.id,
    folge.zustandDerBeratung,
  ])
  await fuegeNachfolgerEin(tx, satz, folge.nachfolger)
  if (folge.weitere === 'entfallen')
    await tx.query(
      `UPDATE ris.beratung SET zustand_davor = zustand, zustand = ${literal<BeratungZustand>('entfallen')},
              entfallen_durch_id = $2, version = version + 1
        WHERE vorlage_id = $1 AND id <> $2 AND zustand IN ${literale(offeneBeratungen)}`,
      [vorlage.id, beratung.id],
    )
  if (folge.vorlage && vorlage.zustand === 'freigegeben') await setzeVorlage(tx, vorlage.id, folge.vorlage)
}

/** The Sitzung did not come to it: the same Gremium gets a new step, as after an outcome; it is taken back like one. */
export async function vermerkeNichtBehandelt(tx: EntityManager, satz: BeratungSatz): Promise<void> {
  const { id, gremiumId, rolle } = satz.beratung
  await tx.query(
    `UPDATE ris.beratung SET zustand_davor = zustand, zustand = ${literal<BeratungZustand>('nicht_behandelt')},
            version = version + 1 WHERE id = $1`,
    [id],
  )
  await fuegeNachfolgerEin(tx, satz, [{ gremiumId, rolle, datum: null }])
}

async function fuegeNachfolgerEin(
  tx: EntityManager,
  { vorlage, beratung }: BeratungSatz,
  nachfolger: readonly Nachfolger[],
): Promise<void> {
  if (nachfolger.length === 0) return
  await tx.query(
    `UPDATE ris.beratung SET reihenfolge = reihenfolge + $3
      WHERE vorlage_id = $1 AND reihenfolge > (SELECT reihenfolge FROM ris.beratung WHERE id = $2)`,
    [vorlage.id, beratung.id, nachfolger.length],
  )
  for (const [i, { gremiumId, rolle, datum, nichtoeffentlich = false }] of nachfolger.entries())
    await tx.query(
      `INSERT INTO ris.beratung (vorlage_id, gremium_id, rolle, rolle_bezeichnung, reihenfolge, oeffentlichkeit, datum, vorgaenger_id)
       SELECT vorlage_id, $2, $3, CASE WHEN $3::text IS NULL THEN rolle_bezeichnung END, reihenfolge + $4,
              CASE WHEN $6 THEN 'nichtoeffentlich' ELSE oeffentlichkeit END, $5, id FROM ris.beratung WHERE id = $1`,
      [beratung.id, gremiumId, rolle, i + 1, datum, nichtoeffentlich],
    )
}

/** Undoes the effects of an outcome; steps that somebody has touched since were asked about before. */
export async function machRueckgaengig(tx: EntityManager, { vorlage, beratung }: BeratungSatz): Promise<void> {
  await tx.query(`DELETE FROM ris.beratung WHERE vorgaenger_id = $1 AND zustand IN ${literale(nurGeplante)}`, [
    beratung.id,
  ])
  const beendete = await zeilen<Beendet & { id: string }>(tx, beendeteSql, [vorlage.id, beratung.id])
  for (const beendet of beendete)
    await tx.query(
      `UPDATE ris.beratung SET zustand = $2, zustand_davor = NULL, entfallen_durch_id = NULL, version = version + 1 WHERE id = $1`,
      [beendet.id, wiederOffen(beendet)],
    )
  const ende = beratung.ergebnis?.art ? vorlageBeendet(beratung.ergebnis.art) : null
  if (ende && vorlage.zustand === ende) await setzeVorlage(tx, vorlage.id, 'freigegeben')
}

const beendeteSql = `
  SELECT id, zustand_davor AS davor, sitzung_id AS "sitzungId", top_id AS "topId" FROM ris.beratung
   WHERE vorlage_id = $1 AND (id = $2 OR entfallen_durch_id = $2) ORDER BY id`

const setzeVorlage = (tx: EntityManager, id: string, zustand: VorlageZustand) =>
  tx.query('UPDATE ris.vorlage SET zustand = $2, version = version + 1 WHERE id = $1', [id, zustand])
