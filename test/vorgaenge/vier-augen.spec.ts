import { OeffentlicheAbfragen } from '../../src/oeffentlich/oeffentliche.queries.js'
import type { VorgangAnsicht } from '../../src/ansichten/vorgang.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschMitVorschauDto,
} from '../../src/vieraugen/wunsch/wunsch.dto.js'
import type { VorfallDto } from '../../src/vieraugen/ruecknahme/vorfall.dto.js'
import type { EintragDto } from '../../src/vorgaenge/eintrag.dto.js'
import type { VorgangDto } from '../../src/vorgaenge/vorgang.dto.js'
import { bestaetige } from '../beratung.js'
import { absatz, entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let amt: Ruf
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

let lauf = 0
const anlegen = async (ruf: Ruf, angaben: object = {}) =>
  (
    await ruf<VorgangDto>('POST /vorgaenge', {
      titel: 'Radweg an der Emscher',
      kurz: `radweg-${++lauf}`,
      oeffentlich: true,
      ...angaben,
    })
  ).body
const eintrag = async (ruf: Ruf, id: string, angaben: object = {}) =>
  (
    await ruf<EintragDto>(`POST /vorgaenge/${id}/eintraege`, {
      art: 'bericht',
      jahr: 2026,
      titel: 'Bericht',
      ...angaben,
    })
  ).body
const datei = (ruf: Ruf, id: string, eintragId: string, inhalt: string) => {
  const form = new FormData()
  form.append('datei', new Blob([inhalt]), 'bericht.txt')
  return ruf<EintragDto>(`POST /vorgaenge/${id}/eintraege/${eintragId}/datei`, form)
}
const lies = async (id: string) => (await amt<VorgangDto>(`GET /vorgaenge/${id}`)).body
const aendern = async (ruf: Ruf, id: string, angaben: object) => {
  const { version, titel, kurz, beschreibung, oeffentlich } = await lies(id)
  const eingabe = { titel, kurz, beschreibung, oeffentlich, ...angaben }
  return ruf<VorgangDto>(`PUT /vorgaenge/${id}`, eingabe, { 'if-match': `"${version}"` })
}
const wunschZu = async (id: string, ruf = pruefung) =>
  (await ruf<VeroeffentlichungswunschDto[]>('GET /veroeffentlichungswuensche')).body.find((a) => a.vorgangId === id)
const ansehen = async (wunsch: VeroeffentlichungswunschDto, ruf = pruefung) =>
  (await ruf<VeroeffentlichungswunschMitVorschauDto>(`GET /veroeffentlichungswuensche/${wunsch.id}`)).body
const freigeben = async (id: string, ruf = pruefung) => bestaetige(ruf, (await wunschZu(id, ruf))!)
const entscheiden = (wunsch: VeroeffentlichungswunschDto, inhalt: object, ruf = pruefung) =>
  ruf(`POST /veroeffentlichungswuensche/${wunsch.id}/entscheidung`, inhalt)
const welt = (kurz: string): Promise<VorgangAnsicht | null> =>
  s.t.app.get(OeffentlicheAbfragen, { strict: false }).vorgang(kurz)
const titel = async (kurz: string) => (await welt(kurz))?.jahre.flatMap((j) => j.eintraege.map((e) => e.titel))
const codes = ({ body }: { body: unknown }) => (body as Problemantwort).hindernisse?.map((h) => h.code)
const inhaltVon = async (kurz: string) => {
  const adresse = (await welt(kurz))!.jahre[0]!.eintraege[0]!.datei!.adresse
  return (await s.t.abruf(adresse)).text()
}

test('allein wird kein Vorgang öffentlich; die zweite Person sieht genau, was die Welt sehen wird', async () => {
  const { id, kurz } = await anlegen(amt, { beschreibung: absatz('Von der Quelle zur Mündung') })
  const { id: eintragId } = await eintrag(amt, id)
  await datei(amt, id, eintragId, 'Der Bericht')
  await eintrag(amt, id, { titel: 'Nur intern', oeffentlich: false })
  expect(await welt(kurz)).toBeNull()
  expect(await lies(id)).toMatchObject({ wartet: true, veroeffentlicht: null, eintraege: [{ wartet: true }, {}] })

  const wunsch = (await wunschZu(id))!
  expect(wunsch).toMatchObject({ betreff: 'Radweg an der Emscher', gewuenschtVon: 'sachbearbeitung', vorlageId: null })
  const gesehen = await ansehen(wunsch)
  expect(gesehen).toMatchObject({ hindernisse: [], dateien: [{ name: 'Bericht.txt', eintragId }], spaeter: [] })
  expect(JSON.stringify(gesehen)).not.toContain('Nur intern')
  expect(await welt(kurz)).toBeNull()

  expect((await bestaetige(pruefung, wunsch)).status).toBe(200)
  const ohne = ({ id: _i, angelegt: _a, geaendert: _g, ...rest }: Partial<VorgangAnsicht>) =>
    JSON.parse(JSON.stringify(rest, (name, wert: unknown) => (name === 'adresse' ? null : wert))) as unknown
  expect(ohne(gesehen.vorgang as VorgangAnsicht)).toEqual(ohne((await welt(kurz))!))
  expect(await titel(kurz)).toEqual(['Bericht'])
  expect(await lies(id)).toMatchObject({ wartet: false, wunschId: null, veroeffentlicht: { kurz } })
})

test('eine Änderung, ein neuer Eintrag und eine neue Datei warten; bis dahin bleibt, was bestätigt ist', async () => {
  const { id, kurz } = await anlegen(amt)
  const { id: eintragId } = await eintrag(amt, id)
  await datei(amt, id, eintragId, 'alt')
  await freigeben(id)
  expect(await wunschZu(id)).toBeUndefined()

  await aendern(amt, id, { titel: 'Radweg, neu', kurz: `${kurz}-neu` })
  await eintrag(amt, id, { titel: 'Zweiter Bericht' })
  await datei(amt, id, eintragId, 'neu')
  expect(await welt(kurz)).toMatchObject({ titel: 'Radweg an der Emscher' })
  expect(await titel(kurz)).toEqual(['Bericht'])
  expect(await inhaltVon(kurz)).toBe('alt')
  expect(await welt(`${kurz}-neu`)).toBeNull()

  const wunsch = (await wunschZu(id))!
  expect((await ansehen(wunsch)).neues).toEqual([
    'Titel, bisher „Radweg an der Emscher“',
    `Adresse der Seite, bisher „${kurz}“`,
    'Neue Datei zum Eintrag „Bericht“',
    'Eintrag „Zweiter Bericht“',
  ])
  await bestaetige(pruefung, wunsch)
  expect(await titel(`${kurz}-neu`)).toEqual(['Bericht', 'Zweiter Bericht'])
  expect(await welt(`${kurz}-neu`)).toMatchObject({ titel: 'Radweg, neu' })
  expect(await inhaltVon(`${kurz}-neu`)).toBe('neu')
})

test('wer wünscht oder etwas vom Neuen geschrieben hat, bestätigt nicht; wer nur am Alten schrieb, schon', async () => {
  const alles = await s.ruf('gremienbuero', 'veroeffentlichungspruefung')
  const { id } = await anlegen(alles)
  await eintrag(amt, id)
  const eigener = await freigeben(id, alles)
  expect({ status: eigener.status, codes: codes(eigener) }).toEqual({
    status: 409,
    codes: ['vier_augen', 'vier_augen'],
  })
  expect((await freigeben(id)).status).toBe(200)
  // All that is new is somebody else's.
  await eintrag(amt, id, { titel: 'Danach' })
  expect((await ansehen((await wunschZu(id))!, alles)).hindernisse).toEqual([])
  // His own file of somebody else's entry, under an Wunsch of somebody else.
  const { id: eintragId } = await eintrag(amt, id, { titel: 'Mit Datei' })
  await datei(alles, id, eintragId, 'Bericht')
  expect(codes({ body: await ansehen((await wunschZu(id))!, alles) })).toEqual(['vier_augen'])
  expect((await freigeben(id)).status).toBe(200)
  // Two write the same thing one after the other.
  await aendern(alles, id, { titel: 'A' })
  await aendern(amt, id, { titel: 'B' })
  expect((await freigeben(id, alles)).status).toBe(409)
  expect((await amt(`GET /veroeffentlichungswuensche/${(await wunschZu(id))!.id}`)).status).toBe(403)
})

test('was sich nach dem Ansehen ändert, wird nicht ungesehen öffentlich', async () => {
  const { id, kurz } = await anlegen(amt)
  const wunsch = (await wunschZu(id))!
  const { gesehen } = await ansehen(wunsch)
  await eintrag(amt, id)
  const antwort = await entscheiden(wunsch, { ergebnis: 'bestaetigt', gesehen })
  expect({ status: antwort.status, codes: codes(antwort) }).toEqual({ status: 409, codes: ['veraendert'] })
  expect(await welt(kurz)).toBeNull()
})

test('abgelehnt bleibt es draußen, bis jemand es zurücknimmt, ändert oder noch einmal beantragt', async () => {
  const { id, kurz } = await anlegen(amt)
  await freigeben(id)
  const { id: eintragId } = await eintrag(amt, id, { titel: 'Mit Namen' })
  const wunsch = (await wunschZu(id))!
  expect((await entscheiden(wunsch, { ergebnis: 'abgelehnt' })).status).toBe(422)
  await entscheiden(wunsch, { ergebnis: 'abgelehnt', grund: 'Der Bericht nennt einen Namen.' })
  expect(await titel(kurz)).toEqual([])
  expect(await lies(id)).toMatchObject({ wartet: true, wunschId: null, ablehnung: 'Der Bericht nennt einen Namen.' })
  const neu = await amt<VeroeffentlichungswunschDto>('POST /veroeffentlichungsantraege', { vorgangId: id })
  expect(neu).toMatchObject({ status: 201, body: { vorgangId: id, ergebnis: null } })
  expect(codes(await amt('POST /veroeffentlichungswuensche', { vorgangId: id }))).toEqual(['schon_beantragt'])
  expect((await amt(`DELETE /veroeffentlichungswuensche/${neu.body.id}`)).status).toBe(200)
  await eintrag(amt, id, { titel: 'Ohne Namen' })
  const weg = `POST /vorgaenge/${id}/eintraege/${eintragId}/ruecknahme`
  expect((await amt(weg, {})).status).toBe(422)
  expect((await amt(weg, { grund: 'Nennt einen Namen' })).status).toBe(200)
  await freigeben(id)
  expect(await titel(kurz)).toEqual(['Ohne Namen'])
  expect(codes(await amt('POST /veroeffentlichungswuensche', { vorgangId: id }))).toEqual(['nichts_neues'])
})

test.each<[string, object, string[]]>([
  ['weder Vorlage noch Vorgang', {}, ['/vorlageId']],
  ['mit einem Beginn', { vorgangId: '00000000-0000-4000-8000-000000000000', ab: '2030-01-01T00:00:00Z' }, ['/ab']],
])('ein Wunsch %s ist ein Fehler an seiner Stelle', async (_, inhalt, zeiger) => {
  const antwort = await amt<Problemantwort>('POST /veroeffentlichungswuensche', inhalt)
  expect([antwort.status, antwort.body.felder?.map((f) => f.zeiger)]).toEqual([422, zeiger])
})

const vorfaelle = async (id: string) =>
  (await pruefung<VorfallDto[]>('GET /vorfaelle')).body.filter((v) => v.vorgangId === id)

test('ein Eintrag kommt mit Grund und durch eine Person sofort heraus, und nur mit zweien wieder hinein', async () => {
  const { id, kurz } = await anlegen(amt)
  const { id: eintragId } = await eintrag(amt, id)
  await datei(amt, id, eintragId, 'Der Bericht')
  await eintrag(amt, id, { titel: 'Bleibt' })
  await freigeben(id)
  const { adresse } = (await welt(kurz))!.jahre[0]!.eintraege[0]!.datei!
  const antwort = await pruefung<VorgangDto>(`POST /vorgaenge/${id}/eintraege/${eintragId}/ruecknahme`, {
    grund: 'Falsch',
  })
  expect(antwort).toMatchObject({ status: 200, body: { wartet: false } })
  expect(await titel(kurz)).toEqual(['Bleibt'])
  expect((await s.t.abruf(adresse)).status).toBe(404)
  expect(await vorfaelle(id)).toMatchObject([
    {
      grund: 'Falsch',
      eintragId,
      betreff: 'Radweg an der Emscher',
      warOeffentlich: [{ art: 'eintrag', name: 'Bericht' }, { adresse }],
    },
  ])
  // Whatever way it is wanted again, it waits.
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query('UPDATE ris.vorgang_eintrag SET oeffentlich = true WHERE id = $1', [eintragId]),
  )
  expect(await titel(kurz)).toEqual(['Bleibt'])
})

test('ohne die Angabe „öffentlich“ ist der Vorgang sofort weg, mit ihr wartet er wieder als Ganzes', async () => {
  const { id, kurz } = await anlegen(amt)
  await eintrag(amt, id)
  await freigeben(id)
  expect((await aendern(amt, id, { oeffentlich: false })).body).toMatchObject({ veroeffentlicht: null })
  expect(await welt(kurz)).toBeNull()
  expect(await vorfaelle(id)).toMatchObject([{ eintragId: null, warOeffentlich: [{ adresse: `/vorgaenge/${kurz}` }] }])
  await aendern(amt, id, { oeffentlich: true })
  expect(await welt(kurz)).toBeNull()
  expect((await ansehen((await wunschZu(id))!)).neues).toEqual([])
  expect((await pruefung(`POST /vorgaenge/${id}/ruecknahme`, { grund: 'Doch nicht' })).status).toBe(200)
  expect(await wunschZu(id)).toBeUndefined()
})

test('ein Eintrag zu einer Vorlage, die noch nicht öffentlich ist, wird jetzt angesehen und erscheint mit ihr', async () => {
  const { id, kurz } = await anlegen(amt)
  const vorlage = (await amt<{ id: string }>('POST /vorlagen', entwurf())).body
  const { id: eintragId } = await eintrag(amt, id, { titel: 'Zur Vorlage', vorlageId: vorlage.id })
  await datei(amt, id, eintragId, 'Anschreiben')
  const gesehen = await ansehen((await wunschZu(id))!)
  expect(gesehen).toMatchObject({ spaeter: [{ titel: 'Zur Vorlage' }], dateien: [{ eintragId }] })
  await freigeben(id)
  expect(await titel(kurz)).toEqual([])
  expect(await lies(id)).toMatchObject({ wartet: false })
})

test('die Datenbank lässt keinen bestätigten Eintrag umschreiben', async () => {
  const { id } = await anlegen(amt)
  const { id: eintragId } = await eintrag(amt, id)
  const umschreiben = (wie: string) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query(`UPDATE ris.vorgang_eintrag SET titel = $2 WHERE id = $1`, [eintragId, wie]),
    )
  await umschreiben('Anders')
  await freigeben(id)
  await expect(umschreiben('Noch anders')).rejects.toThrow('is confirmed')
})
