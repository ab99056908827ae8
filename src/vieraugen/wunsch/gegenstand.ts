import type { EntityManager } from 'typeorm'
import type { DateiAnsicht } from '../../ansichten/datei.js'
import type { EintragAnsicht, VorgangAnsicht } from '../../ansichten/vorgang.js'
import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import type { Akteur } from '../../regeln/rechte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import type { Einblick } from './pruefdateien.js'
import type { WunschSatz } from './wunsch.queries.js'

/** A file that becomes public with this Wunsch. */
export interface NeueDatei {
  /** Of the Anlage, or of the entry. */
  id: string
  /** "Anlage 3", "Eintrag „Protokoll“". */
  titel: string
  /** A file of its own for the public. */
  geschwaerzt: boolean
  ansicht: Pick<DateiAnsicht, 'sha512' | 'mimeType' | 'name' | 'groesse'>
}

/** With what lies in it. */
export interface GeoeffneteDatei extends NeueDatei {
  einblick: Einblick
}

/** What the second person sees of what an Wunsch is about. */
export interface Gesehenes {
  /** The page as the world will read it; null: there is none. */
  vorlage: VorlageAnsicht | null
  vorgang: VorgangAnsicht | null
  /** All that would be public, by the id of the Anlage or of the entry. */
  dateien: ReadonlyMap<string, NeueDatei['ansicht'] & { id?: string }>
  /** Those among them that nobody has seen yet. */
  neueDateien: NeueDatei[]
  /** What else is new, in words. */
  neues: string[]
  /** Entries that are confirmed too and show once the Vorlage or the Sitzung that they name is public. */
  spaeter: Omit<EintragAnsicht, 'datei' | 'ziel'>[]
  /** Of all this; null while there is nothing to look at. */
  fingerabdruck: string | null
  /** Why this person may not confirm it; not whether it is decided already. */
  hindernisse: Hindernis[]
  /** Makes public what was seen. */
  veroeffentliche(tx: EntityManager): Promise<void>
  /** Other open Wünsche that are answered with this one. */
  eingeschlossene(tx: EntityManager): Promise<string[]>
}

/** What an Wunsch can be about. */
export interface Gegenstand {
  /** Locks it, so that nothing changes between the look and the act. */
  sperre(tx: EntityManager, wunsch: WunschSatz): Promise<void>
  /** @throws NichtGefunden for who may not read it, Regelverstoss for who has not the right */
  verlange(tx: EntityManager, akteur: Akteur, wunsch: WunschSatz, wozu: 'pruefen' | 'schreiben'): Promise<void>
  /** Changes nothing. */
  sieh(tx: EntityManager, akteur: Akteur, wunsch: WunschSatz): Promise<Gesehenes>
}
