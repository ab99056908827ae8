import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** Somebody cannot read or use something. Written by the public through `eingang.barriere_melden` alone. */
@Entity({ schema: 'ris', name: 'barrieremeldung' })
export class Barrieremeldung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Path of the page it is about. */
  @Column({ name: 'seite', type: 'text', nullable: true })
  seite: string | null

  @Column({ name: 'beschreibung', type: 'text' })
  beschreibung: string

  /** How to answer, if an answer is wanted. */
  @Column({ name: 'kontakt', type: 'text', nullable: true })
  kontakt: string | null

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'erledigt_am', type: 'timestamptz', nullable: true })
  erledigtAm: Date | null

  @Column({ name: 'erledigt_von_id', type: 'uuid', nullable: true })
  erledigtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'erledigt_von_id' })
  erledigtVon?: Relation<Benutzer> | null
}
