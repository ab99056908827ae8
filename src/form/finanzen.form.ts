import { betragMuster } from '../regeln/betrag.js'
import { finanzstaende } from '../regeln/finanzen.js'
import { alle, engerGeprueft, freiwillig, type Glieder, liste, mit, objekt, pflicht } from './feld.js'
import { einesVon, ganzeZahl, jaNein, muster, name, zeile, zeileOderNull } from './werte.js'
import { keineOderPositionen } from './vorlage-regeln.js'

/** Number and name out of the budget. An empty name prints as `---`. */
export const haushaltsstelle = objekt('HaushaltsstelleDto', {
  nr: name('Bitte geben Sie die Nummer an.', 50, { example: '3103' }),
  bezeichnung: pflicht(mit({ example: 'Integration' }, zeile(null, 200))),
})

/** EUR with two decimals, `-48000.00`; minus is Aufwand or Auszahlung. Never a float. */
const betrag = muster(
  (wert) => betragMuster.test(wert),
  'Bitte schreiben Sie den Betrag mit Punkt und zwei Nachkommastellen, zum Beispiel "-48000.00".',
  { pattern: betragMuster.source, example: '-48000.00', description: 'EUR; minus ist Aufwand' },
)

const zeilenglieder = {
  kontengruppe: pflicht(haushaltsstelle),
  haushaltsjahr: pflicht(mit({ example: 2027 }, ganzeZahl(1900, 2200))),
  betrag: pflicht(betrag, 'Bitte geben Sie den Betrag an.'),
}

export const finanzposition = objekt('FinanzpositionDto', {
  produkt: freiwillig(mit({ description: 'Im Ergebnisplan' }, haushaltsstelle)),
  massnahme: freiwillig(mit({ description: 'Im Finanzplan' }, haushaltsstelle)),
  ...zeilenglieder,
})

const plan = <G extends Glieder>(positionen: G) =>
  objekt('TeilplanDto', {
    keine: pflicht(mit({ description: '„keine“ und Positionen schließen sich aus' }, jaNein)),
    ...positionen,
  })

export const teilplan = plan({ positionen: pflicht(liste(finanzposition, 1000)) })

/** The same plan, where a row names what this plan is made of and not the other. */
const teilplanMit = (stelle: 'produkt' | 'massnahme') => {
  const position = objekt('FinanzpositionDto', { [stelle]: pflicht(haushaltsstelle), ...zeilenglieder })
  const eng = plan({ positionen: pflicht(liste(position, 1000)) })
  return alle(engerGeprueft(teilplan, eng), keineOderPositionen)
}

export const finanzen = objekt('FinanzenDto', {
  ergebnisplan: pflicht(teilplanMit('produkt')),
  finanzplan: pflicht(teilplanMit('massnahme')),
})

/** What is said beyond the rows; `nicht_bezifferbar` says why. */
export const finanzstand = objekt('FinanzstandDto', {
  stand: pflicht(einesVon(finanzstaende)),
  begruendung: freiwillig(
    mit(
      { description: 'Bei nicht_bezifferbar: warum' },
      zeileOderNull(1000, { example: 'Das Gutachten steht noch aus.' }),
    ),
  ),
})
