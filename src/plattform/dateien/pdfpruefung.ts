import { open } from 'node:fs/promises'
import path from 'node:path'
import { type Auszug, Auszugfehler, unpruefbar } from '../auszug/auszug.js'
import type { Auszuege } from '../auszug/auszuege.js'
import { endungen } from './dateityp.js'
import { abgelehnt } from './upload.js'

/** What a reader would do without being asked, or with one careless click. Media and links are only told to who publishes. */
const handlungen: Record<string, string> = {
  JavaScript: 'Programmtext (JavaScript)',
  Launch: 'den Start anderer Programme',
  SubmitForm: 'das Absenden von Formulardaten',
  ImportData: 'das Einlesen von Formulardaten',
  RichMedia: 'Medien mit eigener Steuerung (RichMedia)',
  'XFA-Skript': 'ein Formular mit Programmtext (XFA)',
}

/** What may be stored by itself, and the data of an E-Rechnung (ZUGFeRD) and its like. No archive: nobody looks into it here. */
const beilagen = new Set([...endungen, 'xml', 'json', 'xsd', 'gml', 'p7s', 'p7m'].filter((e) => e !== 'zip'))

const neuDrucken =
  'Drucken Sie das Dokument erneut als PDF („Drucken“, dann „Als PDF speichern“), und laden Sie die neue Datei hoch.'

/** @throws Eingabefehler when it can do more than be read, or nobody can say */
export async function pruefePdf(auszuege: Auszuege, ort: string): Promise<void> {
  const datei = await open(ort, 'r')
  try {
    const satz = einwand(await auszuege.pruefung(datei))
    if (satz) throw abgelehnt(`${satz} ${neuDrucken}`)
  } catch (fehler) {
    throw fehler instanceof Auszugfehler ? abgelehnt(`${fehler.message} ${neuDrucken}`) : fehler
  } finally {
    await datei.close()
  }
}

function einwand({ aktiv, eingebettet }: Auszug): string | undefined {
  const taten = aktiv.flatMap((art) => handlungen[art] ?? [])
  if (taten.length > 0) return `Die PDF-Datei enthält Inhalt, der von selbst etwas tun kann: ${taten.join(', ')}.`
  if (aktiv.includes(unpruefbar))
    return 'Die PDF-Datei lässt sich nicht ganz prüfen: Sie ist verschlüsselt oder ungewöhnlich gepackt.'
  const fremd = eingebettet.find(({ name }) => !istBeilage(name))
  return fremd && `In der PDF-Datei steckt eine Datei, die nicht angenommen wird: „${fremd.name || 'ohne Namen'}“.`
}

function istBeilage(name: string): boolean {
  const endung = path
    .extname(name.replace(/[\s.\0]+$/, ''))
    .slice(1)
    .toLowerCase()
  return beilagen.has(endung)
}
