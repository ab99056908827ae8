import type { VorgangAngaben } from '../../schema/vorgang.entity.js'
import { bestaetigteAngaben, bestaetigterEintrag, type Eintragsinhalt } from './vorgang.js'

const angaben: VorgangAngaben = {
  titel: 'Integrationskonzept',
  kurz: 'integrationskonzept',
  beschreibung: null,
  federfuehrung: 'FB 31',
  beteiligte: ['Integrationsrat'],
  handlungsfelder: [],
}

const eintrag: Eintragsinhalt = {
  id: 'e',
  art: 'bericht',
  datum: '2016-09-14',
  jahr: 2016,
  titel: 'Bericht',
  text: null,
  vorlageId: null,
  sitzungId: null,
  datei: { sha512: 'f00', name: 'Bericht.pdf', mimeType: 'application/pdf', groesse: 7 },
}

describe('of a Vorgang the second person confirms all that is written', () => {
  test.each(Object.keys(angaben))('Angabe %s', (name) => {
    expect(bestaetigteAngaben({ ...angaben, [name]: 'anders' })).toEqual({ ...angaben, [name]: 'anders' })
  })

  test.each(Object.keys(eintrag).filter((name) => name !== 'datei'))('entry: %s', (name) => {
    expect(bestaetigterEintrag({ ...eintrag, [name]: 'anders' })).toEqual({ ...eintrag, [name]: 'anders' })
  })

  test('and of its file bytes, name, type and size; who wrote it is no matter of the public', () => {
    const datei = { sha512: 'f01', name: 'Neu.pdf', mimeType: 'text/plain', groesse: 8 }
    const stand = { ...eintrag, datei, angelegtVonId: 'a', neu: true }
    expect(bestaetigterEintrag(stand)).toEqual({ ...eintrag, datei })
  })
})
