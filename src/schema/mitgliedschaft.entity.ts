import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Funktion } from '../regeln/mitgliedschaft.js'
import { Gremium } from './gremium.entity.js'
import { Person } from './person.entity.js'

/** A seat in a Gremium, or a place beside it, for a time. */
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

  /** The one he votes with. */
  @Column({ name: 'fraktion_id', type: 'uuid', nullable: true })
  fraktionId: string | null

  @ManyToOne(() => Gremium)
  @JoinColumn({ name: 'fraktion_id' })
  fraktion?: Relation<Gremium> | null

  /** Whom a personal deputy stands in for; null: for any member of his Fraktion. */
  @Column({ name: 'vertritt_id', type: 'uuid', nullable: true })
  vertrittId: string | null

  @ManyToOne(() => Mitgliedschaft)
  @JoinColumn({ name: 'vertritt_id' })
  vertritt?: Relation<Mitgliedschaft> | null

  /** The seat in the Rat by which he is in this Gremium. */
  @Column({ name: 'mandat_id', type: 'uuid', nullable: true })
  mandatId: string | null

  @ManyToOne(() => Mitgliedschaft)
  @JoinColumn({ name: 'mandat_id' })
  mandat?: Relation<Mitgliedschaft> | null

  @Column({ name: 'wahlperiode_id', type: 'uuid', nullable: true })
  wahlperiodeId: string | null

  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'bis', type: 'date', nullable: true })
  bis: string | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
