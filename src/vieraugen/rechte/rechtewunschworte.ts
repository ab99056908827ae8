import type { Amtsrolle } from '../../regeln/amtsrollen.js'
import { rollenKatalog } from '../../regeln/amtsrollen.js'
import { datumKurz } from '../../regeln/datum.js'
import { type Zugangsregel, zugangsregeln } from '../../regeln/rechte-zu-zweit.js'
import { schluesselrechtWorte } from '../../regeln/schluessel.js'
import type { RechtewunschSatz } from './rechtewunsch.queries.js'

interface Angaben {
  regel?: Zugangsregel
  rolle?: Amtsrolle
  rollen?: Amtsrolle[]
  gruppe?: string
  von?: string | null
  bis?: string | null
  name?: string
  rechte?: string[]
  tage?: number
}

const rolle = (r: Amtsrolle): string => rollenKatalog[r].bezeichnung

const zeitraum = ({ von, bis }: Angaben): string =>
  [von && ` ab ${datumKurz(von)}`, bis && ` bis ${datumKurz(bis)}`].filter(Boolean).join('')

const ort = ({ einheit, gremium }: RechtewunschSatz): string =>
  einheit || gremium ? ` für ${einheit ?? gremium}` : ' für das ganze Haus'

/** What is to happen, in one line: all that the second person confirms. */
export function rechtewunschWorte(satz: RechtewunschSatz): string {
  const a = satz.angaben as Angaben
  const an = satz.konto ? ` an ${satz.konto}` : ''
  switch (satz.art) {
    case 'rolle':
      return `Rolle ${rolle(a.rolle!)}${ort(satz)}${zeitraum(a)}${an}`
    case 'vertretung':
      return `Vertretung: ${satz.konto} für ${satz.vertretener} als ${a.rollen!.map(rolle).join(', ')}${zeitraum(a)}`
    case 'gruppe':
      return `Rolle ${rolle(a.rolle!)}${ort(satz)} an die Gruppe „${a.gruppe}“ des Dienstkontos`
    case 'einmallink':
      return `Einmal-Link, um das Passwort zu setzen, für ${satz.konto}`
    case 'schluessel':
      return `Schlüssel „${a.name}“ für ${satz.konto}, ${a.tage} Tage: ${a.rechte!.map(schluesselrechtWorte).join(', ')}`
    case 'regel':
      return `Regel der Gemeinde: ${zugangsregeln[a.regel!]}`
  }
}
