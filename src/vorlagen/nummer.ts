import type { EntityManager } from 'typeorm'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { vormerken } from '../plattform/journal/eintrag.js'
import { heute } from '../plattform/uhr.js'
import { jahrVon } from '../regeln/datum.js'
import { bereichsschluessel, formatiere, formatiereUnternummer } from '../regeln/nummern.js'
import { leseMuster, leseUntermuster } from '../regeln/nummernmuster.js'
import { Regelverstoss } from '../regeln/regelverstoss.js'
import { vorlageKatalog } from '../regeln/vorlageart.js'
import type { VorlageSatz } from './vorlage.queries.js'

interface Kreis {
  id: string
  muster: string
  untermuster: string
}

/**
 * The next number of a Vorlage, gap-free: the row of its counter stays locked until the end of the transaction, and a
 * transaction that fails gives its number back. So this is the last thing an act does.
 */
export async function vergebeNummer(tx: EntityManager, satz: VorlageSatz): Promise<string> {
  const nummer = await naechsteNummer(tx, satz)
  // A legacy Vorlage may have brought this number with it; then it is taken, and the counter goes on.
  const vergeben = await eineZeile(tx, 'SELECT id FROM ris.vorlage WHERE nummer = $1', [nummer])
  return vergeben ? vergebeNummer(tx, satz) : nummer
}

async function naechsteNummer(tx: EntityManager, satz: VorlageSatz): Promise<string> {
  const kreis = await ladeKreis(tx, satz.oeffentlich)
  const haupt = await hauptnummer(tx, satz)
  if (haupt !== null)
    return formatiereUnternummer(
      leseUntermuster(kreis.untermuster),
      haupt,
      await zaehle(tx, kreis.id, satz.uebergeordnetId!),
    )
  const muster = leseMuster(kreis.muster)
  const werte = { jahr: jahrVon(heute()), art: vorlageKatalog[satz.art].kuerzel, amt: satz.federfuehrung.kuerzel }
  return formatiere(muster, { ...werte, lfd: await zaehle(tx, kreis.id, bereichsschluessel(muster, werte)) })
}

/**
 * What a sub-number begins with; null where it has a number of its own. A sub-number names its Vorlage, and a gap in those of a
 * Vorlage names one more: so it is given only among public or only among non-public ones.
 */
async function hauptnummer(tx: EntityManager, satz: VorlageSatz): Promise<string | null> {
  if (vorlageKatalog[satz.art].nummer !== 'unternummer' || satz.uebergeordnetId === null) return null
  const haupt = await eineZeile<{ nummer: string | null; oeffentlich: boolean }>(
    tx,
    `SELECT nummer, oeffentlichkeit = 'oeffentlich' AS oeffentlich FROM ris.vorlage WHERE id = $1`,
    [satz.uebergeordnetId],
  )
  if (!haupt?.nummer) throw new Regelverstoss([ohneHauptnummer])
  return haupt.oeffentlich === satz.oeffentlich ? haupt.nummer : null
}

const ohneHauptnummer = {
  code: 'uebergeordnete_ohne_nummer',
  text: 'Geben Sie zuerst die übergeordnete Vorlage frei; ihre Nummer steht in der Unternummer.',
}

async function zaehle(tx: EntityManager, kreisId: string, bereich: string): Promise<number> {
  const zeile = await eineZeile<{ stand: string }>(
    tx,
    `WITH neu AS (
       INSERT INTO ris.nummernzaehler AS z (nummernkreis_id, bereich, stand) VALUES ($1, $2, 1)
       ON CONFLICT (nummernkreis_id, bereich) DO UPDATE SET stand = z.stand + 1 RETURNING stand)
     SELECT stand FROM neu`,
    [kreisId, bereich],
  )
  vormerken(tx, { was: 'nummer', kreis: kreisId, bereich, stand: zeile!.stand })
  return Number(zeile!.stand)
}

/** Non-public Vorlagen have a circle of their own, so that a gap in public numbers tells nothing. */
async function ladeKreis(tx: EntityManager, oeffentlich: boolean): Promise<Kreis> {
  const kreis = await eineZeile<Kreis>(tx, `SELECT id, muster, untermuster FROM ris.nummernkreis WHERE kuerzel = $1`, [
    oeffentlich ? 'vorlagen' : 'vorlagen-nichtoeffentlich',
  ])
  if (!kreis)
    throw new Regelverstoss([{ code: 'nummernkreis_fehlt', text: 'Richten Sie zuerst den Nummernkreis ein.' }])
  return kreis
}
