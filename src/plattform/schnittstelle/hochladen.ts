import type { MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Abgelegt, InterneDateien } from '../dateien/dateispeicher.js'
import { dateiname } from '../dateien/dateiname.js'
import { Abweisung } from '../fehler/abweisung.js'
import { speicherbar, unspeicherbar } from '../http/inhaltsgrenzen.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'

/** What came with an upload: the file, safely stored, and the other fields of the form as text. */
export interface Hochgeladen {
  abgelegt: Abgelegt
  felder: Record<string, string>
}

/** Anlagen larger than this belong on a server of their own. */
const hoechstens = 100 * 1024 * 1024

/** Takes exactly one file out of multipart/form-data, in its field `datei`, as a stream. */
export async function nimmDatei(anfrage: FastifyRequest, dateien: InterneDateien): Promise<Hochgeladen> {
  const felder: Record<string, string> = {}
  let abgelegt: Abgelegt | undefined
  try {
    for await (const teil of anfrage.parts()) {
      if (teil.type === 'field') felder[teil.fieldname] = feldtext(teil)
      else if (abgelegt || teil.fieldname !== 'datei') {
        throw fehler('Senden Sie genau eine Datei im Feld „datei“.')
      } else
        abgelegt = await dateien.ablegen({
          strom: teil.file,
          name: dateiname(teil.filename),
          hoechstens,
          zeiger: '/datei',
        })
    }
  } catch (grund) {
    // The form itself breaks off after its fields: the same to the one who sends it.
    if (/Unexpected end|aborted|premature/i.test((grund as Error).message))
      throw fehler('Die Datei kam nicht vollständig an. Laden Sie sie noch einmal hoch.')
    if (/^Multipart: |^Unsupported Content-Type|^The needle|Boundary/.test((grund as Error).message))
      throw new Abweisung(400, 'Die Anfrage ist kein lesbares Formular (multipart/form-data).')
    throw grund
  }
  if (!abgelegt) throw fehler('Wählen Sie eine Datei.')
  return { abgelegt, felder }
}

function feldtext({ fieldname, value, valueTruncated }: MultipartValue): string {
  const text = String(value)
  const zeiger = `/${fieldname}`
  if (valueTruncated) throw new Eingabefehler([{ zeiger, text: 'Dieser Text ist zu lang.' }])
  if (!speicherbar(text)) throw new Eingabefehler([{ zeiger, text: unspeicherbar }])
  return text
}

const fehler = (text: string) => new Eingabefehler([{ zeiger: '/datei', text }])

/** `true` and `false` as a form sends them; anything else is a fault at its field. */
export function jaNeinAus(felder: Record<string, string>, name: string, sonst: boolean): boolean {
  const wert = felder[name]
  if (wert === undefined || wert === '') return sonst
  if (wert === 'true' || wert === 'false') return wert === 'true'
  throw new Eingabefehler([{ zeiger: `/${name}`, text: 'Möglich sind true und false.' }])
}

/** A short text as a form sends it. */
export function textAus(felder: Record<string, string>, name: string, sonst: string, hoechstens = 500): string {
  const wert = (felder[name] ?? sonst).trim()
  if (wert === '') throw new Eingabefehler([{ zeiger: `/${name}`, text: 'Bitte geben Sie einen Text ein.' }])
  if (wert.length > hoechstens)
    throw new Eingabefehler([{ zeiger: `/${name}`, text: `Bitte kürzen Sie auf höchstens ${hoechstens} Zeichen.` }])
  return wert
}

/** Fields that nobody asked for are faults too. */
export function nurFelder(felder: Record<string, string>, ...erlaubt: string[]): void {
  const fremd = Object.keys(felder).filter((name) => !erlaubt.includes(name))
  if (fremd.length > 0)
    throw new Eingabefehler(
      fremd.map((name) => ({ zeiger: `/${name}`, text: `Das Feld „${name}“ ist nicht bekannt.` })),
    )
}
