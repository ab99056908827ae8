import { Column, Entity, PrimaryColumn } from 'typeorm'

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

  @Column({ name: 'demo', type: 'boolean', default: false })
  demo: boolean

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
