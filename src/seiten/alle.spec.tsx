import { HtmlValidate } from 'html-validate'
import * as bsp from '../../test/seiten/beispiele.js'
import { zeichne } from '../../test/seiten/zeichnen.js'
import { Fehlerseite } from '../web/fehlerseite.js'
import { BarriereGemeldetSeite, BarriereMeldenSeite } from './barriere-melden.seite.js'
import { BarrierefreiheitSeite } from './barrierefreiheit.seite.js'
import { DatenschutzSeite } from './datenschutz.seite.js'
import { GremienSeite } from './gremien.seite.js'
import { GremiumSeite } from './gremium.seite.js'
import { ImpressumSeite } from './impressum.seite.js'
import { SitzungSeite } from './sitzung.seite.js'
import { SitzungenSeite } from './sitzungen.seite.js'
import { StartSeite } from './start.seite.js'
import { VorgaengeSeite } from './vorgaenge.seite.js'
import { VorgangSeite } from './vorgang.seite.js'
import { VorlageSeite } from './vorlage.seite.js'
import { VorlagenSeite } from './vorlagen.seite.js'

const boese = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&`
const auswahl = {
  arten: ['beschlussvorlage' as const],
  jahre: [2016],
  gremien: [{ kurzadresse: 'hpa', name: boese }],
  federfuehrungen: [{ kuerzel: 'FB 31', name: boese }],
  einreicher: [boese],
}

const seiten = {
  Start: (
    <StartSeite
      vorlagen={[bsp.vorlageZeile({ betreff: boese })]}
      kommende={[bsp.sitzungZeile({ name: boese })]}
      vergangene={[bsp.sitzungZeile()]}
      vorgaenge={[bsp.vorgangZeile({ titel: boese })]}
    />
  ),
  'Start ohne Inhalt': <StartSeite vorlagen={[]} kommende={[]} vergangene={[]} vorgaenge={[]} />,
  Vorlagen: (
    <VorlagenSeite
      blatt={{ zeilen: [bsp.vorlageZeile({ betreff: boese })], weiter: 'marke' }}
      filter={{ gremium: boese, jahr: 2016 }}
      auswahl={auswahl}
      fortsetzung
    />
  ),
  Vorlage: <VorlageSeite vorlage={bsp.vorlage()} />,
  'Vorlage mit Haushaltszeilen': <VorlageSeite vorlage={bsp.vorlageMitFinanzen()} />,
  'Vorlage mit bösem Text': (
    <VorlageSeite
      vorlage={bsp.vorlage({
        betreff: boese,
        sachverhalt: bsp.text(boese),
        beschlussvorschlag: bsp.text(boese),
        bearbeiter: boese,
        anlagenVerzeichnis: [boese],
        anlagen: [
          { id: 'a', nr: 1, oeffentlich: true, name: boese, mimeType: boese, groesse: 1, adresse: '/dateien/1' },
        ],
      })}
    />
  ),
  Sitzungen: (
    <SitzungenSeite
      kommende={[]}
      vergangene={{ zeilen: [bsp.sitzungZeile({ ort: boese })], weiter: 'x' }}
      fortsetzung={false}
    />
  ),
  Sitzung: <SitzungSeite sitzung={bsp.sitzung({ ort: boese })} />,
  Gremien: <GremienSeite gremien={[bsp.gremiumZeile(), bsp.gremiumZeile({ id: 'r', art: 'rat', name: boese })]} />,
  Gremium: <GremiumSeite gremium={bsp.gremium()} vorlagen={[bsp.vorlageZeile()]} />,
  'Gremium mit Vorgänger und Nachfolger': (
    <GremiumSeite
      gremium={bsp.gremium({
        namen: [
          { name: boese, von: null, bis: '2020-10-31' },
          { name: 'Hauptausschuss', von: '2020-11-01', bis: null },
        ],
        bis: '2025-10-31',
        vorgaenger: { id: 'v', name: boese, adresse: '/gremien/v' },
        nachfolger: [{ id: 'n', name: boese, adresse: '/gremien/n' }],
      })}
      vorlagen={[]}
    />
  ),
  Vorgänge: <VorgaengeSeite blatt={{ zeilen: [bsp.vorgangZeile()], weiter: null }} fortsetzung={false} />,
  Vorgang: <VorgangSeite vorgang={bsp.vorgang({ titel: boese })} />,
  Barrierefreiheit: <BarrierefreiheitSeite meldbar />,
  'Barriere melden': (
    <BarriereMeldenSeite
      eingabe={{ beschreibung: boese, seite: boese, kontakt: boese }}
      fehler={[{ feld: 'beschreibung', text: 'Beschreiben Sie die Barriere.' }]}
    />
  ),
  'Barriere gemeldet': <BarriereGemeldetSeite />,
  Datenschutz: <DatenschutzSeite />,
  Impressum: <ImpressumSeite />,
  'nicht gefunden': <Fehlerseite status={404} grund="" />,
  Serverfehler: <Fehlerseite status={500} grund={boese} />,
  'falsche Eingabe': <Fehlerseite status={422} grund={boese} />,
}

const pruefer = new HtmlValidate({
  extends: ['html-validate:recommended'], // Preact closes void elements as XML does; both is HTML.
  rules: { 'long-title': 'off', 'doctype-style': 'off', 'void-style': 'off' },
})

describe.each(Object.entries(seiten))('%s', (_, seite) => {
  const html = zeichne(seite)

  test('ist gültiges HTML', async () => {
    const bericht = await pruefer.validateString(html)
    expect(bericht.results.flatMap((r) => r.messages).map((m) => `${m.ruleId}: ${m.message} ${m.selector}`)).toEqual([])
  })

  test('hat Sprache, Titel und genau eine Hauptüberschrift', () => {
    expect(html).toMatch(/^<!doctype html><html lang="de">/)
    expect(html).toMatch(/<title>.+ – Ratsinformation Stadt Herne<\/title>/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  })

  test('führt nichts aus, was jemand eingegeben hat, und braucht nichts, was die CSP verbietet', () => {
    expect(html).not.toContain('<img')
    expect(html).not.toContain('alert(1)</script>')
    expect(html.match(/<script/g)).toEqual(['<script'])
    expect(html).not.toMatch(/<[^>]* (style|on[a-z]+)=|<style|src="(https?:)?\/\/|="data:/)
  })

  test('springt zuerst zum Inhalt', () => {
    expect(html).toMatch(/<body><a class="sprung[^>]*href="#inhalt"/)
    expect(html).toContain('<main id="inhalt"')
  })

  test('führt nur zu Adressen, die es gibt', () => {
    const ziele = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, ziel]) => ziel!)
    expect(ziele.filter((z) => z === '#' || !/^(\/|#)/.test(z))).toEqual([])
    const anker = ziele.filter((z) => z.startsWith('#')).map((z) => z.slice(1))
    expect(anker.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })
})
