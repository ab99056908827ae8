import type { Akteur, Rollenzuweisung } from './rechte.js'
import { gegenGenannte, gegenZwei, type Zweierlage } from './zwei-genuegen.js'

const wer = (id: string, ...rollen: Rollenzuweisung[]): Akteur => ({ id, name: id, rollen })
const freigabe = { rolle: 'freigabe' } as const
const anna = { id: 'anna', name: 'Frau Anna' }
const lage: Zweierlage = { genuegen: true, kreis: {}, haende: ['anna', 'bert'], unbekannteHaende: false }

test.each<[string, Akteur, Partial<Zweierlage>, string[]]>([
  ['wer nichts daran geschrieben hat', wer('chef', freigabe), {}, []],
  ['nicht ohne die Regel', wer('chef', freigabe), { genuegen: false }, ['zwei_genuegen_nicht']],
  ['nicht, wer einen Teil geschrieben hat', wer('bert', freigabe), {}, ['vier_augen']],
  [
    'nicht, wenn nicht alle Hände bekannt sind',
    wer('chef', freigabe),
    { unbekannteHaende: true },
    ['bearbeitung_ungewiss'],
  ],
  ['nicht an Stelle von jemandem, der geschrieben hat', wer('chef', { ...freigabe, fuer: anna }), {}, ['vier_augen']],
  [
    'auch nicht mit eigenem Recht, wer so jemanden vertritt',
    wer('chef', freigabe, { rolle: 'leitung', fuer: anna }),
    {},
    ['vier_augen'],
  ],
  ['wer jemand anderen vertritt', wer('chef', { ...freigabe, fuer: { ...anna, id: 'x' } }), {}, []],
])('gibt frei und veröffentlicht: %s', (_, akteur, anders, codes) =>
  expect([...new Set(gegenZwei(akteur, { ...lage, ...anders }).map((h) => h.code))]).toEqual(codes),
)

test.each<[string, string[], string[]]>([
  ['alle', ['a', 'b'], []],
  ['eine nicht', ['a'], ['anlage_ungesehen']],
  ['keine', [], ['anlage_ungesehen', 'anlage_ungesehen']],
  ['eine, die bleibt', ['a', 'b', 'c'], ['anlage_bleibt']],
])('von zwei Anlagen sind genannt: %s', (_, genannt, codes) => {
  const anlagen = [
    { id: 'a', nr: 1 },
    { id: 'b', nr: 3 },
  ]
  expect(gegenGenannte(genannt, anlagen).map((h) => h.code)).toEqual(codes)
})
