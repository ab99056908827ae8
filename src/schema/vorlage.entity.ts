import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'
import { Benutzer } from './benutzer.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'
import { Vorgang } from './vorgang.entity.js'

/** The identity of a paper that goes to the council; what it says is its Fassung. */
@Entity({ schema: 'ris', name: 'vorlage' })
export class Vorlage {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'nummer', type: 'text', nullable: true })
  nummer: string | null

  @Column({ name: 'art', type: 'text' })
  art: VorlageArt

  @Column({ name: 'oeffentlichkeit', type: 'text' })
  oeffentlichkeit: 'oeffentlich' | 'nichtoeffentlich'

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'grundart', type: 'text', nullable: true })
  grundart: string | null

  @Column({ name: 'rechtsgrundlage', type: 'text', nullable: true })
  rechtsgrundlage: string | null

  @Column({ name: 'pruefen_am', type: 'date', nullable: true })
  pruefenAm: string | null

  @Column({ name: 'oeffentlicher_titel', type: 'text', nullable: true })
  oeffentlicherTitel: string | null

  @Column({ name: 'federfuehrung_id', type: 'uuid' })
  federfuehrungId: string

  @ManyToOne(() => Organisationseinheit, { nullable: false })
  @JoinColumn({ name: 'federfuehrung_id' })
  federfuehrung?: Relation<Organisationseinheit>

  @Column({ name: 'uebergeordnet_id', type: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ManyToOne(() => Vorlage)
  @JoinColumn({ name: 'uebergeordnet_id' })
  uebergeordnet?: Relation<Vorlage> | null

  @Column({ name: 'bekanntgabe_zu_id', type: 'uuid', nullable: true })
  bekanntgabeZuId: string | null

  @ManyToOne(() => Vorlage)
  @JoinColumn({ name: 'bekanntgabe_zu_id' })
  bekanntgabeZu?: Relation<Vorlage> | null

  @Column({ name: 'vorgang_id', type: 'uuid', nullable: true })
  vorgangId: string | null

  @ManyToOne(() => Vorgang)
  @JoinColumn({ name: 'vorgang_id' })
  vorgang?: Relation<Vorgang> | null

  @Column({ name: 'eingegangen_am', type: 'date', nullable: true })
  eingegangenAm: string | null

  @Column({ name: 'zustand', type: 'text', default: 'entwurf' })
  zustand: VorlageZustand

  @Column({ name: 'angelegt_von_id', type: 'uuid', nullable: true })
  angelegtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'angelegt_von_id' })
  angelegtVon?: Relation<Benutzer> | null

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
