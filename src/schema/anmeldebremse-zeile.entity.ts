import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Tries to sign in, counted under the hash of what they have in common. */
@Entity({ schema: 'ris', name: 'anmeldebremse' })
export class AnmeldebremseZeile {
  @PrimaryColumn({ name: 'schluessel', type: 'bytea' })
  schluessel: Buffer

  @Column({ name: 'versuche', type: 'integer' })
  versuche: number

  @Column({ name: 'zuletzt', type: 'timestamptz' })
  zuletzt: Date

  @Column({ name: 'frei_ab', type: 'timestamptz' })
  freiAb: Date
}
