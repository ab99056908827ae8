import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** Work that waits for its turn. Done work is deleted; what is still here waits, runs, or was given up. */
@Entity({ schema: 'ris', name: 'auftrag' })
export class Auftrag {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column({ name: 'name', type: 'text' })
  name: string

  /** Ids only: what they stand for is read when the work is done. */
  @Column({ name: 'daten', type: 'jsonb', default: {} })
  daten: Readonly<Record<string, string>>

  /** Of the same name and key only one waits. */
  @Column({ name: 'schluessel', type: 'text', nullable: true })
  schluessel: string | null

  /** Not before; while somebody works on it, until when the others leave it to him. */
  @Column({ name: 'ab', type: 'timestamptz' })
  ab: Date

  @Column({ name: 'versuche', type: 'integer', default: 0 })
  versuche: number

  @Column({ name: 'fehler', type: 'text', nullable: true })
  fehler: string | null

  @Column({ name: 'aufgegeben_am', type: 'timestamptz', nullable: true })
  aufgegebenAm: Date | null

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date
}
