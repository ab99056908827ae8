import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Sitzung } from './sitzung.entity.js'

/** The identity of an item; what it is called belongs to a version of the agenda. */
@Entity({ schema: 'ris', name: 'tagesordnungspunkt' })
export class Tagesordnungspunkt {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'sitzung_id', type: 'uuid' })
  sitzungId: string

  @ManyToOne(() => Sitzung, { nullable: false })
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung>
}
