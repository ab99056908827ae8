import { rechte, type Recht } from './amtsrollen.js'
import type { Hindernis } from './regelverstoss.js'

/**
 * What a program may do with a key, in words. A right that is not named here is none for programs: release, publish, sign,
 * establish, decide who may what, read the record are acts of a person who answers for them.
 */
const worte: Readonly<Record<string, string>> = {
  'organisation.lesen': 'Gremien, Einheiten und Personen lesen',
  'organisation.schreiben': 'Gremien, Einheiten und Personen ändern',
  'vorlage.lesen': 'Vorlagen lesen',
  'vorlage.lesen_einheit': 'Nichtöffentliche Vorlagen der eigenen Einheit lesen',
  'vorlage.lesen_nichtoeffentlich': 'Nichtöffentliche Vorlagen lesen',
  'vorlage.schreiben': 'Vorlagen schreiben',
  'vorlage.altbestand': 'Altbestand übernehmen',
  'beratung.planen': 'Beratungen planen',
  'sitzung.lesen': 'Sitzungen lesen',
  'sitzung.schreiben': 'Sitzungen ändern',
  'tagesordnung.schreiben': 'Tagesordnungen ändern',
  'ergebnis.erfassen': 'Vorläufige Ergebnisse erfassen',
  'vorgang.lesen': 'Vorgänge lesen',
  'vorgang.schreiben': 'Vorgänge ändern',
  'nummernkreis.schreiben': 'Nummernkreise ändern',
}

/** Rights that a key of the interface can hold. */
export const schluesselrechte: readonly Recht[] = rechte.filter((recht) => recht in worte)

export const schluesselrechtWorte = (recht: string): string => worte[recht] ?? recht

export const laengsteSchluesseldauer = 366

/** What stands against a key with these rights that lasts so many days. */
export function schluesselHindernisse(gewuenscht: readonly string[], tage: number): Hindernis[] {
  const gruende: Hindernis[] = []
  if (gewuenscht.length === 0)
    gruende.push({ code: 'umfang_fehlt', text: 'Wählen Sie mindestens ein Recht für den Schlüssel.' })
  const nie = rechte.filter((recht) => gewuenscht.includes(recht) && !schluesselrechte.includes(recht))
  if (nie.includes('vorlage.freigeben'))
    gruende.push({ code: 'nie_freigeben', text: 'Mit einem Schlüssel wird nie freigegeben. Das tut eine Person.' })
  const andere = nie.filter((recht) => recht !== 'vorlage.freigeben')
  if (andere.length > 0)
    gruende.push({ code: 'nur_personen', text: `Diese Rechte haben nur Personen: ${andere.join(', ')}.` })
  const unbekannt = gewuenscht.filter((recht) => !(rechte as readonly string[]).includes(recht))
  if (unbekannt.length > 0)
    gruende.push({ code: 'recht_unbekannt', text: `Diese Rechte gibt es nicht: ${unbekannt.join(', ')}.` })
  if (!Number.isInteger(tage) || tage < 1 || tage > laengsteSchluesseldauer)
    gruende.push({ code: 'dauer', text: `Ein Schlüssel gilt 1 bis ${laengsteSchluesseldauer} Tage.` })
  return gruende
}
