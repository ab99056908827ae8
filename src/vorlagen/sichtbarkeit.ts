import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { ladeVorlage, type VorlageSatz } from './vorlage.queries.js'

/** The Vorlage, if it exists for this reader: those who wrote it, and those whom the rules let read what is not public. */
export const ladeSichtbare = async (db: Abfragend, akteur: Akteur, id: string): Promise<VorlageSatz> =>
  nurSichtbar(akteur, await ladeVorlage(db, id))

/** The same for one that is loaded already. */
export function nurSichtbar(akteur: Akteur, satz: VorlageSatz): VorlageSatz {
  const sichtbar =
    satz.oeffentlich || satz.angelegtVonId === akteur.id || darf(akteur, 'vorlage.lesen_nichtoeffentlich')
  if (!sichtbar) throw new NichtGefunden()
  return satz
}
