import type { Feldfehler } from '../regeln/regelverstoss.js'

/** Looks at one value and returns every fault below it; `zeiger` is the JSON pointer of the value. */
export type Pruefung = (wert: unknown, zeiger: string) => Feldfehler[]

/** A member of an object: its rule, and what to say when it is missing. */
export interface Feld {
  pruefung: Pruefung
  /** Null: may be left out. */
  fehlt: string | null
}

export const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

const fehler = (zeiger: string, text: string): Feldfehler[] => [{ zeiger, text }]

/** RFC 6901, section 3. */
const maskiert = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const kurz = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const pflicht = (pruefung: Pruefung, fehlt = 'Diese Angabe fehlt.'): Feld => ({ pruefung, fehlt })
export const freiwillig = (pruefung: Pruefung): Feld => ({ pruefung, fehlt: null })

/** Null is a statement of its own: "there is none". */
export const oderNull =
  (pruefung: Pruefung): Pruefung =>
  (wert, zeiger) =>
    wert === null ? [] : pruefung(wert, zeiger)

/** Every member must be known: what is ignored in silence is missed only in print. */
export const objekt =
  (felder: Record<string, Feld>): Pruefung =>
  (wert, zeiger) => {
    if (!istObjekt(wert)) return fehler(zeiger, 'Hier wird ein Objekt mit benannten Feldern erwartet.')
    const unbekannt = Object.keys(wert)
      .filter((name) => !Object.hasOwn(felder, name))
      .flatMap((name) => fehler(`${zeiger}/${maskiert(name)}`, `Das Feld „${kurz(name)}“ ist nicht bekannt.`))
    const bekannt = Object.entries(felder).flatMap(([name, { pruefung, fehlt }]) => {
      if (Object.hasOwn(wert, name) && wert[name] !== undefined) return pruefung(wert[name], `${zeiger}/${name}`)
      return fehlt === null ? [] : fehler(`${zeiger}/${name}`, fehlt)
    })
    return [...bekannt, ...unbekannt]
  }

export const liste =
  (pruefung: Pruefung, hoechstens: number): Pruefung =>
  (wert, zeiger) => {
    if (!Array.isArray(wert)) return fehler(zeiger, 'Hier wird eine Liste erwartet.')
    if (wert.length > hoechstens) return fehler(zeiger, `Erlaubt sind höchstens ${hoechstens} Einträge.`)
    return (wert as unknown[]).flatMap((eintrag, i) => pruefung(eintrag, `${zeiger}/${i}`))
  }

// Controls, halves of surrogate pairs and noncharacters fit neither into jsonb nor into XML; one line has no breaks.
const verboten = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/** One line of text. `leer` is said of an empty text and of one that is only blanks; null allows both. */
export const zeile =
  (leer: string | null, hoechstens = 500): Pruefung =>
  (wert, zeiger) => {
    if (typeof wert !== 'string') return fehler(zeiger, 'Hier wird ein Text erwartet.')
    if (leer !== null && wert.trim() === '') return fehler(zeiger, leer)
    const laenge = [...wert].length
    if (laenge > hoechstens) {
      return fehler(zeiger, `Bitte kürzen Sie auf höchstens ${hoechstens} Zeichen. Es sind ${laenge}.`)
    }
    return verboten.test(wert)
      ? fehler(zeiger, 'Bitte entfernen Sie Zeilenumbrüche und unsichtbare Steuerzeichen aus dieser Zeile.')
      : []
  }

export const jaNein: Pruefung = (wert, zeiger) =>
  typeof wert === 'boolean' ? [] : fehler(zeiger, 'Hier wird true oder false erwartet.')

export const ganzeZahl =
  (von: number, bis: number): Pruefung =>
  (wert, zeiger) =>
    Number.isInteger(wert) && (wert as number) >= von && (wert as number) <= bis
      ? []
      : fehler(zeiger, `Hier wird eine ganze Zahl von ${von} bis ${bis} erwartet.`)

export const einesVon =
  (werte: readonly string[]): Pruefung =>
  (wert, zeiger) =>
    werte.includes(wert as string) ? [] : fehler(zeiger, `Möglich sind ${werte.join(', ')}.`)

/** A text of a certain form; `sonst` says what is expected. */
export const muster =
  (erlaubt: (wert: string) => boolean, sonst: string): Pruefung =>
  (wert, zeiger) =>
    typeof wert === 'string' && erlaubt(wert) ? [] : fehler(zeiger, sonst)

/** All rules on the same value. */
export const alle =
  (...pruefungen: Pruefung[]): Pruefung =>
  (wert, zeiger) =>
    pruefungen.flatMap((pruefung) => pruefung(wert, zeiger))
