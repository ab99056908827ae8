// Test files are loaded by Node itself instead of by jest into a world of its own: the application and its packages are
// read, linked and warmed up once per process and not once per file, which was half of the time of `npm test`.
const { register } = require('node:module')
const { pathToFileURL } = require('node:url')
const { default: Laufzeit } = require('jest-runtime')
const { mitKontexten } = require('./kontexte.cjs')

register('./haken.mjs', pathToFileURL(__filename))
process.setSourceMapsEnabled(true)

let nummer = 0

module.exports = class extends Laufzeit {
  async unstable_importModule(pfad) {
    globalThis[Symbol.for('ratsfolge.jest')] = this.jestGlobals.jestObjectFor(pfad)
    return import(`${pathToFileURL(pfad).href}?lauf=${nummer++}`)
  }

  unstable_shouldLoadAsEsm() {
    return true
  }

  /** jest's own parts: each test file begins with a fresh state of them. */
  requireInternalModule(pfad) {
    for (const name of Object.keys(require.cache)) {
      if (/node_modules\/(jest-circus|@jest\/expect|expect)\//.test(name)) delete require.cache[name]
    }
    return mitKontexten(() => require(pfad))
  }
}
