import { istTag, type Tag } from '../regeln/datum.js'
import type { RichDokument } from '../richtext/dokument.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import { type Feld, fehler, mit, oderNull, pflicht, type Schema } from './feld.js'

// Controls, halves of surrogate pairs and noncharacters fit neither into jsonb nor into XML; one line has no breaks.
const verboten = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/** Code points, without an array of them: the text may be as long as a body. */
function zeichenzahl(text: string): number {
  let zahl = 0
  for (const _ of text) zahl++
  return zahl
}

/** One line of text. `leer` is said of an empty text and of one that is only blanks; null allows both. */
export const zeile = (leer: string | null, hoechstens = 500): Feld<string> => ({
  pruefe: (wert, zeiger) => {
    if (typeof wert !== 'string') return fehler(zeiger, 'Hier wird ein Text erwartet.')
    if (leer !== null && wert.trim() === '') return fehler(zeiger, leer)
    const laenge = zeichenzahl(wert)
    if (laenge > hoechstens)
      return fehler(zeiger, `Bitte kürzen Sie auf höchstens ${hoechstens} Zeichen. Es sind ${laenge}.`)
    return verboten.test(wert)
      ? fehler(zeiger, 'Bitte entfernen Sie Zeilenumbrüche und unsichtbare Steuerzeichen aus dieser Zeile.')
      : []
  },
  schema: { type: 'string', maxLength: hoechstens, ...(leer !== null && { minLength: 1 }) },
})

type Angaben = Pick<Schema, 'description' | 'example'>

/** A line that must be there; the same sentence says so of one that is missing and of one that is blank. */
export const name = (leer: string, hoechstens?: number, angaben: Angaben = {}) =>
  pflicht(mit(angaben, zeile(leer, hoechstens)), leer)

export const zeileOderNull = (hoechstens?: number, angaben: Angaben = {}): Feld<string | null> =>
  oderNull(mit(angaben, zeile('Bitte geben Sie einen Text ein oder null an.', hoechstens)))

export const jaNein: Feld<boolean> = {
  pruefe: (wert, zeiger) => (typeof wert === 'boolean' ? [] : fehler(zeiger, 'Hier wird true oder false erwartet.')),
  schema: { type: 'boolean' },
}

export const ganzeZahl = (von: number, bis: number): Feld<number> => ({
  pruefe: (wert, zeiger) =>
    Number.isInteger(wert) && (wert as number) >= von && (wert as number) <= bis
      ? []
      : fehler(zeiger, `Hier wird eine ganze Zahl von ${von} bis ${bis} erwartet.`),
  schema: { type: 'integer', minimum: von, ...(bis < Number.MAX_SAFE_INTEGER && { maximum: bis }) },
})

export const einesVon = <T extends string>(werte: readonly T[]): Feld<T> => ({
  pruefe: (wert, zeiger) => (werte.includes(wert as T) ? [] : fehler(zeiger, `Möglich sind ${werte.join(', ')}.`)),
  schema: { type: 'string', enum: werte },
})

/** A text of a certain form; `sonst` says what is expected. */
export const muster = (erlaubt: (wert: string) => boolean, sonst: string, schema: Schema = {}): Feld<string> => ({
  pruefe: (wert, zeiger) => (typeof wert === 'string' && erlaubt(wert) ? [] : fehler(zeiger, sonst)),
  schema: { type: 'string', ...schema },
})

export const kennung: Feld<string> = muster(
  (wert) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(wert),
  'Hier wird eine Kennung erwartet.',
  { format: 'uuid' },
)

export const tag: Feld<Tag> = muster(istTag, 'Dieses Datum gibt es nicht. Bitte schreiben Sie es wie 2026-01-31.', {
  format: 'date',
})

export const richtextBeispiel = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Der Ausschuss nimmt den Bericht zur Kenntnis.' }] }],
}

/** Null and a checked document; the check of src/richtext names every fault. */
export const richtextOderNull: Feld<RichDokument | null> = {
  pruefe: (wert, zeiger) => {
    if (wert === null) return []
    const ergebnis = pruefeRichtext(wert, zeiger)
    return 'fehler' in ergebnis ? ergebnis.fehler : []
  },
  schema: { type: 'object', nullable: true, example: richtextBeispiel },
}
