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

  /** Who wrote it since the last one went out; another person sends it. */
  @Column({ name: 'bearbeitet_von_ids', type: 'uuid', array: true, default: () => `'{}'` })
  bearbeitetVonIds: string[]

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
