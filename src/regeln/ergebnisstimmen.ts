import { angenommen, mehrheitAus, pruefeStimmen, type Stimmen } from './abstimmung.js'
import {
  type Einzelabstimmung,
  gezaehlt,
  istAngenommen,
  massgeblicheStimmen,
  pruefeAbstimmungen,
} from './einzelabstimmung.js'
import { ergebnisKatalog, type ErgebnisArt, type Ergebnisfakten, type Mehrheit } from './ergebnis.js'
import type { Feldfehler } from './regelverstoss.js'
import { ergebnisNamen, mehrheitNamen } from './worte/ergebnis.js'

/** The votes of an outcome as they are sent. */
export interface Stimmeneingabe extends Ergebnisfakten {
  /** Old name of the one that the outcome follows. */
  abstimmung?: Stimmen | null
  abstimmungen?: readonly (Einzelabstimmung & { gremiumId?: string })[]
}

interface Stimmenumfeld {
  /** Whose votes they are where none is named; that of the item leads in a joint Sitzung. */
  gremiumId: string
  stimmberechtigteAnwesend?: number | null
}

type Moeglich = Feldfehler | '' | false | null | undefined
const fehler = (zeiger: string, text: string): Feldfehler => ({ zeiger, text })
const name = (art: ErgebnisArt) => `„${ergebnisNamen[art]}“`

/** Votes and majority: in themselves, against each other and against the verdict. */
export function pruefeErgebnisstimmen(eingabe: Stimmeneingabe, umfeld: Stimmenumfeld): Moeglich[] {
  const { art, mehrheit, abstimmung: einzige, abstimmungen = [] } = eingabe
  if (ergebnisKatalog[art].abstimmung === 'keine') {
    const text = `Bei ${name(art)} wird nicht abgestimmt. Lassen Sie Stimmen und Mehrheit leer.`
    const gab = mehrheit && mehrheit !== 'ohne_abstimmung'
    if (gab || einzige) return [gab && fehler('/mehrheit', text), einzige && fehler('/abstimmung', text)]
  }
  if (mehrheit === 'stimmengleichheit' && ergebnisKatalog[art].brauchtJa)
    return [fehler('/mehrheit', 'Bei Stimmengleichheit ist der Antrag abgelehnt.')]
  if (abstimmungen.length > 0) return [...allein(eingabe, umfeld), gegenAltes(einzige, abstimmungen)]
  if (!einzige) return []
  const unstimmig = pruefeStimmen(einzige, umfeld.stimmberechtigteAnwesend ?? null)
  if (unstimmig.length > 0) return unstimmig
  return [...gegenUrteil(art, einzige), gegenMehrheit(mehrheit, einzige)]
}

function allein({ art, mehrheit, abstimmungen = [] }: Stimmeneingabe, umfeld: Stimmenumfeld): Moeglich[] {
  const benannte = abstimmungen.map((a) => ({ ...a, gremium: a.gremiumId ?? umfeld.gremiumId }))
  const unstimmig = pruefeAbstimmungen(benannte, umfeld.stimmberechtigteAnwesend ?? null)
  if (unstimmig.length > 0) return unstimmig
  return benannte.flatMap((a, i) => {
    const zeiger = `/abstimmungen/${i}`
    if (!a.massgeblich) return []
    if (ergebnisKatalog[art].abstimmung === 'keine')
      return [fehler(`${zeiger}/massgeblich`, `Bei ${name(art)} wird nicht abgestimmt. Keine ist dann maßgeblich.`)]
    // Another Gremium of a joint Sitzung may have voted otherwise; the outcome follows the one whose it is.
    return a.gremium === umfeld.gremiumId ? gegenMassgebliche(art, mehrheit, a, zeiger) : []
  })
}

function gegenMassgebliche(
  art: ErgebnisArt,
  mehrheit: Mehrheit | null | undefined,
  a: Einzelabstimmung,
  zeiger: string,
): Moeglich[] {
  const ausgang = istAngenommen(a)
  const gegen = ergebnisKatalog[art].brauchtJa ? ausgang === false : art === 'abgelehnt' && ausgang === true
  const text = `Danach ist der Antrag ${ausgang ? 'angenommen' : 'abgelehnt'}; das passt nicht zu ${name(art)}. Prüfen Sie die Abstimmung oder das Ergebnis.`
  const stimmen = gezaehlt(a)
  return [gegen && fehler(zeiger, text), stimmen && gegenMehrheit(mehrheit, stimmen)]
}

function gegenAltes(alt: Stimmen | null | undefined, neu: readonly Einzelabstimmung[]): Moeglich {
  if (!alt) return null
  const stimmen = massgeblicheStimmen(neu)
  const gleich = stimmen && alt.ja === stimmen.ja && alt.nein === stimmen.nein && alt.enthaltung === stimmen.enthaltung
  return !gleich && fehler('/abstimmung', 'Hier stehen andere Stimmen als in der maßgeblichen Abstimmung.')
}

function gegenUrteil(art: ErgebnisArt, stimmen: Stimmen): Feldfehler[] {
  const zahlen = `${stimmen.ja} Ja und ${stimmen.nein} Nein`
  if (ergebnisKatalog[art].brauchtJa && !angenommen(stimmen)) {
    const text = `Mit ${zahlen} gibt es keine Mehrheit für ${name(art)}. Prüfen Sie die Stimmen oder das Ergebnis.`
    return [fehler('/abstimmung', text)]
  }
  if (art === 'abgelehnt' && angenommen(stimmen)) {
    const text = `Mit ${zahlen} ist der Antrag angenommen. Prüfen Sie die Stimmen oder das Ergebnis.`
    return [fehler('/abstimmung', text)]
  }
  return []
}

function gegenMehrheit(mehrheit: Mehrheit | null | undefined, stimmen: Stimmen): Feldfehler | null {
  const gezaehlte = mehrheitAus(stimmen)
  if (!mehrheit || mehrheit === gezaehlte) return null
  const text = `Angegeben ist „${mehrheitNamen[mehrheit]}“, die Stimmen ergeben „${mehrheitNamen[gezaehlte]}“.`
  return fehler('/mehrheit', text)
}
