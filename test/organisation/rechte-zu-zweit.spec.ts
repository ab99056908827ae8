import type { RolleDto } from '../../src/organisation/rechte/rolle.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { WartendDto } from '../../src/plattform/schnittstelle/wartend.js'
import { heute } from '../../src/plattform/uhr.js'
import type { RechtewunschDto } from '../../src/vieraugen/rechte/rechtewunsch.dto.js'
import { plusTage } from '../../src/regeln/datum.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'
import { type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

/** No single account makes itself two (issue 11, D15; docs/adr/0040). */
let s: Stadt
let verwaltung: Ruf
let pruefung: Ruf
let neu: string
beforeAll(async () => {
  s = await stadt()
  verwaltung = await s.ruf('administration')
  pruefung = await s.ruf('veroeffentlichungspruefung')
  neu = await lokalesKonto(s.t, 'neu', { name: 'Neue Kollegin' })
  await ohneFaktorpflicht(s.t)
})
afterAll(() => s?.t.schliessen())

const rollen = async (id: string) =>
  (await verwaltung<RolleDto[]>(`GET /benutzer/${id}/rollen`)).body.map((r) => r.rolle)
const entscheide = (ruf: Ruf, id: string, ergebnis = 'bestaetigt', grund?: string) =>
  ruf<RechtewunschDto & Problemantwort>(`POST /rechtewuensche/${id}/entscheidung`, { ergebnis, grund })

async function wuensche(weg: string, eingabe: object): Promise<string> {
  const { status, body } = await verwaltung<WartendDto>(`POST ${weg}`, eingabe)
  expect(status).toBe(202)
  return body.wartet
}

test('eine Rolle, die Nichtöffentliches liest, gilt erst nach der zweiten Person, und genau wie gewünscht', async () => {
  const id = await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'schriftfuehrung', bis: '2190-12-31' })
  expect(await rollen(neu)).toEqual([])
  expect(await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'schriftfuehrung', bis: '2190-12-31' })).toBe(id)
  const selbst = await entscheide(verwaltung, id)
  expect([selbst.status, selbst.body.hindernisse?.[0]?.code]).toEqual([409, 'vier_augen'])
  const gelesen = (await pruefung<RechtewunschDto>(`GET /rechtewuensche/${id}`)).body
  expect(gelesen.worte).toBe('Rolle Schriftführung für das ganze Haus bis 31.12.2190 an Neue Kollegin (neu)')
  expect((await entscheide(pruefung, id)).body).toMatchObject({
    ergebnis: 'bestaetigt',
    entschiedenVon: 'veroeffentlichungspruefung',
  })
  expect(await rollen(neu)).toEqual(['schriftfuehrung'])
  expect((await entscheide(pruefung, id)).status).toBe(409)
})

test('wer es bekommt, bestätigt es nicht; wer nichts damit zu tun hat, auch nicht', async () => {
  const pruefend = await s.t.konto('veroeffentlichungspruefung')
  const id = await wuensche(`/benutzer/${pruefend}/rollen`, { rolle: 'freigabe' })
  expect((await entscheide(pruefung, id)).body.hindernisse?.[0]?.code).toBe('vier_augen')
  expect((await entscheide(await s.ruf('sachbearbeitung'), id)).status).toBe(403)
  const buero = await s.ruf('gremienbuero')
  expect((await entscheide(buero, id, 'abgelehnt')).status).toBe(422)
  expect((await entscheide(buero, id, 'abgelehnt', 'Nicht abgesprochen.')).body.ergebnis).toBe('abgelehnt')
  expect(await rollen(pruefend)).toEqual(['veroeffentlichungspruefung'])
})

test('was in der Datenbank steht, bestätigt niemand sich selbst', async () => {
  const id = await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'vorsitz' })
  const selbst = s.t.datenbank.schreiben({ akteur: system, was: 'Umgehung' }, (tx) =>
    tx.query(
      `UPDATE ris.rechtewunsch SET ergebnis = 'bestaetigt', entschieden_am = now(), entschieden_von_id = gewuenscht_von_id WHERE id = $1`,
      [id],
    ),
  )
  await expect(selbst).rejects.toThrow('rechtewunsch_zu_zweit')
  expect((await verwaltung<RechtewunschDto>(`DELETE /rechtewuensche/${id}`)).body.ergebnis).toBe('zurueckgezogen')
})

test('eine Vertretung leiht nur, was eine zweite Person bestätigt hat', async () => {
  const chef = await s.t.konto('freigabe')
  const vertretung = { vertreterId: neu, vertretenerId: chef, rollen: ['freigabe'], von: heute(), bis: heute() }
  const id = await wuensche('/vertretungen', vertretung)
  expect((await verwaltung<unknown[]>('GET /vertretungen')).body).toEqual([])
  expect((await entscheide(pruefung, id)).status).toBe(200)
  expect((await verwaltung<unknown[]>('GET /vertretungen')).body).toHaveLength(1)
})

test('ein Schlüssel, der Nichtöffentliches liest, wird erst nach der zweiten Person genannt, und nur einmal', async () => {
  const programm = await lokalesKonto(s.t, 'dms', { technisch: true }, ['gremienbuero'])
  const eingabe = {
    benutzerId: programm,
    name: 'DMS',
    rechte: ['vorlage.lesen', 'vorlage.lesen_nichtoeffentlich'],
    tage: 30,
  }
  const offen = { ...eingabe, rechte: ['vorlage.lesen'] }
  expect((await verwaltung('POST /schluessel', offen)).status).toBe(201)
  const id = await wuensche('/schluessel', eingabe)
  expect((await entscheide(pruefung, id)).body).toMatchObject({ ergebnis: 'bestaetigt', eingeloestAm: null })
  const anderer = await wuensche('/schluessel', { ...eingabe, tage: 31 })
  expect(anderer).not.toBe(id)
  const { status, body } = await verwaltung<{ schluessel: string }>('POST /schluessel', eingabe)
  expect([status, body.schluessel.length > 20]).toEqual([201, true])
  expect((await verwaltung('POST /schluessel', eingabe)).status).toBe(202)
})

describe('mit einer Administration und der Regel „Eine Person genügt“', () => {
  const setze = (rechteAllein: boolean) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Regel' }, (tx) =>
      tx.query('UPDATE ris.anmelderegel SET rechte_allein = $1', [rechteAllein]),
    )
  /** The role of the others ended so many days ago. */
  const nurEine = (seitTagen: number) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Eine' }, (tx) =>
      tx.query(`UPDATE ris.rolle_zuweisung SET bis = $2 WHERE rolle = 'administration' AND benutzer_id <> $1`, [
        ich,
        plusTage(heute(), -seitTagen),
      ]),
    )
  let ich: string
  beforeAll(async () => {
    ich = await s.t.konto('administration')
    await lokalesKonto(s.t, 'admin', {}, ['administration'])
    await setze(true)
  })

  test('mit zweien gilt sie nicht, auch nicht, wenn eine gesperrt wird', async () => {
    await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'kaemmerei' })
    await s.t.datenbank.schreiben({ akteur: system, was: 'Sperren' }, (tx) =>
      tx.query(`UPDATE ris.benutzer SET gesperrt = true WHERE kennung = 'admin'`),
    )
    await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'kaemmerei' })
  })

  test('wer der anderen die Rolle nimmt, ist damit nicht sofort allein', async () => {
    await nurEine(1)
    await wuensche(`/benutzer/${neu}/rollen`, { rolle: 'kaemmerei' })
  })

  test('mit einer geschieht es sofort, und alle lesen es', async () => {
    await nurEine(31)
    expect((await verwaltung(`POST /benutzer/${neu}/rollen`, { rolle: 'mitzeichnung' })).status).toBe(201)
    const b = new Besucher(s.t)
    await b.anmelden('neu', passwort)
    expect((await b.seite('/amt/konto')).text).toContain('Rolle Mitzeichnung für das ganze Haus an Neue Kollegin (neu)')
    const liste = (await b.seite('/amt/rechtevergaben')).text
    expect(liste).toMatch(/Rolle Mitzeichnung für das ganze Haus[^]*ohne zweite Person/)
    expect(liste).not.toContain('Rolle Kämmerei')
  })

  test('ausgeschaltet ist sie sofort, eingeschaltet erst mit der zweiten Person', async () => {
    const lies = async () => (await verwaltung<{ version: number; rechteAllein: boolean }>('GET /anmelderegeln')).body
    const stelle = async (rechteAllein: boolean) =>
      verwaltung(
        'PUT /anmelderegeln',
        { zweitfaktor: 'keine', rechteAllein },
        { 'if-match': `"${(await lies()).version}"` },
      )
    expect((await stelle(false)).status).toBe(200)
    expect((await lies()).rechteAllein).toBe(false)
    await stelle(true)
    expect((await lies()).rechteAllein).toBe(false)
    const [wunsch] = (await pruefung<RechtewunschDto[]>('GET /rechtewuensche')).body.filter((w) => w.art === 'regel')
    expect((await entscheide(pruefung, wunsch!.id)).status).toBe(200)
    expect((await lies()).rechteAllein).toBe(true)
  })
})
