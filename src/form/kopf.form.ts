import { einreicherArten } from '../regeln/einreicher.js'
import { herkunftArten } from '../regeln/herkunft.js'
import { freiwillig, liste, mit, objekt, oderNull, pflicht } from './feld.js'
import { istPng } from './vorlage-regeln.js'
import { einesVon, muster, name, zeile, zeileOderNull } from './werte.js'

const wappen = objekt('WappenDto', {
  png: pflicht(muster(istPng, 'Hier wird ein PNG-Bild in base64 erwartet.', { description: 'PNG in Base64' })),
  alt: name('Bitte beschreiben Sie das Wappen in Worten.', 500, { example: 'Wappen der Stadt Herne' }),
})

/** Letterhead of the municipality as it was when the Vorlage was released. */
export const briefkopf = objekt('BriefkopfDto', {
  name: name('Bitte geben Sie den Namen der Körperschaft an.', 200, { example: 'Stadt Herne' }),
  behoerde: name('Bitte geben Sie die Behörde an.', 200, { example: 'Der Oberbürgermeister' }),
  anschrift: freiwillig(liste(zeile('Bitte entfernen Sie die leere Zeile.', 200), 10)),
  wappen: freiwillig(oderNull(wappen)),
})

export const verfasser = objekt('VerfasserDto', {
  name: name('Bitte geben Sie an, wer die Vorlage verfasst hat.', 200, { example: 'Mühlenkamp, Radojka' }),
  organisationseinheit: pflicht(zeileOderNull(200, { example: 'FB 31/3' })),
})

export const federfuehrung = objekt('FederfuehrungDto', {
  kuerzel: name('Bitte geben Sie das Kürzel der federführenden Stelle an.', 50, { example: 'FB 31' }),
  name: name('Bitte geben Sie den Namen der federführenden Stelle an.', 200, {
    example: 'Schule und Weiterbildung',
  }),
})

export const kontakt = objekt('KontaktDto', {
  telefon: freiwillig(zeile('Bitte geben Sie eine Telefonnummer ein.', 100)),
  email: freiwillig(
    muster((wert) => wert.length <= 200 && /^[^\s@<>]+@[^\s@<>]+$/.test(wert), 'Das ist keine E-Mail-Adresse.'),
  ),
  zimmer: freiwillig(zeile('Bitte geben Sie ein Zimmer ein.', 100)),
})

export const unterschrift = objekt('UnterschriftDto', {
  amt: name('Bitte geben Sie an, in wessen Namen unterschrieben wird.', 200, { example: 'Der Oberbürgermeister' }),
  zusatz: pflicht(zeileOderNull(200, { example: 'In Vertretung' })),
  name: name('Bitte geben Sie an, wer unterschreibt.', 200, { example: 'Thierhoff' }),
  funktion: pflicht(zeileOderNull(200, { example: 'Stadträtin' })),
})

const kennung = (description: string) =>
  freiwillig(
    mit(
      { description },
      muster((wert) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(wert), 'Hier wird eine Kennung erwartet.', {
        format: 'uuid',
      }),
    ),
  )

/** Who brought it in, by the name of the day of receipt. Of a private person the name is never public. */
export const einreicher = objekt('EinreicherDto', {
  art: pflicht(
    einesVon(einreicherArten),
    'Bitte geben Sie an, ob eine Fraktion, ein Gremium, ein Mitglied oder jemand privat einreicht.',
  ),
  name: name('Bitte geben Sie an, wer einreicht.', 200, { example: 'Musterfraktion' }),
  gremiumId: kennung('Kennung der Fraktion oder des Gremiums'),
  personId: kennung('Kennung des Mitglieds'),
})

export const herkunft = objekt('HerkunftDto', {
  art: pflicht(einesVon(herkunftArten), 'Bitte geben Sie an, ob die Vorlage übernommen oder ein Beispiel ist.'),
  quelle: pflicht(zeileOderNull(300, { example: 'Ratsinformationssystem der Stadt Herne' })),
})
