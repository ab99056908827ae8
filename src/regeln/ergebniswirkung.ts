import { beratungOffen, type BeratungZustand } from './beratung-schritte.js'
import type { Tag } from './datum.js'
import { ergebnisKatalog, type ErgebnisArt } from './ergebnis.js'
import { massgeblich, type Rolle } from './rolle.js'
import { kommtZurueck, type Verweisung, zieleVon } from './verweisung.js'

/** A step as far as effects go. */
export interface Folgeschritt {
  id: string
  gremiumId: string
  rolle: Rolle | null
  zustand: BeratungZustand
  ergebnis: ErgebnisArt | null
}

export interface Nachfolger {
  gremiumId: string
  rolle: Rolle | null
  datum: Tag | null
  /** Though this step is public. */
  nichtoeffentlich?: true
}

export interface Wirkung {
  zustandDerBeratung: 'ergebnis_vorlaeufig' | 'entfallen'
  /** New steps, in order, right after this one; their `vorgaengerId` is this step. */
  nachfolger: Nachfolger[]
  /** What becomes of the other open steps. */
  weitere: 'bleiben' | 'entfallen'
  vorlage: 'abgeschlossen' | 'zurueckgezogen' | null
}

export interface Wirkungsanlass extends Verweisung {
  termin?: Tag | null
}

/**
 * What recording an outcome does (domain.md C4, E2). Pure: the service carries it out in one transaction.
 * @param folge the whole Beratungsfolge, this step included
 */
export function wirkung(beratung: Folgeschritt, anlass: Wirkungsanlass, folge: readonly Folgeschritt[]): Wirkung {
  const nachfolger = nachfolgerVon(beratung, anlass)
  const { folge: art } = ergebnisKatalog[anlass.art]
  const fuerAlle = art === 'zurueckziehung' || art === 'beendigung'
  const endet = fuerAlle || (nachfolger.length === 0 && istFertig(beratung, anlass.art, folge))
  return {
    zustandDerBeratung: art === 'absetzung' ? 'entfallen' : 'ergebnis_vorlaeufig',
    nachfolger,
    weitere: fuerAlle ? 'entfallen' : 'bleiben',
    vorlage: endet ? vorlageBeendet(anlass.art) : null,
  }
}

/** How a Vorlage stands that such an outcome has ended. */
export const vorlageBeendet = (art: ErgebnisArt): 'abgeschlossen' | 'zurueckgezogen' =>
  ergebnisKatalog[art].folge === 'zurueckziehung' ? 'zurueckgezogen' : 'abgeschlossen'

/** A step that an outcome ended, its own or that of another step. */
export interface Beendet {
  /** Where it stood before; null where that was not kept yet. */
  davor: BeratungZustand | null
  sitzungId: string | null
  topId: string | null
}

/** Where a step stands when the outcome is taken back: where it stood before, so what was called stays called. */
export function wiederOffen({ davor, sitzungId, topId }: Beendet): BeratungZustand {
  if (davor !== null) return davor
  if (topId !== null) return 'auf_tagesordnung'
  return sitzungId === null ? 'geplant' : 'terminiert'
}

function nachfolgerVon(beratung: Folgeschritt, anlass: Wirkungsanlass): Nachfolger[] {
  const { gremiumId, rolle } = beratung
  const datum = anlass.termin ?? null
  switch (ergebnisKatalog[anlass.art].folge) {
    case 'nachfolger':
      return [{ gremiumId, rolle, datum }]
    case 'absetzung':
      return [{ gremiumId, rolle, datum: null }]
    case 'ueberweisung': {
      const zurueck = kommtZurueck(anlass, beratung)
      // Who sends a decision out for advice keeps it; who hands it over hands over the role.
      const dort = zurueck && massgeblich(rolle) ? 'vorberatung' : rolle
      const ziele = zieleVon(anlass, gremiumId).flatMap(({ gremiumId: ziel, nichtoeffentlich }): Nachfolger[] =>
        // A body outside plans its own meetings.
        ziel === null ? [] : [{ gremiumId: ziel, rolle: dort, datum, ...(nichtoeffentlich && { nichtoeffentlich }) }],
      )
      return zurueck ? [...ziele, { gremiumId, rolle, datum: null }] : ziele
    }
    default:
      return []
  }
}

/**
 * E1: done when the authoritative step is done and none is open. A Vorlage that only informs has no authoritative
 * step; there the Kenntnisnahme is (C4).
 */
function istFertig(beratung: Folgeschritt, art: ErgebnisArt, folge: readonly Folgeschritt[]): boolean {
  const stand = folge.map((schritt) =>
    schritt.id === beratung.id ? { ...schritt, zustand: 'ergebnis_vorlaeufig' as const, ergebnis: art } : schritt,
  )
  if (stand.some((schritt) => beratungOffen(schritt.zustand))) return false
  const entscheidend = stand.some((s) => massgeblich(s.rolle) && s.zustand !== 'entfallen')
    ? massgeblich
    : (rolle: Rolle | null) => rolle === 'kenntnisnahme'
  return stand.some(
    ({ rolle, ergebnis }) => entscheidend(rolle) && ergebnis !== null && ergebnisKatalog[ergebnis].folge === 'erledigt',
  )
}
