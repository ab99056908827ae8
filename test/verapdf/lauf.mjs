// npm run test:verapdf: known documents and 200 random Vorlagen are PDF/UA-1 and PDF/A-2a, and no word is lost.
import { execFileSync } from 'node:child_process'
import { importiere } from '../fabrik/buendeln.mjs'
import { verapdfMaengel } from './holen.mjs'
import { melde, pruefe } from './pruefen.mjs'

const anzahl = 200
const saat = 20160542

const maengel = verapdfMaengel()
if (maengel.length > 0) {
  for (const mangel of maengel) console.error(mangel)
  console.log('verapdf: 0 passed, 1 failed')
  process.exit(1)
}
execFileSync(process.execPath, ['bauen.mjs', '--falls-noetig'], { stdio: 'inherit' })
const leser = await importiere('test/verapdf/proben.ts')
const proben = [...leser.bekannteProben(), ...leser.zufallsproben(anzahl, saat)]
const ergebnisse = await pruefe(proben, '.cache/verapdf-lauf', leser)
process.exitCode = melde(ergebnisse, 'verapdf') ? 0 : 1
