import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, JaNeinFeld, KennungFeld, TagFeld, TeilFeld, TextFeld } from '../plattform/schnittstelle/felder.js'
import { HindernisDto } from '../plattform/schnittstelle/antworten.js'
import { rollen, type Rolle } from '../regeln/rolle.js'
import { PunktgrundEingabe } from '../sitzungen/tagesordnung.dto.js'
import { BeratungMitIdDto } from '../vorlagen/form/vorlage-antwort.dto.js'

/** The steps of a Beratung that are plans; outcomes have routes of their own. */
export const planschritte = [
  'terminieren',
  'termin_loesen',
  'auf_tagesordnung_setzen',
  'von_tagesordnung_nehmen',
  'aufrufen',
  'nicht_behandeln',
  'entfallen_lassen',
] as const
export type Planschritt = (typeof planschritte)[number]

export class BeratungSchrittEingabe {
  @AuswahlFeld({ name: 'Der Schritt', werte: planschritte })
  schritt: Planschritt

  @KennungFeld({ name: 'Die Sitzung', optional: true, leer: true, beschreibung: 'Bei terminieren' })
  sitzungId?: string | null

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true })
  grund?: string | null

  @TeilFeld({
    name: 'Die Geheimhaltung',
    art: PunktgrundEingabe,
    optional: true,
    leer: true,
    beschreibung: 'Bei auf_tagesordnung_setzen: warum eine öffentliche Vorlage nichtöffentlich beraten wird',
  })
  geheimhaltung?: PunktgrundEingabe | null
}

export class NeueBeratungEingabe {
  @KennungFeld({ name: 'Das Gremium' })
  gremiumId: string

  @AuswahlFeld({ name: 'Die Rolle', werte: rollen })
  rolle: Rolle

  @JaNeinFeld({ name: 'Die Angabe „öffentlich“', optional: true })
  oeffentlich?: boolean

  @TagFeld({ name: 'Der Tag', optional: true, leer: true })
  datum?: string | null
}

export class BeratungSchrittDto {
  @ApiProperty()
  schritt: string

  @ApiProperty()
  bezeichnung: string

  @ApiProperty()
  grundNoetig: boolean

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]

  @ApiProperty({ type: [String], description: 'Was der Schritt löscht, in Worten' })
  folgen: string[]
}

export class BeratungEinzelnDto extends BeratungMitIdDto {
  @ApiProperty({ format: 'uuid' })
  vorlageId: string

  @ApiProperty({ type: [BeratungSchrittDto] })
  schritte: BeratungSchrittDto[]

  @ApiProperty({ type: [HindernisDto], description: 'Ungewöhnliches am Ergebnis; es gilt trotzdem' })
  hinweise: HindernisDto[]
}
