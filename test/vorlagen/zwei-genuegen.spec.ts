import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { FreigabevorschauDto } from '../../src/vieraugen/freigabe/freigabe.dto.js'
import type { VeroeffentlichungswunschDto } from '../../src/vieraugen/wunsch/wunsch.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, rollen, type Rollen } from '../beratung.js'
import { hausLiestEntwuerfe } from '../konten.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

/** Who releases, had no hand in it and saw what will be public, publishes in the same act (docs/adr/0040). */
let s: Stadt
let r: Rollen
/** Writes and may release. */
let beides: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  beides = await s.ruf('sachbearbeitung', 'freigabe')
  await hausLiestEntwuerfe(s.t)
})
afterAll(() => s?.t.schliessen())

const sql = <T>(text: string, werte: unknown[] = []) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query<T>(text, werte))
const oeffentlich = async ({ nummer }: VorlageDto) => {
  const antwort = await s.t.abruf(`/vorlagen/${nummer!.replace('/', '-')}`)
  return { status: antwort.status, text: await antwort.text() }
}

const pdf = new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\ntrailer\n%%EOF\n')
async function anlage(id: string, angaben: Record<string, string> = {}, ruf = r.amt): Promise<AnlageDto> {
  const form = new FormData()
  form.append('datei', new Blob([pdf]), 'plan.pdf')
  for (const [name, wert] of Object.entries({ titel: 'Lageplan', oeffentlich: 'true', ...angaben }))
    form.append(name, wert)
  const { status, body } = await ruf<AnlageDto>(`POST /vorlagen/${id}/anlagen`, form)
  expect(status).toBe(201)
  return body
}

/** A draft that lies before the releaser. */
async function vorgelegte(
  tu: (id: string) => Promise<unknown> = async () => undefined,
  angaben: object = {},
): Promise<string> {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
  await tu(id)
  expect((await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })).status).toBe(200)
  return id
}
const sieh = async (id: string, ruf = r.chef) => (await ruf<FreigabevorschauDto>(`GET /vorlagen/${id}/freigabe`)).body
const gibFrei = (id: string, inhalt: object, ruf = r.chef) =>
  ruf<VorlageDto & Problemantwort>(`POST /vorlagen/${id}/freigabe`, inhalt)
/** Looks, and does exactly what was seen. */
async function zuZweit(id: string, anders: object = {}, ruf = r.chef) {
  const { gesehen, anlagen } = await sieh(id, ruf)
  return gibFrei(id, { gesehen: gesehen ?? 'nichts', anlagen: anlagen.map((a) => a.id), ...anders }, ruf)
}
async function abgewiesen(id: string, antwort: ReturnType<typeof gibFrei>, ...codes: string[]) {
  const { status, body } = await antwort
  expect([status, [...new Set(body.hindernisse?.map((h) => h.code))]]).toEqual([409, codes])
  expect((await r.buero<VorlageDto>(`GET /vorlagen/${id}`)).body).toMatchObject({
    zustand: 'zur_freigabe',
    nummer: null,
  })
}

test('was gesehen wurde, ist mit der Freigabe öffentlich; die erste Person hat es gewünscht, die zweite bestätigt', async () => {
  const id = await vorgelegte((v) => anlage(v))
  const vorschau = await sieh(id)
  expect(vorschau).toMatchObject({
    hindernisse: [],
    anlagen: [{ nr: 1, titel: 'Lageplan' }],
    vorlage: { nummer: 'Nummer folgt' },
  })
  const { status, body } = await zuZweit(id)
  expect([status, body.zustand]).toEqual([200, 'freigegeben'])
  const seite = await oeffentlich(body)
  expect(seite.text).toContain('Lageplan')
  expect(seite.text).not.toContain('Nummer folgt')
  const [wunsch] = await sql<VeroeffentlichungswunschDto[]>(
    `SELECT a.ergebnis, v.kennung AS von, e.kennung AS durch FROM ris.veroeffentlichungsantrag a
       JOIN ris.benutzer v ON v.id = a.beantragt_von_id JOIN ris.benutzer e ON e.id = a.entschieden_von_id WHERE a.vorlage_id = $1`,
    [id],
  )
  expect(wunsch).toEqual({ ergebnis: 'bestaetigt', von: 'sachbearbeitung', durch: 'freigabe' })
})

test('die Nummer, die inzwischen eine andere bekam, und das Ansehen selbst ändern nichts', async () => {
  const id = await vorgelegte()
  const { gesehen } = await sieh(id)
  const dazwischen = await freigegebene(r)
  expect((await sieh(id)).gesehen).toBe(gesehen)
  const { body } = await gibFrei(id, { gesehen, anlagen: [] })
  expect(Number(body.nummer!.slice(5))).toBe(Number(dazwischen.nummer!.slice(5)) + 1)
})

test('was sich seit dem Ansehen geändert hat, geht nicht hinaus', async () => {
  const id = await vorgelegte((v) => anlage(v, { titel: 'Gutachten' }))
  const { gesehen, anlagen } = await sieh(id)
  await sql(`UPDATE ris.fassung SET betreff = 'Etwas anderes' WHERE vorlage_id = $1`, [id])
  await abgewiesen(id, gibFrei(id, { gesehen, anlagen: anlagen.map((a) => a.id) }), 'veraendert')
  await abgewiesen(id, gibFrei(id, { gesehen: 'erfunden', anlagen: anlagen.map((a) => a.id) }), 'veraendert')
})

test('jede öffentliche Anlage ist genannt, und keine andere', async () => {
  const id = await vorgelegte(async (v) => [
    await anlage(v),
    await anlage(v, { titel: 'Intern', oeffentlich: 'false' }),
  ])
  const { anlagen, vorlage } = await sieh(id)
  expect(JSON.stringify(vorlage)).not.toContain('Intern')
  await abgewiesen(id, zuZweit(id, { anlagen: [] }), 'anlage_ungesehen')
  const alle = (await r.buero<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen.map((a) => a.id)
  expect([anlagen.length, alle.length]).toEqual([1, 2])
  await abgewiesen(id, zuZweit(id, { anlagen: alle }), 'anlage_bleibt')
  expect((await zuZweit(id)).status).toBe(200)
})

test('eine Anlage, deren Art intern geworden ist, geht nicht mit', async () => {
  const id = await vorgelegte((v) => anlage(v, { titel: 'Angebot', dokumentart: 'plan' }))
  await sql(`UPDATE ris.dokumentart SET oeffentlich = false WHERE schluessel = 'plan'`)
  expect((await sieh(id)).anlagen).toEqual([])
  const { body } = await zuZweit(id)
  expect((await oeffentlich(body)).text).not.toContain('plan.pdf')
})

test('das Verzeichnis der Anlagen sieht an, wer nichtöffentliche darunter hat', async () => {
  const id = await vorgelegte((v) => anlage(v, { oeffentlich: 'false' }), { anlagenVerzeichnis: ['Verzeichnis'] })
  await abgewiesen(id, zuZweit(id), 'verzeichnis_pruefen')
  const trotzdem = [{ code: 'verzeichnis_pruefen', grund: 'Es nennt keine nichtöffentliche Anlage.' }]
  expect((await zuZweit(id, { trotzdem })).status).toBe(200)
})

describe('nicht, wer daran mitgewirkt hat:', () => {
  const kopf = async (id: string) => {
    const { body, etag } = await beides<{ inhalt: object }>(`GET /vorlagen/${id}/teile/sachverhalt`)
    expect((await beides(`PUT /vorlagen/${id}/teile/sachverhalt`, body.inhalt, { 'if-match': etag! })).status).toBe(200)
  }
  /** Somebody else writes last, so that the Freigabe alone would be allowed. */
  const danach = async (id: string) => {
    const { body, etag } = await r.amt<{ inhalt: object }>(`GET /vorlagen/${id}/teile/sachverhalt`)
    await r.amt(`PUT /vorlagen/${id}/teile/sachverhalt`, body.inhalt, { 'if-match': etag! })
  }
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['einen Teil geschrieben', kopf],
    ['eine Anlage eingestellt', (id) => anlage(id, {}, beides)],
    ['eine Anlage entfernt', async (id) => beides(`DELETE /vorlagen/${id}/anlagen/${(await anlage(id)).id}`)],
  ])('%s', async (_, tu) => {
    const id = await vorgelegte(async (v) => [await tu(v), await danach(v)])
    await abgewiesen(id, zuZweit(id, {}, beides), 'vier_augen')
    expect((await beides(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).status).toBe(200)
  })

  test('oder wen vertritt, der es hat', async () => {
    const chef = await s.t.konto('freigabe')
    const vertretung = `INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis)
      VALUES ($1, $2, '{sachbearbeitung}', current_date - 1, current_date + 1)`
    await sql(vertretung, [chef, await s.t.konto('sachbearbeitung', 'freigabe')])
    const id = await vorgelegte(async (v) => [await kopf(v), await danach(v)])
    await abgewiesen(id, zuZweit(id), 'vier_augen')
    await sql('DELETE FROM ris.vertretung')
    expect((await zuZweit(id)).status).toBe(200)
  })
})

test('ohne die Regel, ohne das Recht, ohne vollständige Vermerke und bei Nichtöffentlichem geht es nicht', async () => {
  const id = await vorgelegte()
  expect((await gibFrei(id, { gesehen: 'x', anlagen: [] }, r.amt)).status).toBe(403)
  await sql('UPDATE ris.anmelderegel SET zwei_genuegen = false')
  await abgewiesen(id, zuZweit(id), 'zwei_genuegen_nicht')
  await sql('UPDATE ris.anmelderegel SET zwei_genuegen = true')
  await sql('UPDATE ris.fassung SET bearbeitet_von_ids = NULL WHERE vorlage_id = $1', [id])
  await abgewiesen(id, zuZweit(id), 'bearbeitung_ungewiss')
  const geheim = await vorgelegte((v) =>
    sql(
      `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grund = 'Personal', rechtsgrundlage = '§ 48',
           grundart = 'personal', pruefen_am = '2030-01-31' WHERE id = $1`,
      [v],
    ),
  )
  await abgewiesen(geheim, zuZweit(geheim), 'nichtoeffentlich')
})

test('nach der Freigabe ist es zu spät; eine spätere Anlage braucht ihren eigenen zweiten Blick', async () => {
  const id = await vorgelegte()
  await zuZweit(id)
  const noch = await zuZweit(id)
  expect([noch.status, noch.body.hindernisse?.[0]?.code]).toEqual([409, 'falscher_zustand'])
  const spaeter = await anlage(id, { titel: 'Nachgereicht' })
  const wartend = (
    await (
      await s.ruf('veroeffentlichungspruefung')
    )<VeroeffentlichungswunschDto[]>('GET /veroeffentlichungswuensche')
  ).body
  expect(wartend.filter((w) => w.anlageId === spaeter.id)).toHaveLength(1)
})
