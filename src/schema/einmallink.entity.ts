import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** Lets somebody set the password of an account once; only the hash of its secret is stored. */
@Entity({ schema: 'ris', name: 'einmallink' })
export class Einmallink {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @Column({ name: 'geheimnis_hash', type: 'bytea' })
  geheimnisHash: Buffer

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'laeuft_ab', type: 'timestamptz' })
  laeuftAb: Date
}
