import type { VorlageForm } from '../ansichten/vorlage.js'

/**
 * For towns that name only units in public: nobody's name, and no way to reach a single person. The office that signs
 * stays, since it is the organ that speaks.
 */
export function ohneNamen(form: VorlageForm): VorlageForm {
  const { verfasser, federfuehrung, unterschrift } = form
  return {
    ...form,
    verfasser: { name: verfasser.organisationseinheit ?? federfuehrung.kuerzel, organisationseinheit: null },
    bearbeiter: null,
    kontakt: null,
    unterschrift: unterschrift && { ...unterschrift, name: '' },
  }
}
