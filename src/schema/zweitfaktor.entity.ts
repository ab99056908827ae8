import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** The secret that an account shares with the app that shows its codes (TOTP, RFC 6238). */
@Entity({ schema: 'ris', name: 'zweitfaktor' })
export class Zweitfaktor {
  @PrimaryColumn({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  /** Encrypted for this account. */
  @Column({ name: 'geheimnis', type: 'text' })
  geheimnis: string

  /** Which key opens it. Null only until the first start of a version that encrypts. */
  @Column({ name: 'schluessel', type: 'text', nullable: true })
  schluessel: string | null

  /** Null until the first code was right. */
  @Column({ name: 'bestaetigt', type: 'timestamptz', nullable: true })
  bestaetigt: Date | null

  /** The last step of time whose code was used. */
  @Column({ name: 'letzter_schritt', type: 'bigint', default: 0 })
  letzterSchritt: string
}
