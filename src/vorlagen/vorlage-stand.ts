import { heute } from '../plattform/uhr.js'
import { beratungOffen } from '../regeln/beratung-schritte.js'
import { massgeblich } from '../regeln/rolle.js'
import { betraegeGenannt, finanziellGesagt } from '../regeln/finanzen.js'
import type { VorlageStand } from '../regeln/vorlage.js'
import { istEingereicht } from '../regeln/vorlageart.js'
import { istLeer } from '../richtext/zu-text.js'
import { kreisVon } from './sichtbarkeit.js'
import { formAus } from './form/entwurfsform.js'
import type { VorlageSatz } from './vorlage.queries.js'

/** What the rules of the steps look at, out of what is stored. */
export function standVon(satz: VorlageSatz, grund: string | null): VorlageStand {
  const form = formAus(satz)
  return {
    art: satz.art,
    zustand: satz.zustand,
    betreff: satz.betreff,
    federfuehrung: satz.federfuehrung.kuerzel,
    verfasser: satz.verfasserName,
    beschlussvorschlagLeer: istLeer(form.beschlussvorschlag),
    sachverhaltLeer: istLeer(form.sachverhalt),
    finanzenVollstaendig: finanziellGesagt(form.finanzielleAuswirkungen, form.finanzen ?? null),
    eingereicht: istEingereicht(form),
    einreicher: satz.einreicher,
    eingegangenAm: satz.eingegangenAm,
    darueber: eingangDarueber(satz),
    finanzenGenannt: betraegeGenannt(form.finanzielleAuswirkungen, form.finanzen ?? null),
    unterschrieben: form.unterschrift !== null,
    beratungen: satz.beratungen.length,
    oeffentlich: satz.oeffentlich,
    geheimhaltung: satz,
    uebergeordnet: satz.uebergeordnetId !== null,
    pflichtstationen: satz.stationen,
    verfasserId: satz.angelegtVonId,
    letzterBearbeiterId: satz.bearbeitetVonId,
    kreis: kreisVon(satz),
    stationen: satz.stationen.map((station) => station.organisationseinheitId),
    geladen: satz.geladen,
    offeneBeratungen: satz.beratungen.filter(
      ({ zustand, datum }) => beratungOffen(zustand) && !(datum && datum < heute()),
    ).length,
    massgeblichEntschieden: satz.beratungen.some((b) => massgeblich(b.rolle) && b.ergebnis !== null),
    anlagen: satz.anlagen,
    grund,
  }
}

/** Of what is brought in above it. */
function eingangDarueber({ uebergeordnete }: VorlageSatz): VorlageStand['darueber'] {
  if (!uebergeordnete || !istEingereicht(uebergeordnete)) return null
  const { einreicher, eingegangenAm, oeffentlich } = uebergeordnete
  return { einreicher, eingegangenAm, oeffentlich }
}
