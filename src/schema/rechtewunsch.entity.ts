import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Rechtevorhaben, RechtewunschErgebnis } from '../regeln/rechte-zu-zweit.js'
import { Benutzer } from './benutzer.entity.js'

/** Rights that somebody is to get and that open what is not public: wished by one, confirmed by another (docs/adr/0040). */
@Entity({ schema: 'ris', name: 'rechtewunsch' })
export class Rechtewunsch {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'art', type: 'text' })
  art: Rechtevorhaben

  /** What exactly is to be done; never changed. */
  @Column({ name: 'angaben', type: 'jsonb' })
  angaben: object

  /** Who gets it; null: a group, or the town. */
  @Column({ name: 'benutzer_id', type: 'uuid', nullable: true })
  benutzerId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer> | null

  @Column({ name: 'gewuenscht_von_id', type: 'uuid' })
  gewuenschtVonId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'gewuenscht_von_id' })
  gewuenschtVon?: Relation<Benutzer>

  @Column({ name: 'gewuenscht_am', type: 'timestamptz', default: () => 'now()' })
  gewuenschtAm: Date

  /** Null: it waits. */
  @Column({ name: 'ergebnis', type: 'text', nullable: true })
  ergebnis: RechtewunschErgebnis | null

  @Column({ name: 'entschieden_von_id', type: 'uuid', nullable: true })
  entschiedenVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'entschieden_von_id' })
  entschiedenVon?: Relation<Benutzer> | null

  @Column({ name: 'entschieden_am', type: 'timestamptz', nullable: true })
  entschiedenAm: Date | null

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  /** Done; a link or a key that is confirmed waits until it is handed out. */
  @Column({ name: 'eingeloest_am', type: 'timestamptz', nullable: true })
  eingeloestAm: Date | null
}
