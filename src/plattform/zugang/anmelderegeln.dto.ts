import { ApiProperty } from '@nestjs/swagger'
import { type Faktorregel, faktorregeln } from '../../regeln/zweitfaktor.js'
import { AuswahlFeld, JaNeinFeld } from '../schnittstelle/felder.js'

const beschreibung =
  'Wer einen zweiten Faktor haben muss: niemand, wer freigibt, Veröffentlichungen prüft oder administriert, oder alle Konten mit Passwort'

const allein =
  'Solange es nur ein Konto mit der Rolle Administration gibt: Rechte gibt es ohne zweite Person, und alle können es nachlesen. Einschalten bestätigt eine zweite Person'

const offen =
  'Entwürfe, die öffentlich werden sollen, liest das ganze Haus und nicht nur, wen sie angehen. Einschalten bestätigt eine zweite Person'

const zwei =
  'Wer freigibt, nichts daran geschrieben hat und sieht, was öffentlich wird, bestätigt die Veröffentlichung zugleich. Einschalten bestätigt immer eine zweite Person'

export class AnmelderegelnEingabe {
  @AuswahlFeld({ name: 'Die Regel für den zweiten Faktor', werte: faktorregeln, beschreibung })
  zweitfaktor: Faktorregel

  @JaNeinFeld({ name: 'Die Regel „Eine Person genügt“', optional: true, beschreibung: allein })
  rechteAllein?: boolean

  @JaNeinFeld({ name: 'Die Regel der Entwürfe', optional: true, beschreibung: offen })
  entwuerfeOffen?: boolean

  @JaNeinFeld({ name: 'Die Regel „Zwei genügen“', optional: true, beschreibung: zwei })
  zweiGenuegen?: boolean
}

export class AnmelderegelnDto {
  @ApiProperty({ enum: faktorregeln, description: beschreibung })
  zweitfaktor: Faktorregel

  @ApiProperty({ description: allein })
  rechteAllein: boolean

  @ApiProperty({ description: offen })
  entwuerfeOffen: boolean

  @ApiProperty({ description: zwei })
  zweiGenuegen: boolean

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
