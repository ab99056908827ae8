import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { ErgebnisEingabeDto } from '../../src/beschluesse/ergebnis.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, sitzungVon, veroeffentliche, versende } from '../beratung.js'
import { type Antragsstadt, antragsstadt, stellungnahme, weg } from '../fabrik/stellungnahme.js'
import type { Problemantwort } from '../stadt.js'

// Two proposals, one outcome: which of them was voted on.

let o: Antragsstadt
beforeAll(async () => void (o = await antragsstadt()))
afterAll(() => o.s.t.schliessen())

describe('Das Ergebnis sagt, worüber abgestimmt wurde', () => {
  let a: VorlageDto
  let v: VorlageDto
  const erfasse = (nr: number, eingabe: Partial<ErgebnisEingabeDto>) =>
    o.r.schrift<BeratungEinzelnDto & Problemantwort>(
      `PUT /beratungen/${a.beratungsfolge[nr]!.id}/ergebnis`,
      { aenderung: 'ungeaendert', ...eingabe },
      { 'if-match': '*' },
    )
  beforeAll(async () => {
    a = await o.antrag()
    v = await freigegebene(o.r, stellungnahme(a.id))
    await veroeffentliche(o.pruefung, a.id)
    for (const [i, gremium] of [o.s.gremien.hpa, o.s.gremien.rat].entries()) {
      const sitzung = await sitzungVon(o.r, [gremium], `2026-09-1${i + 1}`)
      await aufTagesordnung(o.r, a.beratungsfolge[i]!.id, sitzung.id)
      await versende(o.r, sitzung.id)
    }
  })

  const worte = () => `Grundlage: Beschlussvorschlag der Verwaltung (Stellungnahme ${v.nummer})`

  test('der Ausschuss empfiehlt den Vorschlag der Verwaltung, der Rat nimmt ihn auf', async () => {
    const fremd = await erfasse(0, { art: 'empfohlen', grundlage: { art: 'stellungnahme', fassungId: a.id } })
    expect([fremd.status, fremd.body.felder![0]!.zeiger]).toEqual([422, '/grundlage/fassungId'])
    for (const eingabe of [
      { art: 'empfohlen', grundlage: { art: 'stellungnahme' } },
      { art: 'beschlossen' },
    ] as const) {
      const { body } = await erfasse(eingabe.art === 'empfohlen' ? 0 : 1, eingabe)
      expect(body.ergebnis).toMatchObject({
        beschlusstext: v.beschlussvorschlag,
        grundlage: { art: 'stellungnahme', worte: worte() },
      })
    }
  })

  test('draußen steht das erst, wenn die Stellungnahme dort steht, und nicht länger', async () => {
    const sitzung = '/sitzungen/2026-09-12-rat-der-stadt'
    const alle = async () => Promise.all([o.lies(weg(a)), o.liesDruck(weg(a)), o.lies(sitzung)])
    for (const text of await alle()) expect(text).not.toMatch(/zwei Brunnen|Grundlage:/)
    await veroeffentliche(o.pruefung, v.id)
    const danach = await alle()
    for (const text of danach) expect(text).toContain(worte())
    // The proposal, what the Ausschuss recommended and what the Rat decided: three times the same words.
    for (const text of danach.slice(0, 2)) expect(text.match(/baut zwei Brunnen/g)).toHaveLength(3)
    await o.nimmZurueck(v.id)
    for (const text of await alle()) expect(text).not.toMatch(/zwei Brunnen|Grundlage:/)
  })

  test('wer die Stellungnahme nicht lesen darf, liest ihren Wortlaut auch im Ergebnis nicht', async () => {
    await o.s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query(
        `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grundart = 'personal', grund = 'x', rechtsgrundlage = '§ 48',
           pruefen_am = '2030-01-01' WHERE id = $1`,
        [v.id],
      ),
    )
    const fremde = await o.s.ruf('lesen_api')
    expect(JSON.stringify(await o.hole(a.id, fremde))).not.toMatch(/zwei Brunnen|Grundlage:/)
    expect(JSON.stringify(await o.hole(a.id, o.r.schrift))).toMatch(/zwei Brunnen.*Grundlage:/s)
    const oeffentlich = await erfasse(1, { art: 'beschlossen', grundlage: { art: 'stellungnahme' } })
    expect(oeffentlich.body.felder).toMatchObject([{ zeiger: '/grundlage/art' }])
  })
})

test('neben dem Vorschlag der Verwaltung sagt das Ergebnis auch, wenn es der der Einreicher war', async () => {
  const a = await o.antrag()
  await veroeffentliche(o.pruefung, a.id)
  const sitzung = await sitzungVon(o.r, [o.s.gremien.hpa], '2026-09-21')
  await aufTagesordnung(o.r, a.beratungsfolge[0]!.id, sitzung.id)
  await versende(o.r, sitzung.id)
  const { status } = await o.r.schrift(
    `PUT /beratungen/${a.beratungsfolge[0]!.id}/ergebnis`,
    { art: 'empfohlen', aenderung: 'ungeaendert' },
    { 'if-match': '*' },
  )
  expect([status, await o.lies(weg(a))]).toEqual([200, expect.not.stringContaining('Grundlage:')])
  const v = await freigegebene(o.r, stellungnahme(a.id))
  await veroeffentliche(o.pruefung, v.id)
  expect(await o.lies(weg(a))).toContain('Grundlage: Beschlussvorschlag der Einreicher')
})
