import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The nouns of the public world. */
export type OeffentlicheArt = 'vorlage' | 'sitzung' | 'gremium' | 'vorgang' | 'datei'

/** Public id, address and last change of a thing of the public world; survives its rebuilding. */
@Entity({ schema: 'ris', name: 'oeffentliche_kennung' })
export class OeffentlicheKennung {
  @PrimaryColumn({ name: 'art', type: 'text' })
  art: OeffentlicheArt

  @PrimaryColumn({ name: 'objekt_id', type: 'uuid' })
  objektId: string

  @Column({ name: 'kennung', type: 'uuid' })
  kennung: string

  @Column({ name: 'weg', type: 'text' })
  weg: string

  @Column({ name: 'oeffentlich', type: 'boolean' })
  oeffentlich: boolean

  @Column({ name: 'hash', type: 'text' })
  hash: string

  @Column({ name: 'position', type: 'bigint' })
  position: string

  @Column({ name: 'angelegt', type: 'timestamptz' })
  angelegt: Date

  @Column({ name: 'geaendert', type: 'timestamptz' })
  geaendert: Date
}
