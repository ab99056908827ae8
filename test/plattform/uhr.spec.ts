import { setImmediate as spaeter } from 'node:timers/promises'
import { heute, jetzt, zurZeit } from '../../src/plattform/uhr.js'

describe('Die Uhr', () => {
  test('lässt sich für eine Handlung stellen, auch über ein Warten hinweg', async () => {
    const zeit = new Date('2026-10-06T23:30:00Z')
    const tage = await zurZeit(zeit, async () => {
      await spaeter()
      return [jetzt(), heute()]
    })
    expect(tage).toEqual([zeit, '2026-10-07'])
  })

  test('geht danach wieder richtig', async () => {
    const vorher = Date.now()
    await zurZeit(new Date(0), async () => undefined)
    expect(jetzt().getTime()).toBeGreaterThanOrEqual(vorher)
  })
})
