// The ledger outside: what the application has acknowledged, on the disk before anything else happens.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

export class Buch {
  constructor(datei) {
    this.griff = openSync(datei, 'a')
    this.eintraege = 0
    this.zusagen = 0
  }

  /** Begun: the answer is not known yet. */
  beginne(was) {
    this.schreibe({ begonnen: was })
  }

  /** The application has said that it is done. */
  zugesagt(was) {
    this.zusagen += 1
    this.schreibe({ zugesagt: was })
  }

  schreibe(eintrag) {
    this.eintraege += 1
    writeSync(this.griff, `${JSON.stringify({ nr: this.eintraege, ...eintrag })}\n`)
    fsyncSync(this.griff)
  }

  schliesse() {
    closeSync(this.griff)
  }
}
