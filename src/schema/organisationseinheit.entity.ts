import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'

/** A unit of the administration, "FB 31/3". */
@Entity({ schema: 'ris', name: 'organisationseinheit' })
export class Organisationseinheit {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Of today, like the name; of other days see `OrganisationseinheitName`. */
  @Column({ name: 'kuerzel', type: 'text' })
  kuerzel: string

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'uebergeordnet_id', type: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'uebergeordnet_id' })
  uebergeordnet?: Relation<Organisationseinheit> | null

  /** The last day on which it exists. */
  @Column({ name: 'bis', type: 'date', nullable: true })
  bis: string | null

  @Column({ name: 'vorgaenger_id', type: 'uuid', nullable: true })
  vorgaengerId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'vorgaenger_id' })
  vorgaenger?: Relation<Organisationseinheit> | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
