import { einzigeForm, ohneRechner } from './adressform.js'

test.each([
  ['/amt/anmelden', '/amt/anmelden'],
  ['/%61mt/anmelden?weiter=%61', '/amt/anmelden?weiter=%61'],
  ['/vorlagen/2016%2D0542', '/vorlagen/2016-0542'],
  ['/%41%5a%5A%61%7a%30%39%2d%2e%5f%7e', '/AZZaz09-._~'],
  // Reserved characters mean something else unencoded, and %25 would be read once more.
  ['/a%2Fb%3Fc%25%61%20%C3%A4', '/a%2Fb%3Fc%25a%20%C3%A4'],
  ['/a#%61', '/a#%61'],
])('%s is %s', (adresse, form) => expect(einzigeForm(adresse)).toBe(form))

test.each([
  ['/amt', '/amt'],
  ['http://rat.example/amt?x=http://y', '/amt?x=http://y'],
  ['HTTPS://rat.example:8443/amt', '/amt'],
  ['http://rat.example', '/'],
  ['http://rat.example?a=b', '/?a=b'],
])('the path of %s is %s', (adresse, weg) => expect(ohneRechner(adresse)).toBe(weg))
