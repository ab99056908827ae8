import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** A circle that numbers are drawn from, with its pattern. */
@Entity({ schema: 'ris', name: 'nummernkreis' })
export class Nummernkreis {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column({ name: 'kuerzel', type: 'text' })
  kuerzel: string

  @Column({ name: 'muster', type: 'text' })
  muster: string

  @Column({ name: 'untermuster', type: 'text' })
  untermuster: string

  @Column({ name: 'vergabe', type: 'text', default: 'freigabe' })
  vergabe: 'anlegen' | 'freigabe'
}
