import { literale } from '../plattform/datenbank/sql.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { datumKurz, type Tag } from '../regeln/datum.js'
import { nurGeplante } from '../regeln/beratung-schritte.js'
import { endwarnungen } from '../regeln/gremium.js'
import { Eingabefehler, type Feldfehler, Regelverstoss } from '../regeln/regelverstoss.js'
import { ausgefallene } from '../regeln/sitzung-schritte.js'
import { entwuerfe, type VorlageZustand } from '../regeln/vorlage-schritte.js'
import { verbleibende } from '../regeln/warnung.js'
import type { GremiumEingabe } from './gremium.dto.js'
import { kettenfehler } from './kette.js'

/** A Gremium ends after its last Sitzung, and follows another one that does not follow it. */
export async function pruefeAngaben(
  tx: Abfragend,
  id: string | null,
  { bis, vorgaengerId }: Pick<GremiumEingabe, 'bis' | 'vorgaengerId'>,
): Promise<void> {
  const fehler: Feldfehler[] = []
  const spaeter = bis && id ? await eineZeile<{ datum: Tag }>(tx, spaetereSitzungSql, [id, bis]) : null
  if (spaeter) {
    const text = `Am ${datumKurz(spaeter.datum)} tagt dieses Gremium noch. Sagen Sie zuerst die Sitzung ab.`
    fehler.push({ zeiger: '/bis', text })
  }
  fehler.push(...(await kettenfehler(tx, 'gremiumVorgaenger', id, vorgaengerId)))
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

/** Told before a Gremium ends, or ends earlier. */
export async function warneVorEnde(
  tx: Abfragend,
  id: string,
  { name, bis, trotzdem }: Pick<GremiumEingabe, 'name' | 'bis' | 'trotzdem'>,
): Promise<void> {
  if (!bis) return
  const stand = await eineZeile<{ wartende: number }>(tx, wartendeSql, [id, bis])
  const gruende = verbleibende(endwarnungen({ name, bis, wartende: stand?.wartende ?? 0 }), trotzdem)
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

const offene: VorlageZustand[] = [...entwuerfe, 'freigegeben']

/** Nothing where it ends on that day already, or before. */
const wartendeSql = `
  SELECT (SELECT count(*)::int FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
           WHERE b.gremium_id = g.id AND b.sitzung_id IS NULL AND b.zustand IN ${literale(nurGeplante)}
             AND (b.datum IS NULL OR b.datum > $2::date) AND v.zustand IN ${literale(offene)}) AS wartende
    FROM ris.gremium g WHERE g.id = $1 AND (g.bis IS NULL OR g.bis > $2::date)`

const spaetereSitzungSql = `
  SELECT s.datum::text FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id
   WHERE sg.gremium_id = $1 AND s.datum > $2::date AND s.zustand NOT IN ${literale(ausgefallene)} ORDER BY s.datum DESC LIMIT 1`
