import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { GremiumArt } from '../ansichten/gremium.js'

/** A body that deliberates: Rat, Ausschuss, Beirat, Bezirksvertretung, Fraktion. */
@Entity({ schema: 'ris', name: 'gremium' })
export class Gremium {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Of today, like the two after it; of other days see `GremiumName`. */
  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'genitiv', type: 'text', nullable: true })
  genitiv: string | null

  @Column({ name: 'kuerzel', type: 'text', nullable: true })
  kuerzel: string | null

  @Column({ name: 'art', type: 'text' })
  art: GremiumArt

  @Column({ name: 'reihenfolge', type: 'integer', default: 0 })
  reihenfolge: number

  /** The last day on which it exists. */
  @Column({ name: 'bis', type: 'date', nullable: true })
  bis: string | null

  @Column({ name: 'vorgaenger_id', type: 'uuid', nullable: true })
  vorgaengerId: string | null

  @ManyToOne(() => Gremium)
  @JoinColumn({ name: 'vorgaenger_id' })
  vorgaenger?: Relation<Gremium> | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
