import { bremse, type Budget, type Versuchsstand } from './bremse.js'

const budget: Budget = { frei: 3, laengste: 60, vergessen: 3600 }

/** Waits in seconds after each of `anzahl` tries, each made as soon as it may be. */
function waits(anzahl: number): number[] {
  let stand: Versuchsstand | undefined
  let jetzt = 0
  return Array.from({ length: anzahl }, () => {
    jetzt = Math.max(jetzt, stand?.freiAb ?? 0)
    const urteil = bremse(stand, jetzt, budget)
    if (!urteil.frei) throw new Error('braked although it waited')
    stand = urteil.neu
    return (stand.freiAb - jetzt) / 1000
  })
}

test('the first tries are free, then each wait is twice the last, up to the longest', () => {
  expect(waits(12)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

test('who comes too early is told how long to wait, and gains nothing by trying', () => {
  const stand = { versuche: 9, zuletzt: 1_000, freiAb: 61_000 }
  expect(bremse(stand, 1_500, budget)).toEqual({ frei: false, warten: 60 })
  expect(bremse(stand, 60_001, budget)).toEqual({ frei: false, warten: 1 })
  expect(bremse(stand, 61_000, budget).frei).toBe(true)
})

test('after an hour of quiet everything is forgotten', () => {
  const stand = { versuche: 50, zuletzt: 0, freiAb: 60_000 }
  expect(bremse(stand, 3_600_000, budget)).toMatchObject({ frei: true, neu: { versuche: 1 } })
  expect(bremse(stand, 3_599_000, budget)).toMatchObject({ frei: true, neu: { versuche: 51 } })
})

test('no number of tries makes the wait longer than the longest', () => {
  const stand = { versuche: 100_000, zuletzt: 0, freiAb: 0 }
  expect(bremse(stand, 1, budget)).toEqual({ frei: true, neu: { versuche: 100_001, zuletzt: 1, freiAb: 60_001 } })
})
