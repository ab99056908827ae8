// npm run bench -- NAME: runs NAME.bench.mjs of this folder, which prints its results as JSON lines. Without a name: all.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const endung = '.bench.mjs'
const ordner = new URL('.', import.meta.url)
const alle = readdirSync(ordner)
  .filter((datei) => datei.endsWith(endung))
  .map((datei) => datei.slice(0, -endung.length))

const [gewuenscht, ...argumente] = process.argv.slice(2)
if (gewuenscht && !existsSync(new URL(gewuenscht + endung, ordner))) {
  console.error(`Diesen Vergleich gibt es nicht: ${gewuenscht}. Es gibt: ${alle.join(', ')}.`)
  process.exit(2)
}
execFileSync(process.execPath, ['bauen.mjs', '--falls-noetig'], { stdio: 'inherit' })
for (const name of gewuenscht ? [gewuenscht] : alle) {
  const { default: messe } = await import(new URL(name + endung, ordner).href)
  await messe(argumente)
}
