import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const src = fileURLToPath(new URL('..', import.meta.url))
const quellen = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|tsx|mjs)$/.test(name))
// Written in two parts so that this file does not find itself.
const roh = new RegExp('dangerouslySet' + 'InnerHTML|\\.inner' + 'HTML|insertAdjacent' + 'HTML')

test('keine Quelle setzt HTML aus Text zusammen', () => {
  expect(quellen.length).toBeGreaterThan(50)
  expect(quellen.filter((name) => roh.test(readFileSync(path.join(src, name), 'utf8')))).toEqual([])
})
