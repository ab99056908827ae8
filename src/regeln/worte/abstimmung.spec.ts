import { leverkusen, leverkusenWorte } from '../../../test/fabrik/abstimmungen.js'
import type { Einzelabstimmung } from '../einzelabstimmung.js'
import { abstimmungsliste, stimmenDesErgebnisses } from './abstimmung.js'

type Benannt = Einzelabstimmung & { gremium?: string }
const stimmen = (ja: number, nein: number, enthaltung: number) => ({ ja, nein, enthaltung })
const sache = (mehr: Partial<Benannt> = {}): Benannt => ({ art: 'sache', massgeblich: true, ...mehr })
const vertagung: Benannt = {
  art: 'geschaeftsordnung',
  gegenstand: 'Antrag auf Vertagung',
  massgeblich: false,
  angenommen: false,
  ...stimmen(18, 22, 1),
}

test('der Punkt aus Leverkusen: die Vertagung abgelehnt, dann die Sache mit gespaltener Fraktion', () => {
  const gesagt = abstimmungsliste({ abstimmungen: leverkusen })
  expect(gesagt.flatMap(({ zeile, gruppen }) => [zeile, ...gruppen])).toEqual(leverkusenWorte)
  expect(stimmenDesErgebnisses({ abstimmungen: leverkusen })).toMatchObject(stimmen(27, 0, 14))
})

test('eine schlichte Abstimmung sagt nicht mehr als ihre Stimmen', () => {
  const abstimmungen = [sache({ ...stimmen(12, 3, 0), angenommen: true })]
  expect([abstimmungsliste({ abstimmungen }), stimmenDesErgebnisses({ abstimmungen })]).toEqual([
    [],
    { ...stimmen(12, 3, 0), ungueltig: 0, befangen: 0 },
  ])
})

test.each<[string, Benannt, string]>([
  ['ohne Zahlen', sache({ angenommen: true }), 'Abstimmung zur Sache, maßgeblich für das Ergebnis'],
  [
    'einige Zahlen',
    sache({ nein: 0, befangen: 1 }),
    'Abstimmung zur Sache, 0 Nein, 1 befangen, maßgeblich für das Ergebnis',
  ],
  [
    'gesetzliche Mehrheit',
    sache({ ...stimmen(30, 2, 0), mehrheitsregel: { art: 'absolut', mitglieder: 53 } }),
    'Abstimmung zur Sache, 30 Ja, 2 Nein, 0 Enthaltungen, nötig die Mehrheit der gesetzlichen Mitgliederzahl (53), maßgeblich für das Ergebnis',
  ],
  [
    'zwei Drittel',
    { ...vertagung, ...stimmen(20, 9, 0), angenommen: true, mehrheitsregel: { art: 'qualifiziert', anteil: '2/3' } },
    'Antrag auf Vertagung (Antrag zur Geschäftsordnung), angenommen, 20 Ja, 9 Nein, 0 Enthaltungen, nötig zwei Drittel der abgegebenen Stimmen',
  ],
  [
    'geheime Wahl',
    { art: 'wahl', massgeblich: false, angenommen: false, geheim: true, ...stimmen(3, 30, 1), ungueltig: 2 },
    'Wahl, nicht gewählt, 3 Ja, 30 Nein, 1 Enthaltung, 2 ungültig, geheim',
  ],
])('%s', (_, a, zeile) => expect(abstimmungsliste({ abstimmungen: [a] })).toEqual([{ zeile, gruppen: [] }]))

test('stimmen mehrere Gremien ab, steht jedes mit seinen Stimmen da', () => {
  const abstimmungen = [
    sache({ gremium: 'Hauptausschuss', ...stimmen(9, 4, 0) }),
    sache({ gremium: 'Integrationsrat', ...stimmen(12, 0, 1) }),
  ]
  expect(abstimmungsliste({ abstimmungen }).map(({ zeile }) => zeile)).toEqual([
    'Hauptausschuss: Abstimmung zur Sache, 9 Ja, 4 Nein, 0 Enthaltungen, maßgeblich für das Ergebnis',
    'Integrationsrat: Abstimmung zur Sache, 12 Ja, 0 Nein, 1 Enthaltung, maßgeblich für das Ergebnis',
  ])
  expect(stimmenDesErgebnisses({ abstimmungen })).toBeNull()
})
