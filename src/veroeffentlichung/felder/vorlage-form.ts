import type { VorlageForm } from '../../ansichten/vorlage.js'
import { anlageForm } from './datei.js'
import { schrittBeiFreigabe } from './ergebnis.js'
import { bestaetigt, bestaetigtFallsGesagt, durch, type Glieder, JeZeile, nurMitNamen, OhneNamen } from './feld.js'
import { einreicher } from './einreicher.js'
import { finanzen } from './finanzen.js'
import { briefkopf } from './koerperschaft.js'
import { namenpfade } from './namenpfade.js'
import { zeigen } from './zeigen.js'
import { type EingefroreneForm, type Zusatzfeld, zusatzfeld } from './zusatz.js'

type Verfasser = VorlageForm['verfasser']
type Kontakt = NonNullable<VorlageForm['kontakt']>

/**
 * What a Fassung said when it was frozen. For towns that name only units in public: nobody's name, and no way to reach a single
 * person. The office that signs stays, since it is the organ that speaks.
 */
export const vorlageForm: Glieder<EingefroreneForm> = {
  koerperschaft: briefkopf('fassung'),
  nummer: bestaetigt,
  art: bestaetigt,
  oeffentlich: durch('abgeleitet'),
  betreff: bestaetigt,
  datum: bestaetigt,
  verfasser: new OhneNamen<Verfasser>(
    { name: nurMitNamen(null), organisationseinheit: bestaetigt },
    ({ organisationseinheit }, { federfuehrung }: VorlageForm) => ({
      name: organisationseinheit ?? federfuehrung.kuerzel,
      organisationseinheit: null,
    }),
  ),
  federfuehrung: { kuerzel: bestaetigt, name: bestaetigt },
  bearbeiter: nurMitNamen(null),
  kontakt: new OhneNamen<Kontakt>(
    { telefon: nurMitNamen(null), email: nurMitNamen(null), zimmer: nurMitNamen(null) },
    () => null,
  ),
  lage: { strassen: bestaetigtFallsGesagt, stadtbezirk: bestaetigtFallsGesagt },
  herkunft: { art: bestaetigtFallsGesagt, quelle: bestaetigtFallsGesagt },
  einreicher: [einreicher],
  eingegangenAm: bestaetigtFallsGesagt,
  beratungsfolge: [schrittBeiFreigabe],
  finanzielleAuswirkungen: finanzen,
  finanzen: { stand: bestaetigtFallsGesagt, begruendung: bestaetigtFallsGesagt },
  beschlussvorschlag: bestaetigt,
  sachverhalt: bestaetigt,
  unterschrift: { amt: bestaetigt, zusatz: bestaetigt, name: nurMitNamen(''), funktion: bestaetigt },
  anlagenVerzeichnis: bestaetigt,
  anlagen: [anlageForm],
  zusatz: new JeZeile<Zusatzfeld>(zusatzfeld),
}

/** Names included: the view decides about them, once for all of its Fassungen. */
export const benannteForm = (form: EingefroreneForm) => zeigeForm(form, { namen: true })

const zeigeForm = zeigen<EingefroreneForm>(vorlageForm)

/** Where its names are, as paths of jsonb. */
export const namenDerForm = namenpfade(vorlageForm)
