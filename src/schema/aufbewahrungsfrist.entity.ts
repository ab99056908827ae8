import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A Frist that the town has set itself for a class of things. */
@Entity({ schema: 'ris', name: 'aufbewahrungsfrist' })
export class Aufbewahrungsfrist {
  @PrimaryColumn({ name: 'klasse', type: 'text' })
  klasse: string

  /** Null: for ever. */
  @Column({ name: 'tage', type: 'integer', nullable: true })
  tage: number | null
}
