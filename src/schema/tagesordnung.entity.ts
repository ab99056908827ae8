import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Sitzung } from './sitzung.entity.js'

/** A version of the agenda: Ladung, Nachtrag, festgestellt. */
@Entity({ schema: 'ris', name: 'tagesordnung' })
export class Tagesordnung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'sitzung_id', type: 'uuid' })
  sitzungId: string

  @ManyToOne(() => Sitzung, { nullable: false })
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung>

  @Column({ name: 'nr', type: 'integer' })
  nr: number

  @Column({ name: 'art', type: 'text', default: 'entwurf' })
  art: 'entwurf' | 'ladung' | 'nachtrag' | 'festgestellt'

  @Column({ name: 'eingefroren_am', type: 'timestamptz', nullable: true })
  eingefrorenAm: Date | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
