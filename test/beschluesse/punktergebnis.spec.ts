import type { PunktergebnisDto } from '../../src/beschluesse/punktergebnis.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  versende,
} from '../beratung.js'
import { leverkusen, leverkusenWorte } from '../fabrik/abstimmungen.js'
import { geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s?.t.schliessen())

type Antwort = PunktergebnisDto & Problemantwort
const resolution = { teil: 'oe', titel: 'Resolution zum Radverkehr' }
const stelle = { teil: 'n', titel: 'Besetzung der Stelle', geheimhaltung: geheimhaltung({ grundart: 'personal' }) }

/** A Sitzung that was invited to, with these items. */
async function punkte(gremien: string[], zeilen: object[]) {
  const { id } = await sitzungVon(r, gremien)
  const { body } = await setzeTagesordnung(r.buero, id, zeilen)
  await versende(r, id)
  return { id, tops: body.tagesordnung!.zeilen.map(({ topId }) => topId) }
}
const weg = (id: string) => `/tagesordnungspunkte/${id}/ergebnis`
const lies = (ruf: Ruf, id: string) => ruf<Antwort>(`GET ${weg(id)}`)
const erfasse = async (id: string, inhalt: object) =>
  r.schrift<Antwort>(`PUT ${weg(id)}`, { art: 'beschlossen', ...inhalt }, mitVersion((await lies(r.schrift, id)).body))
const seiten = async () => {
  const sitzungen = await s.t.datenbank.lesen.query<{ a: string; ansicht: object }[]>(
    'SELECT kurzadresse AS a, ansicht FROM oeffentlich.sitzung',
  )
  const html = await Promise.all(sitzungen.map(async ({ a }) => (await s.t.abruf(`/sitzungen/${a}`)).text()))
  return {
    html: html
      .join('\n')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
    json: JSON.stringify(sitzungen),
  }
}

test('ein Punkt ohne Vorlage bekommt sein Ergebnis mit allen Abstimmungen, auf Seite und Schnittstelle', async () => {
  const [top] = (await punkte([s.gremien.rat], [resolution])).tops
  const { status, body } = await erfasse(top!, { mehrheit: 'einstimmig', abstimmungen: leverkusen })
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { titel: resolution.titel, vorlaeufig: true, version: 2, ergebnis: { abstimmung: { ja: 27 } } },
  })
  const { html, json } = await seiten()
  expect(html).toContain('Einstimmig beschlossen 27 Ja, 0 Nein, 14 Enthaltungen')
  for (const worte of leverkusenWorte) expect(html).toContain(worte)
  expect(json).toContain('"name": "fraktionslos"'.replace(': ', ':'))
  expect(html + json).not.toContain('Mustermann')
  expect((await r.schrift(`PUT ${weg(top!)}`, { art: 'beschlossen' }, { 'if-match': '"1"' })).status).toBe(412)
  expect((await r.schrift<Antwort>(`DELETE ${weg(top!)}`, undefined, mitVersion(body))).body.ergebnis).toBeNull()
  expect((await seiten()).html).not.toContain('Einstimmig beschlossen 27 Ja')
})

test('in einer gemeinsamen Sitzung stimmt jedes Gremium ab, und kein anderes', async () => {
  const [top] = (await punkte([s.gremien.hpa, s.gremien.ir], [resolution])).tops
  const je = (gremiumId: string, ja: number) => ({
    art: 'sache',
    massgeblich: true,
    gremiumId,
    ja,
    nein: 2,
    enthaltung: 0,
  })
  const { body } = await erfasse(top!, { abstimmungen: [je(s.gremien.hpa, 11), je(s.gremien.ir, 1)] })
  expect(body.ergebnis?.abstimmungen?.map((a) => [a.gremium, a.ja, a.angenommen])).toEqual([
    ['Haupt- und Personalausschuss', 11, true],
    ['Integrationsrat', 1, false],
  ])
  expect(body.ergebnis).not.toHaveProperty('abstimmung')
  expect((await seiten()).html).toContain('Integrationsrat: Abstimmung zur Sache, 1 Ja, 2 Nein')
  const fremd = await erfasse(top!, { abstimmungen: [je(s.gremien.rat, 9)] })
  expect(fremd.body.felder).toMatchObject([{ zeiger: '/abstimmungen/0/gremiumId' }])
})

test('was im Teil N entschieden wird, liest nur, wer ihn liest', async () => {
  const [top] = (await punkte([s.gremien.rat], [stelle])).tops
  expect((await erfasse(top!, { bezeichnung: 'Frau Muster wird beschlossen' })).status).toBe(200)
  const { html, json } = await seiten()
  expect(html + json).not.toMatch(/Muster wird|Besetzung der Stelle/)
  expect((await lies(await s.ruf('lesen_api'), top!)).status).toBe(404)
  expect((await lies(r.buero, top!)).body.ergebnis?.bezeichnung).toBe('Frau Muster wird beschlossen')
})

test('festgestellt bleibt es; wo eine Vorlage beraten wird, steht es an der Beratung', async () => {
  const { id, tops } = await punkte([s.gremien.ir], [resolution])
  await erfasse(tops[0]!, {})
  const fest = await r.buero<Antwort>(`POST ${weg(tops[0]!)}/feststellen`)
  expect(fest.body).toMatchObject({ vorlaeufig: false, ergebnis: { bezeichnung: 'beschlossen' } })
  expect((await erfasse(tops[0]!, {})).body.hindernisse).toMatchObject([{ code: 'recht_fehlt' }])
  const b = await aufTagesordnung(r, (await freigegebene(r)).beratungsfolge[0]!.id, id)
  expect((await erfasse(b.topId!, {})).body.hindernisse).toMatchObject([{ code: 'punkt_mit_vorlage' }])
})
