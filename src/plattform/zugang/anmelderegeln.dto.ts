import { ApiProperty } from '@nestjs/swagger'
import { type Faktorregel, faktorregeln } from '../../regeln/zweitfaktor.js'
import { AuswahlFeld } from '../schnittstelle/felder.js'

const beschreibung =
  'Wer einen zweiten Faktor haben muss: niemand, wer freigibt, Veröffentlichungen prüft oder administriert, oder alle Konten mit Passwort'

export class AnmelderegelnEingabe {
  @AuswahlFeld({ name: 'Die Regel für den zweiten Faktor', werte: faktorregeln, beschreibung })
  zweitfaktor: Faktorregel
}

export class AnmelderegelnDto {
  @ApiProperty({ enum: faktorregeln, description: beschreibung })
  zweitfaktor: Faktorregel

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
