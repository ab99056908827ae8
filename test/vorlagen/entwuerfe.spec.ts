import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../../src/regeln/amtsrollen.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { VorlagenBlattDto } from '../../src/vorlagen/vorlagen-liste.dto.js'
import { einePersonGenuegt, lokalesKonto } from '../konten.js'
import { entwurf, type Ruf, type Stadt, stadt } from '../stadt.js'

/** Drafts that are to become public are read by whom they concern, not by the whole house (docs/adr/0040). */
let s: Stadt
let amt: Ruf
let einheiten: { id: string; kuerzel: string }[]
let id: string
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  einheiten = (await amt<typeof einheiten>('GET /organisationseinheiten')).body
  id = (await amt<VorlageDto>('POST /vorlagen', entwurf({ betreff: 'Was noch keiner wissen soll' }))).body.id
})
afterAll(() => s?.t.schliessen())

const sql = (text: string, werte: unknown[] = []) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query(text, werte))
const einheit = (kuerzel: string) => einheiten.find((e) => e.kuerzel === kuerzel)!.id

/** Somebody of his own with these roles, bound to a unit or a Gremium. */
let nr = 0
async function jemand(rollen: Amtsrolle[], ort: { einheit?: string; gremium?: string } = {}): Promise<Ruf> {
  // Each set of roles is one account of the tests: one more that gives nothing makes it another.
  const eigene = [...rollen, ...Array.from({ length: ++nr }, (): Amtsrolle => 'lesen_api')]
  await sql(
    'UPDATE ris.rolle_zuweisung SET organisationseinheit_id = $2, gremium_id = $3 WHERE benutzer_id = $1 AND rolle <> $4',
    [await s.t.konto(...eigene), ort.einheit ?? null, ort.gremium ?? null, 'lesen_api'],
  )
  return s.ruf(...eigene)
}

/** Alone, in the list, and what is printed. */
async function liest(ruf: Ruf): Promise<boolean> {
  const einzeln = (await ruf(`GET /vorlagen/${id}`)).status
  const liste = (await ruf<VorlagenBlattDto>('GET /vorlagen')).body.zeilen.some((v) => v.id === id)
  const teil = (await ruf(`GET /vorlagen/${id}/teile/sachverhalt`)).status
  expect([einzeln, teil]).toEqual(liste ? [200, 200] : [404, 404])
  return liste
}

test.each<[string, boolean, () => Promise<Ruf>]>([
  ['wer ihn schreibt', true, async () => amt],
  ['der eigene Fachbereich', true, () => jemand(['sachbearbeitung'], { einheit: einheit('FB 31') })],
  ['ein anderer Fachbereich', false, () => jemand(['sachbearbeitung'], { einheit: einheit('FB 21') })],
  ['seine Leitung', false, () => jemand(['leitung'], { einheit: einheit('FB 21') })],
  ['eine Sachbearbeitung ohne Einheit', false, () => jemand(['sachbearbeitung'])],
  ['Lesen über die Schnittstelle', false, () => jemand(['lesen_api'])],
  ['die Kämmerei', true, () => jemand(['kaemmerei'], { einheit: einheit('FB 21') })],
  ['das Gremienbüro', true, () => jemand(['gremienbuero'])],
  ['das Gremienbüro eines seiner Gremien', true, () => jemand(['gremienbuero'], { gremium: s.gremien.ir })],
  ['das Gremienbüro eines anderen Gremiums', false, () => jemand(['gremienbuero'], { gremium: s.gremien.hpa })],
  ['die Schriftführung eines seiner Gremien', false, () => jemand(['schriftfuehrung'], { gremium: s.gremien.ir })],
])('%s liest den Entwurf: %s', async (_, erwartet, wer) => expect(await liest(await wer())).toBe(erwartet))

test('eine Station liest ihn, eine andere nicht', async () => {
  const station = await jemand(['mitzeichnung'], { einheit: einheit('FB 21') })
  const andere = await jemand(['mitzeichnung'], { einheit: einheit('FB 31') })
  expect(await liest(station)).toBe(false)
  expect((await amt(`POST /vorlagen/${id}/mitzeichnung`, { organisationseinheiten: [einheit('FB 21')] })).status).toBe(
    200,
  )
  expect([await liest(station), await liest(andere)]).toEqual([true, false])
})

test('ein Schlüssel liest ihn nicht, auch nicht im Namen des Fachbereichs; mit der Regel der Stadt lesen ihn alle', async () => {
  await einePersonGenuegt(s.t)
  const verwaltung = await s.ruf('administration')
  const benutzerId = await lokalesKonto(s.t, 'programm', { technisch: true }, ['sachbearbeitung'])
  const { body } = await verwaltung<{ schluessel: string }>('POST /schluessel', {
    benutzerId,
    name: 'Programm',
    rechte: ['vorlage.lesen'],
    tage: 30,
  })
  const mitSchluessel = async () =>
    (await s.t.abruf(`/api/v1/vorlagen/${id}`, { headers: { authorization: `Bearer ${body.schluessel}` } })).status
  const fremder = await jemand(['sachbearbeitung'], { einheit: einheit('FB 21') })
  expect([await mitSchluessel(), await liest(fremder)]).toEqual([404, false])
  await sql('UPDATE ris.anmelderegel SET entwuerfe_offen = true')
  expect([await mitSchluessel(), await liest(fremder)]).toEqual([200, true])
})
