import type { VorlageForm } from '../src/ansichten/vorlage.js'
import type { BeratungEinzelnDto } from '../src/beschluesse/beratung.dto.js'
import { istEingereicht } from '../src/regeln/vorlageart.js'
import type { SitzungDto } from '../src/sitzungen/sitzung.dto.js'
import type { TagesordnungVorschauDto } from '../src/sitzungen/tagesordnung.dto.js'
import type { VorlageDto } from '../src/vorlagen/form/vorlage-antwort.dto.js'
import type {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschMitVorschauDto,
} from '../src/vieraugen/wunsch/wunsch.dto.js'
import { type Antwort, entwurf, type Problemantwort, type Ruf, type Stadt } from './stadt.js'

export interface Rollen {
  amt: Ruf
  chef: Ruf
  buero: Ruf
  schrift: Ruf
  /** Sends what the Gremienbüro has written. */
  vorsitz: Ruf
}

export const rollen = async (s: Stadt): Promise<Rollen> => ({
  amt: await s.ruf('sachbearbeitung'),
  chef: await s.ruf('freigabe'),
  buero: await s.ruf('gremienbuero'),
  schrift: await s.ruf('schriftfuehrung'),
  vorsitz: await s.ruf('vorsitz'),
})

/** A Vorlage that is released; what somebody brings in has come in. */
export async function freigegebene(r: Rollen, angaben: Partial<VorlageForm> | object = {}): Promise<VorlageDto> {
  const { amt, chef, buero } = r
  if (istEingereicht({ art: 'beschlussvorlage', ...angaben })) {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf({ eingegangenAm: '2026-11-02', ...angaben }))).body
    return (await buero<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'eingegangen' })).body
  }
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
  await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  return (await chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
}

/** The Wunsch that waits for this Vorlage, or for this Anlage of it. */
export async function wunschFuer(
  pruefung: Ruf,
  vorlageId: string,
  anlageId: string | null = null,
): Promise<VeroeffentlichungswunschDto> {
  const { body } = await pruefung<VeroeffentlichungswunschDto[]>('GET /veroeffentlichungswuensche')
  return body.find((a) => a.vorlageId === vorlageId && a.anlageId === anlageId)!
}

/** The second person looks at what the world will see, and confirms it. */
export async function bestaetige<T = VeroeffentlichungswunschDto>(
  pruefung: Ruf,
  { id }: VeroeffentlichungswunschDto,
  angaben: object = {},
): Promise<Antwort<T>> {
  const { gesehen } = (await pruefung<VeroeffentlichungswunschMitVorschauDto>(`GET /veroeffentlichungswuensche/${id}`))
    .body
  const inhalt = { ergebnis: 'bestaetigt', gesehen, verzeichnisGeprueft: true, ...angaben }
  return pruefung<T>(`POST /veroeffentlichungswuensche/${id}/entscheidung`, inhalt)
}

/** Publishes what the Freigabe has asked for. */
export const veroeffentliche = async (
  pruefung: Ruf,
  vorlageId: string,
): Promise<Antwort<VeroeffentlichungswunschDto>> => bestaetige(pruefung, await wunschFuer(pruefung, vorlageId))

/** Cases share a town and its days. */
export const zugleich = [{ code: 'zur_selben_zeit', grund: 'Ein anderer Fall derselben Datei' }]

/** A meeting of these Gremien on a day that is past, so that outcomes can be recorded. */
export async function sitzungVon({ buero }: Rollen, gremien: string[], datum = '2026-09-14'): Promise<SitzungDto> {
  const eingabe = { gremien, datum, beginn: '16:00', ort: 'Rathaus', trotzdem: zugleich }
  return (await buero<SitzungDto>('POST /sitzungen', eingabe)).body
}

/** Writes the draft of the agenda, whichever version it has now. */
export async function setzeTagesordnung(
  ruf: Ruf,
  id: string,
  zeilen: readonly object[],
): Promise<Antwort<SitzungDto & Problemantwort>> {
  const { tagesordnung } = (await ruf<SitzungDto>(`GET /sitzungen/${id}`)).body
  return ruf(`PUT /sitzungen/${id}/tagesordnung`, { zeilen }, mitVersion(tagesordnung ?? { version: 1 }))
}

/** The step stands on the agenda of the meeting. */
export async function aufTagesordnung(
  { buero }: Rollen,
  id: string,
  sitzungId: string,
  geheimhaltung?: object,
): Promise<BeratungEinzelnDto> {
  await buero(`POST /beratungen/${id}/schritte`, { schritt: 'terminieren', sitzungId })
  const schritt = 'auf_tagesordnung_setzen'
  return (await buero<BeratungEinzelnDto>(`POST /beratungen/${id}/schritte`, { schritt, geheimhaltung })).body
}

/** The second person looks at what the world will read of the agenda, and sends it. */
export async function versende(
  { vorsitz }: Pick<Rollen, 'vorsitz'>,
  id: string,
  schritt: 'einladen' | 'nachtrag_versenden' = 'einladen',
): Promise<Antwort<SitzungDto & Problemantwort>> {
  const { gesehen } = (await vorsitz<TagesordnungVorschauDto>(`GET /sitzungen/${id}/tagesordnung/vorschau`)).body
  return vorsitz(`POST /sitzungen/${id}/schritte`, { schritt, gesehen })
}

export const mitVersion = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
