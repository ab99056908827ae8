import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Anlage } from './anlage.entity.js'
import { Benutzer } from './benutzer.entity.js'
import { Fassung } from './fassung.entity.js'
import { VorgangEintrag } from './vorgang-eintrag.entity.js'
import { Vorgang } from './vorgang.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** One thing that could be read in public until it was taken back. */
export interface WarOeffentlich {
  art: string
  adresse: string
  name: string
  /** ISO instant. */
  seit: string
}

/** The record that something was taken back: who, when, why, and what had been public since when. */
@Entity({ schema: 'ris', name: 'vorfall' })
export class Vorfall {
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

  /** One entry of it by itself. */
  @Column({ name: 'eintrag_id', type: 'uuid', nullable: true })
  eintragId: string | null

  @ManyToOne(() => VorgangEintrag)
  @JoinColumn({ name: 'eintrag_id' })
  eintrag?: Relation<VorgangEintrag> | null

  @Column({ name: 'anlage_id', type: 'uuid', nullable: true })
  anlageId: string | null

  @ManyToOne(() => Anlage)
  @JoinColumn({ name: 'anlage_id' })
  anlage?: Relation<Anlage> | null

  /** One former Fassung by itself. */
  @Column({ name: 'fassung_id', type: 'uuid', nullable: true })
  fassungId: string | null

  @ManyToOne(() => Fassung)
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung> | null

  @Column({ name: 'grund', type: 'text' })
  grund: string

  @Column({ name: 'durch_id', type: 'uuid', nullable: true })
  durchId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'durch_id' })
  durch?: Relation<Benutzer> | null

  @Column({ name: 'am', type: 'timestamptz', default: () => 'clock_timestamp()' })
  am: Date

  @Column({ name: 'war_oeffentlich', type: 'jsonb' })
  warOeffentlich: WarOeffentlich[]
}
