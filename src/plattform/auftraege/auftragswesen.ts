import { Auftraege } from './auftraege.js'
import { Auftragsablage } from './auftragsablage.js'
import { Auftragsarbeiter } from './auftragsarbeiter.js'
import { Auftragsplan } from './auftragsplan.js'

/** What a share of the staff provides for its orders. */
export const auftragswesen = [Auftraege, Auftragsablage, Auftragsplan, Auftragsarbeiter]
