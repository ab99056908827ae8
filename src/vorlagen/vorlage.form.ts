import { betragMuster } from '../regeln/betrag.js'
import { rollen } from '../regeln/rolle.js'
import { istTag } from '../regeln/datum.js'
import { aenderungen, ergebnisArten, mehrheiten } from '../regeln/ergebnis.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { vorlageArten } from '../regeln/vorlageart.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import {
  alle,
  einesVon,
  freiwillig,
  ganzeZahl,
  istObjekt,
  jaNein,
  liste,
  muster,
  objekt,
  oderNull,
  pflicht,
  zeile,
  type Pruefung,
} from './formregeln.js'
import { einEntscheidenderSchritt, eindeutigeNummern, istPng, keineOderPositionen } from './vorlage-regeln.form.js'

/** The rules of the interchange form, for the command line and for the interface. Everything wrong at once. */
export const pruefeVorlageForm = (json: unknown): Feldfehler[] => vorlage(json, '')

const name = (leer: string, hoechstens?: number) => pflicht(zeile(leer, hoechstens), leer)
const textOderNull = (hoechstens?: number) =>
  oderNull(zeile('Bitte geben Sie einen Text ein oder null an.', hoechstens))
const tag = muster(istTag, 'Dieses Datum gibt es nicht. Bitte schreiben Sie es wie 2026-01-31.')
const betrag = muster(
  (wert) => betragMuster.test(wert),
  'Bitte schreiben Sie den Betrag mit Punkt und zwei Nachkommastellen, zum Beispiel "-48000.00".',
)

/** Null and a checked document; the check of src/richtext names every fault. */
const richtext: Pruefung = (wert, zeiger) => {
  if (wert === null) return []
  const ergebnis = pruefeRichtext(wert, zeiger)
  return 'fehler' in ergebnis ? ergebnis.fehler : []
}

const briefkopf = objekt({
  name: name('Bitte geben Sie den Namen der Körperschaft an.', 200),
  behoerde: name('Bitte geben Sie die Behörde an.', 200),
  anschrift: freiwillig(liste(zeile('Bitte entfernen Sie die leere Zeile.', 200), 10)),
  wappen: freiwillig(
    oderNull(
      objekt({
        png: pflicht(muster(istPng, 'Hier wird ein PNG-Bild in base64 erwartet.')),
        alt: name('Bitte beschreiben Sie das Wappen in Worten.'),
      }),
    ),
  ),
})

const stimmen = ganzeZahl(0, 999)
const abstimmung = objekt({
  ja: pflicht(stimmen),
  nein: pflicht(stimmen),
  enthaltung: pflicht(stimmen),
  ungueltig: freiwillig(stimmen),
  befangen: freiwillig(stimmen),
})

const ergebnis = objekt({
  art: pflicht(einesVon(ergebnisArten)),
  bezeichnung: name('Bitte geben Sie das Ergebnis in Worten an.', 200),
  aenderung: freiwillig(oderNull(einesVon(aenderungen))),
  mehrheit: freiwillig(oderNull(einesVon(mehrheiten))),
  beschlusstext: freiwillig(richtext),
  abstimmung: freiwillig(oderNull(abstimmung)),
})

const beratung = objekt({
  gremium: name('Bitte geben Sie das Gremium an.', 200),
  rolle: pflicht(einesVon(rollen), 'Bitte geben Sie an, was das Gremium tut, zum Beispiel anhoerung.'),
  datum: pflicht(oderNull(tag), 'Bitte geben Sie den Tag der Sitzung oder null an.'),
  oeffentlich: pflicht(jaNein),
  ergebnis: pflicht(oderNull(ergebnis), 'Bitte geben Sie das Ergebnis oder null an.'),
})

const haushaltsstelle = objekt({
  nr: name('Bitte geben Sie die Nummer an.', 50),
  bezeichnung: pflicht(zeile(null, 200)),
})

const teilplan = (stelle: 'produkt' | 'massnahme') =>
  alle(
    objekt({
      keine: pflicht(jaNein),
      positionen: pflicht(
        liste(
          objekt({
            [stelle]: pflicht(haushaltsstelle),
            kontengruppe: pflicht(haushaltsstelle),
            haushaltsjahr: pflicht(ganzeZahl(1900, 2200)),
            betrag: pflicht(betrag, 'Bitte geben Sie den Betrag an.'),
          }),
          1000,
        ),
      ),
    }),
    keineOderPositionen,
  )

const anlage = objekt({
  nr: pflicht(ganzeZahl(1, 9999)),
  oeffentlich: pflicht(jaNein),
  name: name('Bitte geben Sie der Anlage einen Namen.'),
  mimeType: pflicht(
    muster((wert) => /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(wert), 'Hier wird eine Art wie application/pdf erwartet.'),
  ),
  groesse: pflicht(ganzeZahl(0, Number.MAX_SAFE_INTEGER)),
})

const person = objekt({
  name: name('Bitte geben Sie an, wer die Vorlage verfasst hat.', 200),
  organisationseinheit: pflicht(textOderNull(200)),
})

const kontakt = objekt({
  telefon: freiwillig(zeile('Bitte geben Sie eine Telefonnummer ein.', 100)),
  email: freiwillig(
    muster((wert) => wert.length <= 200 && /^[^\s@<>]+@[^\s@<>]+$/.test(wert), 'Das ist keine E-Mail-Adresse.'),
  ),
  zimmer: freiwillig(zeile('Bitte geben Sie ein Zimmer ein.', 100)),
})

const unterschrift = objekt({
  amt: name('Bitte geben Sie an, in wessen Namen unterschrieben wird.', 200),
  zusatz: pflicht(textOderNull(200)),
  name: name('Bitte geben Sie an, wer unterschreibt.', 200),
  funktion: pflicht(textOderNull(200)),
})

const vorlage: Pruefung = (wert, zeiger) => {
  if (!istObjekt(wert)) return [{ zeiger, text: 'Hier wird eine Vorlage als JSON-Objekt erwartet.' }]
  return felder(wert, zeiger)
}

const felder = objekt({
  koerperschaft: pflicht(briefkopf),
  nummer: pflicht(textOderNull(50), 'Bitte geben Sie die Nummer der Vorlage oder null an.'),
  art: pflicht(einesVon(vorlageArten), 'Bitte geben Sie die Art der Vorlage an.'),
  oeffentlich: pflicht(jaNein),
  betreff: name('Bitte geben Sie einen Betreff ein.', 500),
  datum: freiwillig(oderNull(tag)),
  verfasser: pflicht(person),
  federfuehrung: pflicht(
    objekt({
      kuerzel: name('Bitte geben Sie das Kürzel der federführenden Stelle an.', 50),
      name: name('Bitte geben Sie den Namen der federführenden Stelle an.', 200),
    }),
  ),
  bearbeiter: pflicht(textOderNull(200)),
  kontakt: freiwillig(oderNull(kontakt)),
  beratungsfolge: pflicht(alle(liste(beratung, 200), einEntscheidenderSchritt)),
  finanzielleAuswirkungen: pflicht(
    oderNull(objekt({ ergebnisplan: pflicht(teilplan('produkt')), finanzplan: pflicht(teilplan('massnahme')) })),
  ),
  beschlussvorschlag: pflicht(richtext, 'Bitte geben Sie den Beschlussvorschlag oder null an.'),
  sachverhalt: pflicht(richtext, 'Bitte geben Sie den Sachverhalt oder null an.'),
  unterschrift: pflicht(oderNull(unterschrift)),
  anlagenVerzeichnis: pflicht(liste(zeile('Bitte entfernen Sie den leeren Eintrag.'), 500)),
  anlagen: pflicht(alle(liste(anlage, 500), eindeutigeNummern)),
})
