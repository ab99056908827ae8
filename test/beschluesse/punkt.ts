import type { ErgebnisberichtigungDto, ErgebnisseDto } from '../../src/beschluesse/berichtigung.dto.js'
import type { PunktergebnisDto } from '../../src/beschluesse/punktergebnis.dto.js'
import { mitVersion, type Rollen, setzeTagesordnung, sitzungVon, versende } from '../beratung.js'
import { absatz, geheimhaltung, type Problemantwort, type Ruf, type Stadt } from '../stadt.js'

/* Items without a Vorlage, their outcomes and how these are corrected. */

export const stimmen = (nein: number) => [{ art: 'sache', massgeblich: true, ja: 9, nein, enthaltung: 0 }]
export const alt = { art: 'beschlossen', abstimmungen: stimmen(4), beschlusstext: absatz('Bis 2028.') }
export const neu = { ...alt, abstimmungen: stimmen(5), beschlusstext: absatz('Bis 2029.'), grund: 'Zählfehler' }
export const resolution = { teil: 'oe', titel: 'Resolution zum Radverkehr' }
export const stelle = {
  teil: 'n',
  titel: 'Besetzung der Stelle',
  geheimhaltung: geheimhaltung({ grundart: 'personal' }),
}

export type Antwort = PunktergebnisDto & ErgebnisberichtigungDto & Problemantwort
export const weg = (id: string) => `/tagesordnungspunkte/${id}/ergebnis`
export const lies = async (ruf: Ruf, id: string) => (await ruf<Antwort>(`GET ${weg(id)}`)).body
export const alle = async (ruf: Ruf, id: string) => (await ruf<ErgebnisseDto>(`GET ${weg(id)}se`)).body
export const entscheide = (ruf: Ruf, { id }: { id: string }, angaben: object = { ergebnis: 'bestaetigt' }) =>
  ruf<Antwort>(`POST /ergebnisberichtigungen/${id}/entscheidung`, angaben)
export const nein = (e: ErgebnisseDto) => e.ergebnisse.map((x) => x.ergebnis?.abstimmungen?.[0]?.nein ?? null)

export const wuensche = async (ruf: Ruf, id: string, angaben: object = {}) =>
  ruf<Antwort>(`PUT ${weg(id)}`, { ...neu, ...angaben }, mitVersion(await lies(ruf, id)))

export interface Punktangaben {
  zeile?: object
  gremien?: string[]
  datum?: string
  ergebnis?: object
}

/** An item of a past Sitzung with this outcome. */
export async function punkt(s: Stadt, r: Rollen, angaben: Punktangaben = {}): Promise<string> {
  const { zeile = resolution, gremien = [s.gremien.rat], datum = '2026-09-14', ergebnis = alt } = angaben
  const { id } = await sitzungVon(r, gremien, datum)
  const { body } = await setzeTagesordnung(r.buero, id, [zeile])
  await versende(r, id)
  const { topId } = body.tagesordnung!.zeilen[0]!
  expect((await r.schrift(`PUT ${weg(topId)}`, ergebnis, mitVersion({ version: 1 }))).status).toBe(200)
  return topId
}

export async function festgestellt(s: Stadt, r: Rollen, angaben: Punktangaben = {}, ohneNiederschrift = true) {
  const id = await punkt(s, r, angaben)
  const fest = await r.buero(`POST ${weg(id)}/feststellen?ohneNiederschrift=${ohneNiederschrift}`)
  expect(fest).toMatchObject({ status: 200, body: { vorlaeufig: false } })
  return id
}

/** What the public reads of the Sitzung: its page, and what programs get. */
export async function gelesen(s: Stadt, topId: string): Promise<string[]> {
  const [zeile] = await s.t.datenbank.lesen.query<[{ a: string; ansicht: object }]>(
    `SELECT kurzadresse AS a, ansicht FROM oeffentlich.sitzung WHERE ansicht -> 'tagesordnung' @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
    [topId],
  )
  const seite = await (await s.t.abruf(`/sitzungen/${zeile.a}`)).text()
  return [seite.replace(/<[^>]*>/g, ' '), JSON.stringify(zeile.ansicht)].map((text) => text.replace(/\s+/g, ' '))
}
