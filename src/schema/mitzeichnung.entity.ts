import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'
import { Fassung } from './fassung.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** The station of one unit in the co-signing of a Fassung. */
@Entity({ schema: 'ris', name: 'mitzeichnung' })
export class Mitzeichnung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'fassung_id', type: 'uuid' })
  fassungId: string

  @ManyToOne(() => Fassung, { nullable: false })
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung>

  @Column({ name: 'runde', type: 'integer', default: 1 })
  runde: number

  @Column({ name: 'organisationseinheit_id', type: 'uuid' })
  organisationseinheitId: string

  @ManyToOne(() => Organisationseinheit, { nullable: false })
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit>

  @Column({ name: 'ergebnis', type: 'text', nullable: true })
  ergebnis: 'gezeichnet' | 'gezeichnet_mit_anmerkung' | 'zurueckgewiesen' | 'nicht_zustaendig' | null

  @Column({ name: 'bemerkung', type: 'text', nullable: true })
  bemerkung: string | null

  @Column({ name: 'benutzer_id', type: 'uuid', nullable: true })
  benutzerId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer> | null

  /** Whom the signer stood in for. */
  @Column({ name: 'fuer_id', type: 'uuid', nullable: true })
  fuerId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'fuer_id' })
  fuer?: Relation<Benutzer> | null

  @Column({ name: 'am', type: 'timestamptz', nullable: true })
  am: Date | null

  @Column({ name: 'gezeichnet', type: 'jsonb', nullable: true })
  gezeichnet: Record<string, string> | null
}
