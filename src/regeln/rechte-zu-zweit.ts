import { type Amtsrolle, type Recht, rollenKatalog } from './amtsrollen.js'
import { type Akteur, pruefeRecht } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { zweitePerson } from './zweite-person.js'

/** What is done to the rights of others and can open what is not public. */
export const rechtevorhaben = ['rolle', 'vertretung', 'gruppe', 'einmallink', 'schluessel', 'regel'] as const
export type Rechtevorhaben = (typeof rechtevorhaben)[number]

/** Rules of the town that open: switched off by one, switched on by two. */
export const zugangsregeln = {
  rechteAllein: 'Eine Person genügt, solange es nur eine Administration gibt',
  entwuerfeOffen: 'Entwürfe, die öffentlich werden sollen, liest das ganze Haus',
  zweiGenuegen: 'Wer freigibt und nichts daran geschrieben hat, veröffentlicht zugleich',
} as const
export type Zugangsregel = keyof typeof zugangsregeln

/** What is handed out once and never stored: confirmed, it waits for whoever wished it, and so long. */
export const einloeseStunden = 24

/** So long an administrator whose role was ended still counts as one. */
export const nachwirkungTage = 30

/** How a wish ended. `allein`: nobody had to confirm it, by the rule of a town of one administrator. */
export const rechtewunschErgebnisse = ['bestaetigt', 'abgelehnt', 'zurueckgezogen', 'allein'] as const
export type RechtewunschErgebnis = (typeof rechtewunschErgebnisse)[number]

/** Rights by which somebody reads what is not public, or makes others read it. */
const oeffnende: readonly Recht[] = [
  'vorlage.lesen_nichtoeffentlich',
  'vorlage.lesen_einheit',
  'vorlage.mitzeichnen',
  'benutzer.schreiben',
  'rechte.bestaetigen',
  'protokoll.lesen',
]

interface Gehaltene {
  rolle: Amtsrolle
  gremiumId: string | null
}

/** Does this role open what is not public? @param umfang of a key; undefined: all that the role gives */
export function oeffnetNichtoeffentliches({ rolle, gremiumId }: Gehaltene, umfang?: readonly string[]): boolean {
  const rechte = rollenKatalog[rolle].rechte.filter((recht) => !umfang || umfang.includes(recht))
  // The meetings of a Fraktion open to whoever has a role for it, whichever.
  return rechte.some((recht) => oeffnende.includes(recht) || (gremiumId !== null && recht === 'sitzung.lesen'))
}

export const rechteBestaetigen = { recht: 'rechte.bestaetigen', bezeichnung: 'Rechte bestätigen' } as const

/** Why this person does not decide on wishes about rights; empty: he does. */
export const gegenRechteentscheidung = (akteur: Akteur): Hindernis[] => pruefeRecht(akteur, rechteBestaetigen, {})

/** Neither who wished it, nor who gets it, nor somebody in the place of one of them. */
export function gegenRechtebestaetigung(
  akteur: Akteur,
  { gewuenschtVonId, benutzerId }: { gewuenschtVonId: string; benutzerId: string | null },
): Hindernis[] {
  const ohneRecht = gegenRechteentscheidung(akteur)
  if (ohneRecht.length > 0) return ohneRecht
  const { recht } = rechteBestaetigen
  const beteiligt = (id: string, tat: string) =>
    zweitePerson(
      akteur,
      { recht, kreis: {}, beteiligte: [id] },
      (wer) => `${wer} ${tat}. Bestätigen muss es jemand anderes.`,
    )
  const gewuenscht = beteiligt(gewuenschtVonId, 'das gewünscht')
  if (gewuenscht.length > 0 || !benutzerId) return gewuenscht
  return beteiligt(benutzerId, 'etwas davon: es geht um das eigene Konto')
}
