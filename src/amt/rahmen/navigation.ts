import type { Recht } from '../../regeln/amtsrollen.js'
import { type Akteur, darf } from '../../regeln/rechte.js'

interface Weg {
  name: string
  adresse: string
  /** That of its pages; undefined: whoever is signed in. */
  recht?: Recht
}

export interface Bereich extends Weg {
  /** What can be done there. */
  satz: string
  /** Further pages of the area, each a list of its own. */
  unter?: readonly Weg[]
  /** Other addresses that belong to it. */
  auch?: readonly string[]
}

const bereiche: readonly Bereich[] = [
  { name: 'Aufgaben', adresse: '/amt', satz: 'Was auf Sie wartet.' },
  {
    name: 'Vorlagen',
    adresse: '/amt/vorlagen',
    recht: 'vorlage.lesen',
    satz: 'Nachsehen, was öffentlich ist, und die Veröffentlichung auf den Weg bringen.',
  },
  {
    name: 'Veröffentlichungen',
    adresse: '/amt/veroeffentlichungen',
    recht: 'vorlage.veroeffentlichen',
    satz: 'Als zweite Person prüfen, was öffentlich werden soll, und Veröffentlichtes zurücknehmen.',
    unter: [
      { name: 'Zu prüfen', adresse: '/amt/veroeffentlichungen' },
      { name: 'Zurückgenommen', adresse: '/amt/vorfaelle' },
    ],
    auch: ['/amt/ruecknahme'],
  },
  {
    name: 'Sitzungen',
    adresse: '/amt/sitzungen',
    recht: 'tagesordnung.versenden',
    satz: 'Tagesordnungen versenden, die jemand anderes geschrieben hat.',
  },
  {
    name: 'Berichtigungen',
    adresse: '/amt/berichtigungen',
    recht: 'ergebnis.berichtigung_bestaetigen',
    satz: 'Als Vorsitz bestätigen, was an einem festgestellten Ergebnis berichtigt werden soll.',
  },
  {
    name: 'Regeln',
    adresse: '/amt/oeffentlichkeitsregeln',
    recht: 'organisation.lesen',
    satz: 'Was Ihre Gemeinde von nichtöffentlichen Punkten, vorläufigen Ergebnissen und Namen zeigt.',
  },
  {
    name: 'Zugänge',
    adresse: '/amt/benutzer',
    recht: 'benutzer.schreiben',
    satz: 'Konten, Rollen, Vertretungen, Gruppen des Dienstkontos und Schlüssel der Schnittstelle.',
    unter: [
      { name: 'Benutzer', adresse: '/amt/benutzer' },
      { name: 'Rollen', adresse: '/amt/rollen' },
      { name: 'Vertretungen', adresse: '/amt/vertretungen' },
      { name: 'Gruppen', adresse: '/amt/gruppen' },
      { name: 'Schlüssel', adresse: '/amt/schluessel' },
    ],
  },
  {
    name: 'Rechte',
    adresse: '/amt/rechtevergaben',
    recht: 'organisation.lesen',
    satz: 'Nachlesen, wer wem Zugang zu Nichtöffentlichem gegeben hat, und als zweite Person bestätigen.',
  },
  {
    name: 'Barrieren',
    adresse: '/amt/barrieremeldungen',
    recht: 'organisation.schreiben',
    satz: 'Was Menschen auf den öffentlichen Seiten nicht lesen oder benutzen können.',
  },
  {
    name: 'Protokoll',
    adresse: '/amt/protokoll',
    recht: 'protokoll.lesen',
    satz: 'Nachsehen, wer was geändert oder gelesen hat.',
  },
]

const oeffnet = (akteur: Akteur, { recht }: Weg): boolean => !recht || darf(akteur, recht)

/** Only what opens for this account. */
export const bereicheFuer = (akteur: Akteur): readonly Bereich[] => bereiche.filter((b) => oeffnet(akteur, b))

/** The page itself or one below it; below the first page of all stands everything, so it is only itself. */
export const istHier = (adresse: string, seite: string): boolean =>
  seite === adresse || (adresse !== '/amt' && seite.startsWith(`${adresse}/`))

export const gehoertZu = ({ adresse, unter = [], auch = [] }: Bereich, seite: string): boolean =>
  [adresse, ...unter.map((u) => u.adresse), ...auch].some((a) => istHier(a, seite))
