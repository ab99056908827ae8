import { renderToString } from 'preact-render-to-string'
import { Auswahl, Textbereich, Textfeld } from './formular.js'
import { Fehlerliste, titelMitFehler } from './formularfehler.js'

const fehler = [
  { feld: 'betreff', text: 'Bitte geben Sie einen Betreff ein.' },
  { feld: 'gremium', text: 'Bitte wählen Sie ein Gremium.' },
]

test('die Zusammenfassung zählt, verlinkt jedes Feld und bekommt den Fokus', () => {
  const html = renderToString(<Fehlerliste fehler={fehler} />)
  expect(html).toContain('2 Angaben fehlen noch')
  expect(html).toContain('<a class="kern-link" href="#betreff">Bitte geben Sie einen Betreff ein.</a>')
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus/)
  expect(renderToString(<Fehlerliste fehler={fehler.slice(1)} />)).toContain('1 Angabe fehlt noch')
  expect(renderToString(<Fehlerliste fehler={[]} />)).toBe('')
})

test('der Titel sagt zuerst, dass etwas fehlt', () => {
  expect(titelMitFehler('Neue Vorlage', fehler)).toBe('Fehler: Neue Vorlage')
  expect(titelMitFehler('Neue Vorlage', [])).toBe('Neue Vorlage')
})

test('Hinweis und Fehler werden mit dem Feld vorgelesen', () => {
  const html = renderToString(
    <Textfeld name="betreff" titel="Betreff" hinweis="Kurz." fehler="Bitte geben Sie einen Betreff ein." wert="" />,
  )
  expect(html).toContain('<label class="kern-label" for="betreff">')
  expect(html).toContain('aria-describedby="betreff-hinweis betreff-fehler"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="betreff-fehler"')
})

test('was eingegeben wurde, bleibt stehen und bleibt Text', () => {
  const boese = '"><script>alert(1)</script>'
  const html = [
    renderToString(<Textfeld name="a" titel="A" wert={boese} />),
    renderToString(<Textbereich name="b" titel="B" wert={`</textarea>${boese}`} />),
    renderToString(<Auswahl name="c" titel="C" werte={[[boese, boese]]} wert={boese} />),
  ].join('')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('</textarea><script')
  expect(html.match(/&lt;script>|&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(3)
})
