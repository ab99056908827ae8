import type { RichDokument } from '../richtext/dokument.js'
import {
  AuswahlFeld,
  JaNeinFeld,
  KennungFeld,
  RichtextFeld,
  TagFeld,
  TeilFeld,
  TextFeld,
} from '../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../plattform/schnittstelle/trotzdem.js'
import {
  type Aenderung,
  aenderungen,
  type ErgebnisArt,
  ergebnisArten,
  type Mehrheit,
  mehrheiten,
} from '../regeln/ergebnis.js'
import { type GrundlageArt, grundlageArten } from '../regeln/grundlage.js'
import { AbstimmungEingabe, StimmenEingabe } from './abstimmung.dto.js'

export class Feststellungsfrage {
  @AuswahlFeld({
    name: 'Die Angabe ohneNiederschrift',
    werte: ['true', 'false'],
    optional: true,
    beschreibung: 'true: Zu dieser Beratung gibt es keine; berichtigt wird dann ohne Beschluss einer späteren Sitzung',
  })
  ohneNiederschrift?: 'true' | 'false'
}

export class ZielEingabe {
  @KennungFeld({ name: 'Das Gremium', optional: true, leer: true })
  gremiumId?: string | null

  @TextFeld({
    name: 'Die Stelle',
    max: 200,
    optional: true,
    leer: true,
    beschreibung: 'Eine Stelle außerhalb',
    beispiel: 'Aufsichtsrat der Stadtwerke',
  })
  name?: string | null

  @JaNeinFeld({
    name: 'Die Angabe „nichtöffentlich“',
    optional: true,
    beschreibung:
      'In den nichtöffentlichen Teil, ohne gremiumId in den desselben Gremiums; wird öffentlich nicht genannt',
  })
  nichtoeffentlich?: boolean
}

export class GrundlageEingabe {
  @AuswahlFeld({ name: 'Die Art der Grundlage', werte: grundlageArten })
  art: GrundlageArt

  @KennungFeld({
    name: 'Die Fassung',
    optional: true,
    leer: true,
    beschreibung: 'Bei „vorlage“ (sonst die zur Ladung) und „stellungnahme“ (sonst die neueste)',
  })
  fassungId?: string | null

  @KennungFeld({
    name: 'Die Beratung',
    optional: true,
    leer: true,
    beschreibung: 'Bei „empfehlung“: der frühere Schritt',
  })
  beratungId?: string | null
}

export class BerichtigungsbeschlussEingabe {
  @KennungFeld({ name: 'Die Beratung', optional: true, leer: true, beschreibung: 'Der Schritt, oder der Punkt' })
  beratungId?: string | null

  @KennungFeld({
    name: 'Der Tagesordnungspunkt',
    optional: true,
    leer: true,
    beschreibung: 'Wenn er keine Vorlage hat',
  })
  topId?: string | null
}

/** What an outcome says, of a step or of an item without a Vorlage. */
export class Ergebnisangaben {
  @AuswahlFeld({ name: 'Das Ergebnis', werte: ergebnisArten })
  art: ErgebnisArt

  @TextFeld({
    name: 'Die Bezeichnung',
    max: 200,
    optional: true,
    beschreibung: 'Örtlicher Wortlaut; sonst der übliche aus Art, Änderung und Mehrheit',
    beispiel: 'einstimmig geändert beschlossen',
  })
  bezeichnung?: string

  @AuswahlFeld({ name: 'Die Änderung', werte: aenderungen, optional: true, leer: true })
  aenderung?: Aenderung | null

  @AuswahlFeld({ name: 'Die Mehrheit', werte: mehrheiten, optional: true, leer: true })
  mehrheit?: Mehrheit | null

  @RichtextFeld({ name: 'Der Beschlusstext', optional: true, leer: true, beschreibung: 'Nötig bei „geändert“' })
  beschlusstext?: RichDokument | null

  @TeilFeld({ name: 'Die Liste der Abstimmungen', art: AbstimmungEingabe, liste: true, optional: true })
  abstimmungen?: AbstimmungEingabe[]

  @TeilFeld({
    name: 'Die Ziele',
    art: ZielEingabe,
    liste: true,
    optional: true,
    leer: true,
    beschreibung: 'Bei „verwiesen“',
  })
  ziele?: ZielEingabe[] | null
}

/** With what a Berichtigung says besides. */
export class Berichtigungsangaben extends Ergebnisangaben {
  @TeilFeld({
    name: 'Der Beschluss',
    art: BerichtigungsbeschlussEingabe,
    optional: true,
    leer: true,
    beschreibung: 'Bei einer Berichtigung: womit das Gremium in einer späteren Sitzung berichtigt hat',
  })
  durch?: BerichtigungsbeschlussEingabe | null

  @JaNeinFeld({
    name: 'Das Verbergen',
    optional: true,
    beschreibung: 'Bei einer Berichtigung: das bisherige Ergebnis sagt, was niemand lesen darf',
  })
  vorherVerbergen?: boolean

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true, beschreibung: 'Nötig bei einer Berichtigung' })
  grund?: string | null
}

export class ErgebnisEingabeDto extends Berichtigungsangaben {
  @TeilFeld({
    name: 'Die Grundlage',
    art: GrundlageEingabe,
    optional: true,
    leer: true,
    beschreibung: 'Worüber abgestimmt wurde; sonst die letzte angenommene Empfehlung, sonst die Vorlage',
  })
  grundlage?: GrundlageEingabe | null

  @TeilFeld({
    name: 'Die Abstimmung',
    art: StimmenEingabe,
    optional: true,
    leer: true,
    beschreibung: 'Veraltet: wird die einzige, maßgebliche der abstimmungen',
  })
  abstimmung?: StimmenEingabe | null

  @KennungFeld({ name: 'Das Ziel', optional: true, leer: true, beschreibung: 'Veraltet: das einzige von ziele' })
  zielGremiumId?: string | null

  @TagFeld({ name: 'Der neue Termin', optional: true, leer: true })
  termin?: string | null

  @JaNeinFeld({ name: 'Die Rückkehr', optional: true, beschreibung: 'Bei „verwiesen“: kommt die Sache zurück?' })
  rueckkehr?: boolean

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}
