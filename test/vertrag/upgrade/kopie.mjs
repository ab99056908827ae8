// Reads a backup as it lies in its folder, without a database.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

const zeichen = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const entwerte = (feld) => (feld === '\\N' ? null : feld.replace(/\\(.)/g, (_, z) => zeichen[z] ?? z))

const manifest = (ordner) => JSON.parse(readFileSync(path.join(ordner, 'manifest.json'), 'utf8'))

/** When the backup was taken. */
export const stand = (ordner) => new Date(manifest(ordner).stand)

/** The rows of a table, each value as text. */
export function tabelle(ordner, name) {
  const { tabellen } = manifest(ordner)
  const { spalten } = tabellen.find((t) => t.name === name)
  const text = gunzipSync(readFileSync(path.join(ordner, 'tabellen', `${name}.copy.gz`))).toString()
  return text
    .split('\n')
    .slice(0, -1)
    .map((zeile) => Object.fromEntries(zeile.split('\t').map((feld, i) => [spalten[i], entwerte(feld)])))
}

/** A file that is kept beside the backup. */
export const gehalten = (ordner, name) =>
  JSON.parse(gunzipSync(readFileSync(path.join(ordner, `${name}.json.gz`))).toString())

/** Of every page that there is or was, with the prints of each frozen Fassung, and of every public file. */
export function adressen(ordner) {
  const seiten = tabelle(ordner, 'oeffentlich.kurzadresse').map(({ weg }) => `/${weg}`)
  const lebt = (art) => tabelle(ordner, `oeffentlich.${art}`).filter(({ geloescht }) => geloescht === 'f')
  const drucke = lebt('vorlage').flatMap(({ kurzadresse, ansicht }) => {
    const { fassung, fruehereFassungen = [] } = JSON.parse(ansicht)
    const nummern = [fassung, ...fruehereFassungen].map((f) => f.nr)
    return ['.pdf', ...nummern.map((nr) => `/fassung-${nr}.pdf`)].map((teil) => `/vorlagen/${kurzadresse}${teil}`)
  })
  return ['/', ...seiten, ...drucke].sort()
}
