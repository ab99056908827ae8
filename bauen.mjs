// Builds dist/: the server by `nest build` (tsc and the swagger plugin), the browser files by esbuild.
// With --falls-noetig it does nothing while dist/ is newer than every source.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
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
  if (!existsSync('node_modules/@nestjs/cli')) {
    // A production install without the build tools starts the dist/ that came with it.
    if (existsSync(marke)) process.exit(0)
    console.error('Es fehlt dist/ und es fehlen die Werkzeuge zum Bauen. Bitte „npm ci“ ausführen.')
    process.exit(1)
  }
}

execFileSync(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { stdio: 'inherit' })
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
