import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** Lets a program act for an account, within these rights and until this time; only the hash of its secret is stored. */
@Entity({ schema: 'ris', name: 'api_schluessel' })
export class ApiSchluessel {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'geheimnis_hash', type: 'bytea' })
  geheimnisHash: Buffer

  @Column({ name: 'rechte', type: 'text', array: true })
  rechte: string[]

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date

  @Column({ name: 'angelegt_von_id', type: 'uuid', nullable: true })
  angelegtVonId: string | null

  @ManyToOne(() => Benutzer)
  @JoinColumn({ name: 'angelegt_von_id' })
  angelegtVon?: Relation<Benutzer> | null

  @Column({ name: 'laeuft_ab', type: 'timestamptz' })
  laeuftAb: Date

  @Column({ name: 'widerrufen', type: 'timestamptz', nullable: true })
  widerrufen: Date | null

  @Column({ name: 'zuletzt', type: 'timestamptz', nullable: true })
  zuletzt: Date | null
}
