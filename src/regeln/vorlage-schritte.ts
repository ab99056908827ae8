import type { Schrittregel } from './schritt.js'

/** "In Beratung" is not a state: it follows from the Beratungen (domain.md E1). */
export const vorlageZustaende = [
  'entwurf',
  'in_mitzeichnung',
  'zur_freigabe',
  'freigegeben',
  'abgeschlossen',
  'zurueckgezogen',
  'verworfen',
] as const
export type VorlageZustand = (typeof vorlageZustaende)[number]

export const vorlageZustandNamen: Readonly<Record<VorlageZustand, string>> = {
  entwurf: 'Entwurf',
  in_mitzeichnung: 'In Mitzeichnung',
  zur_freigabe: 'Zur Freigabe',
  freigegeben: 'Freigegeben',
  abgeschlossen: 'Abgeschlossen',
  zurueckgezogen: 'Zurückgezogen',
  verworfen: 'Verworfen',
}

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
    von: ['entwurf', 'in_mitzeichnung', 'zur_freigabe'],
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
