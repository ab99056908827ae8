import type { Glyphe } from './schnitt.js'

/** Glyphs `von` up to `bis` are replacements; `text` is what they stand for. */
export interface Ersatz {
  von: number
  bis: number
  text: string
}

/** A shaped word. Widths in 1/1000 em. */
export interface Form {
  breite: number
  glyphen: Glyphe[]
  vorschub: number[]
  ersatz: Ersatz[] | null
  /** How it stands in every page content, once known: only if all its glyphs are of the basic set. */
  codes?: string
}

/** A word and the parts between which it may be hyphenated. */
export interface Wort {
  teile: string[]
  formen: Form[]
  form: Form
}

/** Side by side; neighbours that no face has become one replacement. */
export function aneinander(formen: readonly Form[]): Form {
  const form: Form = { breite: 0, glyphen: [], vorschub: [], ersatz: null }
  for (const { breite, glyphen, vorschub, ersatz } of formen) {
    const ab = form.glyphen.length
    for (const { von, bis, text } of ersatz ?? []) {
      const letzter = form.ersatz?.at(-1)
      if (letzter?.bis === ab + von) Object.assign(letzter, { text: letzter.text + text, bis: ab + bis })
      else (form.ersatz ??= []).push({ von: ab + von, bis: ab + bis, text })
    }
    form.glyphen.push(...glyphen)
    form.vorschub.push(...vorschub)
    form.breite += breite
  }
  return form
}
