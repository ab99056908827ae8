import { istTag } from '../regeln/datum.js'
import { grundarten, verlangteAngaben } from '../regeln/nichtoeffentlichkeit.js'
import { istLeererText } from '../regeln/text.js'
import { type Feld, fehler, freiwillig, mit, objekt, oderNull, pflicht, type Pruefung } from './feld.js'
import { muster } from './werte.js'

const text = muster((wert) => wert.length <= 500, 'Hier wird ein Text mit höchstens 500 Zeichen erwartet.', {
  maxLength: 500,
})

/** Null and blank are as missing as what is not there. */
function verlangt(feld: Feld<string>, name: keyof typeof verlangteAngaben) {
  const fehlt = verlangteAngaben[name]('die Vorlage')
  const leer = (wert: unknown) => wert === null || (typeof wert === 'string' && istLeererText(wert))
  const pruefe: Pruefung = (wert, zeiger) => (leer(wert) ? fehler(zeiger, fehlt) : feld.pruefe(wert, zeiger))
  return pflicht({ ...feld, pruefe }, fehlt)
}

/** Why a Vorlage is not public (domain.md R9.1): all of it or none. Needed before it leaves the draft. */
export const geheimhaltung = objekt('GeheimhaltungDto', {
  grundart: verlangt(
    muster(
      (wert) => grundarten.includes(wert),
      `Die Art des Grundes muss eine von diesen sein: ${grundarten.join(', ')}.`,
      { enum: grundarten, description: 'Art des Grundes' },
    ),
    'grundart',
  ),
  grund: verlangt(mit({ example: 'Verkauf eines Grundstücks; ein Bieter nennt sein Gebot' }, text), 'grund'),
  rechtsgrundlage: verlangt(mit({ example: '§ 8 Abs. 2 Geschäftsordnung des Rates' }, text), 'rechtsgrundlage'),
  pruefenAm: verlangt(
    muster(istTag, 'Dieses Datum gibt es nicht. Schreiben Sie es wie 2026-01-31.', {
      format: 'date',
      description: 'Tag, an dem geprüft wird, ob der Grund noch besteht',
    }),
    'pruefenAm',
  ),
  oeffentlicherTitel: freiwillig(
    oderNull({
      pruefe: (wert, zeiger) =>
        wert === '' ? fehler(zeiger, 'Geben Sie einen Titel an oder lassen Sie ihn weg.') : text.pruefe(wert, zeiger),
      schema: { ...text.schema, description: 'Das Einzige, was öffentlich werden darf' },
    } as Feld<string>),
  ),
})
