import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../../src/regeln/amtsrollen.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, mitVersion, rollen, sitzungVon } from '../beratung.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => void (s = await stadt()))
afterAll(() => s?.t.schliessen())

/** Somebody who knows only the Rat, and a secret draft of the other Gremium on the agenda that they share. */
async function gemeinsame(rolle: Amtsrolle) {
  const r = await rollen(s)
  const kreis = ['lesen_api', rolle === 'vorsitz' ? 'mitzeichnung' : 'kaemmerei'] as const
  const benutzerId = await s.t.konto(...kreis)
  await s.t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, (tx) =>
    tx.insert(RolleZuweisung, { benutzerId, rolle, gremiumId: s.gremien.rat }),
  )
  const beratungsfolge = [
    { gremium: 'Haupt- und Personalausschuss', rolle: 'entscheidung', datum: null, oeffentlich: false, ergebnis: null },
  ]
  const { body } = await r.amt<VorlageDto>(
    'POST /vorlagen',
    entwurf({ betreff: 'Stelle Meier', oeffentlich: false, beratungsfolge, geheimhaltung: geheimhaltung() }),
  )
  const { id } = await sitzungVon(r, [s.gremien.rat, s.gremien.hpa])
  await aufTagesordnung(r, body.beratungsfolge[0]!.id, id)
  return { r, fremd: await s.ruf(...kreis), id, vorlageId: body.id }
}

test('was dem Versand im Weg steht, nennt keine Vorlage, die nur das andere Gremium liest', async () => {
  const { r, fremd, id, vorlageId } = await gemeinsame('vorsitz')
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query('UPDATE ris.vorlage SET pruefen_am = NULL WHERE id = $1', [vorlageId]),
  )
  const liest = async (ruf: Ruf) => JSON.stringify((await ruf<SitzungDto>(`GET /sitzungen/${id}`)).body)
  const saetze = (vorlage: string) => [
    `Die Vorlage ${vorlage} ist noch nicht freigegeben`,
    `sagt die Vorlage ${vorlage} nicht vollständig`,
  ]
  for (const satz of saetze('Stelle Meier')) expect(await liest(r.vorsitz)).toContain(satz)
  for (const satz of saetze('zu N 1')) expect(await liest(fremd)).toContain(satz)
  expect(await liest(fremd)).not.toContain('Stelle Meier')
})

test('wer nur für das eine Gremium an der Tagesordnung schreibt, streicht, verschiebt und erfährt nichts davon', async () => {
  const { r, fremd, id } = await gemeinsame('gremienbuero')
  const lies = async (ruf: Ruf) => (await ruf<SitzungDto>(`GET /sitzungen/${id}`)).body.tagesordnung!
  const setze = async (zeilen: object[], version?: number) =>
    fremd<SitzungDto & Problemantwort>(
      `PUT /sitzungen/${id}/tagesordnung`,
      { zeilen },
      mitVersion({ version: version ?? (await lies(fremd)).version }),
    )
  const veraltet = await setze([], 17)
  expect(veraltet).toMatchObject({ status: 412, body: { inhalt: [] } })
  const [verborgen] = (await lies(r.buero)).zeilen
  const geraten = await setze([{ topId: verborgen!.topId, teil: 'n', titel: 'Umbenannt' }])
  expect(geraten).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/zeilen/0/topId' }] } })

  const neu = { teil: 'n', titel: 'Stelle Schulz', geheimhaltung: geheimhaltung({ grundart: 'personal' }) }
  const gesetzt = await setze([neu])
  expect(gesetzt.body.tagesordnung?.zeilen.map((z) => `N ${z.nummer} ${z.titel}`)).toEqual(['N 2 Stelle Schulz'])
  expect((await lies(r.buero)).zeilen.map((z) => z.titel)).toEqual(['Stelle Meier', 'Stelle Schulz'])
  expect((await setze([])).status).toBe(200)
  expect((await lies(r.buero)).zeilen).toMatchObject([{ ...verborgen, titel: 'Stelle Meier' }])
  for (const antwort of [veraltet, geraten, gesetzt]) expect(JSON.stringify(antwort.body)).not.toContain('Stelle Meier')
})
