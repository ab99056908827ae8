import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Anlage } from './anlage.entity.js'
import { Benutzer } from './benutzer.entity.js'
import { Datei } from './datei.entity.js'
import { Fassung } from './fassung.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** Where a Vorlage or an Anlage stands on its way to the public, and which Fassung or file of it was released. */
@Entity({ schema: 'ris', name: 'veroeffentlichung' })
export class Veroeffentlichung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vorlage_id', type: 'uuid', nullable: true })
  vorlageId: string | null

  @ManyToOne(() => Vorlage)
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage> | null

  @Column({ name: 'anlage_id', type: 'uuid', nullable: true })
  anlageId: string | null

  @ManyToOne(() => Anlage)
  @JoinColumn({ name: 'anlage_id' })
  anlage?: Relation<Anlage> | null

  @Column({ name: 'stand', type: 'text' })
  stand: 'intern' | 'gremium' | 'oeffentlich' | 'depubliziert'

  @Column({ name: 'durch_id', type: 'uuid', nullable: true })
  durchId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'durch_id' })
  durch?: Relation<Benutzer> | null

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'am', type: 'timestamptz', default: () => 'clock_timestamp()' })
  am: Date

  @Column({ name: 'fassung_id', type: 'uuid', nullable: true })
  fassungId: string | null

  @ManyToOne(() => Fassung)
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung> | null

  @Column({ name: 'fruehere_fassungen', type: 'uuid', array: true, default: () => `'{}'` })
  fruehereFassungen: string[]

  @Column({ name: 'zurueckgenommene_fassungen', type: 'jsonb', default: () => `'[]'` })
  zurueckgenommeneFassungen: { nr: number; am: string }[]

  @Column({ name: 'datei_id', type: 'uuid', nullable: true })
  dateiId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'datei_id' })
  datei?: Relation<Datei> | null

  @Column({ name: 'oeffentlich_seit', type: 'timestamptz', nullable: true })
  oeffentlichSeit: Date | null

  @Column({ name: 'online_bis', type: 'date', nullable: true })
  onlineBis: string | null
}
