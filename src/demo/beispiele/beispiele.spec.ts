import { readFileSync } from 'node:fs'
import { pruefeErgebnis } from '../../regeln/ergebnispruefung.js'
import { vorlageZustaende } from '../../regeln/vorlage-schritte.js'
import { pruefeRichtext } from '../../richtext/pruefen.js'
import { zuText } from '../../richtext/zu-text.js'
import type { BeispielErgebnis } from '../beispiel.js'
import { formVon } from '../beispielform.js'
import { sitzungen } from '../sitzungen.js'
import { beispiele } from './alle.js'

const faelle = Object.entries(beispiele)
const ergebnisse = (ergebnis?: BeispielErgebnis): BeispielErgebnis[] =>
  ergebnis ? [ergebnis, ...ergebnisse(ergebnis.weiter?.ergebnis)] : []

describe('Die Beispiele', () => {
  test.each(faelle)('%s ist als Beispiel gekennzeichnet, nicht im Betreff', (_, beispiel) => {
    expect(formVon(beispiel).herkunft).toEqual({ art: 'beispiel', quelle: null })
    expect(beispiel.betreff).not.toMatch(/Beispiel/)
  })

  test.each(faelle)('die Texte von %s sind zulässig', (_, beispiel) => {
    const texte = [beispiel.sachverhalt, beispiel.beschlussvorschlag].filter((text) => text !== undefined)
    for (const text of texte) expect(pruefeRichtext(text)).toEqual({ dokument: text })
  })

  test('kommen in jedem Zustand einer Vorlage vor', () => {
    expect([...new Set(faelle.map(([, b]) => b.zustand))].sort()).toEqual([...vorlageZustaende].sort())
  })

  test('zeigen Ergebnisse vieler Arten', () => {
    const arten = faelle.flatMap(([, b]) => b.schritte.flatMap((s) => ergebnisse(s.ergebnis).map((e) => e.art)))
    expect(new Set(arten).size).toBeGreaterThanOrEqual(14)
  })

  test('haben ein geändertes Ergebnis nur mit einem Text, der vom Beschlussvorschlag abweicht', () => {
    for (const [, b] of faelle)
      for (const e of b.schritte.flatMap((s) => ergebnisse(s.ergebnis)).filter((x) => x.aenderung === 'geaendert')) {
        expect(zuText(e.beschlusstext!)).not.toBe(zuText(b.beschlussvorschlag!))
      }
  })

  test('halten die Regeln der Ergebnisse ein', () => {
    for (const [, b] of faelle)
      for (const e of b.schritte.flatMap((s) => ergebnisse(s.ergebnis))) {
        const ziele = e.weiter?.gremium ? [{ gremiumId: e.weiter.gremium }] : null
        // Compared with what the step before has made of it.
        const wortlaut = !e.beschlusstext ? null : e.aenderung === 'geaendert' ? 'abweichend' : 'gleich'
        expect(pruefeErgebnis({ ...e, ziele }, { gremiumId: 'hier', datum: null, wortlaut })).toEqual([])
      }
  })

  test('beraten jeden Schritt in einer Sitzung seines Gremiums', () => {
    for (const [, b] of faelle)
      for (const schritt of b.schritte) {
        if (schritt.sitzung) expect(sitzungen[schritt.sitzung].gremien).toContain(schritt.gremium)
      }
  })
})

describe('Die Vorlage aus Herne', () => {
  test('liegt als gültige Austauschform bei', () => {
    const vorlage = JSON.parse(readFileSync(new URL('../herne-vorlage-2016-0542.json', import.meta.url), 'utf8'))
    expect(vorlage.nummer).toBe('2016/0542')
    expect(pruefeRichtext(vorlage.sachverhalt)).toEqual({ dokument: vorlage.sachverhalt })
  })
})
