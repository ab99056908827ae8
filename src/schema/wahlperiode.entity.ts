import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** The time for which the Rat and its Ausschüsse are elected. */
@Entity({ schema: 'ris', name: 'wahlperiode' })
export class Wahlperiode {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'bezeichnung', type: 'text' })
  bezeichnung: string

  @Column({ name: 'von', type: 'date' })
  von: string

  @Column({ name: 'bis', type: 'date' })
  bis: string
}
