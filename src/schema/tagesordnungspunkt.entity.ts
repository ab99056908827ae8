import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Sitzung } from './sitzung.entity.js'

/**
 * The identity of an item; what it is called belongs to a version of the agenda. Why it is non-public stands here, since that is
 * looked at again after the agenda went out. An item that debates a non-public Vorlage has its reason from there.
 */
@Entity({ schema: 'ris', name: 'tagesordnungspunkt' })
export class Tagesordnungspunkt {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'sitzung_id', type: 'uuid' })
  sitzungId: string

  @ManyToOne(() => Sitzung, { nullable: false })
  @JoinColumn({ name: 'sitzung_id' })
  sitzung?: Relation<Sitzung>

  @Column({ name: 'grundart', type: 'text', nullable: true })
  grundart: string | null

  @Column({ name: 'grund', type: 'text', nullable: true })
  grund: string | null

  @Column({ name: 'rechtsgrundlage', type: 'text', nullable: true })
  rechtsgrundlage: string | null

  @Column({ name: 'pruefen_am', type: 'date', nullable: true })
  pruefenAm: string | null

  /** Of its outcome, where no Vorlage is debated. */
  @Column({ name: 'version', type: 'integer', default: 1 })
  version: number
}
