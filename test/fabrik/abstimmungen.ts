import type { EinzelabstimmungForm } from '../../src/ansichten/vorlage.js'

const stimmen = (ja: number, nein: number, enthaltung: number) => ({ ja, nein, enthaltung })

/** The item of Leverkusen, ktonr 59489; the rows besides CDU and mayor are made up so that the sums hold. */
export const leverkusen: EinzelabstimmungForm[] = [
  {
    art: 'geschaeftsordnung',
    gegenstand: 'Antrag auf Vertagung',
    massgeblich: false,
    angenommen: false,
    ...stimmen(18, 22, 1),
  },
  {
    art: 'sache',
    massgeblich: true,
    angenommen: true,
    ...stimmen(27, 0, 14),
    fraktionen: [
      { art: 'fraktion', name: 'CDU', ...stimmen(2, 0, 11) },
      { art: 'fraktion', name: 'SPD', ...stimmen(24, 0, 2) },
      { art: 'fraktionslos', name: 'Erika Mustermann', ...stimmen(1, 0, 0) },
      { art: 'buergermeister', name: 'Oberbürgermeister', ...stimmen(0, 0, 1) },
    ],
  },
]

export const leverkusenWorte = [
  'Antrag auf Vertagung (Antrag zur Geschäftsordnung), abgelehnt, 18 Ja, 22 Nein, 1 Enthaltung',
  'Abstimmung zur Sache, 27 Ja, 0 Nein, 14 Enthaltungen, maßgeblich für das Ergebnis',
  'CDU: 2 Ja, 0 Nein, 11 Enthaltungen',
  'SPD: 24 Ja, 0 Nein, 2 Enthaltungen',
  'fraktionslos: 1 Ja, 0 Nein, 0 Enthaltungen',
  'Oberbürgermeister: 0 Ja, 0 Nein, 1 Enthaltung',
]
