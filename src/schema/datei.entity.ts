import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** A file in the store, found by its SHA-512. */
@Entity({ schema: 'ris', name: 'datei' })
export class Datei {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'sha512', type: 'text' })
  sha512: string

  @Column({ name: 'groesse', type: 'bigint' })
  groesse: string

  @Column({ name: 'mime_type', type: 'text' })
  mimeType: string

  @Column({ name: 'name', type: 'text' })
  name: string

  @Column({ name: 'angelegt', type: 'timestamptz', default: () => 'clock_timestamp()' })
  angelegt: Date
}
