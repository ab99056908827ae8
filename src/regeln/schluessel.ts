import { rechte, type Recht } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'

/**
 * What a program may never do, whoever made its key: release, publish, decide who may what, read the record. These are
 * acts of a person who answers for them.
 */
const nurPersonen: readonly Recht[] = [
  'vorlage.freigeben',
  'vorlage.veroeffentlichen',
  'vorlage.mitzeichnen',
  'finanzen.pruefen',
  'ergebnis.feststellen',
  'benutzer.schreiben',
  'protokoll.lesen',
]

/** Rights that a key of the interface can hold. */
export const schluesselrechte: readonly Recht[] = rechte.filter((recht) => !nurPersonen.includes(recht))

export const laengsteSchluesseldauer = 366

/** What stands against a key with these rights that lasts so many days. */
export function schluesselHindernisse(gewuenscht: readonly string[], tage: number): Hindernis[] {
  const gruende: Hindernis[] = []
  if (gewuenscht.length === 0)
    gruende.push({ code: 'umfang_fehlt', text: 'Wählen Sie mindestens ein Recht für den Schlüssel.' })
  const nie = nurPersonen.filter((recht) => gewuenscht.includes(recht))
  if (nie.includes('vorlage.freigeben'))
    gruende.push({ code: 'nie_freigeben', text: 'Mit einem Schlüssel wird nie freigegeben. Das tut eine Person.' })
  if (nie.some((recht) => recht !== 'vorlage.freigeben'))
    gruende.push({ code: 'nur_personen', text: `Diese Rechte haben nur Personen: ${nie.join(', ')}.` })
  const unbekannt = gewuenscht.filter((recht) => !(rechte as readonly string[]).includes(recht))
  if (unbekannt.length > 0)
    gruende.push({ code: 'recht_unbekannt', text: `Diese Rechte gibt es nicht: ${unbekannt.join(', ')}.` })
  if (!Number.isInteger(tage) || tage < 1 || tage > laengsteSchluesseldauer)
    gruende.push({ code: 'dauer', text: `Ein Schlüssel gilt 1 bis ${laengsteSchluesseldauer} Tage.` })
  return gruende
}
