import type { DateiAnsicht } from '../../ansichten/datei.js'
import type { AnlageAnsicht, AnlageForm } from '../../ansichten/vorlage.js'
import { bestaetigteReihe } from './bestaetigen.js'
import { bestaetigt, durch, type Glieder } from './feld.js'
import { zeigen } from './zeigen.js'

export const datei: Glieder<DateiAnsicht> = {
  id: durch('adresse'),
  sha512: bestaetigt,
  mimeType: bestaetigt,
  name: bestaetigt,
  groesse: durch('abgeleitet'),
  vorlage: durch('andere_sache'),
}

export const anlageForm: Glieder<AnlageForm> = {
  nr: bestaetigt,
  oeffentlich: durch('abgeleitet'),
  name: bestaetigt,
  mimeType: bestaetigt,
  groesse: bestaetigt,
}

export const anlage: Glieder<AnlageAnsicht> = {
  id: durch('adresse'),
  ...anlageForm,
  adresse: durch('adresse'),
}

export const zeigeDatei = zeigen<DateiAnsicht>(datei)
export const bestaetigteDatei = bestaetigteReihe<DateiAnsicht>(datei)
