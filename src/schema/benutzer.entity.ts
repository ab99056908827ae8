import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** An account of the staff. */
@Entity({ schema: 'ris', name: 'benutzer' })
export class Benutzer {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'kennung', type: 'text' })
  kennung: string

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'passwort_hash', type: 'text', nullable: true })
  passwortHash: string | null

  @Column({ name: 'organisationseinheit_id', type: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ManyToOne(() => Organisationseinheit)
  @JoinColumn({ name: 'organisationseinheit_id' })
  organisationseinheit?: Relation<Organisationseinheit> | null

  @Column({ name: 'demo', type: 'boolean', default: false })
  demo: boolean

  @Column({ name: 'gesperrt', type: 'boolean', default: false })
  gesperrt: boolean

  /** With `subjekt`: who it is at the identity provider (OpenID Connect `iss` and `sub`). */
  @Column({ name: 'aussteller', type: 'text', nullable: true })
  aussteller: string | null

  @Column({ name: 'subjekt', type: 'text', nullable: true })
  subjekt: string | null

  /** A program: acts by keys of the interface and never signs in. */
  @Column({ name: 'technisch', type: 'boolean', default: false })
  technisch: boolean
}
