import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** A person, as author, signatory or member. */
@Entity({ schema: 'ris', name: 'person' })
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'familienname', type: 'text' })
  familienname: string

  @Column({ name: 'vorname', type: 'text', nullable: true })
  vorname: string | null

  @Column({ name: 'titel', type: 'text', nullable: true })
  titel: string | null

  @Column({ name: 'organisationseinheit_id', type: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit> | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
