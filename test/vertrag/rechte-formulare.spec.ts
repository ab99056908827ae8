import { randomUUID } from 'node:crypto'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { einheit, gremium } from '../fabrik/stammdaten.js'
import { einePersonGenuegt, lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'

/** The pages of roles and Vertretungen, sent as a browser without JavaScript sends them. */
let t: TestApp
let admin: Besucher
const ids = { ich: '', meier: '', kaya: '', fb31: '', rat: '' }
beforeAll(async () => {
  t = await starteApp()
  await ohneFaktorpflicht(t)
  await einePersonGenuegt(t)
  ids.ich = await lokalesKonto(t, 'admin', { name: 'Die Administration' }, ['administration'])
  ids.meier = await lokalesKonto(t, 'meier', { name: 'Frau Meier' })
  ids.kaya = await lokalesKonto(t, 'kaya', { name: 'Herr Kaya' })
  ids.fb31 = (await einheit(t.datenbank, { kuerzel: 'FB 31', name: 'Schule' })).id
  ids.rat = (await gremium(t.datenbank, { name: 'Rat der Stadt' })).id
  admin = new Besucher(t)
  await admin.anmelden('admin', passwort)
})
afterAll(() => t?.schliessen())

type Felder = Record<string, string>
/** Words for ids that exist only once the town does. */
const mitIds = (felder: Felder): Felder =>
  Object.fromEntries(Object.entries(felder).map(([n, w]) => [n, w in ids ? ids[w as keyof typeof ids] : w]))

async function sende(seite: string, weg: string, felder: Felder = {}) {
  await admin.seite(seite)
  return admin.formular(weg, mitIds(felder))
}

/** The sentence stands at its field and at the top, bound to the field; what was typed is still there. */
function stehtAmFeld(text: string, feld: string, satz: string, getippt: Felder): void {
  expect(text).toContain('<title>Fehler: ')
  expect(text).toMatch(new RegExp(`<a[^>]*href="#${feld}"[^>]*>[^<]*${satz}`))
  const eingabe = new RegExp(`<(?:input|select)[^>]*\\bid="${feld}"[^>]*>`).exec(text)![0]
  expect(eingabe).toMatch(new RegExp(`aria-describedby="[^"]*${feld}-fehler`))
  expect(eingabe).toContain('aria-invalid="true"')
  expect(text).toMatch(new RegExp(`id="${feld}-fehler"[^]*?${satz}`))
  behaelt(text, getippt)
}

function behaelt(text: string, getippt: Felder): void {
  for (const [name, wert] of Object.entries(mitIds(getippt))) {
    const gewaehlt = new RegExp(`<select[^>]*\\bid="${name}"[^]*?</select>`).exec(text)?.[0]
    if (gewaehlt) expect([name, gewaehlt]).toEqual([name, expect.stringContaining(`<option value="${wert}" selected`)])
    else expect(text).toMatch(new RegExp(`<input[^>]*\\bid="${name}"[^>]*value="${wert}"`))
  }
}

const zahl = async (tabelle: string) => (await t.datenbank.lesen.query<unknown[]>(`SELECT FROM ris.${tabelle}`)).length

describe('Eine Rolle geben', () => {
  const weg = () => `/amt/rollen/${ids.meier}`

  test.each<[string, Felder, string, string, Felder]>([
    [
      'ohne Rolle',
      { rolle: '', organisationseinheitId: 'fb31', von: '2027-01-31' },
      'rolle',
      'Wählen Sie eine Rolle',
      { organisationseinheitId: 'fb31', von: '2027-01-31' },
    ],
    ['eine Rolle, die es nicht gibt', { rolle: 'koenig' }, 'rolle', 'Wählen Sie eine Rolle', {}],
    [
      'keine Kennung',
      { rolle: 'freigabe', organisationseinheitId: 'FB 31' },
      'organisationseinheitId',
      'Wählen Sie einen Eintrag der Liste',
      { rolle: 'freigabe' },
    ],
    [
      'eine Einheit, die es nicht gibt',
      { rolle: 'freigabe', organisationseinheitId: randomUUID() },
      'organisationseinheitId',
      'Diese Organisationseinheit gibt es nicht',
      { rolle: 'freigabe' },
    ],
    [
      'ein Gremium, das es nicht gibt',
      { rolle: 'vorsitz', gremiumId: randomUUID() },
      'gremiumId',
      'Dieses Gremium gibt es nicht',
      { rolle: 'vorsitz' },
    ],
    [
      'Einheit und Gremium',
      { rolle: 'freigabe', organisationseinheitId: 'fb31', gremiumId: 'rat' },
      'gremiumId',
      'Binden Sie die Rolle an eine Organisationseinheit oder an ein Gremium',
      { rolle: 'freigabe', organisationseinheitId: 'fb31', gremiumId: 'rat' },
    ],
    [
      'Administration nur hier',
      { rolle: 'administration', organisationseinheitId: 'fb31' },
      'rolle',
      'Die Administration gilt für das ganze Haus',
      { rolle: 'administration', organisationseinheitId: 'fb31' },
    ],
    [
      'ein Tag, den es nicht gibt',
      { rolle: 'freigabe', von: '31.02.2027', bis: '31.12.2027' },
      'von',
      'Diesen Tag gibt es nicht',
      { rolle: 'freigabe', von: '31.02.2027', bis: '31.12.2027' },
    ],
    [
      'das Ende vor dem Beginn',
      { rolle: 'freigabe', von: '2027-02-01', bis: '2027-01-31' },
      'bis',
      'Der letzte Tag liegt vor dem ersten',
      { rolle: 'freigabe', von: '2027-02-01', bis: '2027-01-31' },
    ],
    [
      'schon vorbei',
      { rolle: 'freigabe', bis: '2020-01-31' },
      'bis',
      'Der letzte Tag ist schon vorbei',
      { rolle: 'freigabe', bis: '2020-01-31' },
    ],
  ])('%s', async (_, felder, feld, satz, bleibt) => {
    const vorher = await zahl('rolle_zuweisung')
    const { status, text } = await sende(weg(), weg(), felder)
    expect(status).toBe(422)
    stehtAmFeld(text, feld, satz, bleibt)
    expect(await zahl('rolle_zuweisung')).toBe(vorher)
  })

  test('mehreres falsch: alles auf einmal', async () => {
    const { text } = await sende(weg(), weg(), { rolle: '', von: 'morgen', bis: 'nie' })
    for (const feld of ['rolle', 'von', 'bis']) expect(text).toMatch(new RegExp(`<a[^>]*href="#${feld}"`))
    behaelt(text, { von: 'morgen', bis: 'nie' })
  })

  test('die eigenen Rechte nicht; das Getippte bleibt', async () => {
    const vorher = await zahl('rolle_zuweisung')
    const felder = { rolle: 'freigabe', organisationseinheitId: 'fb31' }
    const { status, text } = await sende(`/amt/rollen/${ids.ich}`, `/amt/rollen/${ids.ich}`, felder)
    expect([status, text.includes('Ihre eigenen Rechte ändern Sie nicht selbst.')]).toEqual([409, true])
    behaelt(text, felder)
    expect(await zahl('rolle_zuweisung')).toBe(vorher)
  })

  test('gegeben, doppelt, beendet', async () => {
    const felder = { rolle: 'freigabe', organisationseinheitId: 'fb31' }
    const gegeben = await sende(weg(), weg(), felder)
    expect([gegeben.status, gegeben.ort]).toEqual([303, `${weg()}?hinweis=gegeben`])
    const { text } = await admin.seite(gegeben.ort!)
    expect(text).toContain('Die Rolle ist gegeben.')
    const doppelt = await sende(weg(), weg(), felder)
    expect([doppelt.status, doppelt.text.includes('Diese Rolle hat das Konto dort schon.')]).toEqual([409, true])
    behaelt(doppelt.text, felder)
    const ende = /action="([^"]+\/ende)"/.exec(text)![1]!
    const beendet = await admin.formular(ende)
    expect([beendet.status, beendet.ort]).toEqual([303, `${weg()}?hinweis=beendet`])
    expect((await admin.seite(beendet.ort!)).text).toContain('Dieses Konto hat keine Rolle.')
  })

  test('die letzte Administration bleibt, und die Seite sagt, was zuerst zu tun ist', async () => {
    const eigene = `/amt/rollen/${ids.ich}`
    const ende = /action="([^"]+\/ende)"/.exec((await admin.seite(eigene)).text)![1]!
    const { status, text } = await admin.formular(ende)
    expect(status).toBe(409)
    expect(text).toMatch(
      /<a[^>]*href="#rollen"[^>]*>Das ist die letzte Administration\. Geben Sie die Rolle zuerst einer anderen/,
    )
    expect(text).toContain('id="rollen"')
    expect((await admin.seite('/amt/rollen')).status).toBe(200)
  })

  test('unbekannte Konten und Rollen: 404, auch die Rolle eines anderen Kontos', async () => {
    const fremde = /action="[^"]+\/([^"/]+)\/ende"/.exec((await admin.seite(`/amt/rollen/${ids.ich}`)).text)![1]!
    for (const [pfad, post] of [
      [`/amt/rollen/${randomUUID()}`, false],
      ['/amt/rollen/x', false],
      [`/amt/rollen/${randomUUID()}`, true],
      ['/amt/rollen/x', true],
      [`${weg()}/${randomUUID()}/ende`, true],
      [`${weg()}/${fremde}/ende`, true],
      [`${weg()}/x/ende`, true],
    ] as const) {
      const { status } = post ? await sende(weg(), pfad, { rolle: 'freigabe' }) : await admin.seite(pfad)
      expect([pfad, status]).toEqual([pfad, 404])
    }
  })
})

describe('Eine Vertretung einrichten', () => {
  const weg = '/amt/vertretungen'
  const gut = { vertretenerId: 'meier', vertreterId: 'kaya', rolle: '', von: '2099-01-01', bis: '2099-01-31' }

  test.each<[string, Felder, string, string, string[]]>([
    ['niemand vertritt', { vertreterId: '' }, 'vertreterId', 'Wählen Sie ein Konto', ['vertretenerId', 'von', 'bis']],
    [
      'niemand wird vertreten',
      { vertretenerId: '' },
      'vertretenerId',
      'Wählen Sie ein Konto',
      ['vertreterId', 'von', 'bis'],
    ],
    [
      'keine Kennung',
      { vertreterId: 'Herr Kaya' },
      'vertreterId',
      'Wählen Sie einen Eintrag der Liste',
      ['vertretenerId'],
    ],
    [
      'ein Konto, das es nicht gibt',
      { vertreterId: randomUUID() },
      'vertreterId',
      'Dieses Konto gibt es nicht',
      ['vertretenerId', 'von', 'bis'],
    ],
    [
      'wer vertreten wird, gibt es nicht',
      { vertretenerId: randomUUID() },
      'vertretenerId',
      'Dieses Konto gibt es nicht',
      ['vertreterId'],
    ],
    [
      'sich selbst',
      { vertreterId: 'meier' },
      'vertreterId',
      'Niemand vertritt sich selbst',
      ['vertretenerId', 'vertreterId', 'von', 'bis'],
    ],
    [
      'eine Rolle, die niemand vertritt',
      { rolle: 'administration' },
      'rolle',
      'Diese Rollen lassen sich nicht vertreten',
      ['vertretenerId', 'vertreterId'],
    ],
    [
      'eine Rolle, die es nicht gibt',
      { rolle: 'koenig' },
      'rolle',
      'Wählen Sie eine Rolle',
      ['vertretenerId', 'vertreterId'],
    ],
    ['ohne ersten Tag', { von: '' }, 'von', 'Geben Sie den ersten Tag an', ['vertretenerId', 'vertreterId', 'bis']],
    ['ohne letzten Tag', { bis: '' }, 'bis', 'Geben Sie den letzten Tag an', ['vertretenerId', 'vertreterId', 'von']],
    [
      'ein Tag, den es nicht gibt',
      { bis: '30.02.2027' },
      'bis',
      'Diesen Tag gibt es nicht',
      ['vertretenerId', 'vertreterId', 'von', 'bis'],
    ],
    [
      'das Ende vor dem Beginn',
      { bis: '2026-12-31' },
      'bis',
      'Der letzte Tag liegt vor dem ersten',
      ['vertretenerId', 'vertreterId', 'von', 'bis'],
    ],
  ])('%s', async (_, angaben, feld, satz, bleibt) => {
    const felder: Felder = { ...gut, ...angaben }
    const { status, text } = await sende(weg, weg, felder)
    expect(status).toBe(422)
    stehtAmFeld(text, feld, satz, Object.fromEntries(bleibt.map((name) => [name, felder[name]!])))
    expect(await zahl('vertretung')).toBe(0)
  })

  test('die eigenen Rechte nicht: Niemand richtet ein, dass er selbst vertritt', async () => {
    const felder: Felder = { ...gut, vertreterId: 'ich' }
    const { status, text } = await sende(weg, weg, felder)
    expect(status).toBe(409)
    stehtAmFeld(text, 'vertreterId', 'Ihre eigenen Rechte ändern Sie nicht selbst', {
      vertretenerId: 'meier',
      vertreterId: 'ich',
      von: '2099-01-01',
    })
    expect(await zahl('vertretung')).toBe(0)
  })

  test('eingerichtet und beendet; unbekannte: 404', async () => {
    const { status, ort } = await sende(weg, weg, { ...gut, von: '2026-01-01', bis: '2190-12-31' })
    expect([status, ort]).toEqual([303, `${weg}?hinweis=eingerichtet`])
    const { text } = await admin.seite(ort!)
    expect(text).toContain('Die Vertretung ist eingerichtet.')
    expect(text).toMatch(/Herr Kaya für Frau Meier/)
    const ende = /action="([^"]+\/ende)"/.exec(text)![1]!
    expect((await admin.formular(ende)).ort).toBe(`${weg}?hinweis=beendet`)
    expect((await admin.seite(weg)).text).toContain('Zurzeit ist keine Vertretung eingerichtet.')
    for (const pfad of [`${weg}/${randomUUID()}/ende`, `${weg}/x/ende`])
      expect([pfad, (await admin.formular(pfad)).status]).toEqual([pfad, 404])
  })
})

test.each(['/amt/rollen', '/amt/vertretungen'])(
  '%s: nur mit dem Recht, und ohne JavaScript ein schlichtes Formular',
  async (weg) => {
    expect((await (await t.als('gremienbuero'))(weg)).status).toBe(403)
    const { text } = await admin.seite(weg === '/amt/rollen' ? `${weg}/${ids.meier}` : weg)
    expect(text).toMatch(new RegExp(`<form[^>]*method="post"[^>]*action="${weg}`))
    expect(text).not.toMatch(/\son(click|submit|change)=/)
  },
)
