import { readFileSync } from 'node:fs'
import { gelesen, quelle, type Eintrag } from './hattingen-worte.js'

const datei = new URL('../../src/demo/hattingen-integrationskonzept.json', import.meta.url)
const vorgang = JSON.parse(readFileSync(datei, 'utf8')) as { titel: string; eintraege: Eintrag[] }

describe('Der Vorgang aus Hattingen', () => {
  const jahre = [2017, 2015, 2014, 2013, 2012].map((jahr) => ({
    jahr,
    eintraege: vorgang.eintraege.filter((e) => e.jahr === jahr),
  }))

  test('enthält jedes Wort der Seite in ihrer Reihenfolge', () => {
    expect(gelesen(vorgang.titel, jahre)).toEqual(quelle())
  })

  test('behält die Schreibfehler der Quelle', () => {
    expect(quelle()).toEqual(expect.arrayContaining(['pädagogigischen', 'Fachgepräche']))
  })

  test('nennt als Tag nur, was in der Quelle steht', () => {
    const tage = vorgang.eintraege.flatMap((e) => (e.datum ? [e.datum.split('-').reverse()] : []))
    const text = quelle().join(' ')
    for (const [tag, monat, jahr] of tage) {
      expect([`${tag}.${monat}.${jahr}`, `${Number(tag)}.${Number(monat)}.${jahr}`].some((t) => text.includes(t))).toBe(
        true,
      )
    }
  })
})
