import type { Tag } from './datum.js'
import { type Amtsrolle, rollenKatalog } from './amtsrollen.js'
import type { Akteur } from './rechte.js'
import { nichtVertretbar } from './rechte-zuweisung.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { istVorbei, type Zeitraum } from './zeitraum.js'

/** A role that is to be given. */
export interface Vergabe extends Zeitraum {
  rolle: Amtsrolle
  organisationseinheitId: string | null
  gremiumId: string | null
}

/** A Vertretung that is to be set up: who stands in for whom, with which roles. */
export interface Vertretungsangaben {
  vertreterId: string
  vertretenerId: string
  rollen: readonly Amtsrolle[]
  von: Tag
  bis: Tag
}

const eigene: Hindernis = {
  code: 'eigene_rechte',
  text: 'Ihre eigenen Rechte ändern Sie nicht selbst. Bitten Sie eine andere Person mit der Rolle Administration.',
}

/** Nobody gives himself rights, takes them or makes them last: neither by a role nor by standing in for others. */
export const pruefeFremd = (akteur: Pick<Akteur, 'id'>, ...benutzerIds: string[]): Hindernis[] =>
  benutzerIds.includes(akteur.id) ? [eigene] : []

const eigeneGruppe: Hindernis = {
  code: 'eigene_gruppe',
  text: 'Mit dieser Gruppe haben Sie sich selbst angemeldet. Ihre eigenen Rechte ändern Sie nicht selbst. Bitten Sie eine andere Person mit der Rolle Administration.',
}

/** The same by way of the provider. `getragene`: the groups with which the acting person came. */
export const pruefeFremdeGruppe = (gruppe: string, getragene: readonly string[]): Hindernis[] =>
  getragene.includes(gruppe) ? [eigeneGruppe] : []

export function pruefeVergabe(vergabe: Vergabe, heute: Tag): Feldfehler[] {
  const { rolle, organisationseinheitId, gremiumId } = vergabe
  const gruende: [boolean, string, string][] = [
    [
      organisationseinheitId !== null && gremiumId !== null,
      '/gremiumId',
      'Binden Sie die Rolle an eine Organisationseinheit oder an ein Gremium, nicht an beides.',
    ],
    [
      rolle === 'administration' && (organisationseinheitId !== null || gremiumId !== null),
      '/rolle',
      'Die Administration gilt für das ganze Haus. Lassen Sie Organisationseinheit und Gremium frei.',
    ],
    ...zeitraumFehler(vergabe, heute),
  ]
  return alsFehler(gruende)
}

export function pruefeVertretung(angaben: Vertretungsangaben, heute: Tag): Feldfehler[] {
  const fest = angaben.rollen.filter((rolle) => nichtVertretbar.includes(rolle))
  const namen = fest.map((rolle) => rollenKatalog[rolle].bezeichnung).join(', ')
  return alsFehler([
    [
      angaben.vertreterId === angaben.vertretenerId,
      '/vertreterId',
      'Niemand vertritt sich selbst. Wählen Sie eine andere Person.',
    ],
    [fest.length > 0, '/rollen', `Diese Rollen lassen sich nicht vertreten: ${namen}.`],
    ...zeitraumFehler(angaben, heute),
  ])
}

/** What is over cannot begin, and an end does not come before the beginning. */
const zeitraumFehler = (zeitraum: Zeitraum, heute: Tag): [boolean, string, string][] => [
  [
    zeitraum.von !== null && zeitraum.bis !== null && zeitraum.bis < zeitraum.von,
    '/bis',
    'Der letzte Tag liegt vor dem ersten.',
  ],
  [istVorbei(zeitraum, heute), '/bis', 'Der letzte Tag ist schon vorbei. Wählen Sie heute oder einen späteren Tag.'],
]

const alsFehler = (gruende: [boolean, string, string][]): Feldfehler[] =>
  gruende.filter(([ja]) => ja).map(([, zeiger, text]) => ({ zeiger, text }))

/** An end only comes earlier; what lasts longer is given anew, so that somebody looks at it again. */
export function pruefeEnde(bisher: Zeitraum, bis: Tag | null, heute: Tag): Feldfehler[] {
  return alsFehler([
    [
      bis !== null && istVorbei({ von: null, bis }, heute),
      '/bis',
      'Der letzte Tag ist schon vorbei. Lassen Sie ihn frei, um sofort zu beenden.',
    ],
    [
      bis !== null && bisher.bis !== null && bisher.bis < bis,
      '/bis',
      'Sie endet schon früher. Richten Sie sie neu ein, wenn sie länger gelten soll.',
    ],
  ])
}

/** Without an Administration nobody could ever give a role again. `uebrige`: those that hold it from today on without end. */
export function pruefeAdministration(rolle: Amtsrolle, uebrige: number): Hindernis[] {
  if (rolle !== 'administration' || uebrige > 0) return []
  const text = 'Das ist die letzte Administration. Geben Sie die Rolle zuerst einer anderen Person.'
  return [{ code: 'letzte_administration', text }]
}
