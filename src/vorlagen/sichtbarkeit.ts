import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { type Akteur, darfVorlageLesen } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { vermerkeVorlage } from './lesevermerk.js'
import { ladeVorlage, type VorlageSatz } from './vorlage.queries.js'

/** The Vorlage, if it exists for this reader: who may not read it learns nothing of it. */
export async function ladeSichtbare(db: Abfragend, akteur: Akteur, id: string): Promise<VorlageSatz> {
  const satz = nurSichtbar(akteur, await ladeVorlage(db, id))
  await vermerkeVorlage(db, akteur, satz)
  return satz
}

/** The same for one that is loaded already. */
export function nurSichtbar(akteur: Akteur, satz: VorlageSatz): VorlageSatz {
  if (!darfVorlageLesen(akteur, satz)) throw new NichtGefunden()
  return satz
}
