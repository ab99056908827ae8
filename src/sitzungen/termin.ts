import type { EntityManager } from 'typeorm'
import { beendete } from '../organisation/beendete.js'
import { literale } from '../plattform/datenbank/sql.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, sitzungLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Hindernis, Regelverstoss } from '../regeln/regelverstoss.js'
import { ausgefallene, begonnen, geladen } from '../regeln/sitzung-schritte.js'
import { type Termin, terminfehler, terminwarnungen } from '../regeln/termin.js'
import { type Trotzdem, verbleibende, warnung } from '../regeln/warnung.js'
import { gremiumAm } from '../veroeffentlichung/gremiumname.js'
import type { SitzungEingabe, SitzungZeileDto } from './sitzung.dto.js'

type Angaben = Pick<SitzungEingabe, 'datum' | 'beginn' | 'ende' | 'ort'> & { gremien: readonly string[] }

export const terminAus = ({ datum, beginn, ende }: Angaben): Termin => ({
  datum,
  beginn: beginn ?? null,
  ende: ende ?? null,
})

/** A day and hours that exist, for Gremien that do; what may be a slip is told before it is saved. */
export async function pruefeTermin(
  tx: EntityManager,
  akteur: Akteur,
  id: string | null,
  angaben: Angaben,
  { trotzdem = [], weitere = [] }: { trotzdem?: readonly Trotzdem[] | undefined; weitere?: Hindernis[] } = {},
): Promise<void> {
  const termin = terminAus(angaben)
  // A Gremium that has ended meets no more.
  const vorbei = await beendete(tx, 'gremium', angaben.gremien, angaben.datum, '/gremien')
  const fehler = [...terminfehler(termin), ...vorbei]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  const andere = await zeilen<Termin & { gremium: string }>(tx, andereSql, [
    id,
    termin.datum,
    angaben.gremien,
    scope(akteur),
  ])
  const gruende = verbleibende([...weitere, ...terminwarnungen(termin, andere)], trotzdem)
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

/** Who was invited, comes to that place at that time: it changes only with a word to all (domain.md, Corrections 15). */
export function gegenStilleAenderung(alt: SitzungZeileDto, angaben: Angaben): Hindernis[] {
  const { beginn, ende } = terminAus(angaben)
  const ort = angaben.ort ?? null
  const gleich = alt.datum === angaben.datum && alt.beginn === beginn && alt.ort === ort
  if (!geladen(alt.zustand) || (gleich && (begonnen(alt.zustand) || alt.ende === ende))) return []
  return begonnen(alt.zustand) ? [schonBegonnen] : [nurVerlegen]
}

const nurVerlegen = {
  code: 'nur_verlegen',
  text: 'Zu dieser Sitzung ist eingeladen. Tag, Zeiten und Ort ändern Sie nur durch Verlegen, mit einem Grund.',
}
const schonBegonnen = warnung(
  'sitzung_hat_begonnen',
  'Diese Sitzung hat schon begonnen. Ändern Sie Tag, Beginn oder Ort nur, wenn sie falsch aufgeschrieben sind.',
)

const andereSql = `
  SELECT s.datum::text, to_char(s.beginn, 'HH24:MI') AS beginn, to_char(s.ende, 'HH24:MI') AS ende, g.name AS gremium
    FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id AND sg.gremium_id = ANY ($3)
   CROSS JOIN ${gremiumAm('sg.gremium_id', 's.datum')} g
   WHERE s.id IS DISTINCT FROM $1::uuid AND s.datum = $2::date AND s.zustand NOT IN ${literale(ausgefallene)}
     AND ${sitzungLesbar('s', '$4')} ORDER BY s.beginn, g.name`
