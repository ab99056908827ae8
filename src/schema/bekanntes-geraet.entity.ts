import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** A browser in which an account was signed in before. */
@Entity({ schema: 'ris', name: 'bekanntes_geraet' })
export class BekanntesGeraet {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @Column({ name: 'geheimnis_hash', type: 'bytea' })
  geheimnisHash: Buffer

  @Column({ name: 'zuletzt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  zuletzt: Date
}
