// Loaded with --import before the application: notes every file that its process reads as code, ES module or CommonJS.
import { appendFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const zettel = process.env.GELESEN

if (isMainThread) {
  register(import.meta.url)
  const { cache } = createRequire(import.meta.url)
  process.on('exit', () =>
    appendFileSync(
      zettel,
      Object.keys(cache)
        .map((datei) => `${datei}\n`)
        .join(''),
    ),
  )
}

export async function load(url, kontext, weiter) {
  appendFileSync(zettel, `${url.replace(/^file:\/\//, '')}\n`)
  return weiter(url, kontext)
}
