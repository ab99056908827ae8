import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { leereDatenbank, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
beforeAll(async () => void (db = await leereDatenbank()))
afterAll(() => db?.verwerfen())

test('four instances that start at once on an empty database all come up, and each migration runs once', async () => {
  const modul = path.resolve('node_modules/.cache/ratsfolge/migrieren.mjs')
  await build({
    stdin: {
      contents: `export { migrieren } from './src/plattform/datenbank/migrieren.js'`,
      resolveDir: process.cwd(),
    },
    outfile: modul,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // The entities are not used by the owner, and esbuild emits no types for their decorators.
    plugins: [{ name: 'ohne-entities', setup: (b) => b.onLoad({ filter: /\.entity\.ts$/ }, ohneEntity) }],
  })
  const programm = `const m = await import(process.argv[1]); console.log(await m.migrieren(process.argv[2]))`
  const zahlen = await Promise.all(Array.from({ length: 4 }, () => instanz(programm, modul, db.eigner)))

  const client = new pg.Client(db.verwalter)
  await client.connect()
  const { rows } = await client.query<{ anzahl: number }>('SELECT count(*)::int AS anzahl FROM migrationen')
  await client.end()
  expect(zahlen.sort((a, b) => b - a)).toEqual([rows[0]!.anzahl, 0, 0, 0])
})

const ohneEntity = ({ path: datei }: { path: string }) => ({
  contents: `export class ${path
    .basename(datei, '.entity.ts')
    .split('-')
    .map((wort) => wort[0]!.toUpperCase() + wort.slice(1))
    .join('')} {}`,
})

function instanz(programm: string, modul: string, url: string): Promise<number> {
  const kind = spawn(process.execPath, ['--input-type=module', '-e', programm, modul, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  kind.stdout.on('data', (stueck: Buffer) => (text += stueck.toString()))
  return new Promise((fertig) => kind.once('exit', (status) => fertig(status === 0 ? Number(text) : NaN)))
}
