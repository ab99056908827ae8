// A context (AsyncLocalStorage) that was entered once makes every promise of the process a little dearer until it is left for good. jest
// makes two for each test file: at the end of a run they were a good part of the time of each test.
const asyncHooks = require('node:async_hooks')

const kontexte = []

class Kontext extends asyncHooks.AsyncLocalStorage {
  constructor() {
    super()
    kontexte.push(this)
  }
}

/** What is loaded in it makes contexts that `beendeKontexte` ends. */
exports.mitKontexten = (lade) => {
  const { AsyncLocalStorage } = asyncHooks
  asyncHooks.AsyncLocalStorage = Kontext
  try {
    return lade()
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage
  }
}

exports.beendeKontexte = () => {
  for (const kontext of kontexte.splice(0)) kontext.disable()
}
