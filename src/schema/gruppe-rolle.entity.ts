import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Gremium } from './gremium.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'

/** Who belongs to this group of the identity provider gets this role. */
@Entity({ schema: 'ris', name: 'gruppe_rolle' })
export class GruppeRolle {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'gruppe', type: 'text' })
  gruppe: string

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
}
