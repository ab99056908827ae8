import type { Form } from './form.js'
import { rueck, type Schriftablage } from './schriftablage.js'
import { utf16 } from './struktur.js'
import type { Stil } from './stueck.js'

const ersatztext = (text: string) => utf16(text.replace(/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu, '\ufffd'))

/** Builds the TJ operators of words in one style. */
export class Textlauf {
  private befehle = ''
  private hex = ''
  breite = 0
  readonly name: string
  private readonly nummern: Schriftablage
  private readonly sperrung: number

  constructor(
    private readonly stil: Stil,
    schriften: Schriftablage,
    sperrung: number,
  ) {
    this.nummern = schriften
    this.name = schriften.name(stil.schrift.schnitt)
    this.sperrung = (sperrung * 1000) / stil.groesse
  }

  leer(): void {
    const { schrift } = this.stil
    this.hex += this.nummern.wort(schrift.schnitt, schrift.leerform)
    this.breite += schrift.leer
    if (!this.sperrung) return
    this.hex += rueck(-this.sperrung)
    this.breite += this.sperrung
  }

  wort(form: Form): void {
    const { schnitt } = this.stil.schrift
    this.breite += form.breite
    if (!form.ersatz) {
      this.hex += this.nummern.wort(schnitt, form)
      return
    }
    let von = 0
    for (const ersatz of form.ersatz) {
      this.hex += this.nummern.glyphen(schnitt, form, von, ersatz.von)
      this.spuele()
      this.befehle += `/Span <</ActualText ${ersatztext(ersatz.text)}>> BDC `
      this.hex += this.nummern.glyphen(schnitt, form, ersatz.von, ersatz.bis)
      this.spuele()
      this.befehle += 'EMC '
      von = ersatz.bis
    }
    this.hex += this.nummern.glyphen(schnitt, form, von, form.glyphen.length)
  }

  private spuele(): void {
    if (this.hex) this.befehle += `[<${this.hex}>]TJ `
    this.hex = ''
  }

  fertig(): string {
    this.spuele()
    return this.befehle
  }
}
