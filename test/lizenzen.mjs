// npm run lizenzen: every package of the lock file with its licence. Fails on a licence nobody has agreed to, on a package
// without one, and on an install script that is not in "allowScripts" of package.json.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Compatible with EUPL-1.2 for use as a library; weak copyleft only where a package is used unchanged. */
const erlaubt = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'WTFPL',
  ],
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'OFL-1.1', 'Python-2.0', 'Zlib', 'EUPL-1.2', 'MPL-2.0', 'PostgreSQL'],
])

/** Its package.json says nothing, its LICENSE does. */
const nachgesehen = { 'png-js': 'MIT' }

/** Whether an SPDX expression can be met: one of "OR", all of "AND". */
export const erfuellbar = (ausdruck) =>
  ausdruck
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((teil) => teil.split(/ AND /i).every((lizenz) => erlaubt.has(lizenz.trim())))

/** @returns { zeilen, maengel } for the parsed lock file and package.json */
export function pruefe(sperrdatei, paket, lesen = ausOrdner) {
  const zeilen = []
  const maengel = []
  for (const [ort, eintrag] of Object.entries(sperrdatei.packages)) {
    if (ort === '') continue
    const name = ort.slice(ort.lastIndexOf('node_modules/') + 13)
    const lizenz = eintrag.license ?? nachgesehen[name] ?? lesen(ort) ?? ''
    zeilen.push(`${name}@${eintrag.version}\t${lizenz || 'unbekannt'}\t${eintrag.dev ? 'Entwicklung' : 'Betrieb'}`)
    if (!erfuellbar(lizenz))
      maengel.push(`${name}@${eintrag.version}: Lizenz „${lizenz || 'unbekannt'}“ ist nicht vereinbart`)
    if (eintrag.hasInstallScript && paket.allowScripts?.[name] === undefined)
      maengel.push(`${name}@${eintrag.version}: Installationsskript ohne Eintrag in allowScripts`)
  }
  return { zeilen: [...new Set(zeilen)].sort(), maengel: [...new Set(maengel)] }
}

/** Optional packages of other platforms are not installed here; the lock file has to name their licence. */
function ausOrdner(ort) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(path.join(ort, 'package.json'), 'utf8'))
    return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
  } catch {
    return undefined
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const json = (datei) => JSON.parse(readFileSync(datei, 'utf8'))
  const { zeilen, maengel } = pruefe(json('package-lock.json'), json('package.json'))
  if (process.argv.includes('--liste')) console.log(zeilen.join('\n'))
  for (const mangel of maengel) console.error(mangel)
  process.exitCode = maengel.length === 0 ? 0 : 1
}
