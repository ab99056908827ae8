import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'
import { Gremium } from './gremium.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** A role of an account, possibly bound to a unit or a Gremium and to a period. */
@Entity({ schema: 'ris', name: 'rolle_zuweisung' })
export class RolleZuweisung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @Column({ name: 'rolle', type: 'text' })
  rolle: string

  @Column({ name: 'organisationseinheit_id', type: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit> | null

  @Column({ name: 'gremium_id', type: 'uuid', nullable: true })
  gremiumId: string | null

  @ManyToOne(() => Gremium)
  @JoinColumn({ name: 'gremium_id' })
  gremium?: Relation<Gremium> | null

  @Column({ name: 'von', type: 'date', nullable: true })
  von: string | null

  @Column({ name: 'bis', type: 'date', nullable: true })
  bis: string | null

  /** The group of the identity provider that gives it; null: given by hand. */
  @Column({ name: 'gruppe', type: 'text', nullable: true })
  gruppe: string | null
}
