import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Fassung } from './fassung.entity.js'

/** A row of the finance table; minus is Aufwand or Auszahlung. */
@Entity({ schema: 'ris', name: 'finanzposition' })
export class Finanzposition {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'fassung_id', type: 'uuid' })
  fassungId: string

  @ManyToOne(() => Fassung, { nullable: false })
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung>

  @Column({ name: 'plan', type: 'text' })
  plan: 'ergebnisplan' | 'finanzplan'

  @Column({ name: 'reihenfolge', type: 'integer' })
  reihenfolge: number

  @Column({ name: 'objekt_nr', type: 'text' })
  objektNr: string

  @Column({ name: 'objekt_bezeichnung', type: 'text', default: '' })
  objektBezeichnung: string

  @Column({ name: 'kontengruppe_nr', type: 'text' })
  kontengruppeNr: string

  @Column({ name: 'kontengruppe_bezeichnung', type: 'text', default: '' })
  kontengruppeBezeichnung: string

  @Column({ name: 'haushaltsjahr', type: 'integer' })
  haushaltsjahr: number

  @Column({ name: 'betrag', type: 'numeric', precision: 15, scale: 2 })
  betrag: string
}
