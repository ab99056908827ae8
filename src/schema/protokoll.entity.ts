import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** The audit log. Written by triggers, and by the function that notes what was read. */
@Entity({ schema: 'ris', name: 'protokoll' })
export class Protokoll {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string

  @Column({ name: 'tx', type: 'bigint', default: () => 'pg_current_xact_id()::text::bigint' })
  tx: string

  @Column({ name: 'zeitpunkt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  zeitpunkt: Date

  @Column({ name: 'akteur', type: 'text' })
  akteur: string

  /** In whose place, when the actor acts in Vertretung. */
  @Column({ name: 'fuer', type: 'text', nullable: true })
  fuer: string | null

  /** The request by which it came. */
  @Column({ name: 'anfrage', type: 'text', nullable: true })
  anfrage: string | null

  @Column({ name: 'was', type: 'text' })
  was: string

  /** Why, in the words of the actor. */
  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'tabelle', type: 'text' })
  tabelle: string

  @Column({ name: 'zeile', type: 'text' })
  zeile: string

  @Column({ name: 'aktion', type: 'text' })
  aktion: 'INSERT' | 'UPDATE' | 'DELETE' | 'LESEN'

  @Column({ name: 'vorher', type: 'jsonb', nullable: true })
  vorher: Record<string, unknown> | null

  @Column({ name: 'nachher', type: 'jsonb', nullable: true })
  nachher: Record<string, unknown> | null
}
