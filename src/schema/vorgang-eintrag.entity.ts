import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { EintragArt } from '../ansichten/vorgang.js'
import type { RichDokument } from '../richtext/dokument.js'
import { Benutzer } from './benutzer.entity.js'
import { Datei } from './datei.entity.js'
import { Sitzung } from './sitzung.entity.js'
import { Vorgang } from './vorgang.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** An entry of a Vorgang; a document its source only names has no file. */
@Entity({ schema: 'ris', name: 'vorgang_eintrag' })
export class VorgangEintrag {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vorgang_id', type: 'uuid' })
  vorgangId: string

  @ManyToOne(() => Vorgang, { nullable: false })
  @JoinColumn({ name: 'vorgang_id' })
  vorgang?: Relation<Vorgang>

  @Column({ name: 'reihenfolge', type: 'integer' })
  reihenfolge: number

  @Column({ name: 'art', type: 'text' })
  art: EintragArt

  @Column({ name: 'datum', type: 'date', nullable: true })
  datum: string | null

  @Column({ name: 'jahr', type: 'integer' })
  jahr: number

  @Column({ name: 'titel', type: 'text', nullable: true })
  titel: string | null

  @Column({ name: 'text', type: 'jsonb', nullable: true })
  text: RichDokument | null

  @Column({ name: 'vorlage_id', type: 'uuid', nullable: true })
  vorlageId: string | null

  @ManyToOne(() => Vorlage)
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage> | null

  @Column({ name: 'sitzung_id', type: 'uuid', nullable: true })
  sitzungId: string | null

  @ManyToOne(() => Sitzung)
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung> | null

  @Column({ name: 'datei_id', type: 'uuid', nullable: true })
  dateiId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'datei_id' })
  datei?: Relation<Datei> | null

  /** What is wanted. Public is what is confirmed as well. */
  @Column({ name: 'oeffentlich', type: 'boolean', default: true })
  oeffentlich: boolean

  @Column({ name: 'angelegt_von_id', type: 'uuid', nullable: true })
  angelegtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'angelegt_von_id' })
  angelegtVon?: Relation<Benutzer> | null

  @Column({ name: 'datei_von_id', type: 'uuid', nullable: true })
  dateiVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'datei_von_id' })
  dateiVon?: Relation<Benutzer> | null

  @Column({ name: 'freigegeben_am', type: 'timestamptz', nullable: true })
  freigegebenAm: Date | null

  /** The file as it was confirmed. */
  @Column({ name: 'freigegebene_datei_id', type: 'uuid', nullable: true })
  freigegebeneDateiId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'freigegebene_datei_id' })
  freigegebeneDatei?: Relation<Datei> | null
}
