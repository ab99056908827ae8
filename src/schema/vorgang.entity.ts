import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { RichDokument } from '../richtext/dokument.js'
import { Benutzer } from './benutzer.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'
import type { Herkunft } from '../regeln/herkunft.js'

/** What the public reads of a Vorgang itself; the rest are its entries. */
export interface VorgangAngaben {
  titel: string
  kurz: string
  beschreibung: RichDokument | null
  federfuehrung: string | null
  beteiligte: string[]
  handlungsfelder: string[]
  /** Absent in what was confirmed before there was one. */
  herkunft?: Herkunft | null
}

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

  /** Whose it is; null: only roles for the whole house change it. */
  @Column({ name: 'organisationseinheit_id', type: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit> | null

  /** What is wanted. Public is what is confirmed as well. */
  @Column({ name: 'oeffentlich', type: 'boolean', default: false })
  oeffentlich: boolean

  /** What a second person has confirmed for the public. */
  @Column({ name: 'freigegeben', type: 'jsonb', nullable: true })
  freigegeben: VorgangAngaben | null

  /** Ids of those who wrote it since then. */
  @Column({ name: 'geschrieben_von', type: 'uuid', array: true, default: () => `'{}'` })
  geschriebenVon: string[]

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'angelegt_von_id', type: 'uuid', nullable: true })
  angelegtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'angelegt_von_id' })
  angelegtVon?: Relation<Benutzer> | null

  @Column({ name: 'herkunft', type: 'jsonb', nullable: true })
  herkunft: Herkunft | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
