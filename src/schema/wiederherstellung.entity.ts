import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** That this database was made from a backup: what people did between both times is lost, and this says when that was. */
@Entity({ schema: 'ris', name: 'wiederherstellung' })
export class Wiederherstellung {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** When the backup was taken. */
  @Column({ name: 'sicherung', type: 'timestamptz' })
  sicherung: Date

  /** Where the public world stood in the backup, and where it went on. */
  @Column({ name: 'position_bisher', type: 'bigint' })
  positionBisher: string

  @Column({ name: 'position_neu', type: 'bigint' })
  positionNeu: string

  @Column({ name: 'am', type: 'timestamptz', default: () => 'clock_timestamp()' })
  am: Date
}
