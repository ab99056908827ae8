import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { GremiumArt } from '../ansichten/gremium.js'

/** A body that deliberates: Rat, Ausschuss, Beirat, Bezirksvertretung, Fraktion. */
@Entity({ schema: 'ris', name: 'gremium' })
export class Gremium {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'genitiv', type: 'text', nullable: true })
  genitiv: string | null

  @Column({ name: 'kuerzel', type: 'text', nullable: true })
  kuerzel: string | null

  @Column({ name: 'art', type: 'text' })
  art: GremiumArt

  @Column({ name: 'reihenfolge', type: 'integer', default: 0 })
  reihenfolge: number

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
