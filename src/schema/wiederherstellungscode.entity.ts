import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Benutzer } from './benutzer.entity.js'

/** Stands in for the second factor once, when the device with the app is lost. */
@Entity({ schema: 'ris', name: 'wiederherstellungscode' })
export class Wiederherstellungscode {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'benutzer_id', type: 'uuid' })
  benutzerId: string

  @ManyToOne(() => Benutzer, { nullable: false })
  @JoinColumn({ name: 'benutzer_id' })
  benutzer?: Relation<Benutzer>

  @Column({ name: 'code_hash', type: 'bytea' })
  codeHash: Buffer
}
