import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, JaNeinFeld } from '../plattform/schnittstelle/felder.js'
import { type Titelregel, titelregeln } from '../regeln/nichtoeffentlichkeit.js'

const namenRegeln = ['namen', 'einheit'] as const
type Namenregel = (typeof namenRegeln)[number]

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
    werte: namenRegeln,
    beschreibung: 'Namen der Beschäftigten oder nur ihre Einheit',
  })
  namenOeffentlich: Namenregel
}

export class OeffentlichkeitsregelnDto {
  @ApiProperty({ enum: titelregeln })
  titelNichtoeffentlich: Titelregel

  @ApiProperty()
  ergebnisseVorlaeufig: boolean

  @ApiProperty({ enum: namenRegeln })
  namenOeffentlich: Namenregel

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
