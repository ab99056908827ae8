import type { Einzelabstimmung } from './einzelabstimmung.js'
import { pruefeErgebnisstimmen, type Stimmeneingabe } from './ergebnisstimmen.js'

const stimmen = (ja: number, nein: number, enthaltung: number) => ({ ja, nein, enthaltung })
const cdu = { name: 'CDU', art: 'fraktion', ...stimmen(2, 0, 11) } as const
const rest = { name: 'SPD', art: 'fraktion', ...stimmen(25, 0, 3) } as const
const sache: Einzelabstimmung = { art: 'sache', massgeblich: true, ...stimmen(27, 0, 14), fraktionen: [cdu, rest] }
const vertagung: Einzelabstimmung = {
  art: 'geschaeftsordnung',
  gegenstand: 'Antrag auf Vertagung',
  massgeblich: false,
  ...stimmen(18, 22, 1),
}

const pruefe = (eingabe: Partial<Stimmeneingabe>) =>
  pruefeErgebnisstimmen({ art: 'beschlossen', ...eingabe }, { gremiumId: 'rat' })
    .filter(Boolean)
    .map((f) => f && f.zeiger)

test.each<[string, Partial<Stimmeneingabe>, string[]]>([
  ['der Punkt aus Leverkusen', { mehrheit: 'einstimmig', abstimmungen: [vertagung, sache] }, []],
  ['keine Abstimmung', {}, []],
  ['Ausgang ohne Zahlen', { abstimmungen: [{ art: 'sache', massgeblich: true, angenommen: true }] }, []],
  ['dasselbe unter dem alten Namen', { abstimmung: stimmen(27, 0, 14), abstimmungen: [sache] }, []],
  ['anderes unter dem alten Namen', { abstimmung: stimmen(27, 0, 1), abstimmungen: [sache] }, ['/abstimmung']],
  ['zwei maßgebliche', { abstimmungen: [sache, sache] }, ['/abstimmungen/1/massgeblich']],
  ['je Gremium eine maßgebliche', { abstimmungen: [sache, { ...sache, gremiumId: 'beirat' }] }, []],
  [
    'ein anderes Gremium stimmt anders',
    { abstimmungen: [sache, { ...vertagung, gremiumId: 'beirat', massgeblich: true }] },
    [],
  ],
  ['geheim nach Fraktionen', { abstimmungen: [{ ...sache, geheim: true }] }, ['/abstimmungen/0/fraktionen']],
  ['die Fraktionen ergeben etwas anderes', { abstimmungen: [{ ...sache, ja: 26 }] }, ['/abstimmungen/0/fraktionen']],
  [
    'zweimal dieselbe Fraktion',
    { abstimmungen: [{ ...sache, ja: 4, enthaltung: 22, fraktionen: [cdu, cdu] }] },
    ['/abstimmungen/0/fraktionen/1/name'],
  ],
  [
    'abgelehnt, doch angenommen genannt',
    { abstimmungen: [{ ...vertagung, angenommen: true }] },
    ['/abstimmungen/0/angenommen'],
  ],
  ['die Sache ist abgelehnt', { abstimmungen: [{ ...vertagung, massgeblich: true }] }, ['/abstimmungen/0']],
  ['abgelehnt, doch mit Mehrheit', { art: 'abgelehnt', abstimmungen: [sache] }, ['/abstimmungen/0']],
  ['eine andere Mehrheit', { mehrheit: 'mehrheitlich', abstimmungen: [sache] }, ['/mehrheit']],
  [
    'ohne Beschluss, doch maßgeblich',
    { art: 'ohne_beschluss', abstimmungen: [sache] },
    ['/abstimmungen/0/massgeblich'],
  ],
  ['ohne Beschluss nach abgelehntem Antrag', { art: 'ohne_beschluss', abstimmungen: [vertagung] }, []],
  [
    'gesetzliche Mehrheit ohne Zahl',
    { abstimmungen: [{ ...sache, mehrheitsregel: { art: 'absolut' } }] },
    ['/abstimmungen/0/mehrheitsregel/mitglieder'],
  ],
  [
    'gesetzliche Mehrheit verfehlt',
    { abstimmungen: [{ ...sache, mehrheitsregel: { art: 'absolut', mitglieder: 60 } }] },
    ['/abstimmungen/0'],
  ],
  [
    'zwei Drittel der Stimmen erreicht',
    { abstimmungen: [{ ...sache, mehrheitsregel: { art: 'qualifiziert', anteil: '2/3' } }] },
    [],
  ],
])('%s', (_, eingabe, zeiger) => expect(pruefe(eingabe)).toEqual(zeiger))
