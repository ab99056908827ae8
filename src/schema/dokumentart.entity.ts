import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A kind of file. Files of a kind that the municipality has not declared public never get out. */
@Entity({ schema: 'ris', name: 'dokumentart' })
export class Dokumentart {
  @PrimaryColumn({ name: 'schluessel', type: 'text' })
  schluessel: string

  @Column({ name: 'bezeichnung', type: 'text' })
  bezeichnung: string

  @Column({ name: 'oeffentlich', type: 'boolean', default: false })
  oeffentlich: boolean

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
