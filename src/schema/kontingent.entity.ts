import { Column, Entity, PrimaryColumn } from 'typeorm'

/** How much of a budget of calls is given out in the running window. The key is a hash. */
@Entity({ schema: 'ris', name: 'kontingent' })
export class Kontingent {
  @PrimaryColumn({ name: 'schluessel', type: 'bytea' })
  schluessel: Buffer

  @Column({ name: 'fenster', type: 'timestamptz' })
  fenster: Date

  @Column({ name: 'zahl', type: 'integer' })
  zahl: number
}
