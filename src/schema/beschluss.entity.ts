import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Feststellung } from '../regeln/ergebnisberichtigung.js'
import type { Aenderung, ErgebnisArt, GespeichertesZiel, Mehrheit } from '../regeln/ergebnis.js'
import type { GrundlageArt } from '../regeln/grundlage.js'
import type { RichDokument } from '../richtext/dokument.js'
import { Beratung } from './beratung.entity.js'
import { Fassung } from './fassung.entity.js'
import { Tagesordnungspunkt } from './tagesordnungspunkt.entity.js'

/** The outcome of a step or of a free item. Once established it is only replaced, never changed. */
@Entity({ schema: 'ris', name: 'beschluss' })
export class Beschluss {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'beratung_id', type: 'uuid', nullable: true })
  beratungId: string | null

  @ManyToOne(() => Beratung)
  @JoinColumn({ name: 'beratung_id' })
  beratung?: Relation<Beratung> | null

  @Column({ name: 'top_id', type: 'uuid', nullable: true })
  topId: string | null

  @ManyToOne(() => Tagesordnungspunkt)
  @JoinColumn({ name: 'top_id' })
  top?: Relation<Tagesordnungspunkt> | null

  /** Null: words of another system that no code fits. */
  @Column({ name: 'art', type: 'text', nullable: true })
  art: ErgebnisArt | null

  @Column({ name: 'aenderung', type: 'text', nullable: true })
  aenderung: Aenderung | null

  @Column({ name: 'mehrheit', type: 'text', nullable: true })
  mehrheit: Mehrheit | null

  @Column({ name: 'bezeichnung', type: 'text' })
  bezeichnung: string

  /** verwiesen: where to. */
  @Column({ name: 'ziele', type: 'jsonb', default: [] })
  ziele: GespeichertesZiel[]

  @Column({ name: 'text', type: 'jsonb', nullable: true })
  text: RichDokument | null

  @Column({ name: 'vorlaeufig', type: 'boolean', default: true })
  vorlaeufig: boolean

  @Column({ name: 'ersetzt_durch_id', type: 'uuid', nullable: true })
  ersetztDurchId: string | null

  @ManyToOne(() => Beschluss)
  @JoinColumn({ name: 'ersetzt_durch_id' })
  ersetztDurch?: Relation<Beschluss> | null

  @Column({ name: 'grundlage_art', type: 'text', nullable: true })
  grundlageArt: GrundlageArt | null

  @Column({ name: 'grundlage_fassung_id', type: 'uuid', nullable: true })
  grundlageFassungId: string | null

  @ManyToOne(() => Fassung)
  @JoinColumn({ name: 'grundlage_fassung_id' })
  grundlageFassung?: Relation<Fassung> | null

  @Column({ name: 'grundlage_beratung_id', type: 'uuid', nullable: true })
  grundlageBeratungId: string | null

  @ManyToOne(() => Beratung)
  @JoinColumn({ name: 'grundlage_beratung_id' })
  grundlageBeratung?: Relation<Beratung> | null

  @Column({ name: 'text_uebernommen', type: 'boolean', default: false })
  textUebernommen: boolean

  @Column({ type: 'text', nullable: true })
  feststellung: Feststellung | null

  /** Of a successor: what readers learn of the outcome that it replaced. */
  @Column({ name: 'vorgaenger_sicht', type: 'text', nullable: true })
  vorgaengerSicht: 'oeffentlich' | 'verborgen' | null

  @Column({ name: 'zurueckgenommen_am', type: 'timestamptz', nullable: true })
  zurueckgenommenAm: Date | null

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date
}
