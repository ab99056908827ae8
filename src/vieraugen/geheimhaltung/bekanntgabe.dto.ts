import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, TagFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'
import { grundarten } from '../../regeln/nichtoeffentlichkeit.js'
import { type VorlageZustand, vorlageZustaende } from '../../regeln/vorlage-schritte.js'

export const bekanntgabeAnlaesse = ['wegfall', 'bekanntgabe'] as const

export class BekanntgabeEingabe {
  @AuswahlFeld({
    name: 'Der Anlass',
    werte: bekanntgabeAnlaesse,
    beschreibung:
      'wegfall: Der Grund der Geheimhaltung besteht nicht mehr. bekanntgabe: Der Beschluss wird bekannt gegeben',
  })
  anlass: (typeof bekanntgabeAnlaesse)[number]

  @TextFeld({ name: 'Der Betreff', beschreibung: 'Ein eigener, den die Öffentlichkeit lesen darf' })
  betreff: string
}

export class BekanntgabeDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, nullable: true })
  nummer: string | null

  @ApiProperty()
  betreff: string

  @ApiProperty({ enum: vorlageZustaende })
  zustand: VorlageZustand
}

export class PruefungEingabe {
  @TagFeld({ name: 'Der Tag der nächsten Prüfung' })
  pruefenAm: string

  @AuswahlFeld({ name: 'Die Art des Grundes', werte: grundarten, optional: true, beschreibung: 'Sonst die bisherige' })
  grundart?: string

  @TextFeld({ name: 'Der Grund', optional: true, beschreibung: 'Sonst der bisherige' })
  grund?: string

  @TextFeld({ name: 'Die Rechtsgrundlage', optional: true, beschreibung: 'Sonst die bisherige' })
  rechtsgrundlage?: string
}
