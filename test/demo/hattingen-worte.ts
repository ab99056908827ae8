import { readFileSync } from 'node:fs'
import type { EintragArt } from '../../src/ansichten/vorgang.js'
import type { RichDokument } from '../../src/richtext/dokument.js'
import { zuText } from '../../src/richtext/zu-text.js'

export interface Eintrag {
  art: EintragArt
  jahr: number
  datum: string | null
  titel: string | null
  text: RichDokument | null
}

const worte = (text: string) => text.split(/\s+/).filter((wort) => wort !== '')
const kopf = 'Foto: Pixabay'

/**
 * Every word of the page of the city of Hattingen, in its order. The credit of the photo stands at the head of that
 * page; with us it ends the text it belonged to, before the list of minutes.
 */
export function quelle(): string[] {
  const text = readFileSync(new URL('./hattingen-integrationskonzept.txt', import.meta.url), 'utf8')
  return worte(text.replace(kopf, '').replace('Protokolle\n', `${kopf}\nProtokolle\n`))
}

/** Every word of the Vorgang in the order of reading: title, then year by year; the first day is printed with its text. */
export function gelesen(titel: string, jahre: { jahr: number; eintraege: Eintrag[] }[]): string[] {
  const teile = jahre.flatMap(({ jahr, eintraege }) => [
    jahr === 2017 ? '28.2.2017' : String(jahr),
    ...eintraege.flatMap((e) => [e.titel ?? '', e.text ? zuText(e.text) : '']),
  ])
  return worte([titel, ...teile].join('\n'))
}
