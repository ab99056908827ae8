/** Statements that get a name or a text only when the program runs, by file and name; each says why nothing is lost by it. */
export const erstBeimLauf: Readonly<Record<string, string>> = {
  'zeilen.ts: sql': 'passes on what its callers say, and those are looked at',
  'laden.ts: text': 'passes on, and the loads of the projectors, one text a kind',
  'bestand.ts: sql': 'passes on',
  'oeffentliche.queries.ts: text': 'passes on',
  'oeffentliche.queries.ts: tabelle': 'one view of each public table',
  'epilog.ts: text': 'the effects of a change, put together from those of its tables',
  'epilog.ts: tabellen': 'the same',
  'nachfuehrung.ts: text': 'the loads of the projectors once more',
  'pruefung.ts: text': 'what of each public table has no source any more',
  'pruefung.ts: tabelle': 'the public tables',
  'liste.ts: liste, schluessel': 'a list by its conditions; test/buerger asks each',
  'protokoll.queries.ts: wo, werte': 'a search by its conditions; test/amt/protokoll.spec.ts asks each',
  'vorgang.queries.ts: bedingung': 'one Vorgang or the list',
  'eintraege.service.ts: sql': 'whether what an entry names exists, one text a kind',
  'auftragsablage.ts: sql': 'three ways in which a job ends, with one condition behind each',
  'ruecknahme.service.ts: spalte': 'of a Vorlage or of an Anlage',
  'wiederholte-ruecknahmen.ts: sql': 'out of a table of ways, one a kind',
  'ausfuehren.ts: tabelle': 'the table of a class of retention',
  'datenbank.ts: akteur, was, grund': 'the begin of every transaction: several commands in one message',
  'eingebettet-rollen.ts: geheimnisse': 'roles and passwords of our own server',
  'eingebettet-rollen.ts: client, name, vorlage': 'CREATE DATABASE with a name of its own',
  'eingebettet-rollen.ts: client, name': 'rights on that database',
  'publikation.ts: rows': 'tables by name, read from the catalogue',
  'einspielen.ts: alle': 'tables by name, read from the catalogue',
  'einspielen.ts: weg': 'ALTER TABLE, written by the server itself',
  'einspielen.ts: wieder': 'the same, back again',
  'leer.ts: tabelle': 'tables by name',
}

/** Files whose statements hold several commands, which the server takes only unprepared. */
export const mehrereBefehle: ReadonlySet<string> = new Set([
  'verwaltung-wiederherstellen.ts',
  'wiederherstellung-vollenden.ts',
  'replikat.ts',
  'abzug.ts',
  'leer.ts',
])
