import { system } from '../../src/plattform/datenbank/datenbank.js'
import { vergebeNummer } from '../../src/vorlagen/nummer.js'
import { ladeVorlage } from '../../src/vorlagen/vorlage.queries.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { entwurf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => {
  s = await stadt()
})
afterAll(() => s.t.schliessen())

test('16 schreiben gleichzeitig, jede dritte Freigabe scheitert: die Nummern haben keine Lücke und kein Doppel', async () => {
  const amt = await s.ruf('sachbearbeitung')
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const vergeben: string[] = []
  let lauf = 0
  const schreiben = async () => {
    for (let i = 0; i < 12; i++) {
      const scheitert = ++lauf % 3 === 0
      await s.t.datenbank
        .schreiben({ akteur: system, was: 'Probe' }, async (tx) => {
          const nummer = await vergebeNummer(tx, await ladeVorlage(tx, id, { ...system, name: 'System', rollen: [] }))
          if (scheitert) throw new Error('zurück')
          return nummer
        })
        .then((nummer) => vergeben.push(nummer))
        .catch((fehler: Error) => expect(fehler.message).toBe('zurück'))
    }
  }
  await Promise.all(Array.from({ length: 16 }, schreiben))
  const laufende = vergeben.map((n) => Number(n.split('/')[1])).sort((a, b) => a - b)
  expect(laufende).toEqual(Array.from({ length: 128 }, (_, i) => i + 1))
})

test('zwei geben dieselbe Vorlage gleichzeitig frei: eine Nummer', async () => {
  const amt = await s.ruf('sachbearbeitung')
  const chef = await s.ruf('freigabe')
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
  await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  const beide = await Promise.all([1, 2].map(() => chef(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })))
  expect(beide.map((a) => a.status).sort()).toEqual([200, 409])
})

test('eine Nummer, die der Altbestand mitgebracht hat, wird übersprungen', async () => {
  const [amt, chef, buero] = [await s.ruf('sachbearbeitung'), await s.ruf('freigabe'), await s.ruf('gremienbuero')]
  const freigeben = async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    return (await chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body.nummer!
  }
  const [jahr, lfd] = (await freigeben()).split('/')
  const plus = (n: number) => `${jahr}/${String(Number(lfd) + n).padStart(4, '0')}`
  expect((await buero('POST /vorlagen', entwurf({ nummer: plus(1) }))).status).toBe(201)
  expect(await freigeben()).toBe(plus(2))
})
