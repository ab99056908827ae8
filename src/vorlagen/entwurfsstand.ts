import type { VorlageSatz } from './vorlage.queries.js'

/** Its texts may be changed: a draft, or the open redaktionelle Berichtigung of a released Vorlage. */
export const istEntwurf = (satz: VorlageSatz): boolean => satz.zustand === 'entwurf' || istBerichtigung(satz)

/** The newest Fassung is a redaktionelle Berichtigung that is not released yet. */
export const istBerichtigung = (satz: VorlageSatz): boolean =>
  satz.zustand === 'freigegeben' && satz.eingefroren === null
