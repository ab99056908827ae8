import type { VorgangZeile } from '../../ansichten/listen.js'
import type { EintragAnsicht, VorgangAnsicht } from '../../ansichten/vorgang.js'
import type { VorgangAngaben } from '../../schema/vorgang.entity.js'
import { bestaetigt, durch, type Glieder } from './feld.js'
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
}

const eintrag: Glieder<EintragAnsicht> = {
  id: bestaetigt,
  art: bestaetigt,
  datum: bestaetigt,
  jahr: bestaetigt,
  titel: bestaetigt,
  text: bestaetigt,
  datei: { adresse: durch('adresse'), mimeType: bestaetigt, groesse: bestaetigt },
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
