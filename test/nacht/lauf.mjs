// npm run nacht -- NAME [--teil 1/4] [--saat N]: the long versions of the tests, NAME.nacht.mjs of this folder.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

const endung = '.nacht.mjs'
const ordner = new URL('.', import.meta.url)
const alle = readdirSync(ordner)
  .filter((datei) => datei.endsWith(endung))
  .map((datei) => datei.slice(0, -endung.length))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    teil: { type: 'string', default: '1/1' },
    saat: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
const [, teil, teile] = (/^(\d+)\/(\d+)$/.exec(values.teil) ?? []).map(Number)
const [gewuenscht] = positionals
if (!teile || teil < 1 || teil > teile || (gewuenscht && !existsSync(new URL(gewuenscht + endung, ordner)))) {
  console.error(`Aufruf: npm run nacht -- [${alle.join('|')}] [--teil 1/4] [--saat 1]`)
  process.exit(2)
}
execFileSync(process.execPath, ['bauen.mjs', '--falls-noetig'], { stdio: 'inherit' })
for (const name of gewuenscht ? [gewuenscht] : alle) {
  console.log(`${name}: Teil ${teil} von ${teile}, Saat ${values.saat}`)
  const { default: lauf } = await import(new URL(name + endung, ordner).href)
  if (!(await lauf({ teil, teile, saat: Number(values.saat) }))) process.exitCode = 1
}
