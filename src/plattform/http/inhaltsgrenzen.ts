import { Eingabefehler } from '../../regeln/regelverstoss.js'
import { Abweisung } from '../fehler/abweisung.js'

/** A structured text may have fifty levels of nodes, each an object in a list; the rest is what holds it. */
const hoechsteTiefe = 128

interface Stelle {
  wert: unknown
  zeiger: string
  tiefe: number
}

/**
 * Refuses what no part behind may meet: nesting that overflows a walk that calls itself, and characters that PostgreSQL
 * cannot store (NUL, half a surrogate pair).
 * @throws Abweisung, Eingabefehler with every place
 */
export function pruefeInhalt(inhalt: unknown): void {
  const falsche: string[] = []
  const offen: Stelle[] = [{ wert: inhalt, zeiger: '', tiefe: 0 }]
  for (let stelle = offen.pop(); stelle; stelle = offen.pop()) {
    const { wert, zeiger, tiefe } = stelle
    if (typeof wert === 'string' && !speicherbar(wert)) falsche.push(zeiger)
    if (typeof wert !== 'object' || wert === null) continue
    if (tiefe >= hoechsteTiefe) throw new Abweisung(400, 'Der Inhalt der Anfrage ist zu tief verschachtelt.')
    for (const [name, glied] of Object.entries(wert)) {
      const hier = `${zeiger}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (!speicherbar(name)) falsche.push(zeiger)
      offen.push({ wert: glied, zeiger: hier, tiefe: tiefe + 1 })
    }
  }
  if (falsche.length > 0)
    throw new Eingabefehler(falsche.slice(0, 50).map((zeiger) => ({ zeiger, text: unspeicherbar })))
}

export const unspeicherbar = 'Dieser Text enthält ein Zeichen, das sich nicht speichern lässt.'

/** `isWellFormed` came with ES2024; with the flag u half a pair matches as a character of its own. */
export const speicherbar = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text)
