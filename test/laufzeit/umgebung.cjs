// The environment of a test file: the process itself, tidied up afterwards. See laufzeit.cjs.
const { ModernFakeTimers } = require('@jest/fake-timers')
const { ModuleMocker } = require('jest-mock')
const { beendeKontexte } = require('./kontexte.cjs')

module.exports = class Umgebung {
  constructor({ projectConfig }) {
    this.global = globalThis
    this.vorher = { env: { ...process.env }, ordner: process.cwd(), exit: process.exit, console: globalThis.console }
    this.moduleMocker = new ModuleMocker(globalThis)
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis })
  }

  async setup() {
    // Node itself maps the lines of what haken.mjs has compiled.
    Error.prepareStackTrace = undefined
  }

  /** What a test file has set for itself would be there for the next one. */
  async teardown() {
    this.moduleMocker.restoreAllMocks()
    this.fakeTimersModern.dispose()
    for (const name of Object.keys(process.env)) if (!(name in this.vorher.env)) delete process.env[name]
    Object.assign(process.env, this.vorher.env)
    if (process.cwd() !== this.vorher.ordner) process.chdir(this.vorher.ordner)
    process.exit = this.vorher.exit
    globalThis.console = this.vorher.console
    beendeKontexte()
  }

  exportConditions() {
    return ['node', 'node-addons']
  }

  getVmContext() {
    return null
  }
}
