import { geltendeRollen, type GespeicherteRolle } from './rechte-zuweisung.js'
import { pruefeAdministration, pruefeFremd, pruefeVergabe, pruefeVertretung } from './rechte-vergabe.js'

const heute = '2026-11-25'
const gespeichert = (anders: Partial<GespeicherteRolle> = {}): GespeicherteRolle => ({
  rolle: 'freigabe',
  organisationseinheitId: null,
  einheiten: null,
  gremiumId: null,
  von: null,
  bis: null,
  vertretung: null,
  ...anders,
})
const frau = { id: '2', name: 'Mühlenkamp, Radojka' }
const vertretung = { fuer: frau, rollen: ['freigabe', 'administration'], von: '2026-11-20', bis: '2026-11-30' }

test.each<[string, Partial<GespeicherteRolle>, boolean]>([
  ['ohne Zeitraum', {}, true],
  ['am ersten Tag', { von: heute }, true],
  ['am Tag davor', { von: '2026-11-26' }, false],
  ['am letzten Tag', { bis: heute }, true],
  ['am Tag danach', { bis: '2026-11-24' }, false],
  ['eine Rolle, die es nicht gibt', { rolle: 'allmacht' }, false],
  ['vertreten', { vertretung }, true],
  ['Vertretung noch nicht begonnen', { vertretung: { ...vertretung, von: '2026-11-26' } }, false],
  ['Vertretung beendet', { vertretung: { ...vertretung, bis: '2026-11-24' } }, false],
  ['die vertretene Rolle selbst beendet', { bis: '2026-11-24', vertretung }, false],
  ['eine Rolle, die nicht genannt ist', { rolle: 'gremienbuero', vertretung }, false],
  ['die Administration vertritt niemand', { rolle: 'administration', vertretung }, false],
])('eine Rolle gilt: %s', (_, anders, erwartet) =>
  expect(geltendeRollen([gespeichert(anders)], heute)).toHaveLength(erwartet ? 1 : 0),
)

test('die geliehene Rolle nennt, für wen sie gilt, und behält ihre Bindung', () => {
  const [rolle] = geltendeRollen(
    [gespeichert({ organisationseinheitId: 'fb31', einheiten: ['fb31'], vertretung })],
    heute,
  )
  expect(rolle).toMatchObject({ rolle: 'freigabe', organisationseinheitId: 'fb31', einheiten: ['fb31'], fuer: frau })
})

const vergabe = { rolle: 'freigabe', organisationseinheitId: null, gremiumId: null, von: null, bis: null } as const
test.each<[string, object, string[]]>([
  ['für alle', {}, []],
  ['für ein Gremium und eine Einheit', { organisationseinheitId: 'fb31', gremiumId: 'rat' }, ['/gremiumId']],
  ['Administration für eine Einheit', { rolle: 'administration', organisationseinheitId: 'fb31' }, ['/rolle']],
  ['bis gestern', { bis: '2026-11-24' }, ['/bis']],
  ['rückwärts', { von: '2026-12-24', bis: '2026-12-01' }, ['/bis']],
])('Rolle geben: %s', (_, anders, zeiger) =>
  expect(pruefeVergabe({ ...vergabe, ...anders }, heute).map((f) => f.zeiger)).toEqual(zeiger),
)

const angaben = { vertreterId: '1', vertretenerId: '2', rollen: ['freigabe'], von: heute, bis: heute } as const
test.each<[string, object, string[]]>([
  ['für einen Tag', {}, []],
  ['sich selbst', { vertretenerId: '1' }, ['/vertreterId']],
  ['als Administration', { rollen: ['freigabe', 'administration'] }, ['/rollen']],
  ['bis gestern', { von: '2026-11-01', bis: '2026-11-24' }, ['/bis']],
])('vertreten: %s', (_, anders, zeiger) =>
  expect(pruefeVertretung({ ...angaben, ...anders }, heute).map((f) => f.zeiger)).toEqual(zeiger),
)

test('niemand ändert seine eigenen Rechte, auch nicht über eine Vertretung', () => {
  expect(pruefeFremd({ id: '1' }, '2', '1')[0]?.code).toBe('eigene_rechte')
  expect(pruefeFremd({ id: '1' }, '2', '3')).toEqual([])
})

test('die letzte Administration bleibt', () => {
  expect(pruefeAdministration('administration', 0)[0]?.code).toBe('letzte_administration')
  expect(pruefeAdministration('administration', 1)).toEqual([])
  expect(pruefeAdministration('freigabe', 0)).toEqual([])
})
