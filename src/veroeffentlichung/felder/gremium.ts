import type { GremiumAnsicht } from '../../ansichten/gremium.js'
import type { GremiumZeile } from '../../ansichten/listen.js'
import { durch, type Glieder } from './feld.js'
import { verweis } from './verweis.js'
import { type OhneZeiten, zeigen } from './zeigen.js'

const kopf = {
  id: durch('adresse'),
  kurzadresse: durch('adresse'),
  name: durch('stammdaten'),
  kuerzel: durch('stammdaten'),
  art: durch('stammdaten'),
  bis: durch('stammdaten'),
}

export const gremium: Glieder<GremiumAnsicht> = {
  ...kopf,
  genitiv: durch('stammdaten'),
  namen: [{ name: durch('stammdaten'), von: durch('stammdaten'), bis: durch('stammdaten') }],
  vorgaenger: verweis('stammdaten'),
  nachfolger: [verweis('stammdaten')],
  sitzungen: [
    {
      id: durch('adresse'),
      adresse: durch('adresse'),
      datum: durch('sitzungsdienst'),
      beginn: durch('sitzungsdienst'),
      abgesagt: durch('sitzungsdienst'),
      verlegt: durch('sitzungsdienst'),
      nummer: durch('sitzungsdienst'),
    },
  ],
  angelegt: durch('zeitpunkt'),
  geaendert: durch('zeitpunkt'),
}

const gremiumZeile: Glieder<GremiumZeile> = { ...kopf, sitzungen: durch('abgeleitet') }

export const zeigeGremium = zeigen<OhneZeiten<GremiumAnsicht>>(gremium)
export const zeigeGremiumZeile = zeigen<GremiumZeile>(gremiumZeile)
