import { system } from '../../../src/plattform/datenbank/datenbank.js'
import type { Heimkehr } from './heimkehr.js'

interface Regeln {
  rechteAllein: boolean
  entwuerfeOffen: boolean
  zweiGenuegen: boolean
  version: number
}

/** Who works as before the upgrade goes on; what is given from now on takes two (docs/adr/0040). */
export function rechte(heimkehr: () => Heimkehr): void {
  const regeln = async () => {
    const antwort = await (await heimkehr().t.als('administration'))('/api/v1/anmelderegeln')
    return (await antwort.json()) as Regeln
  }

  test('eine Gemeinde mit einer Administration geht weiter, und Entwürfe liest das Haus, bis sie es ändert', async () => {
    const { t } = heimkehr()
    expect(await regeln()).toMatchObject({ rechteAllein: true, entwuerfeOffen: true })
    const [{ id }] = (await t.datenbank.lesen.query(
      `SELECT id FROM ris.vorlage WHERE zustand = 'entwurf' AND oeffentlichkeit = 'oeffentlich' LIMIT 1`,
    )) as [{ id: string }]
    const anderer = await t.als('lesen_api')
    const liest = async () => (await anderer(`/api/v1/vorlagen/${id}`)).status
    // A program of before says nothing of the new rules, and they stay.
    const amt = await t.als('administration')
    const kopf = { 'if-match': '*' }
    const setze = async (json: object) =>
      (await amt('/api/v1/anmelderegeln', { method: 'PUT', json, headers: kopf })).status
    expect([await setze({ zweitfaktor: 'keine' }), await liest()]).toEqual([200, 200])
    expect([await setze({ zweitfaktor: 'keine', entwuerfeOffen: false }), await liest()]).toEqual([200, 404])
    expect(await regeln()).toMatchObject({ rechteAllein: true, entwuerfeOffen: false })
  })

  test('mit der zweiten Administration wartet eine Rolle auf die zweite Person; bestehende gelten', async () => {
    const { t } = heimkehr()
    await t.konto('administration', 'gremienbuero')
    const konto = await t.konto('lesen_api')
    const amt = await t.als('administration')
    const antwort = await amt(`/api/v1/benutzer/${konto}/rollen`, { method: 'POST', json: { rolle: 'freigabe' } })
    const { wartet } = (await antwort.json()) as { wartet: string }
    expect(antwort.status).toBe(202)
    const zweite = await t.als('veroeffentlichungspruefung')
    const json = { ergebnis: 'abgelehnt', grund: 'Nur eine Probe' }
    expect((await zweite(`/api/v1/rechtewuensche/${wartet}/entscheidung`, { method: 'POST', json })).status).toBe(200)
  })

  test('zwei genügen erst, wenn zwei es einschalten; an alten Entwürfen sind nicht alle Hände vermerkt', async () => {
    const { t } = heimkehr()
    const verwaltung = await t.als('administration')
    const setze = async () => {
      const json = { zweitfaktor: 'keine', zweiGenuegen: true }
      const headers = { 'if-match': '*' }
      return (await (await verwaltung('/api/v1/anmelderegeln', { method: 'PUT', json, headers })).json()) as Regeln
    }
    // Also in a town of one administrator.
    const ich = await t.konto('administration')
    await t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query(`DELETE FROM ris.rolle_zuweisung WHERE rolle = 'administration' AND benutzer_id <> $1`, [ich]),
    )
    expect(await setze()).toMatchObject({ zweiGenuegen: false })
    const [{ id }] = (await t.datenbank.lesen.query(
      `SELECT id FROM ris.vorlage WHERE zustand = 'zur_freigabe' AND oeffentlichkeit = 'oeffentlich' LIMIT 1`,
    )) as [{ id: string }]
    const blatt = await (await t.als('freigabe'))(`/api/v1/vorlagen/${id}/freigabe`)
    const { hindernisse } = (await blatt.json()) as { hindernisse: { code: string }[] }
    expect(hindernisse.map((h) => h.code)).toEqual(
      expect.arrayContaining(['zwei_genuegen_nicht', 'bearbeitung_ungewiss']),
    )
  })
}
