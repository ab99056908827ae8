import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** Who stands in for whom, with which roles, from when to when. */
@Entity({ schema: 'ris', name: 'vertretung' })
export class Vertretung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vertreter_id', type: 'uuid' })
  vertreterId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'vertreter_id' })
  vertreter?: Relation<Benutzer>

  @Column({ name: 'vertretener_id', type: 'uuid' })
  vertretenerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'vertretener_id' })
  vertretener?: Relation<Benutzer>

  @Column({ name: 'rollen', type: 'text', array: true })
  rollen: string[]

  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'bis', type: 'date' })
  bis: string
}
