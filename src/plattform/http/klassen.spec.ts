import type { Zugang } from '../zugang/zugang.js'
import { adressklasse, kontoklasse } from './klassen.js'

const oeffentlich: Zugang = { art: 'oeffentlich' }
const angemeldet = { art: 'angemeldet' } as Zugang

test.each<[string, string | undefined, Zugang | undefined, string | undefined]>([
  ['GET', '/', oeffentlich, 'seite'],
  ['GET', '/vorlagen/:kurz', oeffentlich, 'seite'],
  ['GET', '/dateien/:id', oeffentlich, 'seite'],
  ['HEAD', '/vorlagen', oeffentlich, 'suche'],
  ['GET', '/vorlagen/:kurz.pdf', oeffentlich, 'druck'],
  ['GET', '/vorlagen/:kurz/fassung-:nr.pdf', oeffentlich, 'druck'],
  ['GET', '/oparl/v1.1/paper/:id', oeffentlich, 'abruf'],
  ['GET', '/api/v1/openapi.json', oeffentlich, 'abruf'],
  ['POST', '/rueckmeldung', oeffentlich, 'formular'],
  ['POST', '/amt/anmelden', oeffentlich, 'anmeldung'],
  ['POST', '/api/v1/anmeldung', oeffentlich, 'anmeldung'],
  ['GET', '/api/v1/vorlagen', angemeldet, 'amt'],
  ['POST', '/api/v1/vorlagen', angemeldet, 'amt'],
  ['GET', undefined, undefined, 'seite'],
  ['GET', '/assets/*', oeffentlich, undefined],
  ['GET', '/gesund', oeffentlich, undefined],
])('%s %s zählt für die Adresse als %s', (methode, muster, zugang, klasse) => {
  expect(adressklasse({ methode, muster, zugang })).toBe(klasse)
})

test.each([
  ['GET', '/api/v1/vorlagen', '', 'lesen'],
  ['GET', '/api/v1/vorlagen/:id/pdf', '', 'druck'],
  ['PUT', '/api/v1/gremien/:id', 'application/json', 'schreiben'],
  ['POST', '/api/v1/vorlagen/:id/anlagen', 'multipart/form-data; boundary=x', 'hochladen'],
])('%s %s zählt für das Konto als %s', (methode, muster, art, klasse) => {
  expect(kontoklasse({ methode, muster, zugang: angemeldet }, art)).toBe(klasse)
})
