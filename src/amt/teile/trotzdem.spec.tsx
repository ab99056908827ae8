import { render } from 'preact-render-to-string'
import { warnung } from '../../regeln/warnung.js'
import { trotzdemAus } from './trotzdem.dto.js'
import { feste, Warnungen } from './trotzdem.js'

const spaet = warnung('ladungsfrist', 'Die Ladungsfrist ist nicht mehr einzuhalten.')
const offen = warnung('ergebnis_fehlt', 'Ohne Ergebnis: Ö 4.')
const fest = { code: 'tagesordnung_leer', text: 'Setzen Sie einen Punkt auf die Tagesordnung.' }

test('die Seite sagt die Warnungen, fragt nach dem Grund und behält, was getippt war', () => {
  const fehler = [{ feld: 'trotzdemGrund', text: spaet.text }]
  const html = render(<Warnungen gruende={[spaet, fest, offen]} grund="Wegen der" fehler={fehler} />)
  expect(html).toContain(`<li>${spaet.text}</li>`)
  expect(html).not.toContain(fest.text)
  expect(html).toMatch(/<textarea[^>]*required[^>]*id="trotzdemGrund"[^>]*>Wegen der<\/textarea>/)
  expect(html).toContain('name="trotzdem" value="ladungsfrist,ergebnis_fehlt"')
  expect(html).toContain('id="trotzdemGrund-fehler"')
  expect(feste([spaet, fest])).toEqual([fest])
})

test('wo der Grund immer derselbe ist, genügt ein Haken', () => {
  const html = render(<Warnungen gruende={[offen]} haken="Ich habe nachgesehen." />)
  expect(html).toMatch(/type="checkbox"[^>]*name="trotzdemGrund"[^>]*value="Ich habe nachgesehen."/)
})

test('ohne Warnung ist nichts zu sehen', () => expect(render(<Warnungen gruende={[fest]} />)).toBe(''))

test.each([
  [{}, []],
  [{ trotzdem: 'a', trotzdemGrund: 'Eilig.' }, [{ code: 'a', grund: 'Eilig.' }]],
  [
    { trotzdem: 'a,b', trotzdemGrund: 'Eilig.' },
    [
      { code: 'a', grund: 'Eilig.' },
      { code: 'b', grund: 'Eilig.' },
    ],
  ],
  [{ trotzdem: 'a' }, [{ code: 'a', grund: '' }]],
])('das Formular %j sagt %j', (formular, trotzdem) => expect(trotzdemAus(formular)).toEqual(trotzdem))
