import { type Berichtigungsbeschluss, pruefeDurch, type ZuBerichtigendes } from './ergebnisberichtigung.js'

const fest: ZuBerichtigendes = { gremiumId: 'rat', datum: '2026-09-14', feststellung: 'niederschrift' }
const spaeter: Berichtigungsbeschluss = { gremiumIds: ['rat'], datum: '2026-10-12', angenommen: true }

test.each<[string, Partial<ZuBerichtigendes>, Partial<Berichtigungsbeschluss> | null | undefined, RegExp | null]>([
  ['unterzeichnet, mit späterem Beschluss', {}, {}, null],
  ['unterzeichnet, ohne', {}, undefined, /Niederschrift ist unterzeichnet/],
  ['vor dem Update festgestellt, ohne', { feststellung: null }, undefined, /Niederschrift ist unterzeichnet/],
  ['ohne Niederschrift, ohne', { feststellung: 'ohne_niederschrift' }, undefined, null],
  ['übernommen, ohne', { feststellung: 'uebernommen' }, undefined, null],
  ['den gibt es nicht', { feststellung: 'uebernommen' }, null, /gibt es nicht/],
  ['ein anderes Gremium', {}, { gremiumIds: ['hpa'] }, /nur das Gremium/],
  ['am selben Tag', {}, { datum: '2026-09-14' }, /nach dem 14\.09\.2026/],
  ['ohne Tag', {}, { datum: null }, /nach dem 14\.09\.2026/],
  ['nicht angenommen', {}, { angenommen: false }, /nichts beschlossen/],
])('%s', (_, was, durch, satz) => {
  const [fehler] = pruefeDurch({ ...fest, ...was }, durch && { ...spaeter, ...durch })
  if (satz) expect(fehler?.text).toMatch(satz)
  else expect(fehler).toBeUndefined()
})
