import type { EntityManager } from 'typeorm'
import type { Konfiguration } from '../../konfiguration.js'
import { Zweitfaktor } from '../../schema/zweitfaktor.entity.js'
import { type Datenbank, system } from '../datenbank/datenbank.js'
import { zeilen } from '../datenbank/zeilen.js'
import { ladeSchluessel } from '../schluessel.js'
import { Startfehler } from '../startfehler.js'
import { Tresor } from './tresor.js'

export const faktortresor = (schluessel: Buffer): Tresor => new Tresor(schluessel, 'zweiter Faktor')

export const ladeFaktortresor = async ({ zweitfaktorSchluessel }: Konfiguration): Promise<Tresor> =>
  faktortresor(await ladeSchluessel(zweitfaktorSchluessel!, 'ZWEITFAKTOR_SCHLUESSEL'))

interface Zeile {
  id: string
  kennung: string
  geheimnis: string
  schluessel: string | null
}

const alleSql = `
SELECT b.id, b.kennung, z.geheimnis, z.schluessel FROM ris.zweitfaktor z JOIN ris.benutzer b ON b.id = z.benutzer_id
 ORDER BY b.kennung`

/**
 * The accounts whose second factor this key does not open. Before it encrypts what an earlier version stored readable.
 */
export async function pruefeFaktoren(datenbank: Datenbank, tresor: Tresor): Promise<string[]> {
  const alle = await zeilen<Zeile>(datenbank.lesen, alleSql)
  const lesbar = alle.filter(({ schluessel }) => schluessel === null)
  if (lesbar.length > 0)
    await datenbank.schreiben({ akteur: system, was: 'Zweite Faktoren verschlüsseln' }, async (tx) => {
      for (const { id, geheimnis } of lesbar) await lege(tx, tresor, id, geheimnis)
    })
  return alle.filter((z) => z.schluessel !== null && !oeffne(tresor, z)).map(({ kennung }) => kennung)
}

/** @throws Startfehler that says what to do: with a wrong key nobody who has a second factor could sign in */
export async function verlangeFaktorschluessel(datenbank: Datenbank, tresor: Tresor): Promise<void> {
  const fremd = await pruefeFaktoren(datenbank, tresor)
  if (fremd.length === 0) return
  throw new Startfehler(
    `ZWEITFAKTOR_SCHLUESSEL ist nicht der Schlüssel, mit dem ${fremd.length === 1 ? 'ein zweiter Faktor' : `${fremd.length} zweite Faktoren`} verschlüsselt ${fremd.length === 1 ? 'ist' : 'sind'}. ` +
      'Setzen Sie wieder den bisherigen, oder wechseln Sie ihn mit: npm run verwaltung -- schluessel wechseln zweitfaktor --bisher-datei DATEI. ' +
      'Ist er verloren, entfernen Sie die zweiten Faktoren: npm run verwaltung -- benutzer ruecksetzen KENNUNG --auch-zweiten-faktor. ' +
      `Betroffen: ${fremd.join(', ')}.`,
  )
}

/** Encrypts under the new key what the old one opens, all or nothing. What is under the new one already stays. */
export function wechsleFaktorschluessel(
  datenbank: Datenbank,
  alt: Tresor,
  neu: Tresor,
): Promise<{ gewechselt: number; fremd: string[] }> {
  return datenbank.schreiben({ akteur: system, was: 'Schlüssel der zweiten Faktoren wechseln' }, async (tx) => {
    let gewechselt = 0
    const fremd: string[] = []
    for (const zeile of await zeilen<Zeile>(tx, `${alleSql} FOR UPDATE OF z`)) {
      if (oeffne(neu, zeile)) continue
      const geheimnis = zeile.schluessel === null ? zeile.geheimnis : oeffne(alt, zeile)
      if (!geheimnis) fremd.push(zeile.kennung)
      else await lege(tx, neu, zeile.id, geheimnis).then(() => gewechselt++)
    }
    return { gewechselt, fremd }
  })
}

const oeffne = (tresor: Tresor, { id, geheimnis, schluessel }: Zeile): string | undefined =>
  schluessel === tresor.kennung ? tresor.oeffnen(geheimnis, id) : undefined

const lege = (tx: EntityManager, tresor: Tresor, benutzerId: string, geheimnis: string) =>
  tx.update(
    Zweitfaktor,
    { benutzerId },
    { geheimnis: tresor.verschliessen(geheimnis, benutzerId), schluessel: tresor.kennung },
  )
