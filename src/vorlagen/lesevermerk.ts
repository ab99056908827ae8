import { type Abfragend } from '../plattform/datenbank/zeilen.js'
import { vermerkeLesen } from '../plattform/protokoll/lesezugriffe.js'
import { liestFremdes } from '../regeln/protokoll.js'
import type { Akteur } from '../regeln/rechte.js'
import type { VorlageSatz } from './vorlage.queries.js'

/**
 * Notes that somebody reads a non-public Vorlage of another unit, before he gets it. Within an act nothing is noted: that
 * is in the log itself. Public ones and one's own cost nothing.
 */
export async function vermerkeVorlage(db: Abfragend, akteur: Akteur, satz: VorlageSatz): Promise<void> {
  if (db.queryRunner || satz.oeffentlich || !liestFremdes(akteur, satz)) return
  await vermerkeLesen(db, akteur, { was: 'Nichtöffentliche Vorlage lesen', tabelle: 'vorlage', zeilen: [satz.id] })
}

/** The same for a non-public Anlage, also that of a public Vorlage. */
export async function vermerkeAnlage(db: Abfragend, akteur: Akteur, satz: VorlageSatz, id: string): Promise<void> {
  const offen = satz.oeffentlich && satz.anlagen.some((anlage) => anlage.id === id && anlage.oeffentlich)
  if (db.queryRunner || offen || !liestFremdes(akteur, satz)) return
  await vermerkeLesen(db, akteur, { was: 'Nichtöffentliche Anlage lesen', tabelle: 'anlage', zeilen: [id] })
}
