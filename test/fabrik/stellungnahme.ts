import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, type Rollen, rollen } from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { absatz, type Ruf, type Stadt, stadt } from '../stadt.js'
import { bekannteEinreicher } from './einreicher.js'

export const entscheidung = {
  gremium: 'Rat der Stadt',
  rolle: 'entscheidung',
  datum: null,
  oeffentlich: true,
  ergebnis: null,
}

/** What the administration says: two wells where the Fraktion wants three. */
export const stellungnahme = (uebergeordnetId: string, angaben: object = {}) => ({
  art: 'stellungnahme',
  uebergeordnetId,
  betreff: 'Zu drei Trinkbrunnen',
  beschlussvorschlag: absatz('Die Stadt baut zwei Brunnen.'),
  sachverhalt: absatz('Der dritte Ort hat keine Leitung.'),
  beratungsfolge: [],
  ...angaben,
})

/** A town with an Antrag, and the ways to read what the world reads. */
export interface Antragsstadt {
  s: Stadt
  r: Rollen
  pruefung: Ruf
  /** One that has come in. */
  antrag(angaben?: object): Promise<VorlageDto>
  lies(pfad: string): Promise<string>
  liesDruck(pfad: string): Promise<string>
  hole(id: string, als?: Ruf): Promise<VorlageDto>
  nimmZurueck(id: string): Promise<unknown>
}

export async function antragsstadt(): Promise<Antragsstadt> {
  const s = await stadt()
  const r = await rollen(s)
  const pruefung = await s.ruf('veroeffentlichungspruefung')
  const { fraktion } = await bekannteEinreicher(s.t.datenbank)
  const angaben = {
    art: 'antrag',
    einreicher: [fraktion],
    betreff: 'Drei Trinkbrunnen',
    beschlussvorschlag: absatz('Die Stadt baut drei Brunnen.'),
    beratungsfolge: [{ ...entscheidung, gremium: 'Haupt- und Personalausschuss', rolle: 'vorberatung' }, entscheidung],
  }
  return {
    s,
    r,
    pruefung,
    antrag: (andere = {}) => freigegebene(r, { ...angaben, ...andere }),
    lies: async (pfad) => (await s.t.abruf(pfad)).text(),
    liesDruck: async (pfad) =>
      textVon(liesPdf(Buffer.from(await (await s.t.abruf(`${pfad}.pdf`)).arrayBuffer())).wurzel).replace(/\s+/g, ' '),
    hole: async (id, als = r.amt) => (await als<VorlageDto>(`GET /vorlagen/${id}`)).body,
    nimmZurueck: (id) => pruefung(`POST /vorlagen/${id}/veroeffentlichung`, { stand: 'depubliziert', grund: 'Falsch' }),
  }
}

export const weg = ({ nummer }: VorlageDto): string => `/vorlagen/${nummer!.replace('/', '-')}`
