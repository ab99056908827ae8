import type {
  Abstimmung,
  BeratungAnsicht,
  BeratungForm,
  Berichtigung,
  EinzelabstimmungForm,
  ErgebnisForm,
  Grundlage,
  GruppenstimmenForm,
  Verweisungsziel,
  VorlageAnsicht,
} from '../../ansichten/vorlage.js'
import { gruppenname } from '../../regeln/einzelabstimmung.js'
import { Blatt, durch, type Glieder, Intern, JeZeile, leer, nurWenn } from './feld.js'
import { verweis } from './verweis.js'

const abstimmung: Glieder<Abstimmung> = {
  ja: durch('ergebnis'),
  nein: durch('ergebnis'),
  enthaltung: durch('ergebnis'),
  ungueltig: durch('ergebnis'),
  befangen: durch('ergebnis'),
}

const grundlage: Glieder<Grundlage> = {
  art: durch('ergebnis'),
  worte: durch('ergebnis'),
  fassungId: new Intern(),
  beratungId: durch('ergebnis'),
}

const berichtigung: Glieder<Berichtigung> = {
  am: durch('ergebnis'),
  worte: durch('ergebnis'),
  vorher: durch('ergebnis'),
}

const gruppenstimmen: Glieder<GruppenstimmenForm> = {
  name: new Blatt('nur_wenn', 'ergebnis', (_, __, gruppe) => gruppenname(gruppe as GruppenstimmenForm)),
  art: durch('ergebnis'),
  ...abstimmung,
}

const einzelabstimmung: Glieder<EinzelabstimmungForm> = {
  ...abstimmung,
  gremium: durch('ergebnis'),
  gegenstand: durch('ergebnis'),
  art: durch('ergebnis'),
  massgeblich: durch('ergebnis'),
  geheim: durch('ergebnis'),
  mehrheitsregel: { art: durch('ergebnis'), mitglieder: durch('ergebnis'), anteil: durch('ergebnis') },
  angenommen: durch('ergebnis'),
  fraktionen: [gruppenstimmen],
}

export const ergebnis: Glieder<ErgebnisForm> = {
  art: durch('ergebnis'),
  bezeichnung: durch('ergebnis'),
  aenderung: durch('ergebnis'),
  mehrheit: durch('ergebnis'),
  beschlusstext: durch('ergebnis'),
  abstimmung,
  abstimmungen: [einzelabstimmung],
  // Rows that say themselves whether the public is told of them.
  ziele: new JeZeile<Verweisungsziel>({ name: durch('ergebnis'), oeffentlichkeit: durch('ergebnis') }),
  grundlage,
  berichtigung,
}

/** A step as it stood at Freigabe: of a non-public one not its day, and of none an outcome. */
export const schrittBeiFreigabe: Glieder<BeratungForm> = {
  gremium: durch('fassung'),
  rolle: durch('fassung'),
  rolleBezeichnung: durch('fassung'),
  datum: nurWenn<BeratungForm>((schritt) => schritt.oeffentlich === true, 'fassung'),
  oeffentlich: durch('fassung'),
  ergebnis: leer,
}

export const schritt: Glieder<BeratungAnsicht> = {
  id: durch('adresse'),
  gremium: durch('stammdaten'),
  gremiumRef: verweis('stammdaten'),
  rolle: durch('fassung'),
  rolleBezeichnung: durch('fassung'),
  datum: durch('sitzungsdienst'),
  oeffentlich: durch('sitzungsdienst'),
  sitzungRef: verweis('sitzungsdienst'),
  sitzungsnummer: durch('sitzungsdienst'),
  top: durch('sitzungsdienst'),
  zustand: durch('sitzungsdienst'),
  anzeige: durch('ergebnis'),
  vorlaeufig: durch('ergebnis'),
  ergebnis,
}

export const letztesErgebnis: Glieder<NonNullable<VorlageAnsicht['letztesErgebnis']>> = {
  ergebnis,
  gremium: verweis('stammdaten'),
  datum: durch('sitzungsdienst'),
  vorlaeufig: durch('ergebnis'),
}
