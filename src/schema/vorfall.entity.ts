import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Anlage } from './anlage.entity.js'
import { Benutzer } from './benutzer.entity.js'
import { Fassung } from './fassung.entity.js'
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

  @Column({ name: 'vorlage_id', type: 'uuid' })
  vorlageId: string

  @ManyToOne(() => Vorlage, { nullable: false })
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage>

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
