import type { AnlageForm, VorlageAnsicht, VorlageForm } from '../../ansichten/vorlage.js'
import { vorlageForm } from '../../form/vorlage.form.js'

const glieder = Object.keys(vorlageForm.glieder) as (keyof VorlageForm)[]

/**
 * What was frozen at the Freigabe, out of the public view: nothing that came later may change a byte of its print, not
 * even the identifier in the file. So the members stand in the order of the form, and one that it does not say is not there.
 */
export function eingefroren(v: VorlageAnsicht): VorlageForm {
  const form: VorlageForm = {
    ...v,
    datum: v.datum ?? null,
    kontakt: v.kontakt ?? null,
    beratungsfolge: v.beratungsfolgeBeiFreigabe,
    anlagen: v.anlagen.map(alsForm),
  }
  return Object.fromEntries(glieder.filter((name) => name in form).map((name) => [name, form[name]])) as never
}

const alsForm = ({ nr, oeffentlich, name, mimeType, groesse }: AnlageForm): AnlageForm => ({
  nr,
  oeffentlich,
  name,
  mimeType,
  groesse,
})
