import { Zaehler } from './zaehler.js'

const grenze = { anzahl: 3, sekunden: 60 }

test('so viele wie erlaubt, dann warten bis zum Ende des Fensters, dann wieder', () => {
  let nun = 1_000_000
  const zaehler = new Zaehler(() => nun)
  const einmal = () => zaehler.zaehle('a', grenze)
  expect([einmal(), einmal(), einmal()]).toEqual([0, 0, 0])
  nun += 20_500
  expect(einmal()).toBe(40)
  expect(zaehler.zaehle('b', grenze)).toBe(0)
  nun += 39_500
  expect(einmal()).toBe(0)
})

test('vergisst die Ältesten, statt ohne Ende zu wachsen', () => {
  const zaehler = new Zaehler(() => 0)
  for (let i = 0; i < 4; i++) zaehler.zaehle('alt', grenze)
  for (let i = 0; i < 100_000; i++) zaehler.zaehle(`n${i}`, grenze)
  expect(zaehler.zaehle('alt', grenze)).toBe(0)
})
