import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Faktorregel } from '../regeln/zweitfaktor.js'

/** What the town demands of those who sign in here, and how their rights are given, one row. */
@Entity({ schema: 'ris', name: 'anmelderegel' })
export class Anmelderegel {
  @PrimaryColumn({ name: 'id', type: 'smallint', default: 1 })
  id: number

  @Column({ name: 'zweitfaktor', type: 'text', default: 'rollen' })
  zweitfaktor: Faktorregel

  /** Where there is one administrator, nobody has to confirm what he does to the rights of others; it is told instead. */
  @Column({ name: 'rechte_allein', type: 'boolean', default: false })
  rechteAllein: boolean

  /** All of the staff reads the drafts that are to become public, not only whom they concern. */
  @Column({ name: 'entwuerfe_offen', type: 'boolean', default: false })
  entwuerfeOffen: boolean

  /** Who releases, had no hand in it and saw what will be public, confirms its publication in the same act. */
  @Column({ name: 'zwei_genuegen', type: 'boolean', default: true })
  zweiGenuegen: boolean

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
