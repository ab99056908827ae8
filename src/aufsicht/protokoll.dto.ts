import { ApiProperty } from '@nestjs/swagger'
import { Transform, Type } from 'class-transformer'
import { AuswahlFeld, TagFeld, TextFeld, ZahlFeld } from '../plattform/schnittstelle/felder.js'
import { type ProtokollAktion, protokollAktionen, type Verdeckung } from '../regeln/protokoll.js'

/** An empty field of a form means "all". */
const leerIstAlles = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))

/** What the log may be narrowed by. */
export class ProtokollFilter {
  @leerIstAlles
  @TagFeld({ name: 'Der Beginn', optional: true })
  von?: string

  @leerIstAlles
  @TagFeld({ name: 'Das Ende', optional: true })
  bis?: string

  @leerIstAlles
  @TextFeld({ name: 'Das Konto', max: 200, optional: true, beschreibung: 'Kennung oder Id' })
  akteur?: string

  @leerIstAlles
  @TextFeld({
    name: 'Der Gegenstand',
    max: 200,
    optional: true,
    beschreibung: 'Vorlagennummer oder Id; von einer Vorlage auch Fassungen, Anlagen und Beratungen',
  })
  gegenstand?: string

  @leerIstAlles
  @TextFeld({ name: 'Die Tabelle', max: 63, optional: true, beispiel: 'vorlage' })
  tabelle?: string

  @leerIstAlles
  @AuswahlFeld({ name: 'Die Art', werte: protokollAktionen, optional: true })
  aktion?: ProtokollAktion

  @leerIstAlles
  @TextFeld({
    name: 'Der Anlass',
    max: 200,
    optional: true,
    beschreibung: 'Kommt im Anlass vor',
    beispiel: 'Freigeben',
  })
  anlass?: string
}

export class ProtokollSuche extends ProtokollFilter {
  @leerIstAlles
  @TextFeld({
    name: 'Der Cursor',
    max: 18,
    muster: /^\d{1,18}$/,
    musterSatz: 'Diesen Cursor gibt es nicht. Beginnen Sie ohne Cursor.',
    optional: true,
    beschreibung: 'weiter des vorigen Blattes',
  })
  cursor?: string

  @Type(() => Number)
  @ZahlFeld({ name: 'Die Anzahl', min: 1, max: 200, optional: true, beschreibung: 'Zeilen je Blatt, sonst 50' })
  limit?: number
}

export const ausgabeformen = ['csv', 'jsonl'] as const

export class ProtokollAusgabe extends ProtokollFilter {
  @AuswahlFeld({ name: 'Die Form', werte: ausgabeformen, beschreibung: 'Tabelle oder eine JSON-Zeile je Eintrag' })
  form: (typeof ausgabeformen)[number]

  @AuswahlFeld({
    name: 'Die Angabe zu den Inhalten',
    werte: ['ja', 'nein'],
    optional: true,
    beschreibung: 'ja: mit Vorher und Nachher, soweit Sie es sehen dürfen',
  })
  inhalte?: 'ja' | 'nein'
}

export class ProtokollEintragDto {
  @ApiProperty({ example: '4711' })
  id: string

  @ApiProperty({ format: 'date-time' })
  zeitpunkt: string

  @ApiProperty({ description: 'Id des Kontos; system: die Anwendung selbst' })
  akteur: string

  @ApiProperty({ type: String, nullable: true })
  akteurName: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Wen der Akteur vertritt' })
  fuer: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Wie x-request-id der Antwort' })
  anfrage: string | null

  @ApiProperty({ example: 'Vorlage: Freigeben', description: 'Anlass' })
  was: string

  @ApiProperty({ example: 'vorlage' })
  tabelle: string

  @ApiProperty({ description: 'Schlüssel der Zeile' })
  zeile: string

  @ApiProperty({ enum: protokollAktionen })
  aktion: ProtokollAktion

  @ApiProperty({ type: [String], description: 'Was sich geändert hat, ohne Inhalte' })
  felder: string[]
}

export class ProtokollBlattDto {
  @ApiProperty({ type: [ProtokollEintragDto] })
  zeilen: ProtokollEintragDto[]

  @ApiProperty({ type: String, nullable: true })
  weiter: string | null
}

/** One entry with its contents, as far as the reader may see them. */
export class ProtokollInhaltDto extends ProtokollEintragDto {
  @ApiProperty({ description: 'Falsch: Inhalte dieser Art dürfen Sie nicht sehen' })
  sichtbar: boolean

  @ApiProperty({
    type: String,
    enum: ['akte', 'fraktion'],
    nullable: true,
    description: 'Warum nicht: Er stammt aus einer Akte, oder er gehört einer Fraktion',
  })
  verdeckt: Verdeckung | null

  @ApiProperty({ type: String, nullable: true, description: 'Begründung in den Worten des Akteurs' })
  grund: string | null

  @ApiProperty({ type: Object, nullable: true })
  vorher: Record<string, unknown> | null

  @ApiProperty({ type: Object, nullable: true })
  nachher: Record<string, unknown> | null
}
