import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Tagesordnung } from './tagesordnung.entity.js'
import { Tagesordnungspunkt } from './tagesordnungspunkt.entity.js'

/** A line of one version of the agenda. `oeffentlicherTitel` is the only text of part N that may get out. */
@Entity({ schema: 'ris', name: 'tagesordnung_zeile' })
export class TagesordnungZeile {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'tagesordnung_id', type: 'uuid' })
  tagesordnungId: string

  @ManyToOne(() => Tagesordnung, { nullable: false })
  @JoinColumn({ name: 'tagesordnung_id' })
  tagesordnung?: Relation<Tagesordnung>

  @Column({ name: 'top_id', type: 'uuid' })
  topId: string

  @ManyToOne(() => Tagesordnungspunkt, { nullable: false })
  @JoinColumn({ name: 'top_id' })
  top?: Relation<Tagesordnungspunkt>

  @Column({ name: 'teil', type: 'text' })
  teil: 'oe' | 'n'

  @Column({ name: 'rang', type: 'integer' })
  rang: number

  @Column({ name: 'nummer', type: 'text' })
  nummer: string

  @Column({ name: 'titel', type: 'text' })
  titel: string

  @Column({ name: 'oeffentlicher_titel', type: 'text', nullable: true })
  oeffentlicherTitel: string | null
}
