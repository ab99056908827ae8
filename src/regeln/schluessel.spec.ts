import { darf, type Akteur } from './rechte.js'
import { schluesselHindernisse, schluesselrechte } from './schluessel.js'

const codes = (rechte: string[], tage = 30) => schluesselHindernisse(rechte, tage).map((h) => h.code)

test('a key never holds the right of the Freigabe, nor of any other act that a person answers for', () => {
  expect(codes(['vorlage.freigeben'])).toEqual(['nie_freigeben'])
  expect(codes(['vorlage.veroeffentlichen', 'benutzer.schreiben'])).toEqual(['nur_personen'])
  expect(schluesselrechte).not.toContain('vorlage.freigeben')
  expect(schluesselrechte).toContain('vorlage.lesen')
})

test('all reasons are told at once', () => {
  expect(codes(['vorlage.freigeben', 'alles.tun'], 0)).toEqual(['nie_freigeben', 'recht_unbekannt', 'dauer'])
  expect(codes([], 400)).toEqual(['umfang_fehlt', 'dauer'])
  expect(codes(['vorlage.lesen', 'sitzung.lesen'], 366)).toEqual([])
})

test('a program may do what its account and its key both allow', () => {
  const akteur: Akteur = { id: '1', name: 'Fachverfahren', rollen: [{ rolle: 'freigabe' }], umfang: ['vorlage.lesen'] }
  expect(darf(akteur, 'vorlage.lesen')).toBe(true)
  expect(darf(akteur, 'vorlage.freigeben')).toBe(false)
  expect(darf(akteur, 'vorlage.lesen_nichtoeffentlich')).toBe(false)
  expect(darf({ ...akteur, umfang: ['vorlage.schreiben'] }, 'vorlage.schreiben')).toBe(false)
})
