import { Column, Entity, PrimaryColumn } from 'typeorm'

/** When work that returns is due next. A time that passed while nothing ran is made up for once. */
@Entity({ schema: 'ris', name: 'auftrag_plan' })
export class AuftragPlan {
  @PrimaryColumn({ name: 'name', type: 'text' })
  name: string

  /** Five fields of cron, in Europe/Berlin. */
  @Column({ name: 'zeitplan', type: 'text' })
  zeitplan: string

  @Column({ name: 'naechster', type: 'timestamptz' })
  naechster: Date
}
