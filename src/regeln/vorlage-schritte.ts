import type { Schrittregel } from './schritt.js'

/** What a state of a Vorlage means to all who ask for it, in rules as in SQL. */
interface Zustandsregel {
  /** Still being written, signed or looked at. */
  entwurf: boolean
  /** It was released: what it says is frozen. */
  freigegeben: boolean
  /** Released, and not withdrawn. */
  gilt: boolean
}

const entwurf: Zustandsregel = { entwurf: true, freigegeben: false, gilt: false }
const geltend: Zustandsregel = { entwurf: false, freigegeben: true, gilt: true }

/** "In Beratung" is not a state: it follows from the Beratungen (domain.md E1). */
const zustaende = {
  entwurf,
  in_mitzeichnung: entwurf,
  zur_freigabe: entwurf,
  freigegeben: geltend,
  abgeschlossen: geltend,
  zurueckgezogen: { ...geltend, gilt: false },
  verworfen: { entwurf: false, freigegeben: false, gilt: false },
} satisfies Record<string, Zustandsregel>
export type VorlageZustand = keyof typeof zustaende

export const vorlageZustaende = Object.keys(zustaende) as VorlageZustand[]

export const vorlageFreigegeben = (zustand: VorlageZustand): boolean => zustaende[zustand].freigegeben
export const vorlageGilt = (zustand: VorlageZustand): boolean => zustaende[zustand].gilt

export const entwuerfe = vorlageZustaende.filter((zustand) => zustaende[zustand].entwurf)
export const freigegebene = vorlageZustaende.filter(vorlageFreigegeben)
export const geltende = vorlageZustaende.filter(vorlageGilt)

const regel = (r: Schrittregel<VorlageZustand>) => r

/** The steps of domain.md E1. */
export const vorlageSchritte = {
  zur_mitzeichnung: regel({
    von: ['entwurf'],
    nach: 'in_mitzeichnung',
    recht: 'vorlage.schreiben',
    bezeichnung: 'Zur Mitzeichnung geben',
  }),
  zurueckholen: regel({
    von: ['in_mitzeichnung', 'zur_freigabe'],
    nach: 'entwurf',
    recht: 'vorlage.schreiben',
    bezeichnung: 'Zurückholen',
    grundNoetig: true,
  }),
  zurueckweisen: regel({
    von: ['in_mitzeichnung'],
    nach: 'entwurf',
    recht: 'vorlage.mitzeichnen',
    bezeichnung: 'Zurückweisen',
    grundNoetig: true,
  }),
  zur_freigabe: regel({
    von: ['entwurf', 'in_mitzeichnung'],
    nach: 'zur_freigabe',
    recht: 'vorlage.schreiben',
    bezeichnung: 'Zur Freigabe geben',
  }),
  zurueckgeben: regel({
    von: ['zur_freigabe'],
    nach: 'entwurf',
    recht: 'vorlage.freigeben',
    bezeichnung: 'Zur Überarbeitung zurückgeben',
    grundNoetig: true,
  }),
  // What is brought in has neither Mitzeichnung nor Freigabe, wherever an older version left it (domain.md, Corrections 1).
  eingegangen: regel({
    von: entwuerfe,
    nach: 'freigegeben',
    recht: 'vorlage.eingang',
    bezeichnung: 'Als eingegangen festhalten',
  }),
  freigeben: regel({
    von: ['zur_freigabe'],
    nach: 'freigegeben',
    recht: 'vorlage.freigeben',
    bezeichnung: 'Freigeben',
  }),
  berichtigen: regel({
    von: ['freigegeben'],
    nach: 'freigegeben',
    recht: 'vorlage.freigeben',
    bezeichnung: 'Redaktionell berichtigen',
    grundNoetig: true,
  }),
  abschliessen: regel({
    von: ['freigegeben'],
    nach: 'abgeschlossen',
    recht: 'vorlage.abschliessen',
    bezeichnung: 'Abschließen',
  }),
  wieder_aufnehmen: regel({
    von: ['abgeschlossen'],
    nach: 'freigegeben',
    recht: 'vorlage.abschliessen',
    bezeichnung: 'Wieder aufnehmen',
    grundNoetig: true,
  }),
  verwerfen: regel({
    von: entwuerfe,
    nach: 'verworfen',
    recht: 'vorlage.schreiben',
    bezeichnung: 'Verwerfen',
  }),
  zurueckziehen: regel({
    von: ['freigegeben'],
    nach: 'zurueckgezogen',
    recht: 'vorlage.zurueckziehen',
    bezeichnung: 'Zurückziehen',
    grundNoetig: true,
  }),
}
export type VorlageSchritt = keyof typeof vorlageSchritte
