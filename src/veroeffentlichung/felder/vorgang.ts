import type { VorgangZeile } from '../../ansichten/listen.js'
import type { EintragAnsicht, VorgangAnsicht } from '../../ansichten/vorgang.js'
import type { VorgangAngaben } from '../../schema/vorgang.entity.js'
import { bestaetigtes } from './bestaetigen.js'
import { bestaetigt, bestaetigtFallsGesagt, durch, type Glieder } from './feld.js'
import { verweis } from './verweis.js'
import { type OhneZeiten, zeigen } from './zeigen.js'

/** What a Vorgang says of itself; what is confirmed of it is stored beside what is written. */
export const vorgangAngaben: Glieder<VorgangAngaben> = {
  titel: bestaetigt,
  kurz: bestaetigt,
  beschreibung: bestaetigt,
  federfuehrung: bestaetigt,
  beteiligte: bestaetigt,
  handlungsfelder: bestaetigt,
  herkunft: { art: bestaetigtFallsGesagt, quelle: bestaetigtFallsGesagt },
}

/** An entry as it is written, with its file as it is now; also what shows later, with the Vorlage or Sitzung that it names. */
export interface Eintragsinhalt extends Omit<EintragAnsicht, 'datei' | 'ziel'> {
  vorlageId: string | null
  sitzungId: string | null
  datei: { sha512: string; name: string; mimeType: string; groesse: number } | null
}

const eintragstext = {
  id: bestaetigt,
  art: bestaetigt,
  datum: bestaetigt,
  jahr: bestaetigt,
  titel: bestaetigt,
  text: bestaetigt,
}

const eintragsinhalt: Glieder<Eintragsinhalt> = {
  ...eintragstext,
  vorlageId: bestaetigt,
  sitzungId: bestaetigt,
  datei: { sha512: bestaetigt, name: bestaetigt, mimeType: bestaetigt, groesse: bestaetigt },
}

const eintrag: Glieder<EintragAnsicht> = {
  ...eintragstext,
  datei: { adresse: durch('adresse'), mimeType: durch('abgeleitet'), groesse: durch('abgeleitet') },
  ziel: verweis('andere_sache'),
}

const { kurz: _, ...angaben } = vorgangAngaben

export const vorgang: Glieder<VorgangAnsicht> = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  ...angaben,
  jahre: [{ jahr: durch('abgeleitet'), eintraege: [eintrag] }],
  vorlagen: [{ ...verweis('andere_sache'), nummer: durch('andere_sache') }],
  angelegt: durch('zeitpunkt'),
  geaendert: durch('zeitpunkt'),
}

const vorgangZeile: Glieder<VorgangZeile> = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  titel: durch('abgeleitet'),
  federfuehrung: durch('abgeleitet'),
  vonJahr: durch('abgeleitet'),
  bisJahr: durch('abgeleitet'),
  eintraege: durch('abgeleitet'),
  geaendert: durch('zeitpunkt'),
}

export const zeigeVorgang = zeigen<OhneZeiten<VorgangAnsicht>>(vorgang)
export const zeigeVorgangZeile = zeigen<OhneZeiten<VorgangZeile>>(vorgangZeile)

/** Of a Vorgang what is written is confirmed, before there is a view of all of it. */
export const bestaetigteAngaben = bestaetigtes<VorgangAngaben>(vorgangAngaben)
export const bestaetigterEintrag = bestaetigtes<Eintragsinhalt>(eintragsinhalt)
