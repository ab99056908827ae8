import type { Rolle } from './rolle.js'

/** The kinds of Vorlage (domain.md C2). Publicity is a field of its own, never part of the kind. */
export const vorlageArten = [
  'beschlussvorlage',
  'mitteilungsvorlage',
  'antrag',
  'anfrage',
  'antwort',
  'dringlichkeitsvorlage',
  'ergaenzungsvorlage',
  'neufassung',
  'aenderungsantrag',
  'anregung',
  'stellungnahme',
] as const
export type VorlageArt = (typeof vorlageArten)[number]

interface Vorlagenart {
  kuerzel: string
  /** The sections that must not be empty when it leaves the department. */
  pflicht: readonly ('beschlussvorschlag' | 'sachverhalt')[]
  /** The usual role of the last step; null: that of the Vorlage above. */
  letzteRolle: Rolle | null
  /** A number of its own, or a sub-number of the Vorlage it belongs to. */
  nummer: 'eigene' | 'unternummer'
  /** Somebody outside of the administration brings it in, on a day (domain.md, Corrections 1); `moeglich`: where one is named. */
  eingereicht: 'immer' | 'moeglich' | 'nie'
  /** Whether it must say what it costs, be it nothing; what is brought in never says it. */
  finanzen: 'verlangt' | 'moeglich'
}

const beides = ['beschlussvorschlag', 'sachverhalt'] as const
const nurBeschluss = ['beschlussvorschlag'] as const
const nurText = ['sachverhalt'] as const
const vonPolitik = { eingereicht: 'immer', finanzen: 'moeglich' } as const
const vonVerwaltung = { eingereicht: 'nie', finanzen: 'moeglich' } as const
const mitFinanzen = { eingereicht: 'nie', finanzen: 'verlangt' } as const

export const vorlageKatalog: Readonly<Record<VorlageArt, Vorlagenart>> = {
  beschlussvorlage: { kuerzel: 'BV', pflicht: beides, letzteRolle: 'entscheidung', nummer: 'eigene', ...mitFinanzen },
  mitteilungsvorlage: {
    kuerzel: 'MV',
    pflicht: nurText,
    letzteRolle: 'kenntnisnahme',
    nummer: 'eigene',
    ...vonVerwaltung,
  },
  antrag: { kuerzel: 'ANT', pflicht: nurBeschluss, letzteRolle: 'entscheidung', nummer: 'eigene', ...vonPolitik },
  anfrage: { kuerzel: 'ANF', pflicht: nurText, letzteRolle: 'kenntnisnahme', nummer: 'eigene', ...vonPolitik },
  antwort: { kuerzel: 'ANW', pflicht: nurText, letzteRolle: 'kenntnisnahme', nummer: 'unternummer', ...vonVerwaltung },
  // § 60 Abs. 1 Satz 3 GO NRW: to be submitted to the Rat for approval in its next meeting.
  dringlichkeitsvorlage: {
    kuerzel: 'DRV',
    pflicht: beides,
    letzteRolle: 'genehmigung',
    nummer: 'eigene',
    ...mitFinanzen,
  },
  ergaenzungsvorlage: { kuerzel: 'ERG', pflicht: nurText, letzteRolle: null, nummer: 'unternummer', ...vonVerwaltung },
  // What its Einreicher changes is one, too.
  neufassung: {
    kuerzel: 'NEU',
    pflicht: beides,
    letzteRolle: null,
    nummer: 'unternummer',
    ...mitFinanzen,
    eingereicht: 'moeglich',
  },
  aenderungsantrag: { kuerzel: 'AEA', pflicht: nurBeschluss, letzteRolle: null, nummer: 'unternummer', ...vonPolitik },
  // § 24 GO NRW: everybody may turn to the Rat with suggestions and complaints.
  anregung: { kuerzel: 'ANR', pflicht: nurBeschluss, letzteRolle: 'entscheidung', nummer: 'eigene', ...vonPolitik },
  // What the administration says to it; it goes the way of what it is said to.
  stellungnahme: { kuerzel: 'STN', pflicht: nurText, letzteRolle: null, nummer: 'unternummer', ...vonVerwaltung },
}

/** Somebody outside of the administration says it, not the administration. */
export const istEingereicht = ({
  art,
  einreicher,
}: {
  art: VorlageArt
  einreicher?: readonly unknown[] | undefined
}): boolean =>
  vorlageKatalog[art].eingereicht === 'immer' ||
  (vorlageKatalog[art].eingereicht === 'moeglich' && !!einreicher?.length)

/**
 * It came in as what it is: nothing of it speaks for the administration. What was released before anybody was named keeps the
 * words that it was released with.
 */
export const istEingang = (
  form: Parameters<typeof istEingereicht>[0] & { eingegangenAm?: string | null | undefined },
): boolean => istEingereicht(form) && (!!form.einreicher?.length || !!form.eingegangenAm)
