import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Fassung } from './fassung.entity.js'

/** The statement per plan, above all the explicit "keine". */
@Entity({ schema: 'ris', name: 'finanzangabe' })
export class Finanzangabe {
  @PrimaryColumn({ name: 'fassung_id', type: 'uuid' })
  fassungId: string

  @ManyToOne(() => Fassung, { nullable: false })
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung>

  @PrimaryColumn({ name: 'plan', type: 'text' })
  plan: 'ergebnisplan' | 'finanzplan'

  @Column({ name: 'keine', type: 'boolean', default: false })
  keine: boolean
}
