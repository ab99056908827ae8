import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { RichDokument } from '../richtext/dokument.js'
import { Benutzer } from './benutzer.entity.js'

/** A matter over the years, with its entries and Vorlagen. */
@Entity({ schema: 'ris', name: 'vorgang' })
export class Vorgang {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'titel', type: 'text' })
  titel: string

  @Column({ name: 'kurz', type: 'text' })
  kurz: string

  @Column({ name: 'beschreibung', type: 'jsonb', nullable: true })
  beschreibung: RichDokument | null

  @Column({ name: 'federfuehrung', type: 'text', nullable: true })
  federfuehrung: string | null

  @Column({ name: 'beteiligte', type: 'text', array: true, default: () => `'{}'` })
  beteiligte: string[]

  @Column({ name: 'handlungsfelder', type: 'text', array: true, default: () => `'{}'` })
  handlungsfelder: string[]

  @Column({ name: 'oeffentlich', type: 'boolean', default: false })
  oeffentlich: boolean

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'angelegt_von_id', type: 'uuid', nullable: true })
  angelegtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'angelegt_von_id' })
  angelegtVon?: Relation<Benutzer> | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
