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

const text = (name: string) => readFileSync(path.join(src, name), 'utf8')
const faecher = /^(organisation|vorgaenge|vorlagen|sitzungen|beschluesse|niederschrift|umsetzung|vieraugen|aufsicht)\//

test('Fachordner haben Akte, Fragen und Antworten, aber keine Seiten', () => {
  expect(quellen.some((name) => faecher.test(name))).toBe(true)
  expect(quellen.filter((name) => faecher.test(name) && name.endsWith('.tsx'))).toEqual([])
})

test('im Amt heißt jede Seite x.seite.tsx und wer sie ausgibt x.controller.tsx', () => {
  const amt = quellen.filter((name) => name.startsWith('amt/') && !name.startsWith('amt/rahmen/'))
  const anders = (muster: RegExp, endung: string) =>
    amt.filter((name) => muster.test(text(name)) && !name.endsWith(endung))
  expect(amt.filter((name) => name.endsWith('.seite.tsx')).length).toBeGreaterThan(10)
  expect(anders(/<(AmtRahmen|Aktenrahmen)\b/, '.seite.tsx')).toEqual([])
  expect(anders(/@Controller\(/, '.controller.tsx')).toEqual([])
})
