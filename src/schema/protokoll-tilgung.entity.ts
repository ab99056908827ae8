import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** What was erased from the log, and why. */
@Entity({ schema: 'ris', name: 'protokoll_tilgung' })
export class ProtokollTilgung {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column({ name: 'zeitpunkt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  zeitpunkt: Date

  /** Class of retention, or the reason of a single erasure. */
  @Column({ name: 'klasse', type: 'text' })
  klasse: string

  @Column({ name: 'umfang', type: 'text' })
  umfang: 'inhalt' | 'eintrag'

  @Column({ name: 'eintraege', type: 'int8multirange' })
  eintraege: string

  @Column({ name: 'zahl', type: 'integer' })
  zahl: number
}
