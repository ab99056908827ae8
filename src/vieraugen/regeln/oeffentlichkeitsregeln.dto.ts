import { ApiProperty } from '@nestjs/swagger'
import { HindernisDto } from '../../plattform/schnittstelle/antworten.js'
import { AuswahlFeld, JaNeinFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'
import { type Titelregel, titelregeln } from '../../regeln/nichtoeffentlichkeit.js'
import { type Namenregel, namenregeln } from '../../regeln/oeffentlichkeitsregeln.js'

/** What the town tells the public: its policies (domain.md R9.3). */
export class OeffentlichkeitsregelnEingabe {
  @AuswahlFeld({
    name: 'Die Titelregel',
    werte: titelregeln,
    beschreibung: 'Was von nichtöffentlichen Tagesordnungspunkten zu sehen ist',
  })
  titelNichtoeffentlich: Titelregel

  @JaNeinFeld({ name: 'Die Ergebnisregel', beschreibung: 'Ob Ergebnisse schon vor der Niederschrift zu sehen sind' })
  ergebnisseVorlaeufig: boolean

  @AuswahlFeld({
    name: 'Die Namenregel',
    werte: namenregeln,
    beschreibung: 'Namen der Beschäftigten oder nur ihre Einheit',
  })
  namenOeffentlich: Namenregel
}

class GewuenschteRegelnDto {
  @ApiProperty({ enum: titelregeln })
  titelNichtoeffentlich: Titelregel

  @ApiProperty()
  ergebnisseVorlaeufig: boolean

  @ApiProperty({ enum: namenregeln })
  namenOeffentlich: Namenregel
}

/** What shows more than what holds, until a second person has confirmed it. */
export class RegelwunschDto extends GewuenschteRegelnDto {
  @ApiProperty({ description: 'Wer es wünscht' })
  gewuenschtVon: string

  @ApiProperty({ format: 'date-time' })
  gewuenschtAm: string
}

export class OeffentlichkeitsregelnDto extends GewuenschteRegelnDto {
  @ApiProperty({ description: 'Für If-Match' })
  version: number

  @ApiProperty({
    type: RegelwunschDto,
    nullable: true,
    description: 'Was mehr zeigen soll und auf eine zweite Person wartet',
  })
  wartet: RegelwunschDto | null
}

export class NeuLesbaresDto {
  @ApiProperty()
  anzahl: number

  @ApiProperty({ type: [String], description: 'Die ersten davon' })
  beispiele: string[]
}

/** What the second person looks at before it becomes public at one stroke. */
export class RegelvorschauDto {
  @ApiProperty({ description: 'Nichtöffentliche Punkte versandter Tagesordnungen, von denen mehr zu sehen sein wird' })
  punkte: number

  @ApiProperty({ type: NeuLesbaresDto, description: 'Öffentliche Titel solcher Punkte' })
  titel: NeuLesbaresDto

  @ApiProperty({ type: NeuLesbaresDto, description: 'Namen von Beschäftigten in öffentlichen Vorlagen' })
  namen: NeuLesbaresDto

  @ApiProperty({ description: 'Ergebnisse, zu denen es noch keine Niederschrift gibt' })
  vorlaeufigeErgebnisse: number

  @ApiProperty({ description: 'Fingerabdruck: beim Bestätigen als gesehen anzugeben' })
  gesehen: string

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]
}

export class RegelbestaetigungEingabe {
  @TextFeld({ name: 'Das Gesehene', max: 80, beschreibung: 'Fingerabdruck der Vorschau, die Sie bestätigen' })
  gesehen: string
}

export class RegelablehnungEingabe {
  @TextFeld({ name: 'Der Grund', max: 1000 })
  grund: string
}
