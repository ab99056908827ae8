import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { Herkunft } from '../regeln/herkunft.js'

/** A meeting of one Gremium or of several together. */
@Entity({ schema: 'ris', name: 'sitzung' })
export class Sitzung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'datum', type: 'date' })
  datum: string

  @Column({ name: 'beginn', type: 'time', nullable: true })
  beginn: string | null

  @Column({ name: 'ende', type: 'time', nullable: true })
  ende: string | null

  @Column({ name: 'ort', type: 'text', nullable: true })
  ort: string | null

  @Column({ name: 'zustand', type: 'text', default: 'geplant' })
  zustand: SitzungZustand

  @Column({ name: 'herkunft', type: 'jsonb', nullable: true })
  herkunft: Herkunft | null

  /** Of an appointment that was moved: the Sitzung that was to be then. */
  @Column({ name: 'verlegt_nach_id', type: 'uuid', nullable: true })
  verlegtNachId: string | null

  @ManyToOne(() => Sitzung)
  @JoinColumn({ name: 'verlegt_nach_id' })
  verlegtNach?: Relation<Sitzung> | null

  /** For everybody. */
  @Column({ name: 'verlegt_worte', type: 'text', nullable: true })
  verlegtWorte: string | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
