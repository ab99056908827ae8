import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { setze } from '../../pdf/dokument.js'
import { vorlageDruck } from './vorlage.druck.js'

const herne = JSON.parse(readFileSync('src/demo/herne-vorlage-2016-0542.json', 'utf8')) as VorlageForm
const pruefsumme = async (vorlage: VorlageForm) => {
  const { pdf } = await setze(vorlageDruck(vorlage, { unterzeichnung: 'gezeichnet' }))
  return createHash('sha256').update(pdf).digest('hex')
}

/** The same print in a process of its own, bundled from the sources. */
function imEigenenProzess(umgebung: Record<string, string>): string {
  const programm = `
    import { build } from 'esbuild'
    await build({ entryPoints: ['src/druck/vorlage/vorlage.druck.ts', 'src/pdf/dokument.ts'], outdir: process.env.ZIEL,
      bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external', outExtension: { '.js': '.mjs' } })
    const { vorlageDruck } = await import(process.env.ZIEL + '/druck/vorlage/vorlage.druck.mjs')
    const { setze } = await import(process.env.ZIEL + '/pdf/dokument.mjs')
    const { readFileSync } = await import('node:fs')
    const { createHash } = await import('node:crypto')
    const vorlage = JSON.parse(readFileSync('src/demo/herne-vorlage-2016-0542.json', 'utf8'))
    const { pdf } = await setze(vorlageDruck(vorlage, { unterzeichnung: 'gezeichnet' }))
    process.stdout.write(createHash('sha256').update(pdf).digest('hex'))`
  const ZIEL = `${process.cwd()}/.cache/gleiche-bytes-${umgebung.TZ!.replace(/\W/g, '')}`
  return execFileSync(process.execPath, ['--input-type=module', '-e', programm], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH!, ZIEL, ...umgebung },
  })
}

test.each([
  { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
])('die Herner Vorlage hat in jedem Prozess dieselben Bytes: %j', async (umgebung) => {
  expect(imEigenenProzess(umgebung)).toBe(await pruefsumme(herne))
})

test('andere Vorlagen dazwischen ändern keine Bytes', async () => {
  const vorher = await pruefsumme(herne)
  await pruefsumme({ ...herne, betreff: 'Ein anderer Betreff mit „Zeichen“: ẞ ł š 🇩🇪 ﬁ' })
  expect(await pruefsumme(herne)).toBe(vorher)
})
