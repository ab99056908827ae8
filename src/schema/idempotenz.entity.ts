import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** The answer of a creating call, kept by its Idempotency-Key. */
@Entity({ schema: 'ris', name: 'idempotenz' })
export class Idempotenz {
  @PrimaryColumn({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @PrimaryColumn({ name: 'weg', type: 'text' })
  weg: string

  @PrimaryColumn({ name: 'schluessel', type: 'text' })
  schluessel: string

  @Column({ name: 'anfrage_hash', type: 'text' })
  anfrageHash: string

  @Column({ name: 'status', type: 'integer' })
  status: number

  @Column({ name: 'antwort', type: 'jsonb' })
  antwort: unknown

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date
}
