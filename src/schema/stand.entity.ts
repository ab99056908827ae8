import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The position of the public world. Its row lock orders all public changes. */
@Entity({ schema: 'ris', name: 'stand' })
export class Stand {
  @PrimaryColumn({ name: 'id', type: 'smallint', default: 1 })
  id: number

  @Column({ name: 'position', type: 'bigint', default: 0 })
  position: string

  /** Digest of the rules that wrote the public world; null: of a version that kept none. */
  @Column({ name: 'projektion', type: 'text', nullable: true })
  projektion: string | null
}
