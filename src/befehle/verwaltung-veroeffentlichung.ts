import type { DataSource } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type VeraenderteFassung, veraenderteFassungen } from '../veroeffentlichung/fassungspruefung.js'
import { VeroeffentlichungPruefung } from '../veroeffentlichung/pruefung.js'

const pruefung = (quelle: DataSource) => new VeroeffentlichungPruefung(quelle, new Datenbank(quelle))

/** Says how much is public otherwise than the files make it, or frozen and yet changed; what it is goes to stderr. */
export async function veroeffentlichungPruefen(quelle: DataSource): Promise<number> {
  const abweichungen = await pruefung(quelle).abweichungen()
  const veraendert = await veraenderteFassungen(quelle.manager)
  for (const { art, id } of abweichungen) console.error(`${art} ${id}`)
  for (const fassung of veraendert) console.error(fassungssatz(fassung))
  const zahl = abweichungen.length + veraendert.length
  console.log(zahl)
  return zahl === 0 ? 0 : 1
}

export async function veroeffentlichungNeuAufbauen(quelle: DataSource): Promise<number> {
  console.log(`${await pruefung(quelle).neuAufbauen()} öffentliche Einträge geschrieben.`)
  return 0
}

export const fassungssatz = ({ nummer, nr }: VeraenderteFassung): string =>
  `Fassung ${nr} der Vorlage ${nummer ?? 'ohne Nummer'} ist nicht mehr, was freigegeben wurde: Text und Prüfsumme passen nicht ` +
  'zusammen. Vergleichen Sie mit einer früheren Sicherung und dem Protokoll.'
