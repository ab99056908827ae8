import { amtsrollen } from '../../src/regeln/amtsrollen.js'
import type { Akteur } from '../../src/regeln/rechte.js'
import type { VorlageStand } from '../../src/regeln/vorlage.js'

/** A draft that is complete. */
export const stand = (anders: Partial<VorlageStand> = {}): VorlageStand => ({
  zustand: 'entwurf',
  art: 'beschlussvorlage',
  betreff: 'Radweg an der Schulstraße',
  federfuehrung: 'FB 31',
  verfasser: 'Mühlenkamp, Radojka',
  beschlussvorschlagLeer: false,
  sachverhaltLeer: false,
  finanzenVollstaendig: true,
  eingereicht: false,
  einreicher: [],
  eingegangenAm: null,
  darueber: null,
  finanzenGenannt: false,
  unterschrieben: true,
  beratungen: 2,
  oeffentlich: true,
  pflichtstationen: [],
  verfasserId: 'muehlenkamp',
  letzterBearbeiterId: 'barszap',
  kreis: { organisationseinheitId: 'fb31', gremiumIds: ['hpa'] },
  stationen: ['fb21'],
  geladen: false,
  offeneBeratungen: 0,
  massgeblichEntschieden: true,
  anlagen: [],
  ...anders,
})
/** Somebody who may do everything everywhere, so that only the other rules speak. */
export const wer = (id: string, rollen: Akteur['rollen'] = amtsrollen.map((rolle) => ({ rolle }))): Akteur => ({
  id,
  name: id,
  rollen,
})
