import { einreicherFehler } from '../regeln/einreicher.js'
import { finanzstandFehler } from '../regeln/finanzen.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { vorlageArten } from '../regeln/vorlageart.js'
import { beratung } from './beratung.form.js'
import { alle, freiwillig, istObjekt, liste, mit, objekt, oderNull, pflicht, type Wert } from './feld.js'
import { finanzen, finanzstand } from './finanzen.form.js'
import { briefkopf, einreicher, federfuehrung, herkunft, kontakt, unterschrift, verfasser } from './kopf.form.js'
import { eindeutigeNummern, einEntscheidenderSchritt } from './vorlage-regeln.js'
import { einesVon, ganzeZahl, jaNein, muster, name, richtextOderNull, tag, zeile, zeileOderNull } from './werte.js'

/** What the paper is by its town and its number, and the files with it: no part of it is drafted as text. */
export const anlage = objekt('AnlageFormDto', {
  nr: pflicht(ganzeZahl(1, 9999)),
  oeffentlich: pflicht(jaNein),
  name: name('Bitte geben Sie der Anlage einen Namen.', 500, { example: 'Abschlussbericht' }),
  mimeType: pflicht(
    muster(
      (wert) => /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(wert),
      'Hier wird eine Art wie application/pdf erwartet.',
      { example: 'application/pdf' },
    ),
  ),
  groesse: pflicht(mit({ description: 'Bytes' }, ganzeZahl(0, Number.MAX_SAFE_INTEGER))),
})

/** Where the matter lies: the Gremienbüro finds the Bezirksvertretung by it, readers their street. */
const lage = objekt('LageDto', {
  strassen: pflicht(
    mit(
      { description: 'Straßen und Plätze', example: ['Robert-Brauner-Platz'] },
      liste(zeile('Bitte geben Sie die Straße oder den Platz an, oder entfernen Sie den leeren Eintrag.', 200), 50),
    ),
  ),
  stadtbezirk: pflicht(zeileOderNull(100, { example: 'Herne-Mitte' })),
})

/** The parts of a Fassung, each with a version of its own, and the members of the form that belong to them. */
export const vorlageTeile = {
  kopf: {
    art: pflicht(einesVon(vorlageArten), 'Bitte geben Sie die Art der Vorlage an.'),
    oeffentlich: pflicht(jaNein),
    betreff: name('Bitte geben Sie einen Betreff ein.', 500, {
      example: 'Abschlussbericht zum 1. kommunalen Integrationskonzept',
    }),
    /** Day of the Vorlage, printed with the metadata. */
    datum: freiwillig(oderNull(tag)),
    verfasser: pflicht(verfasser),
    federfuehrung: pflicht(federfuehrung),
    bearbeiter: pflicht(zeileOderNull(200, { example: 'Barszap, Michael' })),
    kontakt: freiwillig(oderNull(kontakt)),
    lage: freiwillig(oderNull(lage)),
    herkunft: freiwillig(oderNull(herkunft)),
    einreicher: freiwillig(liste(einreicher, 20)),
    eingegangenAm: freiwillig(oderNull(mit({ description: 'Tag des Eingangs' }, tag))),
  },
  beratungsfolge: { beratungsfolge: pflicht(alle(liste(beratung, 200), einEntscheidenderSchritt)) },
  finanzen: {
    finanzielleAuswirkungen: pflicht(oderNull(finanzen)),
    finanzen: freiwillig(oderNull(finanzstand)),
  },
  beschlussvorschlag: {
    beschlussvorschlag: pflicht(richtextOderNull, 'Bitte geben Sie den Beschlussvorschlag oder null an.'),
  },
  sachverhalt: { sachverhalt: pflicht(richtextOderNull, 'Bitte geben Sie den Sachverhalt oder null an.') },
  unterschrift: { unterschrift: pflicht(oderNull(unterschrift)) },
  anlagen: {
    anlagenVerzeichnis: pflicht(liste(zeile('Bitte entfernen Sie den leeren Eintrag.'), 500)),
  },
}

type Vereint<T> = (T extends unknown ? (x: T) => void : never) extends (x: infer U) => void ? U : never

/** The members of all parts. */
export const teilglieder = Object.assign({}, ...Object.values(vorlageTeile)) as Vereint<
  (typeof vorlageTeile)[keyof typeof vorlageTeile]
>

/** The interchange form of a Vorlage: `npm run druck` reads it, the interface takes it and gives it back with ids added. */
export const vorlageForm = objekt('VorlageForm', {
  koerperschaft: pflicht(briefkopf),
  nummer: pflicht(zeileOderNull(50), 'Bitte geben Sie die Nummer der Vorlage oder null an.'),
  ...teilglieder,
  anlagen: pflicht(alle(liste(anlage, 500), eindeutigeNummern)),
})

/** What members say together is looked at when each of them can be believed. */
function erstJedesGlied(json: object): Feldfehler[] {
  const fehler = vorlageForm.pruefe(json, '')
  if (fehler.length > 0) return fehler
  const form = json as Wert<typeof vorlageForm>
  return [...einreicherFehler(form, null), ...finanzstandFehler(form.finanzielleAuswirkungen, form.finanzen ?? null)]
}

/** The rules of the interchange form, for the command line and for the interface. Everything wrong at once. */
export const pruefeVorlageForm = (json: unknown): Feldfehler[] =>
  istObjekt(json) ? erstJedesGlied(json) : [{ zeiger: '', text: 'Hier wird eine Vorlage als JSON-Objekt erwartet.' }]
