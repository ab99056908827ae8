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

/** The paper that was handed in comes later, and nobody says whether it is public: then it is not. */
export async function reicheSchreibenNach(b: Stadtbau, v: m.Vorlage): Promise<void> {
  const a: m.Anlage = { id: '', oeffentlich: false, stand: 'intern', art: b.anlagen }
  v.anlagen.push(a)
  const innen = b.fuer(v, 'eingereichtes Schreiben', m.vonAnlage(v, a))
  const form = new FormData()
  form.set('titel', innen.wort('Titel'))
  form.set('datei', new Blob([`Erna wohnt ${innen.wort('Adresse')}\n`]), 'schreiben.txt')
  a.id = (await b.ruf<{ id: string }>('sachbearbeitung', `POST /vorlagen/${v.id}/anlagen`, form)).id
  const offene = await b.ruf<{ anlageId: string | null }[]>(
    'veroeffentlichungspruefung',
    'GET /veroeffentlichungswuensche',
  )
  if (offene.some(({ anlageId }) => anlageId === a.id)) await b.veroeffentlicheAnlage(v, a)
}
