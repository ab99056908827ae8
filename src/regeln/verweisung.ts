import { ergebnisKatalog, type ErgebnisArt } from './ergebnis.js'
import type { Feldfehler } from './regelverstoss.js'
import { massgeblich, type Rolle } from './rolle.js'
import { ergebnisNamen } from './worte/ergebnis.js'

/** A target as it is entered: a Gremium, a body outside by its name, or only the non-public part. The public is told of none that is non-public. */
export interface Zieleingabe {
  gremiumId?: string | null
  name?: string | null
  nichtoeffentlich?: boolean
}

export interface Verweisung {
  art: ErgebnisArt
  ziele?: readonly Zieleingabe[] | null
  /** The only target, as programs of the version before say it. */
  zielGremiumId?: string | null
  /** Does the matter come back? Without a word it does if this Gremium was to decide. */
  rueckkehr?: boolean
}

/** What the rules must know of the step. */
export interface Verweisungsumfeld {
  gremiumId: string
  rolle?: Rolle | null
  /** Missing: it is public. */
  oeffentlich?: boolean
}

/** Every target with its place in the body. */
const gegebene = ({ ziele, zielGremiumId }: Verweisung): (Zieleingabe & { zeiger: string })[] => [
  ...(zielGremiumId ? [{ gremiumId: zielGremiumId, zeiger: '/zielGremiumId' }] : []),
  ...(ziele ?? []).map((ziel, i) => ({ ...ziel, zeiger: `/ziele/${i}` })),
]

/** The targets, each of them a Gremium or a body outside: only the non-public part is that of this Gremium. */
export const zieleVon = (
  eingabe: Verweisung,
  gremiumId: string,
): { gremiumId: string | null; name: string | null; nichtoeffentlich: boolean; zeiger: string }[] =>
  gegebene(eingabe).map((ziel) => ({
    gremiumId: ziel.gremiumId ?? (ziel.name ? null : gremiumId),
    name: ziel.name ?? null,
    nichtoeffentlich: ziel.nichtoeffentlich ?? false,
    zeiger: ziel.zeiger,
  }))

/** Does the matter come back to this Gremium? Not where it stays with it, in the other part. */
export const kommtZurueck = (eingabe: Verweisung, { gremiumId, rolle = null }: Verweisungsumfeld): boolean =>
  zieleVon(eingabe, gremiumId).some((ziel) => ziel.gremiumId !== gremiumId) && (eingabe.rueckkehr ?? massgeblich(rolle))

/** R4.2: every fault of where a matter is referred to. */
export function pruefeZiele(eingabe: Verweisung, umfeld: Verweisungsumfeld): Feldfehler[] {
  const ziele = gegebene(eingabe)
  if (ergebnisKatalog[eingabe.art].braucht !== 'ziel')
    return ziele.map(({ zeiger }) => ({
      zeiger,
      text: `Zu „${ergebnisNamen[eingabe.art]}“ gehört kein anderes Gremium.`,
    }))
  if (ziele.length === 0)
    return [{ zeiger: '/ziele', text: 'Wählen Sie das Gremium, an das verwiesen wird, oder nennen Sie die Stelle.' }]
  return [...ziele.flatMap((ziel) => pruefeZiel(ziel, umfeld)), ...doppelte(eingabe, umfeld)]
}

function pruefeZiel(
  { zeiger, gremiumId, name, nichtoeffentlich = false }: Zieleingabe & { zeiger: string },
  { gremiumId: eigenes, oeffentlich = true }: Verweisungsumfeld,
): Feldfehler[] {
  const an = (text: string) => [{ zeiger, text }]
  if (gremiumId && name) return an('Wählen Sie entweder ein Gremium, oder nennen Sie eine Stelle außerhalb.')
  if (name) return []
  if (!gremiumId && !nichtoeffentlich) return an('Wählen Sie ein Gremium, oder nennen Sie eine Stelle außerhalb.')
  if ((gremiumId ?? eigenes) !== eigenes) return []
  if (!nichtoeffentlich) return an('Verwiesen wird an ein anderes Gremium. Wählen Sie sonst „vertagt“.')
  return oeffentlich ? [] : an('Die Sache wird hier schon nichtöffentlich beraten.')
}

function doppelte(eingabe: Verweisung, { gremiumId, rolle = null }: Verweisungsumfeld): Feldfehler[] {
  const ziele = zieleVon(eingabe, gremiumId)
  const gleich = (a: (typeof ziele)[number]) => a.gremiumId ?? a.name
  const wieder = ziele.filter((ziel, i) => ziele.findIndex((anderes) => gleich(anderes) === gleich(ziel)) < i)
  const entscheidende = massgeblich(rolle) && !kommtZurueck(eingabe, { gremiumId, rolle })
  const zuViele = entscheidende && ziele.filter((ziel) => ziel.gremiumId !== null).length > 1
  return [
    ...wieder.map(({ zeiger }) => ({ zeiger, text: 'Dieses Ziel ist schon genannt.' })),
    ...(zuViele
      ? [{ zeiger: '/rueckkehr', text: 'Nur ein Gremium kann entscheiden. Lassen Sie die Sache zurückkommen.' }]
      : []),
  ]
}
