import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../../src/regeln/rechte.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/vorlage-antwort.dto.js'
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

test('wer nur für das eine Gremium an der Tagesordnung schreibt, erfährt auch aus Absagen nichts davon', async () => {
  const { fremd, id } = await gemeinsame('gremienbuero')
  const { tagesordnung } = (await fremd<SitzungDto>(`GET /sitzungen/${id}`)).body
  const setze = (version: number) =>
    fremd<Problemantwort>(`PUT /sitzungen/${id}/tagesordnung`, { zeilen: [] }, mitVersion({ version }))
  const veraltet = await setze(tagesordnung!.version + 7)
  expect(veraltet).toMatchObject({ status: 412, body: { inhalt: [] } })
  const verwaist = await setze(tagesordnung!.version)
  expect(verwaist).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'vorlage_auf_punkt' }] } })
  for (const antwort of [veraltet, verwaist]) expect(JSON.stringify(antwort.body)).not.toContain('Stelle Meier')
})
