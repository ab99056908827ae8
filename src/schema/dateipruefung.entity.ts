import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { Pruefstand } from '../regeln/pruefstand.js'

/** What the virus scanner said about a content. */
@Entity({ schema: 'ris', name: 'dateipruefung' })
export class Dateipruefung {
  @PrimaryColumn({ name: 'sha512', type: 'text' })
  sha512: string

  @Column({ name: 'stand', type: 'text' })
  stand: Pruefstand

  /** Name of what was found, as the scanner calls it. */
  @Column({ name: 'fund', type: 'text', nullable: true })
  fund: string | null

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'geprueft', type: 'timestamptz', nullable: true })
  geprueft: Date | null
}
