// Builds dist/: the server by the TypeScript compiler with the plugins of nest-cli.json, the browser files by esbuild. It does what
// `nest build` does; the CLI itself asks for a newer Node than the application (docs/adr/0033).
// With --falls-noetig it does nothing while dist/ is newer than every source.
import { cpSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const marke = 'dist/.gebaut'
const quellen = ['src', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'bauen.mjs']

/** Time in ms of the newest file below a path. */
const juengste = (ort) =>
  !existsSync(ort)
    ? 0
    : statSync(ort).isDirectory()
      ? Math.max(0, ...readdirSync(ort).map((name) => juengste(path.join(ort, name))))
      : statSync(ort).mtimeMs

const aktuell = () => existsSync(marke) && statSync(marke).mtimeMs >= Math.max(...quellen.map(juengste))

if (process.argv.includes('--falls-noetig')) {
  if (aktuell()) process.exit(0)
  if (!existsSync('node_modules/typescript')) {
    // A production install without the build tools starts the dist/ that came with it.
    if (existsSync(marke)) process.exit(0)
    console.error('Es fehlt dist/ und es fehlen die Werkzeuge zum Bauen. Bitte „npm ci“ ausführen.')
    process.exit(1)
  }
}

const { compilerOptions: nest } = JSON.parse(readFileSync('nest-cli.json', 'utf8'))

/** Files that are no sources but are read from beside them. */
const beigabe = /\.(json|txt|svg)$/

async function server() {
  const { default: ts } = await import('typescript')
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(nest.tsConfigPath, {}, ts.sys)
  const programm = ts.createProgram(fileNames, options)
  const before = await Promise.all(
    nest.plugins.map(async ({ name, options }) => (await import(`${name}/plugin`)).before(options, programm)),
  )
  rmSync('dist', { recursive: true, force: true })
  const { diagnostics } = programm.emit(undefined, undefined, undefined, undefined, { before })
  const diagnosen = [...ts.getPreEmitDiagnostics(programm), ...diagnostics]
  if (diagnosen.length > 0) {
    console.error(ts.formatDiagnosticsWithColorAndContext(diagnosen, ts.createCompilerHost(options)))
    process.exit(1)
  }
  cpSync('src', 'dist', { recursive: true, filter: (ort) => statSync(ort).isDirectory() || beigabe.test(ort) })
}

await server()
if (existsSync('src/browser/app.css')) {
  const { build } = await import('esbuild')
  const { kernAuszug } = await import('./src/browser/kern-auszug.mjs')
  await build({
    entryPoints: ['src/browser/app.css', 'src/browser/public.ts', 'src/browser/intern.ts'].filter((datei) =>
      existsSync(datei),
    ),
    outdir: 'dist/public',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    assetNames: 'fonts/[name]-[hash]',
    logLevel: 'warning',
    plugins: [kernAuszug],
  })
  copyFileSync('src/browser/icon.svg', 'dist/public/icon.svg')
}
writeFileSync(marke, '')
