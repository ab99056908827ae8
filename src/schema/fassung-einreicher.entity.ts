import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { EinreicherArt } from '../regeln/einreicher.js'
import { Fassung } from './fassung.entity.js'
import { Gremium } from './gremium.entity.js'
import { Person } from './person.entity.js'

/** Who brought a Vorlage in, by the name of the day of receipt. */
@Entity({ schema: 'ris', name: 'fassung_einreicher' })
export class FassungEinreicher {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'fassung_id', type: 'uuid' })
  fassungId: string

  @ManyToOne(() => Fassung, { nullable: false })
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung>

  @Column({ name: 'reihenfolge', type: 'integer' })
  reihenfolge: number

  @Column({ name: 'art', type: 'text' })
  art: EinreicherArt

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'gremium_id', type: 'uuid', nullable: true })
  gremiumId: string | null

  @ManyToOne(() => Gremium)
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium> | null

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person> | null
}
