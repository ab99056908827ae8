import { system } from '../../src/plattform/datenbank/datenbank.js'
import { type Teil, teile } from '../../src/vorlagen/form/teil.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { vorlageBeispiel } from '../../src/vorlagen/form/vorlage-beispiel.js'
import { entwurf, type Ruf, type Stadt, stadt } from '../stadt.js'

// A signature holds the hash of every part as it stood. What was not touched keeps it, also across versions of the program.

let s: Stadt
let amt: Ruf
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
})
afterAll(() => s.t.schliessen())

const lege = async () =>
  (await amt<VorlageDto>('POST /vorlagen', entwurf({ ...vorlageBeispiel, kontakt: { telefon: '02323 16-0' } }))).body.id

async function hashes(id: string): Promise<Record<Teil, string>> {
  const [zeile] = await s.t.datenbank.lesen.query<{ h: Record<Teil, string> }[]>(
    `SELECT jsonb_object_agg(t.schluessel, t.hash) AS h FROM ris.fassung_teil t JOIN ris.fassung f ON f.id = t.fassung_id
      WHERE f.vorlage_id = $1`,
    [id],
  )
  return zeile!.h
}

/** As an older version of the program may have made them. */
const wieFrueher = (id: string) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Frühere Version' }, (tx) =>
    tx.query(
      `UPDATE ris.fassung_teil t SET hash = 'frueher-' || t.schluessel FROM ris.fassung f
        WHERE f.id = t.fassung_id AND f.vorlage_id = $1`,
      [id],
    ),
  )

/** What somebody reads of a part and sends back. */
async function gelesen(id: string, teil: Teil): Promise<Record<string, unknown>> {
  const { inhalt } = (await amt<{ inhalt: Record<string, unknown> }>(`GET /vorlagen/${id}/teile/${teil}`)).body
  if (teil !== 'beratungsfolge') return inhalt
  const schritte = inhalt['beratungsfolge'] as VorlageDto['beratungsfolge']
  const form = schritte.map(({ id, gremium, rolle, datum, oeffentlich, ergebnis }) => {
    return { id, gremium, rolle, datum, oeffentlich, ergebnis }
  })
  return { beratungsfolge: form }
}

async function setze(id: string, teil: Teil, inhalt: object): Promise<void> {
  const { version } = (await amt<{ version: number }>(`GET /vorlagen/${id}/teile/${teil}`)).body
  const antwort = await amt(`PUT /vorlagen/${id}/teile/${teil}`, inhalt, { 'if-match': `"${version}"` })
  expect(antwort.status).toBe(200)
}

test.each(teile)('wer den Teil %s speichert, wie er war, berührt keine Unterschrift', async (teil) => {
  const id = await lege()
  await wieFrueher(id)
  const vorher = await hashes(id)
  await setze(id, teil, await gelesen(id, teil))
  expect(await hashes(id)).toEqual(vorher)
})

test('auch wer nur ein Glied seines Teils sendet oder Leeres anders schreibt', async () => {
  const id = await lege()
  await wieFrueher(id)
  const vorher = await hashes(id)
  await setze(id, 'kopf', { betreff: vorlageBeispiel.betreff })
  await setze(id, 'kopf', { datum: null, geheimhaltung: null })
  expect(await hashes(id)).toEqual(vorher)
})

test.each<[Teil, object]>([
  ['kopf', { betreff: 'Ein anderer Betreff' }],
  ['sachverhalt', { sachverhalt: null }],
  ['finanzen', { finanzielleAuswirkungen: null }],
  ['beratungsfolge', { beratungsfolge: [] }],
  ['anlagen', { anlagenVerzeichnis: [] }],
])('wer den Teil %s ändert, berührt ihn und keinen anderen', async (teil, inhalt) => {
  const id = await lege()
  const vorher = await hashes(id)
  await setze(id, teil, inhalt)
  const { [teil]: neu, ...andere } = await hashes(id)
  const { [teil]: alt, ...vorherige } = vorher
  expect(neu).not.toBe(alt)
  expect(andere).toEqual(vorherige)
  expect(neu).toMatch(/^[0-9a-f]{64}$/)
})

test('zurück geändert ist sie wieder die, die gezeichnet wurde', async () => {
  const id = await lege()
  const { kopf } = await hashes(id)
  await setze(id, 'kopf', { betreff: 'Zwischenstand' })
  await setze(id, 'kopf', { betreff: vorlageBeispiel.betreff })
  expect((await hashes(id)).kopf).toBe(kopf)
})
