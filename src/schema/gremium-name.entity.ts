import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Gremium } from './gremium.entity.js'

/** What a Gremium is called from a day on, until its next name. */
@Entity({ schema: 'ris', name: 'gremium_name' })
export class GremiumName {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'gremium_id', type: 'uuid' })
  gremiumId: string

  @ManyToOne(() => Gremium, { nullable: false })
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium>

  /** `-infinity`: from the beginning. */
  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'genitiv', type: 'text', nullable: true })
  genitiv: string | null

  @Column({ name: 'kuerzel', type: 'text', nullable: true })
  kuerzel: string | null

  /** Of the last correction. */
  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null
}
