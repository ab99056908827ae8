import * as m from './modell.js'
import type { Stadtbau } from './stadtbau.js'

/** Who brought it in: somebody private, a Fraktion, a member; and the day it came. */
export async function eingereicht(b: Stadtbau, v: m.Vorlage, f: m.Fassung): Promise<object> {
  const fassung = m.vonFassung(v, f)
  const haus = b.fuer(v, 'Mitglied', { ...fassung, amt: () => true })
  const familienname = haus.wort('Familienname')
  const { id: personId } = await b.ruf<{ id: string }>('gremienbuero', 'POST /personen', { familienname })
  const { id: gremiumId, name } = b.gremien.find(({ art }) => art === 'fraktion')!
  const sitz = { personId, gremiumId, funktion: 'mitglied', von: '1949-01-01' }
  await b.ruf('gremienbuero', 'POST /mitgliedschaften', sitz)
  const kennung = b.fuer(v, 'Einreicher', { oeffentlich: () => false, amt: () => true })
  kennung.kennung('Kennung des Mitglieds', personId)
  kennung.kennung('Kennung der Fraktion', gremiumId)
  return {
    einreicher: [
      { art: 'privat', name: `Erna ${b.fuer(v, 'Privatperson', m.nurGanz(v)).wort('Name')}` },
      { art: 'fraktion', name, gremiumId },
      { art: 'mitglied', name: `Kim ${familienname}`, personId },
    ],
    finanzielleAuswirkungen: null,
    finanzen: null,
    unterschrift: null,
    eingegangenAm: b.fuer(v, 'Eingang', fassung).vergangenerTag('Tag'),
  }
}
