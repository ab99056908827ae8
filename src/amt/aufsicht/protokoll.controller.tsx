import { Controller, Get, Param, Query } from '@nestjs/common'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { tagAusEingabe } from '../../regeln/datum.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { pruefeEingabe } from '../../plattform/fehler/eingabepruefung.js'
import { ProtokollSuche } from '../../aufsicht/protokoll.dto.js'
import { protokollTabellen } from '../../aufsicht/protokoll.queries.js'
import { type Eingaben, ProtokollSeite } from './protokoll.seite.js'
import { ProtokollService } from '../../aufsicht/protokoll.service.js'
import { ProtokolleintragSeite } from './protokolleintrag.seite.js'

const felder = ['von', 'bis', 'akteur', 'gegenstand', 'tabelle', 'aktion', 'anlass'] as const

/** The log as pages. They work without JavaScript: the filter is a plain form, each list has an address. */
@Controller('amt/protokoll')
@Darf('protokoll.lesen')
export class ProtokollSeitenController {
  constructor(private readonly protokoll: ProtokollService) {}

  @Get()
  async liste(@Handelnde() akteur: Akteur, @Query() anfrage: Record<string, unknown>) {
    const eingaben = liesEingaben(anfrage)
    const cursor = typeof anfrage['nach'] === 'string' ? anfrage['nach'] : undefined
    const { wert, fehler } = await pruefeEingabe(ProtokollSuche, { ...eingaben, ...(cursor && { cursor }) })
    const amFeld: FeldFehler[] = fehler.map(({ zeiger, text }) => ({ feld: zeiger.slice(1), text }))
    const blatt = amFeld.length > 0 ? null : await this.protokoll.liste(akteur, wert)
    return (
      <ProtokollSeite
        eingaben={eingaben}
        fehler={amFeld}
        blatt={blatt}
        tabellen={protokollTabellen()}
        fortsetzung={cursor !== undefined}
      />
    )
  }

  @Get(':id')
  async eintrag(@Handelnde() akteur: Akteur, @Param('id') id: string) {
    if (!/^\d{1,18}$/.test(id)) throw new NichtGefunden()
    return <ProtokolleintragSeite eintrag={await this.protokoll.eintrag(akteur, id)} />
  }
}

/** Days are typed as people write them, and go on as the interface takes them. */
const alsTag = (name: string, wert: string): string =>
  name === 'von' || name === 'bis' ? (tagAusEingabe(wert) ?? wert) : wert

function liesEingaben(anfrage: Record<string, unknown>): Eingaben {
  const gesetzt = felder.flatMap((name) => {
    const wert = anfrage[name]
    return typeof wert === 'string' && wert.trim() !== '' ? [[name, alsTag(name, wert.trim())]] : []
  })
  return Object.fromEntries(gesetzt) as Eingaben
}
