/** What the scanner says of the file with this id, given as an expression; null: nothing. */
export const pruefstandSql = (datei: string): string =>
  `(SELECT p.stand FROM ris.datei d JOIN ris.dateipruefung p ON p.sha512 = d.sha512 WHERE d.id = ${datei})`
