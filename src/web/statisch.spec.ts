import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Statisch } from './statisch.js'

const ordner = mkdtempSync(path.join(tmpdir(), 'statisch-'))
mkdirSync(path.join(ordner, 'fonts'))
writeFileSync(path.join(ordner, 'app.css'), 'body{margin:0}')
writeFileSync(path.join(ordner, 'fonts/schrift-AB12.woff2'), 'woff2')
writeFileSync(path.join(ordner, 'geheim.env'), 'x')
const statisch = new Statisch(ordner)

test('die Adresse trägt den Inhalt im Namen: ein anderer Inhalt hat eine andere', () => {
  const vorher = statisch.adresse('app.css')
  expect(vorher).toMatch(/^\/assets\/app\.css\?v=[0-9a-f]{16}$/)
  writeFileSync(path.join(ordner, 'app.css'), 'body{margin:1px}')
  expect(new Statisch(ordner).adresse('app.css')).not.toBe(vorher)
})

test('Texte liegen gepackt bereit, Schriften sind es schon', () => {
  expect(gunzipSync(statisch.finde('app.css')!.gzip!).toString()).toBe('body{margin:0}')
  expect(statisch.finde('fonts/schrift-AB12.woff2')).toMatchObject({ mimeType: 'font/woff2' })
  expect(statisch.finde('fonts/schrift-AB12.woff2')!.gzip).toBeUndefined()
})

test.each(['geheim.env', '../statisch.ts', 'fonts', ''])('%s ist keine Datei für den Browser', (name) => {
  expect(statisch.finde(name)).toBeUndefined()
})

test('ohne gebaute Dateien gibt es keine', () => {
  expect(new Statisch(path.join(ordner, 'fehlt')).adresse('app.css')).toBe('/assets/app.css')
})
