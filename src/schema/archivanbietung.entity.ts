import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** Something was offered to the municipal archive; before it has answered, it may not be deleted. */
@Entity({ schema: 'ris', name: 'archivanbietung' })
export class Archivanbietung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'art', type: 'text' })
  art: 'beschluss' | 'niederschrift'

  @Column({ name: 'gegenstand_id', type: 'uuid' })
  gegenstandId: string

  @Column({ name: 'angeboten_am', type: 'timestamptz' })
  angebotenAm: Date

  /** Null: open. */
  @Column({ name: 'antwort', type: 'text', nullable: true })
  antwort: 'uebernommen' | 'abgelehnt' | null

  @Column({ name: 'beantwortet_am', type: 'timestamptz', nullable: true })
  beantwortetAm: Date | null
}
