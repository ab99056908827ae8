import { alsCsv, alsJsonzeile, kopfCsv } from './protokoll-ausgabe.js'

const zeile = {
  id: '7',
  zeitpunkt: '2026-01-02T10:00:00.000Z',
  akteur: 'system',
  akteurName: null,
  fuer: null,
  anfrage: null,
  was: 'Probe',
  tabelle: 'gremium',
  zeile: 'g1',
  aktion: 'UPDATE' as const,
  felder: ['kuerzel', 'name'],
}

test('eine Tabelle, die ein Tabellenprogramm versteht', () => {
  expect(kopfCsv(false)).toBe(
    '\uFEFFNr.;Zeitpunkt (UTC);Konto;Name;In Vertretung für;Anfrage;Anlass;Tabelle;Gegenstand;Art;Felder\r\n',
  )
  expect(alsCsv(zeile, false)).toBe('7;2026-01-02T10:00:00.000Z;system;;;;Probe;gremium;g1;UPDATE;kuerzel, name\r\n')
  expect(alsCsv({ ...zeile, nachher: { name: 'A;"B"' } }, true)).toMatch(/;;"\{""name"":""A;\\""B\\""""\}"\r\n$/)
})

test.each(['=SUMME(A1)', '+49 2323', '-1', '@SUM', '\tx'])('%j öffnet sich nicht als Formel', (was) => {
  expect(alsCsv({ ...zeile, was }, false).split(';')[6]).toBe(`'${was}`)
})

test('eine JSON-Zeile je Eintrag, auch mit Umbrüchen im Text', () => {
  expect(alsJsonzeile({ ...zeile, was: 'a\nb' }).match(/\n/g)).toHaveLength(1)
})
