import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlagenBlattDto } from '../../src/vorlagen/vorlagen-liste.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { bekannteEinreicher, privatperson } from '../fabrik/einreicher.js'
import { hausLiestEntwuerfe } from '../konten.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

// Who brought it in, from the form to the public; and a private person, who is named nowhere.

const geheimerName = 'Sauerampfer'
const privat = privatperson
const wort = 'Einwohnerin/Einwohner'

type Bekannte = Awaited<ReturnType<typeof bekannteEinreicher>>

let s: Stadt
let r: Rollen
let pruefung: Ruf
/** Writes for every unit, and reads no more of what others drafted than the house does. */
let andere: Ruf
let fraktion: Bekannte['fraktion']
let mitglied: Bekannte['mitglied']
beforeAll(async () => {
  s = await stadt()
  await hausLiestEntwuerfe(s.t)
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
  andere = await s.ruf('sachbearbeitung', 'lesen_api')
  ;({ fraktion, mitglied } = await bekannteEinreicher(s.t.datenbank))
})
afterAll(() => s.t.schliessen())

const antrag = (einreicher: unknown, rest: object = {}) =>
  entwurf({ art: 'antrag', einreicher, eingegangenAm: '2026-11-02', ...rest })
const lege = async (einreicher: unknown) => (await r.amt<VorlageDto>('POST /vorlagen', antrag(einreicher))).body
const hole = async (id: string, als = r.amt) => (await als<VorlageDto>(`GET /vorlagen/${id}`)).body
const kopf = async <T = VorlageDto>(id: string, inhalt: object, als = r.amt) =>
  als<T>(`PUT /vorlagen/${id}/teile/kopf`, inhalt, { 'if-match': `"${(await hole(id)).teile.kopf}"` })
const lies = async (pfad: string) => {
  const antwort = await s.t.abruf(pfad)
  return { status: antwort.status, text: await antwort.text() }
}

test('die Form nennt sie mit Namen; die Zeilen bekommen ihre Kennungen', async () => {
  const { gremiumId: _, ...ohneKennung } = fraktion
  const { id, ...neu } = await lege([ohneKennung, mitglied, privat])
  expect(neu).toMatchObject({ einreicher: [fraktion, mitglied, privat], eingegangenAm: '2026-11-02' })
  expect((await kopf(id, { betreff: 'Ein anderer Betreff' })).status).toBe(200)
  expect(await hole(id)).toMatchObject({ einreicher: [fraktion, mitglied, privat] })
  const hpa = { art: 'gremium', name: 'Haupt- und Personalausschuss', gremiumId: s.gremien.hpa }
  await kopf(id, { einreicher: [hpa], eingegangenAm: null })
  expect(await hole(id)).toMatchObject({ einreicher: [hpa] })
  await kopf(id, { einreicher: [] })
  expect(Object.keys(await hole(id))).not.toContain('einreicher')
  expect(Object.keys(await hole(id))).not.toContain('eingegangenAm')
})

test('ein Entwurf behält den Namen, unter dem eingereicht wurde', async () => {
  const { id } = await lege([fraktion])
  const nenne = (name: string) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query('UPDATE ris.gremium SET name = $2 WHERE id = $1', [fraktion.gremiumId, name]),
    )
  await nenne('Fraktion Blau')
  const gespeichert = await kopf(id, { betreff: 'Später', einreicher: [fraktion] })
  await nenne(fraktion.name)
  expect(gespeichert).toMatchObject({ status: 200, body: { inhalt: { einreicher: [fraktion] } } })
})

describe('Veröffentlicht', () => {
  let id: string
  let adresse: string
  beforeAll(async () => {
    const v = await freigegebene(r, antrag([fraktion, mitglied, privat], { betreff: 'Mehr Bänke' }))
    await veroeffentliche(pruefung, v.id)
    ;[id, adresse] = [v.id, `/vorlagen/${v.nummer!.replace('/', '-')}`]
  })

  test('Seite, Drucke und Liste nennen sie in denselben Worten, die Privatperson nur als solche', async () => {
    const alle = `Fraktion Grün, Deniz Yilmaz, ${wort}`
    const seite = await lies(adresse)
    expect(seite.text).toContain(`<dt>Eingereicht von</dt><dd>${alle}</dd>`)
    expect(seite.text).toMatch(/<dt>Eingegangen am<\/dt><dd><time [^>]+>02\.11\.2026/)
    expect((await lies('/vorlagen')).text).toContain(alle)
    for (const weg of [`${adresse}.pdf`, `${adresse}/fassung-1.pdf`]) {
      const pdf = liesPdf(Buffer.from(await (await s.t.abruf(weg)).arrayBuffer()))
      expect(textVon(pdf.wurzel).replace(/\s+/g, ' ')).toContain(alle)
      expect(JSON.stringify([pdf.info, pdf.katalog, [...pdf.objekte.values()]])).not.toContain(geheimerName)
    }
  })

  test('die Liste lässt sich nach jeder Fraktion eingrenzen, nach Privatpersonen nicht', async () => {
    const treffer = async (name: string) =>
      (await lies(`/vorlagen?einreicher=${encodeURIComponent(name)}`)).text.includes('Mehr Bänke')
    expect([await treffer(fraktion.name), await treffer(mitglied.name)]).toEqual([true, true])
    expect([await treffer(privat.name), await treffer(wort), await treffer('Fraktion')]).toEqual([false, false, false])
    const { text } = await lies('/vorlagen')
    expect(text).toContain(`<option value="${fraktion.name}">`)
    expect(text).not.toContain(`<option value="${wort}">`)
  })

  test('im öffentlichen Bestand steht der Name nirgends', async () => {
    const [zeile] = await s.t.datenbank.lesen.query<{ alles: string }[]>(
      `SELECT string_agg(to_jsonb(x)::text, '') AS alles FROM oeffentlich.vorlage x`,
    )
    expect(zeile!.alles).toContain(wort)
    expect(zeile!.alles).not.toContain(geheimerName)
  })

  test('im Haus liest ihn, wer die ganze Vorlage liest', async () => {
    expect((await hole(id)).einreicher).toEqual([fraktion, mitglied, privat])
    const verdeckt = [fraktion, mitglied, { art: 'privat', name: wort }]
    expect((await hole(id, andere)).einreicher).toEqual(verdeckt)
  })

  test('die Liste im Haus nennt und findet sie ebenso', async () => {
    const liste = async (name: string) =>
      (await r.amt<VorlagenBlattDto>(`GET /vorlagen?einreicher=${encodeURIComponent(name)}`)).body.zeilen
    const gefunden = (await liste(fraktion.name)).find((z) => z.id === id)
    expect(gefunden).toMatchObject({ einreicher: [fraktion.name, mitglied.name, wort] })
    expect([await liste(privat.name), await liste(wort)]).toEqual([[], []])
  })
})

test('wer im Entwurf nur das Wort liest, schreibt keinen Namen fort, und die Unterschriften stehen', async () => {
  const { id } = await lege([privat, fraktion])
  const teil = (await andere<{ inhalt: VorlageDto }>(`GET /vorlagen/${id}/teile/kopf`)).body
  expect(JSON.stringify(teil)).not.toContain(geheimerName)
  const hash = async () =>
    s.t.datenbank.lesen.query(
      `SELECT t.hash FROM ris.fassung_teil t JOIN ris.fassung f ON f.id = t.fassung_id WHERE f.vorlage_id = $1 AND t.schluessel = 'kopf'`,
      [id],
    )
  const vorher = await hash()
  expect((await kopf(id, teil.inhalt, andere)).status).toBe(200)
  expect(await hash()).toEqual(vorher)
  expect((await hole(id)).einreicher).toEqual([privat, fraktion])
})

test('das Protokoll nennt keinen Namen', async () => {
  await lege([privat])
  const zeilen = await s.t.datenbank.lesen.query<{ z: string }[]>(
    `SELECT to_jsonb(p)::text AS z FROM ris.protokoll p WHERE tabelle = 'fassung_einreicher'`,
  )
  expect(zeilen.length).toBeGreaterThan(0)
  expect(zeilen.map(({ z }) => z).join()).not.toContain(geheimerName)
})

test('einen Schreibfehler berichtigt eine zweite Person', async () => {
  const { id } = await freigegebene(r, antrag([fraktion]))
  const beide = await s.ruf('sachbearbeitung', 'freigabe')
  await beide(`POST /vorlagen/${id}/berichtigungen`, { grund: 'Buchstabendreher' })
  await kopf(id, { betreff: 'Sporthalle Wanne: Sanierung des Dachs' }, beide)
  const schritt = { schritt: 'berichtigen', grund: 'Buchstabendreher' }
  const allein = await beide<Problemantwort>(`POST /vorlagen/${id}/schritte`, schritt)
  expect([allein.status, allein.body.hindernisse?.map((h) => h.code)]).toEqual([409, ['vier_augen']])
  expect((await r.chef(`POST /vorlagen/${id}/schritte`, schritt)).status).toBe(200)
})
