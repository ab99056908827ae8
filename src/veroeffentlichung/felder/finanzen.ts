import type { FinanzielleAuswirkungen, Finanzposition, Haushaltsstelle, Teilplan } from '../../ansichten/vorlage.js'
import { bestaetigt, type Glieder } from './feld.js'

const haushaltsstelle: Glieder<Haushaltsstelle> = { nr: bestaetigt, bezeichnung: bestaetigt }

export const finanzposition: Glieder<Finanzposition> = {
  produkt: haushaltsstelle,
  massnahme: haushaltsstelle,
  kontengruppe: haushaltsstelle,
  haushaltsjahr: bestaetigt,
  betrag: bestaetigt,
}

const teilplan: Glieder<Teilplan> = { keine: bestaetigt, positionen: [finanzposition] }

export const finanzen: Glieder<FinanzielleAuswirkungen> = { ergebnisplan: teilplan, finanzplan: teilplan }
