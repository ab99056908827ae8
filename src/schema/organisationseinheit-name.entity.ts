import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** What a unit is called from a day on, until its next name. */
@Entity({ schema: 'ris', name: 'organisationseinheit_name' })
export class OrganisationseinheitName {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'organisationseinheit_id', type: 'uuid' })
  organisationseinheitId: string

  @ManyToOne(() => Organisationseinheit, { nullable: false })
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit>

  /** `-infinity`: from the beginning. */
  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'kuerzel', type: 'text' })
  kuerzel: string

  @Column({ name: 'name', type: 'text' })
  name: string

  /** Of the last correction. */
  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null
}
