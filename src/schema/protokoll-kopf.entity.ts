import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The head of the chain over the log, under a key that the database does not know. One row. */
@Entity({ schema: 'ris', name: 'protokoll_kopf' })
export class ProtokollKopf {
  @PrimaryColumn({ name: 'id', type: 'smallint', default: 1 })
  id: number

  @Column({ name: 'nr', type: 'bigint' })
  nr: string

  @Column({ name: 'kette', type: 'bytea' })
  kette: Buffer

  /** Every transaction below is in the chain. */
  @Column({ name: 'tx_bis', type: 'bigint' })
  txBis: string

  @Column({ name: 'server', type: 'text' })
  server: string

  @Column({ name: 'versiegelt_am', type: 'timestamptz' })
  versiegeltAm: Date

  /** Null as long as nothing is sealed. */
  @Column({ name: 'mac', type: 'bytea', nullable: true })
  mac: Buffer | null
}
