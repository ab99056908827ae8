// npm run test:browser: the built application in a real browser. `--ziel ADRESSE` tests one that runs already.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { pruefeAmt } from './amt.mjs'
import { pruefeAntrag } from './antrag.mjs'
import { starteAnwendung } from './anwendung.mjs'
import { bilanz, pruefe } from './pruefen.mjs'
import { pruefeRahmen } from './rahmen.mjs'
import { pruefeRegeln } from './regeln.mjs'
import { pruefeRollen } from './rollen.mjs'
import { pruefeVeroeffentlichung } from './veroeffentlichung.mjs'
import { pruefeSeiten } from './seiten.mjs'
import { pruefeVersand } from './versand.mjs'

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
args.push('--disable-background-networking', '--disable-component-update', '--disable-sync')
const programm = process.env.CHROMIUM ?? '/usr/bin/chromium'
const profil = mkdtempSync(path.join(tmpdir(), 'ratsfolge-chromium-'))
let profile = 0

/** A browser without memory of the one before. */
const oeffne = (angaben = {}) =>
  chromium.launchPersistentContext(path.join(profil, String(profile++)), {
    executablePath: programm,
    headless: true,
    locale: 'de-DE',
    args,
    ...angaben,
  })

const stelle = process.argv.indexOf('--ziel')
let anwendung
// A missing browser and an application that does not start are failures, not reasons to skip.
await pruefe('Browser und Anwendung sind da', async () => {
  if (!existsSync(programm)) throw new Error(`Es fehlt ${programm}.`)
  anwendung = stelle > 0 ? { adresse: process.argv[stelle + 1], stoppen: async () => {} } : await starteAnwendung()
})
if (anwendung) {
  await pruefe('Durchlauf', () => pruefeSeiten(oeffne, anwendung.adresse))
  await pruefe('Durchlauf der Verwaltung', () => pruefeAmt(oeffne, anwendung.adresse))
  await pruefe('Durchlauf des Rahmens', () => pruefeRahmen(oeffne, anwendung.adresse))
  await pruefe('Durchlauf der Veröffentlichung', () => pruefeVeroeffentlichung(oeffne, anwendung.adresse))
  await pruefe('Durchlauf des Antrags', () => pruefeAntrag(oeffne, anwendung.adresse))
  await pruefe('Durchlauf der Regeln', () => pruefeRegeln(oeffne, anwendung.adresse))
  await pruefe('Durchlauf des Versands', () => pruefeVersand(oeffne, anwendung.adresse))
  await pruefe('Durchlauf der Rollen', () => pruefeRollen(oeffne, anwendung.adresse))
  await anwendung.stoppen()
}
rmSync(profil, { recursive: true, force: true })
// What a browser that hangs has open would keep this process.
process.exit(bilanz())
