import type { ErgebnisForm } from '../ansichten/vorlage.js'
import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { ohneVerborgene } from '../regeln/anlagenverzeichnis.js'
import { ohnePrivate } from '../regeln/einreicher.js'
import type { Akteur, Wirkungskreis } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { vermerkeVorlage } from './lesevermerk.js'
import { ladeVorlage, type VorlageSatz } from './vorlage.queries.js'

/** The Vorlage, if it exists for this reader: who may not read it learns nothing of it. */
export async function ladeSichtbare(db: Abfragend, akteur: Akteur, id: string): Promise<VorlageSatz> {
  const satz = nurSichtbar(await ladeVorlage(db, id, akteur))
  await vermerkeVorlage(db, akteur, satz)
  return satz
}

/** The same for one that is loaded already. */
export function nurSichtbar(satz: VorlageSatz): VorlageSatz {
  if (!satz.lesbar) throw new NichtGefunden()
  return satz
}

/**
 * What the reader sees of it: of a public Vorlage without its non-public Anlagen and without what came out behind closed
 * doors, unless these concern him. For answers and prints; rules and acts need the whole.
 */
export function fuerLeser(satz: VorlageSatz): VorlageSatz {
  const offen = (anlage: { oeffentlich: boolean }) => anlage.oeffentlich || satz.ganzLesbar
  const verborgene = satz.anlagen.filter((anlage) => !offen(anlage))
  return {
    ...satz,
    anlagen: satz.anlagen.filter(offen),
    anlagenVerzeichnis: ohneVerborgene(satz.anlagenVerzeichnis, verborgene),
    einreicher: satz.ganzLesbar ? satz.einreicher : ohnePrivate(satz.einreicher),
    eingefroren: satz.eingefroren && {
      ...satz.eingefroren,
      ...(satz.eingefroren.einreicher && !satz.ganzLesbar && { einreicher: ohnePrivate(satz.eingefroren.einreicher) }),
      // An Anlage that became non-public since was frozen as a public one.
      anlagen: satz.eingefroren.anlagen.filter((a) => offen(a) && !verborgene.some(({ nr }) => nr === a.nr)),
      anlagenVerzeichnis: ohneVerborgene(satz.eingefroren.anlagenVerzeichnis, verborgene),
    },
    beratungen: satz.beratungen.map((b) => ({
      ...b,
      ...(b.ergebnis && { ergebnis: ohneVerdeckte(b.ergebnis, satz.uebernommen.includes(b.id), satz) }),
      ...(satz.verdeckt.includes(b.id) && { ergebnis: null }),
      ...(b.id in satz.inFremderSitzung && {
        gremium: satz.inFremderSitzung[b.id],
        datum: null,
        sitzungId: null,
        topId: null,
      }),
    })),
    uebergeordnetId: satz.uebergeordneteLesbar ? satz.uebergeordnetId : null,
    vorgangId: satz.vorgangLesbar ? satz.vorgangId : null,
  }
}

/**
 * What a Gremium recommended where the reader may not look is not named where others took it up either, nor are its words there;
 * also not if it turned non-public since.
 * @param uebernommen its wording is that of its base
 */
export function ohneVerdeckte(
  ergebnis: ErgebnisForm,
  uebernommen: boolean,
  { verdeckt, inFremderSitzung, stellungnahmen }: Pick<VorlageSatz, 'verdeckt' | 'inFremderSitzung' | 'stellungnahmen'>,
): ErgebnisForm {
  const { art, beratungId: quelle, fassungId } = ergebnis.grundlage ?? {}
  const ohneQuelle = { ...ergebnis, grundlage: null, ...(uebernommen && { beschlusstext: null }) }
  const gelesen = stellungnahmen.some(({ fassungen }) => fassungen.includes(fassungId!))
  if (art === 'stellungnahme' && !gelesen) return ohneQuelle
  if (!quelle) return ergebnis
  if (verdeckt.includes(quelle)) return ohneQuelle
  // Its day is that of a Sitzung which is none for this reader.
  return quelle in inFremderSitzung ? { ...ergebnis, grundlage: null } : ergebnis
}

/** May the reader have the print as it was filed? It names every Anlage. */
export const siehtAlles = (satz: VorlageSatz): boolean =>
  satz.ganzLesbar || satz.anlagen.every((anlage) => anlage.oeffentlich)

/** Where rights on the Vorlage must be held: its Federführung, the Gremien that deliberate on it. */
export const kreisVon = (satz: Pick<VorlageSatz, 'federfuehrungId' | 'beratungen'>): Wirkungskreis => ({
  organisationseinheitId: satz.federfuehrungId,
  gremiumIds: satz.beratungen.map((b) => b.gremiumId),
})
