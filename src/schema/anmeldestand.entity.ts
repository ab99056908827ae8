import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** A signed-in session; only the hash of its secret is stored. */
@Entity({ schema: 'ris', name: 'anmeldestand' })
export class Anmeldestand {
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

  @Column({ name: 'zuletzt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  zuletzt: Date

  @Column({ name: 'laeuft_ab', type: 'timestamptz' })
  laeuftAb: Date

  /** `passwort`: the second factor is still missing. */
  @Column({ name: 'stufe', type: 'text', default: 'voll' })
  stufe: 'passwort' | 'voll'

  @Column({ name: 'weg', type: 'text', default: 'passwort' })
  weg: 'passwort' | 'oidc' | 'beispiel'

  /** ID token of the provider, encrypted so that only the secret of this session opens it. */
  @Column({ name: 'ausweis', type: 'text', nullable: true })
  ausweis: string | null

  /** Of the identity provider, as they were at this sign-in. */
  @Column({ name: 'gruppen', type: 'text', array: true, default: () => "'{}'" })
  gruppen: string[]

  /** What the browser calls itself, in words. */
  @Column({ name: 'geraet', type: 'text', default: '' })
  geraet: string
}
