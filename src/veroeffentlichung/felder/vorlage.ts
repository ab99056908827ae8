import type { AnlageAnsicht, VorlageAnsicht, VorlageForm, VorlageZeile } from '../../ansichten/vorlage.js'
import { bestaetigtes } from './bestaetigen.js'
import { anlage } from './datei.js'
import { letztesErgebnis, schritt, schrittBeiFreigabe } from './ergebnis.js'
import { bestaetigt, durch, Ganz, type Glieder, Reihen } from './feld.js'
import { stellungnahme } from './stellungnahme.js'
import { verweis } from './verweis.js'
import { vorlageForm } from './vorlage-form.js'
import { type OhneZeiten, zeigen } from './zeigen.js'

const { beratungsfolge: _, ...inhalt } = vorlageForm

export const vorlage: Glieder<VorlageAnsicht> = {
  ...inhalt,
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  zustand: durch('sitzungsdienst'),
  beratungsfolge: [schritt],
  beratungsfolgeBeiFreigabe: [schrittBeiFreigabe],
  anlagen: new Reihen<AnlageAnsicht>(anlage),
  fassung: { nr: bestaetigt, freigegebenAm: bestaetigt },
  fruehereFassungen: [{ nr: bestaetigt, freigegebenAm: bestaetigt, inhalt: new Ganz<VorlageForm>(vorlageForm) }],
  zurueckgenommeneFassungen: [{ nr: durch('ruecknahme'), am: durch('ruecknahme') }],
  letztesErgebnis,
  vorgang: verweis('andere_sache'),
  uebergeordnet: verweis('andere_sache'),
  untergeordnete: [verweis('andere_sache')],
  stellungnahmen: [stellungnahme],
  angelegt: durch('zeitpunkt'),
  geaendert: durch('zeitpunkt'),
}

const vorlageZeile: Glieder<VorlageZeile> = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  nummer: durch('abgeleitet'),
  art: durch('abgeleitet'),
  betreff: durch('abgeleitet'),
  federfuehrung: durch('abgeleitet'),
  zustand: durch('abgeleitet'),
  letztesErgebnis,
  naechsteBeratung: { gremium: durch('abgeleitet'), datum: durch('abgeleitet') },
  datum: durch('abgeleitet'),
  einreicher: durch('abgeleitet'),
  beispiel: durch('abgeleitet'),
}

/** What changes with every Sitzung, while the text stays. */
export type Verlauf = Pick<VorlageAnsicht, 'zustand' | 'beratungsfolge' | 'letztesErgebnis'>
/** The view but for what the Verlauf adds. */
export type Inhalt = Omit<OhneZeiten<VorlageAnsicht>, keyof Verlauf>
/** The same of the row of the list. */
export type Verlaufszeile = Pick<VorlageZeile, 'zustand' | 'letztesErgebnis' | 'naechsteBeratung'>
export type Inhaltszeile = Omit<VorlageZeile, keyof Verlaufszeile>

export const zeigeInhalt = zeigen<Inhalt>(vorlage)
export const zeigeVerlauf = zeigen<Verlauf>(vorlage)
export const zeigeInhaltszeile = zeigen<Inhaltszeile>(vorlageZeile)
export const zeigeVerlaufszeile = zeigen<Verlaufszeile>(vorlageZeile)
export const bestaetigtesDerVorlage = bestaetigtes<VorlageAnsicht>(vorlage)
