import { system } from '../../src/plattform/datenbank/datenbank.js'
import { heute } from '../../src/plattform/uhr.js'
import { plusTage } from '../../src/regeln/datum.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import type { RolleDto } from '../../src/organisation/rechte/rolle.dto.js'
import type { VertretungDto } from '../../src/organisation/rechte/vertretung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { einePersonGenuegt } from '../konten.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let verwaltung: Ruf
let ich: string
let andere: string
beforeAll(async () => {
  s = await stadt()
  verwaltung = await s.ruf('administration')
  ich = await s.t.konto('administration')
  andere = await s.t.konto('lesen_api')
  await einePersonGenuegt(s.t)
})
afterAll(() => s.t.schliessen())

test('eine Rolle wird gegeben, gilt sofort und endet sofort', async () => {
  const leser = await s.ruf('lesen_api')
  expect((await leser('POST /vorlagen', entwurf())).status).toBe(403)
  const { status, body } = await verwaltung<RolleDto>(`POST /benutzer/${andere}/rollen`, { rolle: 'sachbearbeitung' })
  expect([status, body.rolle]).toEqual([201, 'sachbearbeitung'])
  expect((await leser('POST /vorlagen', entwurf())).status).toBe(201)
  const danach = await verwaltung<RolleDto[]>(`POST /benutzer/${andere}/rollen/${body.id}/ende`, {})
  expect(danach.body.map((r) => r.rolle)).toEqual(['lesen_api'])
  expect((await leser('POST /vorlagen', entwurf())).status).toBe(403)
})

test('sich selbst gibt niemand Rechte, auch nicht über eine Vertretung', async () => {
  const rolle = await verwaltung<Problemantwort>(`POST /benutzer/${ich}/rollen`, { rolle: 'freigabe' })
  expect([rolle.status, rolle.body.hindernisse?.[0]?.code]).toEqual([409, 'eigene_rechte'])
  const von = heute()
  const vertretung = { vertreterId: ich, vertretenerId: andere, rollen: ['freigabe'], von, bis: von }
  expect((await verwaltung<Problemantwort>('POST /vertretungen', vertretung)).body.hindernisse?.[0]?.code).toBe(
    'eigene_rechte',
  )
})

test('die letzte Administration bleibt', async () => {
  const [eigene] = (await verwaltung<RolleDto[]>(`GET /benutzer/${ich}/rollen`)).body
  const { status, body } = await verwaltung<Problemantwort>(`POST /benutzer/${ich}/rollen/${eigene!.id}/ende`, {})
  expect([status, body.hindernisse?.[0]?.code]).toEqual([409, 'letzte_administration'])
})

test.each([
  [{ rolle: 'allmacht' }, '/rolle'],
  [{ rolle: 'freigabe', bis: '2020-01-01' }, '/bis'],
  [{ rolle: 'freigabe', gremiumId: '00000000-0000-4000-8000-000000000000' }, '/gremiumId'],
])('%j ist ein Fehler an seiner Stelle', async (eingabe, zeiger) => {
  const { status, body } = await verwaltung<Problemantwort>(`POST /benutzer/${andere}/rollen`, eingabe)
  expect([status, body.felder?.map((f) => f.zeiger)]).toEqual([422, [zeiger]])
})

test('wer nichts mit der Verwaltung zu tun hat, sieht und ändert keine Rollen', async () => {
  const buero = await s.ruf('gremienbuero')
  expect((await buero(`GET /benutzer/${andere}/rollen`)).status).toBe(403)
  expect((await buero('GET /vertretungen')).status).toBe(403)
})

test('in Vertretung freigegeben: die Vorlage und das Protokoll nennen, für wen', async () => {
  const amt = await s.ruf('sachbearbeitung')
  const chefId = await s.t.konto('freigabe')
  const vertretung = { vertreterId: andere, vertretenerId: chefId, rollen: ['freigabe'], von: heute(), bis: heute() }
  const { body: eingerichtet } = await verwaltung<VertretungDto>('POST /vertretungen', vertretung)
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
  await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  const vertreter = await s.ruf('lesen_api')
  const { status, body } = await vertreter<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })
  expect([status, body.fassung.freigegebenVon, body.fassung.inVertretungFuer]).toEqual([200, 'lesen_api', 'freigabe'])
  const eintrag = await s.t.datenbank.lesen.findOneByOrFail(Protokoll, {
    was: 'Vorlage: Freigeben',
    tabelle: 'vorlage',
  })
  expect([eintrag.akteur, eintrag.fuer]).toEqual([andere, chefId])
  await verwaltung(`POST /vertretungen/${eingerichtet.id}/ende`, {})
  expect((await vertreter(`POST /vorlagen/${id}/berichtigungen`, { grund: 'x' })).status).toBe(403)
})

test('eine Rolle gilt auch für die Einheiten darunter, daneben nicht', async () => {
  const [fb31, fb21] = await s.t.datenbank.lesen.query<{ id: string }[]>(
    `SELECT id FROM ris.organisationseinheit ORDER BY kuerzel DESC`,
  )
  const dezernat = await s.t.datenbank.schreiben({ akteur: system, was: 'Dezernat' }, async (tx) => {
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ('Dez', 'Dezernat') RETURNING id`,
    )
    await tx.query('UPDATE ris.organisationseinheit SET uebergeordnet_id = $1 WHERE id = $2', [id, fb31!.id])
    return id
  })
  const konto = await s.t.konto('leitung')
  const binde = (organisationseinheitId: string) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Binden' }, (tx) =>
      tx.update(RolleZuweisung, { benutzerId: konto }, { organisationseinheitId, bis: plusTage(heute(), 1) }),
    )
  const leitung = await s.ruf('leitung')
  await binde(dezernat)
  expect((await leitung('POST /vorlagen', entwurf())).status).toBe(201)
  await binde(fb21!.id)
  expect(await leitung<Problemantwort>('POST /vorlagen', entwurf())).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/federfuehrung/kuerzel' }] },
  })
})
