import * as bsp from '../../test/seiten/beispiele.js'
import { worte } from '../../test/seiten/zeichnen.js'
import { SitzungSeite } from './sitzung.seite.js'
import { VorlageSeite } from './vorlage.seite.js'
import { VorlagenZeilen } from './vorlagen.seite.js'

// A planned day passes, and nobody has dealt with it: from then on nothing says that it is still to come.
const datum = '2026-11-11'
const vorlage = { art: 'antrag', id: 'v', name: '2026/1', adresse: '/vorlagen/2026-1', nummer: '2026/1' } as const
const offen = { zustand: 'freigegeben', letztesErgebnis: null } as const
const seiten = {
  Vorlage: (
    <VorlageSeite
      vorlage={bsp.vorlage({ ...offen, beratungsfolge: [bsp.beratung({ anzeige: 'bevorstehend', datum })] })}
    />
  ),
  Sitzung: (
    <SitzungSeite sitzung={bsp.sitzung({ datum, tagesordnung: [bsp.top({ vorlage, anzeige: 'bevorstehend' })] })} />
  ),
  Liste: <VorlagenZeilen zeilen={[bsp.vorlageZeile({ ...offen, naechsteBeratung: { gremium: 'Rat', datum } })]} />,
}

test.each<[keyof typeof seiten, RegExp]>([
  ['Vorlage', /Sitzung steht noch bevor|kommt am/],
  ['Sitzung', /Sitzung steht noch bevor/],
  ['Liste', /Rat, 11\.11\.2026/],
])('%s', (name, bevor) => {
  expect(worte(seiten[name], { heute: datum })).toMatch(bevor)
  expect(worte(seiten[name], { heute: '2026-11-12' })).not.toMatch(bevor)
  if (name !== 'Liste') expect(worte(seiten[name], { heute: '2026-11-12' })).toContain('Termin verstrichen')
})

test('abgeschlossen ohne Ergebnis ist nicht „noch nicht beraten“', () => {
  const zeile = bsp.vorlageZeile({ zustand: 'abgeschlossen', letztesErgebnis: null })
  expect(worte(<VorlagenZeilen zeilen={[zeile]} />)).not.toContain('Noch nicht beraten')
})
