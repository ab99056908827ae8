import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Faktorregel } from '../regeln/zweitfaktor.js'

/** What the town demands of those who sign in here, one row. */
@Entity({ schema: 'ris', name: 'anmelderegel' })
export class Anmelderegel {
  @PrimaryColumn({ name: 'id', type: 'smallint', default: 1 })
  id: number

  @Column({ name: 'zweitfaktor', type: 'text', default: 'rollen' })
  zweitfaktor: Faktorregel

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
