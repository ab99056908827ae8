import type { BeratungForm, FinanzielleAuswirkungen, VorlageForm } from '../../ansichten/vorlage.js'
import type { VorlageSatz } from '../vorlage.queries.js'
import type { Geheimhaltung } from './vorlage-eingabe.js'

/** The stored draft as interchange form. Frozen Fassungen answer with what was frozen. */
export function formAus(satz: VorlageSatz): VorlageForm {
  if (satz.eingefroren) return satz.eingefroren
  return {
    koerperschaft: satz.koerperschaft,
    nummer: satz.nummer,
    art: satz.art,
    oeffentlich: satz.oeffentlich,
    betreff: satz.betreff,
    datum: satz.datum,
    verfasser: { name: satz.verfasserName, organisationseinheit: satz.verfasserEinheit },
    federfuehrung: satz.federfuehrung,
    bearbeiter: satz.bearbeiter,
    kontakt: satz.kontakt,
    ...(satz.einreicher.length > 0 && { einreicher: satz.einreicher }),
    ...(satz.eingegangenAm && { eingegangenAm: satz.eingegangenAm }),
    ...satz.angaben,
    beratungsfolge: satz.beratungen.map(schrittForm),
    finanzielleAuswirkungen: finanzenAus(satz.finanzen),
    beschlussvorschlag: satz.dokumente.beschlussvorschlag ?? null,
    sachverhalt: satz.dokumente.sachverhalt ?? null,
    unterschrift: satz.unterschrift,
    anlagenVerzeichnis: satz.anlagenVerzeichnis,
    anlagen: satz.anlagen.map(({ nr, oeffentlich, name, mimeType, groesse }) => ({
      nr,
      oeffentlich,
      name,
      mimeType,
      groesse,
    })),
  }
}

const schrittForm = ({ gremium, rolle, datum, oeffentlich, ergebnis }: BeratungForm): BeratungForm => ({
  gremium,
  rolle,
  datum,
  oeffentlich,
  ergebnis,
})

/** No statement on money at all is null; a plan that nobody filled in is neither "keine" nor has it rows. */
function finanzenAus(plaene: VorlageSatz['finanzen']): FinanzielleAuswirkungen | null {
  if (plaene.length === 0) return null
  const plan = (name: 'ergebnisplan' | 'finanzplan') => {
    const { keine = false, positionen = [] } = plaene.find((p) => p.plan === name) ?? {}
    return { keine, positionen }
  }
  return { ergebnisplan: plan('ergebnisplan'), finanzplan: plan('finanzplan') }
}

/** Why it is not public; null while that is not said. */
export const geheimhaltungVon = (satz: VorlageSatz): Geheimhaltung | null =>
  satz.grund === null || satz.rechtsgrundlage === null
    ? null
    : {
        grund: satz.grund,
        grundart: satz.grundart ?? '',
        rechtsgrundlage: satz.rechtsgrundlage,
        pruefenAm: satz.pruefenAm ?? '',
        oeffentlicherTitel: satz.oeffentlicherTitel,
      }
