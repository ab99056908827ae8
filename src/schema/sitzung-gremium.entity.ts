import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Gremium } from './gremium.entity.js'
import { Sitzung } from './sitzung.entity.js'

/** A Gremium of a Sitzung; rank 1 leads. */
@Entity({ schema: 'ris', name: 'sitzung_gremium' })
export class SitzungGremium {
  @PrimaryColumn({ name: 'sitzung_id', type: 'uuid' })
  sitzungId: string

  @ManyToOne(() => Sitzung, { nullable: false })
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung>

  @PrimaryColumn({ name: 'gremium_id', type: 'uuid' })
  gremiumId: string

  @ManyToOne(() => Gremium, { nullable: false })
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium>

  @Column({ name: 'rang', type: 'integer' })
  rang: number

  /** "5. Sitzung": given with the Ladung. */
  @Column({ name: 'nummer', type: 'integer', nullable: true })
  nummer: number | null

  /** What it was counted by; null: its source calls it so. */
  @Column({ name: 'zaehler_id', type: 'uuid', nullable: true })
  zaehlerId: string | null
}
