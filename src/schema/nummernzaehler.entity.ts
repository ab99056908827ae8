import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Nummernkreis } from './nummernkreis.entity.js'

/** The last number given in a circle and scope. */
@Entity({ schema: 'ris', name: 'nummernzaehler' })
export class Nummernzaehler {
  @PrimaryColumn({ name: 'nummernkreis_id', type: 'uuid' })
  nummernkreisId: string

  @ManyToOne(() => Nummernkreis, { nullable: false })
  @JoinColumn({ name: 'nummernkreis_id' })
  nummernkreis?: Relation<Nummernkreis>

  @PrimaryColumn({ name: 'bereich', type: 'text' })
  bereich: string

  @Column({ name: 'stand', type: 'bigint' })
  stand: string
}
