import type { Kontakt, VorlageForm } from '../../ansichten/vorlage.js'
import { type Kopfangaben, type Kopfzeilen, kopfzeilen, ohneVerwaltung } from '../../form/kopfzeilen.js'
import type { Inhalt, Tabelle, Zelle } from '../../pdf/bloecke.js'
import { datumKurz } from '../../regeln/datum.js'
import { einreicherNamen } from '../../regeln/einreicher.js'
import { herkunftText } from '../../regeln/worte/herkunft.js'
import { lageText } from '../../regeln/worte/vorlage.js'
import { kopfzelle, zelle } from '../bausteine/bausteine.js'

/** Who wrote it, who leads, whom to ask. What is not given has no line. */
const angaben: Kopfzeilen<Inhalt> = {
  einreicher: { name: 'Eingereicht von', zeige: (wer) => text(einreicherNamen(wer).join(', ')) },
  eingegangenAm: { name: 'Eingegangen am', zeige: (tag) => text(datumKurz(tag)) },
  datum: { name: 'Datum', zeige: (datum) => text(datumKurz(datum)) },
  verfasser: {
    name: 'Verfasser',
    zeige: ({ name, organisationseinheit: stelle }) => text(stelle ? `${name} (${stelle})` : name),
  },
  federfuehrung: {
    name: 'Federführend',
    zeige: ({ kuerzel, name }) => text([kuerzel, name].filter(Boolean).join(' – ')),
  },
  bearbeiter: { name: 'Bearbeiter/-in', zeige: (wer) => text(wer) },
  kontakt: { name: 'Kontakt', zeige: kontaktDruck },
  lage: { name: 'Lage', zeige: (lage) => text(lageText(lage)) },
  herkunft: { name: 'Herkunft', zeige: (herkunft) => text(herkunftText(herkunft)) },
}

export const angabenDruck = (vorlage: Kopfangaben & Pick<VorlageForm, 'art'>): Tabelle => ({
  art: 'tabelle',
  zusammenfassung: 'Angaben zur Vorlage',
  spalten: [{ anteil: 0.24 }, { anteil: 0.76 }],
  kopf: [],
  rumpf: kopfzeilen(angaben, ohneVerwaltung(vorlage))
    .filter(({ wert }) => wert.length > 0)
    .map(({ name, wert }): Zelle[] => [kopfzelle(name), zelle(wert)]),
})

const text = (wert: string): Inhalt => (wert ? [{ text: wert }] : [])

function kontaktDruck({ telefon, email, zimmer }: Kontakt): Inhalt {
  const teile: Inhalt = [
    ...(telefon ? [{ text: `Telefon ${telefon}` }] : []),
    ...(email ? [{ text: email, link: `mailto:${email}`, linkBeschreibung: `E-Mail an ${email}` }] : []),
    ...(zimmer ? [{ text: `Zimmer ${zimmer}` }] : []),
  ]
  return teile.flatMap((teil, i) => (i ? [{ text: ', ' }, teil] : [teil]))
}
