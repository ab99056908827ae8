import { pruefeBezeichnung, sagtGeaendert } from './ergebnisbezeichnung.js'
import { datumKurz, istTag, type Tag } from './datum.js'
import { brauchtWortlaut, ergebnisKatalog, type ErgebnisArt } from './ergebnis.js'
import { pruefeErgebnisstimmen, type Stimmeneingabe } from './ergebnisstimmen.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import type { Rolle } from './rolle.js'
import { pruefeZiele, type Verweisung, type Verweisungsumfeld } from './verweisung.js'
import { rollenNamen } from './worte/beratung.js'
import { ergebnisNamen } from './worte/ergebnis.js'

/** What is recorded; the names of the members are the pointers of the faults. */
export interface ErgebnisEingabe extends Stimmeneingabe, Verweisung {
  /** The wording of the town. */
  bezeichnung?: string | null
  /** vertagt, verwiesen: the day of the next debate, if known. */
  termin?: Tag | null
}

/** What the rules must know of the step; the text is compared by the rich text folder. */
export interface Ergebnisumfeld extends Verweisungsumfeld {
  datum: Tag | null
  /** null: no text was sent. */
  wortlaut: 'gleich' | 'abweichend' | null
  stimmberechtigteAnwesend?: number | null
}

type Pruefung = (eingabe: ErgebnisEingabe, umfeld: Ergebnisumfeld) => (Feldfehler | '' | false | null | undefined)[]
const fehler = (zeiger: string, text: string): Feldfehler => ({ zeiger, text })
const name = (art: ErgebnisArt) => `„${ergebnisNamen[art]}“`

/** Every fault of an outcome, with its place in the body. */
export function pruefeErgebnis(eingabe: ErgebnisEingabe, umfeld: Ergebnisumfeld): Feldfehler[] {
  return [pruefeBezeichnung, sagtGeaendert, wortlaut, pruefeZiele, termin, pruefeErgebnisstimmen]
    .flatMap((pruefung) => pruefung(eingabe, umfeld))
    .filter((f): f is Feldfehler => Boolean(f))
}

/** R4.1: what was changed must be written down, and differently from the proposal. */
const wortlaut: Pruefung = ({ art, aenderung }, { wortlaut: text }) => {
  if (!ergebnisKatalog[art].aenderbar) {
    return [
      aenderung && fehler('/aenderung', `${name(art)} ist weder geändert noch ungeändert. Lassen Sie das Feld leer.`),
    ]
  }
  if (brauchtWortlaut(aenderung)) {
    return [
      text === null &&
        fehler(
          '/beschlusstext',
          aenderung === 'teilweise' ? 'Geben Sie ein, was beschlossen ist.' : 'Geben Sie den geänderten Wortlaut ein.',
        ),
      text === 'gleich' &&
        fehler(
          '/beschlusstext',
          'Der Wortlaut ist derselbe wie im Beschlussvorschlag. Ändern Sie ihn, oder wählen Sie „ungeändert“.',
        ),
    ]
  }
  const weichtAb = aenderung === 'ungeaendert' && text === 'abweichend'
  return [weichtAb && fehler('/aenderung', 'Der Wortlaut weicht vom Beschlussvorschlag ab. Wählen Sie „geändert“.')]
}

const termin: Pruefung = ({ art, termin: tag }, { datum }) => {
  if (tag === undefined || tag === null) return []
  if (!ergebnisKatalog[art].termin) return [fehler('/termin', `Zu ${name(art)} gehört kein neuer Termin.`)]
  if (!istTag(tag)) return [fehler('/termin', 'Diesen Tag gibt es nicht. Geben Sie ihn als 27.09.2016 ein.')]
  const zuFrueh = datum !== null && tag <= datum
  return [zuFrueh && fehler('/termin', `Der neue Termin muss nach der Sitzung am ${datumKurz(datum)} liegen.`)]
}

const ueblich: Record<Rolle, readonly ErgebnisArt[]> = {
  anhoerung: ['angehoert', 'zur_kenntnis_genommen', 'empfohlen', 'nicht_empfohlen', 'ohne_empfehlung'],
  stellungnahme: ['angehoert', 'zur_kenntnis_genommen', 'empfohlen', 'nicht_empfohlen', 'ohne_empfehlung'],
  vorberatung: ['empfohlen', 'nicht_empfohlen', 'ohne_empfehlung', 'abgelehnt', 'zur_kenntnis_genommen'],
  empfehlung: ['empfohlen', 'nicht_empfohlen', 'ohne_empfehlung'],
  beschlussempfehlung: ['empfohlen', 'nicht_empfohlen', 'ohne_empfehlung'],
  zustimmung: ['beschlossen', 'abgelehnt'],
  kenntnisnahme: ['zur_kenntnis_genommen'],
  entscheidung: ['beschlossen', 'abgelehnt', 'gewaehlt'],
  genehmigung: ['genehmigt', 'aufgehoben', 'beschlossen', 'abgelehnt'],
}

/**
 * R4.3: unusual for the role, but never refused: Erkelenz records "Vorberatung: ungeändert beschlossen".
 * Outcomes of procedure (vertagt, verwiesen …) go with every role.
 */
export function ergebnishinweise(rolle: Rolle | null, art: ErgebnisArt): Hindernis[] {
  const { abstimmung, folge } = ergebnisKatalog[art]
  const verfahren = abstimmung === 'verfahren' || abstimmung === 'keine' || folge === 'beendigung'
  if (verfahren || rolle === null || ueblich[rolle].includes(art)) return []
  const text = `Bei der Rolle „${rollenNamen[rolle]}“ ist ${name(art)} ungewöhnlich. Prüfen Sie Rolle und Ergebnis.`
  return [{ code: 'ergebnis_ungewoehnlich', text }]
}
