import { gekuerzt } from './grapheme.js'
import type { Schreiber } from './schreiber.js'

/** A line of the list that a reader chooses from; PDF/A bounds its length (ISO 19005-2, 6.1.13). */
const TITEL_HOECHSTENS = 250

interface Gliederung {
  addItem(titel: string, wahl?: { expanded?: boolean }): Gliederung
  outlineData: Record<string, unknown>
}

/** Bookmarks in the order of the headings, nested by their level. */
export class Lesezeichen {
  private readonly stand: (Gliederung | undefined)[] = []

  constructor(private readonly schreiber: Schreiber) {}

  /** Points to the current page; `y` is measured from its lower edge. */
  merke(titel: string, ebene: number, y: number): void {
    this.stand.length = ebene
    const eltern = this.stand.findLast(Boolean) ?? (this.schreiber.outline as unknown as Gliederung)
    const eintrag = eltern.addItem(gekuerzt(titel, TITEL_HOECHSTENS), { expanded: ebene === 1 })
    eintrag.outlineData.Dest = [this.schreiber.innen.page.dictionary, 'XYZ', 0, Math.round(y), null]
    this.stand[ebene] = eintrag
  }
}
