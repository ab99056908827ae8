import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'

const herne = 'src/demo/herne-vorlage-2016-0542.json'
const ordner = mkdtempSync(path.join(tmpdir(), 'druck-'))
const befehl = path.resolve('.cache/befehle/druck.mjs')

beforeAll(() => {
  buildSync({
    entryPoints: ['src/befehle/druck.ts'],
    outfile: befehl,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
})

function druck(argumente: string[], eingabe?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [befehl, ...argumente], {
    ...(eingabe !== undefined && { input: eingabe }),
  })
  return { status, pdf: stdout, meldung: stderr.toString().trim().split('\n') }
}
const datei = (name: string, inhalt: string | Buffer) => {
  const ort = path.join(ordner, name)
  writeFileSync(ort, inhalt)
  return ort
}

describe('Befehl druck', () => {
  test('druckt eine Datei auf die Standardausgabe', () => {
    const { status, pdf, meldung } = druck([herne])
    expect(status).toBe(0)
    expect(meldung).toEqual([''])
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
  })

  test('liest die Standardeingabe und gibt dieselben Bytes', () => {
    const eingabe = readFileSync(herne)
    expect(druck(['-'], eingabe).pdf.equals(druck([herne]).pdf)).toBe(true)
    const mitMarke = Buffer.concat([Buffer.from('\ufeff'), eingabe])
    expect(druck(['-'], mitMarke).status).toBe(0)
  })

  test('schreibt mehrere in einen Ordner und lässt keine halben Dateien liegen', () => {
    const ziel = path.join(ordner, 'neu', 'tief')
    const zweite = datei('zweite.json', readFileSync(herne))
    expect(druck([herne, zweite, '--nach', ziel, '--verlauf', '--gezeichnet']).status).toBe(0)
    expect(readdirSync(ziel).sort()).toEqual(['herne-vorlage-2016-0542.pdf', 'zweite.pdf'])
  })

  test('druckt die richtigen, wenn eine andere falsch ist', () => {
    const ziel = path.join(ordner, 'gemischt')
    const { status, meldung } = druck([datei('falsch.json', '{}'), herne, '--nach', ziel])
    expect(status).toBe(2)
    expect(meldung).toContain(`${ordner}/falsch.json: /betreff: Bitte geben Sie einen Betreff ein.`)
    expect(readdirSync(ziel)).toEqual(['herne-vorlage-2016-0542.pdf'])
  })

  test('meldet Zeichen, die die Schrift nicht hat, und druckt trotzdem', () => {
    const vorlage = JSON.parse(readFileSync(herne, 'utf8')) as object
    const { status, meldung } = druck(['-'], JSON.stringify({ ...vorlage, betreff: 'Bericht 漢' }))
    expect(status).toBe(0)
    expect(meldung[0]).toMatch(/^Standardeingabe: Das Zeichen 漢 \(U\+6F22\) hat die Schrift nicht/)
  })

  test.each<[string, string | Buffer, string]>([
    ['kein JSON', '{\n  "betreff": ,', 'Standardeingabe: Das ist kein gültiges JSON'],
    ['leer', '', 'Standardeingabe: Die Datei ist leer.'],
    ['kein UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'Standardeingabe: Das ist kein Text in UTF-8.'],
    ['keine Vorlage', '[]', 'Standardeingabe: Hier wird eine Vorlage als JSON-Objekt erwartet.'],
  ])('Eingabe %s: Ende mit 2 und nichts auf der Standardausgabe', (_, eingabe, satz) => {
    const { status, pdf, meldung } = druck(['-'], eingabe)
    expect(status).toBe(2)
    expect(pdf).toHaveLength(0)
    expect(meldung[0]).toContain(satz)
  })

  test.each<[string[], number, string]>([
    [[], 2, 'Bitte geben Sie eine Vorlage als JSON-Datei an.'],
    [[herne, herne], 2, 'Für mehrere Vorlagen geben Sie bitte mit --nach einen Ordner an.'],
    [[herne, `./${herne}`, '--nach', 'x'], 2, 'Zwei Vorlagen würden beide herne-vorlage-2016-0542.pdf heißen.'],
    [['--quer', herne], 2, 'Die Option --quer ist unbekannt oder unvollständig.'],
    [[herne, '--stand', '2016-02-30'], 2, 'Den Tag „2016-02-30“ gibt es nicht.'],
    [['gibt-es-nicht.json'], 1, 'gibt-es-nicht.json lässt sich nicht lesen. Das gibt es nicht.'],
    [['src'], 1, 'src lässt sich nicht lesen. Das ist ein Ordner.'],
    [[herne, '--nach', herne], 1, `${herne}/herne-vorlage-2016-0542.pdf lässt sich nicht schreiben.`],
  ])('%j endet mit %i', (argumente, ende, satz) => {
    const { status, pdf, meldung } = druck(argumente)
    expect({ status, laenge: pdf.length, meldung: meldung[0] }).toEqual({
      status: ende,
      laenge: 0,
      meldung: expect.stringContaining(satz) as string,
    })
    expect(existsSync('x')).toBe(false)
  })

  test('--hilfe erklärt den Aufruf', () => {
    const { status, pdf } = druck(['--hilfe'])
    expect(status).toBe(0)
    expect(pdf.toString()).toContain('--nach ORDNER')
  })
})
