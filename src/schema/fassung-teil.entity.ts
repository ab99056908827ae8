import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import type { vorlageTeile } from '../form/vorlage.form.js'
import type { RichDokument } from '../richtext/dokument.js'
import { Fassung } from './fassung.entity.js'

/** A part of a Fassung with a version of its own, so that two people can work on one draft. */
@Entity({ schema: 'ris', name: 'fassung_teil' })
export class FassungTeil {
  @PrimaryColumn({ name: 'fassung_id', type: 'uuid' })
  fassungId: string

  @ManyToOne(() => Fassung, { nullable: false })
  @JoinColumn({ name: 'fassung_id' })
  fassung?: Relation<Fassung>

  @PrimaryColumn({ name: 'schluessel', type: 'text' })
  schluessel: keyof typeof vorlageTeile

  @Column({ name: 'dokument', type: 'jsonb', nullable: true })
  dokument: RichDokument | null

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number

  @Column({ name: 'hash', type: 'text', nullable: true })
  hash: string | null
}
