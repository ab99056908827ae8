import { ApiProperty } from '@nestjs/swagger'
import { JaNeinFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'

export class DokumentartNeu {
  @TextFeld({
    name: 'Der Schlüssel',
    max: 60,
    muster: /^[a-z][a-z0-9_]*$/,
    musterSatz: 'Der Schlüssel besteht aus kleinen Buchstaben, Ziffern und Unterstrichen.',
    beispiel: 'gutachten',
  })
  schluessel: string

  @TextFeld({ name: 'Die Bezeichnung', max: 200, beispiel: 'Gutachten' })
  bezeichnung: string
}

export class DokumentartEingabe {
  @TextFeld({ name: 'Die Bezeichnung', max: 200 })
  bezeichnung: string

  @JaNeinFeld({ name: 'Die Öffentlichkeit', beschreibung: 'Ob Dateien dieser Art öffentlich werden dürfen' })
  oeffentlich: boolean
}

export class DokumentartDto {
  @ApiProperty({ example: 'gutachten' })
  schluessel: string

  @ApiProperty({ example: 'Gutachten' })
  bezeichnung: string

  @ApiProperty()
  oeffentlich: boolean

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
