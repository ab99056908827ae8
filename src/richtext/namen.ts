/** What people call the parts of a text. */
const namen: Record<string, string> = {
  doc: 'Der Text',
  paragraph: 'Ein Absatz',
  heading: 'Eine Überschrift',
  bullet_list: 'Eine Aufzählung',
  ordered_list: 'Eine nummerierte Liste',
  list_item: 'Ein Listenpunkt',
  table: 'Eine Tabelle',
  table_row: 'Eine Tabellenzeile',
  table_cell: 'Eine Tabellenzelle',
  table_header: 'Eine Kopfzelle',
  hard_break: 'Ein Zeilenumbruch',
  text: 'Ein Textstück',
  link: 'Ein Link',
  strong: 'Fettdruck',
  em: 'Kursives',
}

export const artname = (art: string): string => namen[art] ?? 'Ein Teil des Textes'
