import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Berichtigungsentscheidung } from '../regeln/ergebnisberichtigung.js'
import { Benutzer } from './benutzer.entity.js'
import { Beratung } from './beratung.entity.js'
import { Beschluss } from './beschluss.entity.js'
import { Tagesordnungspunkt } from './tagesordnungspunkt.entity.js'

/** Somebody asks that an established outcome is corrected; the chair decides. */
@Entity({ schema: 'ris', name: 'ergebnisberichtigung' })
export class Ergebnisberichtigung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'beschluss_id', type: 'uuid' })
  beschlussId: string

  @ManyToOne(() => Beschluss, { nullable: false })
  @JoinColumn({ name: 'beschluss_id' })
  beschluss?: Relation<Beschluss>

  /** The outcome as it shall be. */
  @Column({ name: 'neu', type: 'jsonb' })
  neu: object

  @Column({ name: 'grund', type: 'text' })
  grund: string

  @Column({ name: 'vorher_verbergen', type: 'boolean', default: false })
  vorherVerbergen: boolean

  /** The decision of a later Sitzung. */
  @Column({ name: 'durch_beratung_id', type: 'uuid', nullable: true })
  durchBeratungId: string | null

  @ManyToOne(() => Beratung)
  @JoinColumn({ name: 'durch_beratung_id' })
  durchBeratung?: Relation<Beratung> | null

  @Column({ name: 'durch_top_id', type: 'uuid', nullable: true })
  durchTopId: string | null

  @ManyToOne(() => Tagesordnungspunkt)
  @JoinColumn({ name: 'durch_top_id' })
  durchTop?: Relation<Tagesordnungspunkt> | null

  @Column({ name: 'gewuenscht_von_id', type: 'uuid' })
  gewuenschtVonId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'gewuenscht_von_id' })
  gewuenschtVon?: Relation<Benutzer>

  @Column({ name: 'gewuenscht_am', type: 'timestamptz', default: () => 'clock_timestamp()' })
  gewuenschtAm: Date

  @Column({ name: 'ergebnis', type: 'text', nullable: true })
  ergebnis: Berichtigungsentscheidung | null

  @Column({ name: 'entschieden_von_id', type: 'uuid', nullable: true })
  entschiedenVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'entschieden_von_id' })
  entschiedenVon?: Relation<Benutzer> | null

  @Column({ name: 'entschieden_am', type: 'timestamptz', nullable: true })
  entschiedenAm: Date | null

  @Column({ name: 'ablehnung', type: 'text', nullable: true })
  ablehnung: string | null

  /** The outcome that came of it. */
  @Column({ name: 'ersatz_id', type: 'uuid', nullable: true })
  ersatzId: string | null

  @ManyToOne(() => Beschluss)
  @JoinColumn({ name: 'ersatz_id' })
  ersatz?: Relation<Beschluss> | null
}
