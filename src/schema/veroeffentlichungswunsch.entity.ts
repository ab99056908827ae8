import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Anlage } from './anlage.entity.js'
import { Benutzer } from './benutzer.entity.js'
import { Vorgang } from './vorgang.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** Somebody asks that something becomes public; somebody else looks at it and decides. */
@Entity({ schema: 'ris', name: 'veroeffentlichungsantrag' })
export class Veroeffentlichungswunsch {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Either a Vorlage or a Vorgang. */
  @Column({ name: 'vorlage_id', type: 'uuid', nullable: true })
  vorlageId: string | null

  @ManyToOne(() => Vorlage)
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage> | null

  @Column({ name: 'vorgang_id', type: 'uuid', nullable: true })
  vorgangId: string | null

  @ManyToOne(() => Vorgang)
  @JoinColumn({ name: 'vorgang_id' })
  vorgang?: Relation<Vorgang> | null

  @Column({ name: 'anlage_id', type: 'uuid', nullable: true })
  anlageId: string | null

  @ManyToOne(() => Anlage)
  @JoinColumn({ name: 'anlage_id' })
  anlage?: Relation<Anlage> | null

  @Column({ name: 'beantragt_von_id', type: 'uuid', nullable: true })
  gewuenschtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'beantragt_von_id' })
  gewuenschtVon?: Relation<Benutzer> | null

  @Column({ name: 'beantragt_am', type: 'timestamptz', default: () => 'clock_timestamp()' })
  gewuenschtAm: Date

  @Column({ name: 'ab', type: 'timestamptz', nullable: true })
  ab: Date | null

  @Column({ name: 'online_bis', type: 'date', nullable: true })
  onlineBis: string | null

  @Column({ name: 'ergebnis', type: 'text', nullable: true })
  ergebnis: 'bestaetigt' | 'abgelehnt' | 'zurueckgezogen' | null

  @Column({ name: 'entschieden_von_id', type: 'uuid', nullable: true })
  entschiedenVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'entschieden_von_id' })
  entschiedenVon?: Relation<Benutzer> | null

  @Column({ name: 'entschieden_am', type: 'timestamptz', nullable: true })
  entschiedenAm: Date | null

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'gesehen', type: 'text', nullable: true })
  gesehen: string | null

  @Column({ name: 'ausgefuehrt_am', type: 'timestamptz', nullable: true })
  ausgefuehrtAm: Date | null
}
