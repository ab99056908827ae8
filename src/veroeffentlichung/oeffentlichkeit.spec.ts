import { roh } from '../../test/fabrik/vorlage-roh.js'
import { type VorlageFakten, vorlageIstOeffentlich } from './oeffentlichkeit.js'

describe('which Vorlage is public', () => {
  test.each<[string, Partial<VorlageFakten>, boolean]>([
    ['released and published', {}, true],
    ['withdrawn: stays visible with its note', { zustand: 'zurueckgezogen' }, true],
    ['done', { zustand: 'abgeschlossen' }, true],
    ['non-public', { oeffentlichkeit: 'nichtoeffentlich' }, false],
    ['not yet published', { stand: null }, false],
    ['for the members only', { stand: 'gremium' }, false],
    ['taken back', { stand: 'depubliziert' }, false],
    ['published, but a draft', { zustand: 'entwurf' }, false],
    ['published, but discarded', { zustand: 'verworfen' }, false],
    ['without a frozen Fassung', { eingefroren: false }, false],
  ])('%s', (_, fakten, erwartet) => {
    expect(vorlageIstOeffentlich(roh(fakten))).toBe(erwartet)
  })
})
