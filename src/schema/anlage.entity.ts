import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'
import { Datei } from './datei.entity.js'
import { Dokumentart } from './dokumentart.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** An attachment of a Vorlage: what the house files (original) and, if it differs, what the public gets (oeffentlicheFassung). */
@Entity({ schema: 'ris', name: 'anlage' })
export class Anlage {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vorlage_id', type: 'uuid' })
  vorlageId: string

  @ManyToOne(() => Vorlage, { nullable: false })
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage>

  @Column({ name: 'nr', type: 'integer' })
  nr: number

  @Column({ name: 'titel', type: 'text' })
  titel: string

  @Column({ name: 'oeffentlich', type: 'boolean', default: false })
  oeffentlich: boolean

  @Column({ name: 'mime_type', type: 'text' })
  mimeType: string

  @Column({ name: 'groesse', type: 'bigint' })
  groesse: string

  @Column({ name: 'original_id', type: 'uuid', nullable: true })
  originalId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'original_id' })
  original?: Relation<Datei> | null

  @Column({ name: 'oeffentliche_fassung_id', type: 'uuid', nullable: true })
  oeffentlicheFassungId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'oeffentliche_fassung_id' })
  oeffentlicheFassung?: Relation<Datei> | null

  @Column({ name: 'dokumentart', type: 'text', default: 'anlage' })
  dokumentart: string

  @ManyToOne(() => Dokumentart, { nullable: false })
  @JoinColumn({ name: 'dokumentart' })
  art?: Relation<Dokumentart>

  @Column({ name: 'bearbeitet_von_id', type: 'uuid', nullable: true })
  bearbeitetVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'bearbeitet_von_id' })
  bearbeitetVon?: Relation<Benutzer> | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
