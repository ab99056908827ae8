import {
  AuswahlFeld,
  JaNeinFeld,
  KennungFeld,
  TeilFeld,
  TextFeld,
  ZahlFeld,
} from '../plattform/schnittstelle/felder.js'
import { anteile, mehrheitsarten, type Mehrheitsregel } from '../regeln/abstimmung.js'
import { type Abstimmungsart, abstimmungsarten, type Stimmgruppe, stimmgruppen } from '../regeln/einzelabstimmung.js'

const stimmen = { min: 0, max: 999 }

export class StimmenEingabe {
  @ZahlFeld({ name: 'Die Zahl der Ja-Stimmen', ...stimmen })
  ja: number

  @ZahlFeld({ name: 'Die Zahl der Nein-Stimmen', ...stimmen })
  nein: number

  @ZahlFeld({ name: 'Die Zahl der Enthaltungen', ...stimmen })
  enthaltung: number

  @ZahlFeld({ name: 'Die Zahl der ungültigen Stimmen', ...stimmen, optional: true })
  ungueltig?: number

  @ZahlFeld({ name: 'Die Zahl der Befangenen', ...stimmen, optional: true })
  befangen?: number
}

/** A Fraktion, the mayor, a member without Fraktion. */
export class GruppenstimmenEingabe extends StimmenEingabe {
  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'CDU' })
  name: string

  @AuswahlFeld({ name: 'Die Art', werte: stimmgruppen })
  art: Stimmgruppe
}

export class MehrheitsregelEingabe {
  @AuswahlFeld({ name: 'Die Art der Mehrheit', werte: mehrheitsarten })
  art: Mehrheitsregel['art']

  @ZahlFeld({
    name: 'Die Mitgliederzahl',
    min: 1,
    max: 999,
    optional: true,
    leer: true,
    beschreibung: 'Gesetzliche Mitgliederzahl; fehlt sie, zählen die abgegebenen Stimmen',
  })
  mitglieder?: number | null

  @AuswahlFeld({ name: 'Der Anteil', werte: anteile, optional: true, leer: true })
  anteil?: Mehrheitsregel['anteil']
}

const unbekannt = { ...stimmen, optional: true, leer: true, beschreibung: 'null: nicht festgehalten' }

export class AbstimmungEingabe {
  @KennungFeld({ name: 'Das Gremium', optional: true, beschreibung: 'Wer abgestimmt hat; fehlt es, das beratende' })
  gremiumId?: string

  @TextFeld({ name: 'Der Gegenstand', max: 300, optional: true, leer: true, beispiel: 'Antrag auf Vertagung' })
  gegenstand?: string | null

  @AuswahlFeld({ name: 'Die Art', werte: abstimmungsarten })
  art: Abstimmungsart

  @JaNeinFeld({ name: 'Die Angabe „maßgeblich“', beschreibung: 'Ihr folgt das Ergebnis; eine je Gremium' })
  massgeblich: boolean

  @JaNeinFeld({ name: 'Die Angabe „geheim“', optional: true, beschreibung: 'Dann nur Summen' })
  geheim?: boolean

  @TeilFeld({ name: 'Die Mehrheit', art: MehrheitsregelEingabe, optional: true, leer: true })
  mehrheitsregel?: MehrheitsregelEingabe | null

  @JaNeinFeld({ name: 'Der Ausgang', optional: true, leer: true, beschreibung: 'Ohne Stimmen nötig, um ihn zu sagen' })
  angenommen?: boolean | null

  @ZahlFeld({ name: 'Die Zahl der Ja-Stimmen', ...unbekannt })
  ja?: number | null

  @ZahlFeld({ name: 'Die Zahl der Nein-Stimmen', ...unbekannt })
  nein?: number | null

  @ZahlFeld({ name: 'Die Zahl der Enthaltungen', ...unbekannt })
  enthaltung?: number | null

  @ZahlFeld({ name: 'Die Zahl der ungültigen Stimmen', ...unbekannt })
  ungueltig?: number | null

  @ZahlFeld({ name: 'Die Zahl der Befangenen', ...unbekannt })
  befangen?: number | null

  @TeilFeld({
    name: 'Die Liste der Fraktionen',
    art: GruppenstimmenEingabe,
    liste: true,
    optional: true,
    beschreibung: 'Auch Bürgermeister und Fraktionslose als eigene Zeilen; die Summen müssen stimmen',
  })
  fraktionen?: GruppenstimmenEingabe[]
}
