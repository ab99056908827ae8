import type { SitzungZeile } from '../../ansichten/listen.js'
import type { SitzungAnsicht, TerminVerweis, TopAnsicht, VotumAnsicht } from '../../ansichten/sitzung.js'
import { bestaetigtes } from './bestaetigen.js'
import { ergebnis } from './ergebnis.js'
import { bestaetigt, bestaetigtFallsGesagt, durch, type Glieder } from './feld.js'
import { verweis } from './verweis.js'
import { type OhneZeiten, zeigen } from './zeigen.js'

const votum: Glieder<VotumAnsicht> = {
  gremium: durch('sitzungsdienst'),
  ergebnis,
  anzeige: durch('ergebnis'),
  vorlaeufig: durch('ergebnis'),
}

/** A line of the agenda. Outcomes, and whether its Vorlage can be read by now, come out by acts of their own. */
const top: Glieder<TopAnsicht> = {
  id: bestaetigt,
  anker: durch('abgeleitet'),
  nummer: bestaetigt,
  oeffentlich: bestaetigt,
  titel: bestaetigt,
  vorlage: { ...verweis('andere_sache'), nummer: durch('andere_sache'), art: durch('andere_sache') },
  ergebnis,
  anzeige: durch('ergebnis'),
  vorlaeufig: durch('ergebnis'),
  voten: [votum],
}

/** Moving it is an act of its own, with words of its own. */
const termin: Glieder<TerminVerweis> = {
  id: durch('adresse'),
  adresse: durch('adresse'),
  datum: durch('sitzungsdienst'),
  beginn: durch('sitzungsdienst'),
  ort: durch('sitzungsdienst'),
  worte: durch('sitzungsdienst'),
}

/** `bestaetigt` is what the second person sees before an agenda is sent. */
export const sitzung: Glieder<SitzungAnsicht> = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  gremien: [verweis('stammdaten')],
  name: bestaetigt,
  datum: bestaetigt,
  beginn: bestaetigt,
  ende: bestaetigt,
  ort: bestaetigt,
  zustand: durch('sitzungsdienst'),
  verlegtNach: termin,
  verlegtVon: [termin],
  herkunft: { art: bestaetigtFallsGesagt, quelle: bestaetigtFallsGesagt },
  tagesordnung: [top],
  nichtoeffentlicheTops: bestaetigt,
  angelegt: durch('zeitpunkt'),
  geaendert: durch('zeitpunkt'),
}

const sitzungZeile: Glieder<SitzungZeile> = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  name: durch('abgeleitet'),
  gremien: [verweis('abgeleitet')],
  datum: durch('abgeleitet'),
  beginn: durch('abgeleitet'),
  ort: durch('abgeleitet'),
  zustand: durch('abgeleitet'),
  beispiel: durch('abgeleitet'),
  tops: durch('abgeleitet'),
}

export const zeigeSitzung = zeigen<OhneZeiten<SitzungAnsicht>>(sitzung)
export const zeigeSitzungZeile = zeigen<SitzungZeile>(sitzungZeile)
export const bestaetigtesDerSitzung = bestaetigtes<SitzungAnsicht>(sitzung)
