import type { Tag } from './datum.js'
import type { Feldfehler } from './regelverstoss.js'
import { type VorlageArt, vorlageKatalog } from './vorlageart.js'
import { vorlageArtNamen } from './worte/vorlage.js'

/** Who brings something in: a Fraktion, a Gremium, one member, or somebody who lives here (§ 24 GO NRW). */
export const einreicherArten = ['fraktion', 'gremium', 'mitglied', 'privat'] as const
export type EinreicherArt = (typeof einreicherArten)[number]

/** What everybody but those concerned reads in place of the name of a private person. */
export const privatWort = 'Einwohnerin/Einwohner'

interface Genannt {
  art: EinreicherArt
  name: string
}

interface Einreicher extends Genannt {
  gremiumId?: string | undefined
  personId?: string | undefined
}

interface Eingereicht {
  art: VorlageArt
  einreicher?: readonly Einreicher[] | undefined
  eingegangenAm?: Tag | null | undefined
}

export const einreicherName = ({ art, name }: Genannt): string => (art === 'privat' ? privatWort : name)

/** The same rows without what identifies a private person. */
export const ohnePrivate = <T extends Genannt>(einreicher: readonly T[]): (T | Genannt)[] =>
  einreicher.map((e) => (e.art === 'privat' ? { art: e.art, name: privatWort } : e))

/**
 * What somebody writes back who has read only the word: each private person keeps the name that stands there already, in
 * their order.
 */
export function mitVerdecktenNamen(neu: readonly Einreicher[], bisher: readonly Einreicher[]): Einreicher[] {
  const verdeckte = bisher.filter(({ art }) => art === 'privat')
  return neu.map((e) => (e.art === 'privat' && e.name === privatWort ? (verdeckte.shift() ?? e) : e))
}

/** As a list or a line names them: several private persons are one word. */
export const einreicherNamen = (einreicher: readonly Genannt[]): string[] => [
  ...new Set(einreicher.map(einreicherName)),
]

/** What a list can be narrowed by: never private persons. */
export const filterbareNamen = (einreicher: readonly Genannt[]): string[] =>
  einreicherNamen(einreicher.filter(({ art }) => art !== 'privat'))

/** How each of them stands below the text: nobody of the administration signs it. */
export const einreicherZeichnung = (einreicher: readonly Genannt[]): string[] =>
  einreicherNamen(einreicher).map((name) =>
    einreicher.some((e) => e.art === 'fraktion' && e.name === name) ? `Für die ${alsFraktion(name)}` : name,
  )

/** "CDU-Fraktion" and "Gruppe Volt" say themselves what they are. */
const alsFraktion = (name: string): string =>
  /fraktion|gruppe/i.test(name) ? name.replace(/^die /i, '') : `Fraktion ${name}`

/** What the form can tell by itself. @param heute null: nobody asks the calendar */
export function einreicherFehler(
  { art, einreicher = [], eingegangenAm }: Eingereicht,
  heute: Tag | null,
): Feldfehler[] {
  const fremd = (zeiger: string, was: string) => ({
    zeiger,
    text: `Die Art „${vorlageArtNamen[art]}“ hat keinen ${was}. Den haben Antrag, Anfrage, Änderungsantrag, Anregung und ihre Neufassung.`,
  })
  if (vorlageKatalog[art].eingereicht === 'nie')
    return [
      ...(einreicher.length > 0 ? [fremd('/einreicher', 'Einreicher')] : []),
      ...(eingegangenAm ? [fremd('/eingegangenAm', 'Tag des Eingangs')] : []),
    ]
  const zukunft = { zeiger: '/eingegangenAm', text: 'Der Tag des Eingangs liegt in der Zukunft.' }
  return [
    ...einreicher.flatMap((e, i) => zeilenfehler(e, i, einreicher)),
    ...(heute && eingegangenAm && eingegangenAm > heute ? [zukunft] : []),
  ]
}

function zeilenfehler(e: Einreicher, i: number, alle: readonly Einreicher[]): Feldfehler[] {
  const ort = `/einreicher/${i}`
  const inGremium = e.art === 'fraktion' || e.art === 'gremium'
  const fehler: Feldfehler[] = []
  if (e.gremiumId && !inGremium)
    fehler.push({ zeiger: `${ort}/gremiumId`, text: 'Eine Kennung des Gremiums haben nur Fraktionen und Gremien.' })
  if (e.personId && e.art !== 'mitglied')
    fehler.push({ zeiger: `${ort}/personId`, text: 'Eine Kennung der Person haben nur Mitglieder.' })
  if (e.art !== 'privat' && alle.slice(0, i).some((frueher) => frueher.art === e.art && frueher.name === e.name))
    fehler.push({ zeiger: `${ort}/name`, text: `„${e.name}“ steht schon in der Liste.` })
  return fehler
}
