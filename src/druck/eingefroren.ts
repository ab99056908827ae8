import type { AnlageForm, VorlageAnsicht, VorlageForm } from '../ansichten/vorlage.js'

/**
 * What was frozen at the Freigabe, out of the public view: nothing that came later may change a byte of its print, not
 * even the identifier in the file.
 */
export function eingefroren(v: VorlageAnsicht): VorlageForm {
  return {
    koerperschaft: v.koerperschaft,
    nummer: v.nummer,
    art: v.art,
    oeffentlich: v.oeffentlich,
    betreff: v.betreff,
    datum: v.datum ?? null,
    verfasser: v.verfasser,
    federfuehrung: v.federfuehrung,
    bearbeiter: v.bearbeiter,
    kontakt: v.kontakt ?? null,
    beratungsfolge: v.beratungsfolgeBeiFreigabe,
    finanzielleAuswirkungen: v.finanzielleAuswirkungen,
    beschlussvorschlag: v.beschlussvorschlag,
    sachverhalt: v.sachverhalt,
    unterschrift: v.unterschrift,
    anlagenVerzeichnis: v.anlagenVerzeichnis,
    anlagen: v.anlagen.map(alsForm),
  }
}

const alsForm = ({ nr, oeffentlich, name, mimeType, groesse }: AnlageForm): AnlageForm => ({
  nr,
  oeffentlich,
  name,
  mimeType,
  groesse,
})
