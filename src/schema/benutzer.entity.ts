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
}
