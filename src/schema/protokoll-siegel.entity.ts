import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A link of the chain over the log. Without its salts a hash can be neither checked nor guessed: what it stood for is erased. */
@Entity({ schema: 'ris', name: 'protokoll_siegel' })
export class ProtokollSiegel {
  @PrimaryColumn({ name: 'nr', type: 'bigint' })
  nr: string

  @Column({ name: 'protokoll_id', type: 'bigint' })
  protokollId: string

  @Column({ name: 'kopf_salz', type: 'bytea', nullable: true })
  kopfSalz: Buffer | null

  @Column({ name: 'kopf_hash', type: 'bytea' })
  kopfHash: Buffer

  @Column({ name: 'inhalt_salz', type: 'bytea', nullable: true })
  inhaltSalz: Buffer | null

  @Column({ name: 'inhalt_hash', type: 'bytea' })
  inhaltHash: Buffer

  /** Over the link before and this one. */
  @Column({ name: 'kette', type: 'bytea' })
  kette: Buffer
}
