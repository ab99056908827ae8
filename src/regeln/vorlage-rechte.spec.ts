import { stand, wer } from '../../test/fabrik/vorlagenstand.js'
import type { Akteur } from './rechte.js'
import type { VorlageSchritt } from './vorlage-schritte.js'
import { hindernisse, type VorlageStand } from './vorlage.js'

const frau = { id: 'muehlenkamp', name: 'Mühlenkamp, Radojka' }
const dezernat = { rolle: 'freigabe', organisationseinheitId: 'dez2', einheiten: ['dez2', 'fb31'] } as const
test.each<[string, Akteur, VorlageSchritt, Partial<VorlageStand>, string[]]>([
  ['wer verfasst hat, gibt nicht frei', wer('muehlenkamp'), 'freigeben', {}, ['vier_augen']],
  ['wer zuletzt geschrieben hat, auch nicht', wer('barszap'), 'freigeben', {}, ['vier_augen']],
  [
    'und nicht, wer dafür die Verfasserin vertritt',
    wer('x', [{ rolle: 'freigabe', fuer: frau }]),
    'freigeben',
    {},
    ['vier_augen'],
  ],
  [
    'wer sie sonst vertritt, gibt mit eigenem Recht frei',
    wer('x', [{ rolle: 'freigabe', fuer: frau }, dezernat]),
    'freigeben',
    {},
    [],
  ],
  ['das Dezernat über der Federführung', wer('x', [dezernat]), 'freigeben', {}, []],
  ['ein anderes Dezernat', wer('x', [{ ...dezernat, einheiten: ['dez2', 'fb51'] }]), 'freigeben', {}, ['recht_fehlt']],
  ['ohne Rolle', wer('x', []), 'freigeben', {}, ['recht_fehlt']],
  ['ohne das Recht erfährt niemand, was sonst fehlt', wer('x', []), 'freigeben', { betreff: '' }, ['recht_fehlt']],
  [
    'zurückweisen kann eine Station',
    wer('x', [{ rolle: 'kaemmerei', organisationseinheitId: 'fb21' }]),
    'zurueckweisen',
    { zustand: 'in_mitzeichnung', grund: 'Deckung fehlt.' },
    [],
  ],
  [
    'nicht, wer nicht gefragt ist',
    wer('x', [{ rolle: 'kaemmerei', organisationseinheitId: 'fb31' }]),
    'zurueckweisen',
    { zustand: 'in_mitzeichnung', grund: 'Deckung fehlt.' },
    ['recht_fehlt'],
  ],
])('%s', (_, akteur, schritt, anders, erwartet) =>
  expect(hindernisse(stand({ zustand: 'zur_freigabe', ...anders }), schritt, akteur).map((h) => h.code)).toEqual(
    erwartet,
  ),
)
