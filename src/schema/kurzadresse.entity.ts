import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { OeffentlicheArt } from './oeffentliche-kennung.entity.js'

/** An address that a public thing has or had. */
@Entity({ schema: 'ris', name: 'kurzadresse' })
export class Kurzadresse {
  @PrimaryColumn({ name: 'weg', type: 'text' })
  weg: string

  @Column({ name: 'art', type: 'text' })
  art: OeffentlicheArt

  @Column({ name: 'objekt_id', type: 'uuid' })
  objektId: string

  @Column({ name: 'seit', type: 'timestamptz', default: () => 'clock_timestamp()' })
  seit: Date
}
