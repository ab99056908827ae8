import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import type { Rolle } from '../regeln/rolle.js'
import { Gremium } from './gremium.entity.js'
import { Sitzung } from './sitzung.entity.js'
import { Tagesordnungspunkt } from './tagesordnungspunkt.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** A step of the Beratungsfolge: the only thing that knows both a Vorlage and a Sitzung. */
@Entity({ schema: 'ris', name: 'beratung' })
export class Beratung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vorlage_id', type: 'uuid' })
  vorlageId: string

  @ManyToOne(() => Vorlage, { nullable: false })
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage>

  @Column({ name: 'gremium_id', type: 'uuid' })
  gremiumId: string

  @ManyToOne(() => Gremium, { nullable: false })
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium>

  @Column({ name: 'rolle', type: 'text', nullable: true })
  rolle: Rolle | null

  /** In its place what another system calls it, where that is none of our roles. */
  @Column({ name: 'rolle_bezeichnung', type: 'text', nullable: true })
  rolleBezeichnung: string | null

  @Column({ name: 'reihenfolge', type: 'integer' })
  reihenfolge: number

  @Column({ name: 'oeffentlichkeit', type: 'text' })
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'

  @Column({ name: 'datum', type: 'date', nullable: true })
  datum: string | null

  @Column({ name: 'sitzung_id', type: 'uuid', nullable: true })
  sitzungId: string | null

  @ManyToOne(() => Sitzung)
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung> | null

  @Column({ name: 'top_id', type: 'uuid', nullable: true })
  topId: string | null

  @ManyToOne(() => Tagesordnungspunkt)
  @JoinColumn({ name: 'top_id' })
  top?: Relation<Tagesordnungspunkt> | null

  /** Items it was to be dealt with at, on agendas that went out, of Sitzungen that did not take place. */
  @Column({ name: 'geloest_von', type: 'uuid', array: true, default: '{}' })
  geloestVon: string[]

  @Column({ name: 'vorgaenger_id', type: 'uuid', nullable: true })
  vorgaengerId: string | null

  @ManyToOne(() => Beratung)
  @JoinColumn({ name: 'vorgaenger_id' })
  vorgaenger?: Relation<Beratung> | null

  @Column({ name: 'entfallen_durch_id', type: 'uuid', nullable: true })
  entfallenDurchId: string | null

  @ManyToOne(() => Beratung)
  @JoinColumn({ name: 'entfallen_durch_id' })
  entfallenDurch?: Relation<Beratung> | null

  @Column({ name: 'zustand', type: 'text', default: 'geplant' })
  zustand: BeratungZustand

  /** Before an outcome ended it, its own or that of another step. */
  @Column({ name: 'zustand_davor', type: 'text', nullable: true })
  zustandDavor: BeratungZustand | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
