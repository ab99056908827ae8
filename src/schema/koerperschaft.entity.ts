import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm'
import type { Oeffentlichkeitsregeln } from '../regeln/oeffentlichkeitsregeln.js'
import { Benutzer } from './benutzer.entity.js'

/** The municipality this installation belongs to, one row: letterhead and policies. */
@Entity({ schema: 'ris', name: 'koerperschaft' })
export class Koerperschaft {
  @PrimaryColumn({ name: 'id', type: 'smallint', default: 1 })
  id: number

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'behoerde', type: 'text' })
  behoerde: string

  @Column({ name: 'anschrift', type: 'text', array: true, default: () => `'{}'` })
  anschrift: string[]

  @Column({ name: 'wappen_png', type: 'bytea', nullable: true })
  wappenPng: Buffer | null

  @Column({ name: 'wappen_alt', type: 'text', nullable: true })
  wappenAlt: string | null

  @Column({ name: 'titel_nichtoeffentlich', type: 'text', default: 'platzhalter' })
  titelNichtoeffentlich: 'keine' | 'anzahl' | 'platzhalter' | 'oeffentlicher_titel'

  @Column({ name: 'ergebnisse_vorlaeufig', type: 'boolean', default: true })
  ergebnisseVorlaeufig: boolean

  @Column({ name: 'namen_oeffentlich', type: 'text', default: 'namen' })
  namenOeffentlich: 'namen' | 'einheit'

  /** What shall be shown beyond that, until a second person confirms it; null: nothing waits. */
  @Column({ name: 'gewuenschte_regeln', type: 'jsonb', nullable: true })
  gewuenschteRegeln: Oeffentlichkeitsregeln | null

  @Column({ name: 'gewuenscht_von_id', type: 'uuid', nullable: true })
  gewuenschtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'gewuenscht_von_id' })
  gewuenschtVon?: Benutzer | null

  @Column({ name: 'gewuenscht_am', type: 'timestamptz', nullable: true })
  gewuenschtAm: Date | null

  @Column({ name: 'demo', type: 'boolean', default: false })
  demo: boolean

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
