import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Beschluss } from './beschluss.entity.js'

/** A vote on a Beschluss; one of them is the one that counts. */
@Entity({ schema: 'ris', name: 'abstimmung' })
export class Abstimmung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'beschluss_id', type: 'uuid' })
  beschlussId: string

  @ManyToOne(() => Beschluss, { nullable: false })
  @JoinColumn({ name: 'beschluss_id' })
  beschluss?: Relation<Beschluss>

  @Column({ name: 'gegenstand', type: 'text', nullable: true })
  gegenstand: string | null

  @Column({ name: 'massgeblich', type: 'boolean', default: true })
  massgeblich: boolean

  @Column({ name: 'ja', type: 'integer' })
  ja: number

  @Column({ name: 'nein', type: 'integer' })
  nein: number

  @Column({ name: 'enthaltung', type: 'integer', default: 0 })
  enthaltung: number

  @Column({ name: 'ungueltig', type: 'integer', default: 0 })
  ungueltig: number

  @Column({ name: 'befangen', type: 'integer', default: 0 })
  befangen: number
}
