import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../../src/regeln/amtsrollen.js'
import { Benutzer } from '../../src/schema/benutzer.entity.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import {
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  veroeffentliche,
  versende,
} from '../beratung.js'
import { Besucher } from '../besucher.js'
import { geheimhaltung, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let vorsitz: Besucher
let schreibt: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  vorsitz = await angemeldet('vorsitz')
  schreibt = await angemeldet('gremienbuero')
})
afterAll(() => s?.t.schliessen())

async function angemeldet(kennung: string): Promise<Besucher> {
  const besucher = new Besucher(s.t)
  await besucher.beispiel(kennung)
  // The mark of a form, for pages that offer none.
  await besucher.seite('/amt')
  return besucher
}

/** Somebody with a role for one Gremium only. */
async function nurFuer(gremiumId: string, rolle: Amtsrolle): Promise<Besucher> {
  const kennung = `${rolle}-${gremiumId}`
  await s.t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, async (tx) => {
    const { id } = await tx.save(Benutzer, { kennung, name: kennung, demo: true })
    await tx.insert(RolleZuweisung, { benutzerId: id, rolle, gremiumId })
  })
  return angemeldet(kennung)
}

const lies = async (id: string) => (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
const setze = (id: string, zeilen: object[]) => setzeTagesordnung(r.buero, id, zeilen)

/** A Sitzung with an agenda that waits, and the page where it is sent. */
async function wartende(zeilen: object[], datum: string, gremien = [s.gremien.rat]) {
  const { id } = await sitzungVon(r, gremien, datum)
  await setze(id, zeilen)
  return { id, weg: `/amt/sitzungen/${id}/versand` }
}

const feld = (name: string, html: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
const wieGesehen = (html: string) => ({ schritt: feld('schritt', html)!, gesehen: feld('gesehen', html) ?? '' })
const vorschau = (html: string) => /<section class="vorschau"[\s\S]*<\/section>/.exec(html)?.[0] ?? ''
const welt = async (datum: string) => (await s.t.abruf(`/sitzungen/${datum}-rat-der-stadt`)).text()

const offen = { teil: 'oe', titel: 'Bericht zum Klimaplan' }
const geheim = {
  teil: 'n',
  titel: 'Kauf Flurstück 17',
  oeffentlicherTitel: 'Grundstück am Markt',
  geheimhaltung: geheimhaltung({ grund: 'Preis des Nachbarn' }),
}

test('der Vorsitz findet die Tagesordnung in der Liste, sieht, was die Welt lesen wird, und lädt ein', async () => {
  const { id, weg } = await wartende([offen, geheim], '2026-09-15')
  const liste = await vorsitz.seite('/amt/sitzungen')
  expect(liste.text).toMatch(
    new RegExp(
      `href="${weg}">Rat der Stadt, Dienstag, 15\\. September 2026<[\\s\\S]*?Einladung[\\s\\S]*?16:00 Uhr[\\s\\S]*?Rathaus[\\s\\S]*?2 Tagesordnungspunkte`,
    ),
  )
  const seite = await vorsitz.seite(weg)
  expect(seite.status).toBe(200)
  expect(vorschau(seite.text)).toContain('Bericht zum Klimaplan')
  expect(vorschau(seite.text)).toContain('Nichtöffentlicher Teil')
  expect(vorschau(seite.text)).not.toContain('Grundstück am Markt')
  expect(seite.text).toMatch(/N 1: ?Grundstück am Markt/)
  expect(seite.text).not.toMatch(/Flurstück|Nachbar/)
  expect(seite.text).toContain('Einladen und veröffentlichen')
  expect(await welt('2026-09-15')).not.toContain('Klimaplan')

  const fertig = await vorsitz.formular(weg, wieGesehen(seite.text))
  expect(fertig).toMatchObject({ status: 303, ort: '/amt/sitzungen?hinweis=einladen' })
  expect(await welt('2026-09-15')).toContain('Klimaplan')
  const danach = (await vorsitz.seite(fertig.ort!)).text
  expect(danach).toContain('Eingeladen. Die Tagesordnung ist versandt.')
  expect(danach).not.toContain(id)
})

test('wer sie geschrieben hat, liest, warum er sie nicht versendet, und hat keinen Knopf', async () => {
  const { id, weg } = await wartende([offen], '2026-09-16')
  const seite = await schreibt.seite(weg)
  expect(seite.text).toMatch(/Das können Sie jetzt nicht versenden[\s\S]*Sie haben diese Tagesordnung bearbeitet/)
  expect(feld('gesehen', seite.text)).toBeUndefined()
  const { gesehen } = wieGesehen((await vorsitz.seite(weg)).text)
  const abgewiesen = await schreibt.formular(weg, { schritt: 'einladen', gesehen })
  expect(abgewiesen.status).toBe(409)
  expect(abgewiesen.text).toMatch(/id="fehler"[\s\S]*href="#versand"[^>]*>Sie haben diese Tagesordnung bearbeitet/)
  expect((await lies(id)).zustand).toBe('geplant')
})

test('was sich seit dem Blick geändert hat, geht nicht hinaus; die Seite zeigt es neu', async () => {
  const { id, weg } = await wartende([offen], '2026-09-17')
  const alt = wieGesehen((await vorsitz.seite(weg)).text)
  await setze(id, [{ ...offen, titel: 'Bericht zum Radverkehr' }])
  for (const [gesehen, satz] of [
    [alt.gesehen, 'hat sich geändert, seit Sie es angesehen haben'],
    ['', 'Sehen Sie sich in der Vorschau an'],
  ] as const) {
    const seite = await vorsitz.formular(weg, { ...alt, gesehen })
    expect(seite.status).toBe(409)
    expect(seite.text).toMatch(
      new RegExp(`<title>Fehler: [\\s\\S]*Das ist noch nicht versandt[\\s\\S]*href="#vorschau"[^>]*>[^<]*${satz}`),
    )
    expect(vorschau(seite.text)).toContain('Radverkehr')
    expect(await welt('2026-09-17')).not.toContain('Bericht')
    alt.gesehen = wieGesehen(seite.text).gesehen
  }
  expect((await vorsitz.formular(weg, alt)).status).toBe(303)
  expect(await welt('2026-09-17')).toContain('Radverkehr')
})

test('ein Nachtrag wartet in der Liste; wer noch die Einladung vor sich hat, versendet ihn nicht damit', async () => {
  const { id, weg } = await wartende([offen], '2026-09-18')
  const einladung = wieGesehen((await vorsitz.seite(weg)).text)
  await versende(r, id)
  const nichts = await vorsitz.seite(weg)
  expect(nichts.text).toContain('Es gibt keinen Nachtrag.')
  expect(nichts.text).not.toContain('So sieht es die Öffentlichkeit')
  expect((await vorsitz.seite('/amt/sitzungen')).text).not.toContain(weg)
  const [punkt] = (await lies(id)).tagesordnung!.zeilen
  await setze(id, [
    { topId: punkt!.topId, ...offen },
    { ...offen, titel: 'Eilige Anfrage' },
  ])
  expect((await vorsitz.seite('/amt/sitzungen')).text).toMatch(new RegExp(`href="${weg}"[\\s\\S]*?Nachtrag`))
  expect(await vorsitz.formular(weg, einladung)).toMatchObject({
    status: 409,
    text: expect.stringContaining('Nachtrag versenden und veröffentlichen') as string,
  })
  expect(await welt('2026-09-18')).not.toContain('Eilige Anfrage')
  const fertig = await vorsitz.formular(weg, wieGesehen((await vorsitz.seite(weg)).text))
  expect(fertig.ort).toBe('/amt/sitzungen?hinweis=nachtrag_versenden')
  expect(await welt('2026-09-18')).toContain('Eilige Anfrage')
})

test('die Vorschau verlinkt nur Vorlagen, die schon zu lesen sind', async () => {
  const pruefung = await s.ruf('veroeffentlichungspruefung')
  const [gelesen, wartet] = [await freigegebene(r), await freigegebene(r, { betreff: 'Neue Linden' })]
  await veroeffentliche(pruefung, gelesen.id)
  const { id, weg } = await wartende([offen], '2026-09-19', [s.gremien.ir])
  for (const { beratungsfolge } of [gelesen, wartet]) {
    const schritte = `POST /beratungen/${beratungsfolge[0]!.id}/schritte`
    await r.buero(schritte, { schritt: 'terminieren', sitzungId: id })
    await r.buero(schritte, { schritt: 'auf_tagesordnung_setzen' })
  }
  const html = vorschau((await vorsitz.seite(weg)).text)
  expect(html).toContain('Neue Linden')
  const ziele = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, ziel]) => ziel!)
  expect(ziele).toEqual([`/vorlagen/${gelesen.nummer!.replace('/', '-')}`])
  expect((await s.t.abruf(ziele[0]!)).status).toBe(200)
})

test('ein fremdes Gremium steht nicht in der Liste und antwortet wie etwas, das es nicht gibt', async () => {
  const { weg } = await wartende([offen], '2026-09-21')
  const eigene = await wartende([offen], '2026-09-21', [s.gremien.hpa])
  const fremd = await nurFuer(s.gremien.hpa, 'vorsitz')
  const liste = (await fremd.seite('/amt/sitzungen')).text
  expect(liste).toContain(eigene.weg)
  expect(liste).not.toContain(weg)
  const { schritt, gesehen } = wieGesehen((await vorsitz.seite(weg)).text)
  const ohneNummer = (text: string) => text.replaceAll(/[0-9a-f-]{20,}/g, '…')
  const unbekannt = await fremd.seite('/amt/sitzungen/ffffffff-ffff-4fff-bfff-ffffffffffff/versand')
  expect(unbekannt.status).toBe(404)
  for (const antwort of [await fremd.seite(weg), await fremd.formular(weg, { schritt, gesehen })]) {
    expect(antwort.status).toBe(404)
    expect(ohneNummer(antwort.text)).toBe(ohneNummer(unbekannt.text))
  }
  expect((await (await angemeldet('freigabe')).seite('/amt/sitzungen')).status).toBe(403)
})

test('zu einer Fraktion lädt ein, wer eine Rolle für sie hat, und öffentlich wird davon nichts', async () => {
  const { body } = await r.buero<{ id: string }>('POST /gremien', { name: 'Fraktion Grüne Mitte', art: 'fraktion' })
  const kreis = ['gremienbuero', 'schriftfuehrung'] as const
  const benutzerId = await s.t.konto(...kreis)
  await s.t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, (tx) =>
    tx.insert(RolleZuweisung, { benutzerId, rolle: 'gremienbuero', gremiumId: body.id }),
  )
  const ruf = await s.ruf(...kreis)
  const eigene = await angemeldet(kreis.join('+'))
  const eingabe = { gremien: [body.id], datum: '2026-09-22' }
  const { id } = (await ruf<SitzungDto>('POST /sitzungen', eingabe)).body
  const setzeNeu = async (version: number, zeilen: object[]) =>
    (await ruf<SitzungDto>(`PUT /sitzungen/${id}/tagesordnung`, { zeilen }, mitVersion({ version }))).body.tagesordnung!
  const { version } = await setzeNeu(1, [{ teil: 'oe', titel: 'Strategie' }, geheim])
  const weg = `/amt/sitzungen/${id}/versand`
  expect((await vorsitz.seite('/amt/sitzungen')).text).not.toContain('Grüne Mitte')
  expect((await vorsitz.seite(weg)).status).toBe(404)
  expect((await vorsitz.formular(weg, { schritt: 'einladen' })).status).toBe(404)

  expect((await eigene.seite('/amt/sitzungen')).text).toContain(weg)
  const seite = (await eigene.seite(weg)).text
  expect(seite).toContain('Von der Sitzung einer Fraktion wird nichts öffentlich.')
  expect(seite).toMatch(/Ö 1[\s\S]*Strategie[\s\S]*N 1[\s\S]*Flurstück 17/)
  expect(seite).not.toMatch(/So sieht es die Öffentlichkeit|und veröffentlichen|Öffentliche Titel/)
  expect((await eigene.formular(weg, wieGesehen(seite))).status).toBe(303)
  await setzeNeu(version + 1, [{ teil: 'oe', titel: 'Eilige Strategie' }])
  const zuSpaet = await eigene.formular(weg, wieGesehen(seite))
  expect(zuSpaet).toMatchObject({ status: 409, text: expect.stringContaining('Eilige Strategie') as string })
  expect((await eigene.formular(weg, wieGesehen(zuSpaet.text))).ort).toBe('/amt/sitzungen?hinweis=nachtrag_versenden')
  expect(await (await s.t.abruf('/sitzungen')).text()).not.toContain('Grüne Mitte')
})

test('ohne Tagesordnung, die wartet, ist die Liste leer und sagt es', async () => {
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(
      `UPDATE ris.sitzung SET zustand = 'abgesagt' WHERE zustand IN ('geplant', 'to_in_vorbereitung', 'eingeladen')`,
    ),
  )
  expect((await vorsitz.seite('/amt/sitzungen')).text).toContain('Es wartet keine Tagesordnung auf den Versand.')
})
