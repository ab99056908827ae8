import { Readable } from 'node:stream'
import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { vermerkeLesen } from '../plattform/protokoll/lesezugriffe.js'
import { istAkte, verdeckung } from '../regeln/protokoll.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { alsCsv, alsJsonzeile, kopfCsv } from './protokoll-ausgabe.js'
import type {
  ProtokollAusgabe,
  ProtokollBlattDto,
  ProtokollFilter,
  ProtokollInhaltDto,
  ProtokollSuche,
} from './protokoll.dto.js'
import { type Inhalt, ladeEintrag, ladeProtokoll } from './protokoll.queries.js'

const abschnitt = 1_000

/** The log for those who check it. Whoever looks into it stands in it. */
@Injectable()
export class ProtokollService {
  constructor(private readonly datenbank: Datenbank) {}

  /** One page, newest first. */
  async liste(akteur: Akteur, { cursor, limit = 50, ...filter }: ProtokollSuche): Promise<ProtokollBlattDto> {
    await this.vermerke(akteur, 'Protokoll ansehen', worte(filter))
    const gefunden = await ladeProtokoll(this.datenbank.lesen, filter, { unter: cursor ?? null, anzahl: limit + 1 })
    const zeilen = gefunden.slice(0, limit)
    return { zeilen, weiter: gefunden.length > limit ? zeilen.at(-1)!.id : null }
  }

  async eintrag(akteur: Akteur, id: string): Promise<ProtokollInhaltDto> {
    const eintrag = await ladeEintrag(this.datenbank.lesen, id)
    if (!eintrag) throw new NichtGefunden()
    await this.vermerke(akteur, 'Protokolleintrag ansehen', id)
    const soweit = soweitSichtbar(akteur, eintrag)
    await this.vermerkeInhalte(akteur, [soweit])
    return soweit
  }

  /** Everything that fits, newest first, in sections: nothing is held as a whole. */
  async ausgeben(akteur: Akteur, { form, inhalte, ...filter }: ProtokollAusgabe): Promise<Readable> {
    const mitInhalt = inhalte === 'ja'
    await this.vermerke(akteur, 'Protokoll ausgeben', worte({ ...filter, form, inhalte }))
    return Readable.from(this.ausgabe(akteur, filter, form === 'csv', mitInhalt))
  }

  private async *ausgabe(akteur: Akteur, filter: ProtokollFilter, csv: boolean, mitInhalt: boolean) {
    if (csv) yield kopfCsv(mitInhalt)
    for (let unter: string | null = null; ;) {
      const zeilen: Inhalt[] = await ladeProtokoll(this.datenbank.lesen, filter, {
        unter,
        anzahl: abschnitt,
        mitInhalt,
      })
      const sichtbar = mitInhalt ? await this.mitInhalten(akteur, zeilen) : zeilen
      if (sichtbar.length > 0)
        yield sichtbar.map((zeile) => (csv ? alsCsv(zeile, mitInhalt) : alsJsonzeile(zeile))).join('')
      if (zeilen.length < abschnitt) return
      unter = zeilen.at(-1)!.id
    }
  }

  private async mitInhalten(akteur: Akteur, zeilen: readonly Inhalt[]): Promise<ProtokollInhaltDto[]> {
    const soweit = zeilen.map((zeile) => soweitSichtbar(akteur, zeile))
    await this.vermerkeInhalte(akteur, soweit)
    return soweit
  }

  /** Whoever reads the words of a paper here has read it: it stands at the paper, too. */
  private async vermerkeInhalte(akteur: Akteur, eintraege: readonly ProtokollInhaltDto[]): Promise<void> {
    const gelesen = new Map<string, Set<string>>()
    for (const { tabelle, zeile, sichtbar, vorher, nachher } of eintraege)
      if (sichtbar && istAkte(tabelle) && (vorher ?? nachher))
        gelesen.set(tabelle, (gelesen.get(tabelle) ?? new Set()).add(zeile))
    for (const [tabelle, zeilen] of gelesen)
      await vermerkeLesen(this.datenbank.lesen, akteur, {
        was: 'Inhalt im Protokoll ansehen',
        tabelle,
        zeilen: [...zeilen],
      })
  }

  private vermerke(akteur: Akteur, was: string, zeile: string): Promise<void> {
    return vermerkeLesen(this.datenbank.lesen, akteur, { was, tabelle: 'protokoll', zeilen: [zeile] })
  }
}

function soweitSichtbar(akteur: Akteur, { gremien, ...eintrag }: Inhalt): ProtokollInhaltDto {
  const verdeckt = verdeckung(akteur, eintrag.tabelle, gremien)
  return verdeckt === null
    ? { ...eintrag, sichtbar: true, verdeckt }
    : { ...eintrag, sichtbar: false, verdeckt, grund: null, vorher: null, nachher: null }
}

/** The filter as it would stand in an address; "alles" without one. */
function worte(filter: object): string {
  const gesetzt = Object.entries(filter).filter(([, wert]) => wert !== undefined)
  return new URLSearchParams(gesetzt as [string, string][]).toString() || 'alles'
}
