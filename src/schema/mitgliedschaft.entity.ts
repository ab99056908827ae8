import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Funktion } from '../regeln/mitgliedschaft.js'
import { Gremium } from './gremium.entity.js'
import { Person } from './person.entity.js'
import { Wahlperiode } from './wahlperiode.entity.js'

/** A seat of a person in a Gremium, or a place beside it. */
@Entity({ schema: 'ris', name: 'mitgliedschaft' })
export class Mitgliedschaft {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>

  @Column({ name: 'gremium_id', type: 'uuid' })
  gremiumId: string

  @ManyToOne(() => Gremium, { nullable: false })
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium>

  @Column({ name: 'funktion', type: 'text' })
  funktion: Funktion

  @Column({ name: 'stimmrecht', type: 'boolean' })
  stimmrecht: boolean

  @Column({ name: 'fraktion_id', type: 'uuid', nullable: true })
  fraktionId: string | null

  @ManyToOne(() => Gremium)
  @JoinColumn({ name: 'fraktion_id' })
  fraktion?: Relation<Gremium> | null

  @Column({ name: 'vertritt_id', type: 'uuid', nullable: true })
  vertrittId: string | null

  @ManyToOne(() => Mitgliedschaft)
  @JoinColumn({ name: 'vertritt_id' })
  vertritt?: Relation<Mitgliedschaft> | null

  @Column({ name: 'mandat_id', type: 'uuid', nullable: true })
  mandatId: string | null

  @ManyToOne(() => Mitgliedschaft)
  @JoinColumn({ name: 'mandat_id' })
  mandat?: Relation<Mitgliedschaft> | null

  @Column({ name: 'wahlperiode_id', type: 'uuid', nullable: true })
  wahlperiodeId: string | null

  @ManyToOne(() => Wahlperiode)
  @JoinColumn({ name: 'wahlperiode_id' })
  wahlperiode?: Relation<Wahlperiode> | null

  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'bis', type: 'date', nullable: true })
  bis: string | null
}
