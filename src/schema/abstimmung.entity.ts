import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Mehrheitsregel } from '../regeln/abstimmung.js'
import type { Abstimmungsart, Gruppenstimmen } from '../regeln/einzelabstimmung.js'
import { Beschluss } from './beschluss.entity.js'
import { Gremium } from './gremium.entity.js'

/** A vote on a Beschluss; one per Gremium is the one that counts. */
@Entity({ schema: 'ris', name: 'abstimmung' })
export class Abstimmung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'beschluss_id', type: 'uuid' })
  beschlussId: string

  @ManyToOne(() => Beschluss, { nullable: false })
  @JoinColumn({ name: 'beschluss_id' })
  beschluss?: Relation<Beschluss>

  @Column({ name: 'gremium_id', type: 'uuid' })
  gremiumId: string

  @ManyToOne(() => Gremium, { nullable: false })
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium>

  @Column({ name: 'reihenfolge', type: 'integer', default: 1 })
  reihenfolge: number

  @Column({ name: 'gegenstand', type: 'text', nullable: true })
  gegenstand: string | null

  @Column({ name: 'art', type: 'text', default: 'sache' })
  art: Abstimmungsart

  @Column({ name: 'massgeblich', type: 'boolean', default: true })
  massgeblich: boolean

  @Column({ name: 'geheim', type: 'boolean', default: false })
  geheim: boolean

  @Column({ name: 'mehrheitsregel', type: 'jsonb', nullable: true })
  mehrheitsregel: Mehrheitsregel | null

  /** What was moved is carried; null where neither the counts nor the minutes say it. */
  @Column({ name: 'angenommen', type: 'boolean', nullable: true })
  angenommen: boolean | null

  /** Null: the minutes do not say it. */
  @Column({ name: 'ja', type: 'integer', nullable: true })
  ja: number | null

  @Column({ name: 'nein', type: 'integer', nullable: true })
  nein: number | null

  @Column({ name: 'enthaltung', type: 'integer', nullable: true })
  enthaltung: number | null

  @Column({ name: 'ungueltig', type: 'integer', default: 0 })
  ungueltig: number

  @Column({ name: 'befangen', type: 'integer', default: 0 })
  befangen: number

  @Column({ name: 'fraktionen', type: 'jsonb', default: () => `'[]'` })
  fraktionen: Gruppenstimmen[]
}
