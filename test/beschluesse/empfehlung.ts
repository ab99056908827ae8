import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, type Rollen, sitzungVon, veroeffentliche } from '../beratung.js'
import { absatz, type Antwort, geheimhaltung, type Problemantwort, type Ruf, type Stadt } from '../stadt.js'

export const vorschlag = 'Der Rat beschließt die Sanierung des Daches.'
export const geaendert = 'Der Rat beschließt die Sanierung des Daches, höchstens jedoch für 200.000 Euro.'
export const worte = 'in der Fassung der Empfehlung des Gremiums „Integrationsrat“ vom 14.09.2016'
export const ungeaendert = { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: 'einstimmig' }

export interface Weg {
  vorlage: VorlageDto
  ir: BeratungEinzelnDto
  rat: BeratungEinzelnDto
  /** Of the Rat. */
  sitzung: string
}

export const erfasse = (
  ruf: Ruf,
  b: BeratungEinzelnDto,
  ergebnis: object,
): Promise<Antwort<BeratungEinzelnDto & Problemantwort>> =>
  ruf(`PUT /beratungen/${b.id}/ergebnis`, ergebnis, mitVersion(b))

export const hole = async (ruf: Ruf, id: string): Promise<BeratungEinzelnDto> =>
  (await ruf<BeratungEinzelnDto>(`GET /beratungen/${id}`)).body

/** The Integrationsrat recommends another wording; the Rat has the published Vorlage on its agenda. */
export async function nachEmpfehlung(s: Stadt, r: Rollen, oeffentlich = true): Promise<Weg> {
  const schritt = { datum: null, ergebnis: null }
  const vorlage = await freigegebene(r, {
    beratungsfolge: [
      { ...schritt, gremium: 'Integrationsrat', rolle: 'vorberatung', oeffentlich },
      { ...schritt, gremium: 'Rat der Stadt', rolle: 'entscheidung', oeffentlich: true },
    ],
  })
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), vorlage.id)
  const [erster, zweiter] = vorlage.beratungsfolge
  const sitzungIr = (await sitzungVon(r, [s.gremien.ir], '2016-09-14')).id
  const ir = await aufTagesordnung(r, erster!.id, sitzungIr, oeffentlich ? undefined : geheimhaltung())
  await erfasse(r.schrift, ir, { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: absatz(geaendert) })
  const sitzung = (await sitzungVon(r, [s.gremien.rat], '2016-09-27')).id
  const rat = await aufTagesordnung(r, zweiter!.id, sitzung)
  return { vorlage, ir: await hole(r.schrift, ir.id), rat, sitzung }
}
