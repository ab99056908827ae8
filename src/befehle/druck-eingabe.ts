import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { VorlageForm } from '../ansichten/vorlage.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { pruefeVorlageForm } from '../form/vorlage.form.js'

/** Reads and checks one Vorlage; `-` is standard input. Rejects when it cannot be read. */
export async function lieseVorlage(datei: string): Promise<{ vorlage: VorlageForm } | { fehler: Feldfehler[] }> {
  const bytes = datei === '-' ? await buffer(process.stdin) : await readFile(datei)
  const gelesen = alsJson(bytes)
  if ('fehler' in gelesen) return { fehler: [{ zeiger: '', text: gelesen.fehler }] }
  const fehler = pruefeVorlageForm(gelesen.json)
  return fehler.length > 0 ? { fehler } : { vorlage: gelesen.json as VorlageForm }
}

function alsJson(bytes: Buffer): { json: unknown } | { fehler: string } {
  let text: string
  try {
    // Also drops a byte order mark, which Windows programs write.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { fehler: 'Das ist kein Text in UTF-8.' }
  }
  if (text.trim() === '') return { fehler: 'Die Datei ist leer.' }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (fehler) {
    return { fehler: `Das ist kein gültiges JSON${stelle(text, fehler as SyntaxError)}.` }
  }
}

function stelle(text: string, { message }: SyntaxError): string {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const davor = text.slice(0, Number(position)).split('\n')
  return ` (Zeile ${davor.length}, Spalte ${davor.at(-1)!.length + 1})`
}

/** `vorlage.json: /betreff: Bitte geben Sie einen Betreff ein.` */
export const fehlerzeile = (datei: string, { zeiger, text }: Feldfehler): string =>
  [datei === '-' ? 'Standardeingabe' : datei, ...(zeiger ? [zeiger] : []), text].join(': ')
