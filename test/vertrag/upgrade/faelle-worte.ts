import { jest } from '@jest/globals'
import { type Abschrift, type Abschriften, schreibeAb } from './abschrift.mjs'
import { ausnahmen, inHeutigenWorten } from './ausnahmen.js'
import type { Heimkehr } from './heimkehr.js'
import { adressen, gehalten, stand } from './kopie.mjs'

/** All that the public reads, as it was and as it is. Lists of meetings name the next ones, so the day is that of the backup. */
export function worte(heimkehr: () => Heimkehr): void {
  let damals: Abschriften
  let heute: Abschriften
  beforeAll(async () => {
    const { ordner, t } = heimkehr()
    damals = gehalten<Abschriften>(ordner, 'gelesen')
    jest.useFakeTimers({ now: stand(ordner), doNotFake: uhrwerk })
    heute = await schreibeAb(t.adresse, adressen(ordner)).finally(() => jest.useRealTimers())
  })

  test('jede Adresse gibt es noch, und sie antwortet gleich', () => {
    const antworten = ({ seiten }: Abschriften) => Object.entries(seiten).map(([weg, s]) => [weg, s.status, s.nach])
    expect(antworten(heute)).toEqual(antworten(damals))
  })

  test('auf jeder Seite und in jedem Druck stehen dieselben Worte', () => {
    expect(inHeutigenWorten('rahmen', damals.rahmen)).toBe(heute.rahmen)
    const andere = Object.entries(damals.seiten).flatMap(([weg, seite]) => anders(weg, seite, heute.seiten[weg]!))
    expect(andere).toEqual([])
  })

  test('Dateien und die Drucke eingefrorener Fassungen sind Byte für Byte dieselben', () => {
    const bytes = ({ seiten }: Abschriften) =>
      Object.entries(seiten).filter(([weg]) => /^\/dateien\/|\/fassung-\d+\.pdf$/.test(weg))
    expect(bytes(heute).map(([weg, s]) => [weg, s.bytes])).toEqual(bytes(damals).map(([weg, s]) => [weg, s.bytes]))
  })

  test('jede Ausnahme trifft noch zu', () => {
    const ohne = ausnahmen.filter(
      ({ adresse, bisher }) =>
        !Object.entries(damals.seiten).some(([weg, s]) => adresse.test(weg) && worteVon(s).includes(bisher)),
    )
    expect(ohne).toEqual([])
  })
}

/**
 * Of a page its lines. Of a print its words: where a line or a page ends is no word, and a syllable has no hyphen of its own. As of when it is
 * told, that is the day of the upgrade for all that has more to say since.
 */
const worteVon = ({ worte, text }: Abschrift): string =>
  worte ?? (text ?? '').replace(/(\p{L})- (?=\p{Ll})/gu, '$1').replace(/\bStand:?\s+\d\d\.\d\d\.\d{4}/g, 'Stand')
const jeZeile = ({ text }: Abschrift, worte: string): string =>
  text === undefined ? worte : worte.split(/\s+/).sort().join('\n')

/** Line by line, so that a difference can be read. */
function anders(weg: string, damals: Abschrift, heute: Abschrift): object[] {
  const [bisher, jetzt] = [jeZeile(damals, inHeutigenWorten(weg, worteVon(damals))), jeZeile(heute, worteVon(heute))]
  if (bisher === jetzt) return []
  const [alt, neu] = [bisher.split('\n'), jetzt.split('\n')]
  return [{ weg, fort: alt.filter((z) => !neu.includes(z)), neu: neu.filter((z) => !alt.includes(z)) }]
}

/** Everything but the date goes on. */
const uhrwerk = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const satisfies readonly string[] as never
