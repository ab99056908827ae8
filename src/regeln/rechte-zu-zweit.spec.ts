import type { Amtsrolle } from './amtsrollen.js'
import { gegenRechtebestaetigung, oeffnetNichtoeffentliches } from './rechte-zu-zweit.js'
import type { Akteur, Rollenzuweisung } from './rechte.js'

const wer = (id: string, ...rollen: Rollenzuweisung[]): Akteur => ({ id, name: id, rollen })
const fuer = { id: 'admin', name: 'Frau Admin' }

test.each<[Amtsrolle, string | null, boolean]>([
  ['lesen_api', null, false],
  ['lesen_api', 'fraktion', true],
  ['sachbearbeitung', null, true],
  ['mitzeichnung', null, true],
  ['kaemmerei', null, true],
  ['gremienbuero', null, true],
  ['administration', null, true],
])('%s an %s öffnet Nichtöffentliches: %s', (rolle, gremiumId, ja) =>
  expect(oeffnetNichtoeffentliches({ rolle, gremiumId })).toBe(ja),
)

test.each<[Amtsrolle, string[], boolean]>([
  ['gremienbuero', ['vorlage.lesen', 'sitzung.lesen'], false],
  ['gremienbuero', ['vorlage.lesen', 'vorlage.lesen_nichtoeffentlich'], true],
  ['sachbearbeitung', ['vorlage.schreiben'], false],
  ['sachbearbeitung', ['vorlage.lesen_einheit'], true],
])('ein Schlüssel von %s mit %s öffnet: %s', (rolle, umfang, ja) =>
  expect(oeffnetNichtoeffentliches({ rolle, gremiumId: null }, umfang)).toBe(ja),
)

describe('bestätigt, was Frau Admin für Frau Neu wünscht:', () => {
  const wunsch = { gewuenschtVonId: 'admin', benutzerId: 'neu' }
  test.each<[string, Akteur, string[]]>([
    ['das Gremienbüro', wer('buero', { rolle: 'gremienbuero' }), []],
    ['die Veröffentlichungsprüfung', wer('pruefung', { rolle: 'veroeffentlichungspruefung' }), []],
    ['eine andere Administration', wer('andere', { rolle: 'administration' }), []],
    ['sie selbst', wer('admin', { rolle: 'administration' }), ['vier_augen']],
    ['wer es bekommt', wer('neu', { rolle: 'gremienbuero' }), ['vier_augen']],
    ['wer sie vertritt', wer('dritte', { rolle: 'gremienbuero', fuer }), ['vier_augen']],
    [
      'wer den vertritt, der es bekommt',
      wer('dritte', { rolle: 'gremienbuero', fuer: { ...fuer, id: 'neu' } }),
      ['vier_augen'],
    ],
    ['wer eine andere vertritt', wer('dritte', { rolle: 'gremienbuero', fuer: { ...fuer, id: 'x' } }), []],
    ['das Gremienbüro eines Gremiums', wer('buero', { rolle: 'gremienbuero', gremiumId: 'rat' }), ['recht_fehlt']],
    ['die Sachbearbeitung', wer('sb', { rolle: 'sachbearbeitung' }), ['recht_fehlt']],
  ])('%s', (_, akteur, codes) => expect(gegenRechtebestaetigung(akteur, wunsch).map((h) => h.code)).toEqual(codes))
})
