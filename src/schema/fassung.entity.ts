import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { Kontakt, Unterschrift, VorlageForm } from '../ansichten/vorlage.js'
import { Benutzer } from './benutzer.entity.js'
import { Datei } from './datei.entity.js'
import { Vorlage } from './vorlage.entity.js'

/** What a Vorlage says. Frozen as a whole at Freigabe. */
@Entity({ schema: 'ris', name: 'fassung' })
export class Fassung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'vorlage_id', type: 'uuid' })
  vorlageId: string

  @ManyToOne(() => Vorlage, { nullable: false })
  @JoinColumn({ name: 'vorlage_id' })
  vorlage?: Relation<Vorlage>

  @Column({ name: 'nr', type: 'integer' })
  nr: number

  @Column({ name: 'betreff', type: 'text' })
  betreff: string

  @Column({ name: 'datum', type: 'date', nullable: true })
  datum: string | null

  @Column({ name: 'verfasser_name', type: 'text' })
  verfasserName: string

  @Column({ name: 'verfasser_einheit', type: 'text', nullable: true })
  verfasserEinheit: string | null

  @Column({ name: 'bearbeiter', type: 'text', nullable: true })
  bearbeiter: string | null

  @Column({ name: 'kontakt', type: 'jsonb', nullable: true })
  kontakt: Kontakt | null

  @Column({ name: 'unterschrift', type: 'jsonb', nullable: true })
  unterschrift: Unterschrift | null

  @Column({ name: 'anlagen_verzeichnis', type: 'text', array: true, default: () => `'{}'` })
  anlagenVerzeichnis: string[]

  /** Members of the form that no filter needs, by name. */
  @Column({ name: 'angaben', type: 'jsonb', default: () => `'{}'` })
  angaben: object

  @Column({ name: 'bearbeitet_von_id', type: 'uuid', nullable: true })
  bearbeitetVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'bearbeitet_von_id' })
  bearbeitetVon?: Relation<Benutzer> | null

  /** Everybody who wrote a part of it or changed its Anlagen; null: written before such hands were noted. */
  @Column({ name: 'bearbeitet_von_ids', type: 'uuid', array: true, nullable: true })
  bearbeitetVonIds: string[] | null

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'eingefroren', type: 'jsonb', nullable: true })
  eingefroren: VorlageForm | null

  @Column({ name: 'eingefroren_am', type: 'timestamptz', nullable: true })
  eingefrorenAm: Date | null

  @Column({ name: 'hash', type: 'text', nullable: true })
  hash: string | null

  @Column({ name: 'freigegeben_von_id', type: 'uuid', nullable: true })
  freigegebenVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'freigegeben_von_id' })
  freigegebenVon?: Relation<Benutzer> | null

  /** In whose place it was released. */
  @Column({ name: 'freigegeben_fuer_id', type: 'uuid', nullable: true })
  freigegebenFuerId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'freigegeben_fuer_id' })
  freigegebenFuer?: Relation<Benutzer> | null

  @Column({ name: 'pdf_id', type: 'uuid', nullable: true })
  pdfId: string | null

  @ManyToOne(() => Datei)
  @JoinColumn({ name: 'pdf_id' })
  pdf?: Relation<Datei> | null
}
