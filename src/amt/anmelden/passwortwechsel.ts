import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Abweisung } from '../../plattform/fehler/abweisung.js'
import { Anmeldestaende } from '../../plattform/zugang/anmeldestaende.js'
import { Anmeldung } from '../../plattform/zugang/anmeldung.js'
import { Einlass } from '../../plattform/zugang/einlass.js'
import { Konten } from '../../plattform/zugang/konten.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import type { PasswortFormular } from './konto.dto.js'

/** Changing the own password: the old one first, then every session ends, and this browser gets a new one. */
@Injectable()
export class Passwortwechsel {
  constructor(
    private readonly anmeldung: Anmeldung,
    private readonly konten: Konten,
    private readonly staende: Anmeldestaende,
    private readonly einlass: Einlass,
  ) {}

  /** @throws Eingabefehler, Abweisung */
  async aendern(
    akteur: Akteur,
    { bisher = '', passwort = '', wiederholung = '' }: PasswortFormular,
    anfrage: FastifyRequest,
    antwort: FastifyReply,
  ): Promise<void> {
    const { kennung, hatPasswort } = await this.konten.eines(akteur.id)
    if (!hatPasswort) throw new Abweisung(401, 'Ihr Konto hat hier kein Passwort.')
    pruefeWiederholung(passwort, wiederholung)
    const ankunft = this.einlass.ankunft(anfrage)
    await this.anmeldung.pruefePasswort({ kennung, passwort: bisher, ...ankunft })
    await this.konten.aenderePasswort(akteur, kennung, passwort)
    const ergebnis = await this.staende.oeffnen(akteur, { weg: 'passwort', geraet: ankunft.geraet })
    this.einlass.einlassen(antwort, ergebnis)
  }
}

/** @throws Eingabefehler */
export function pruefeWiederholung(passwort: string, wiederholung: string): void {
  if (passwort !== wiederholung)
    throw new Eingabefehler([{ zeiger: '/wiederholung', text: 'Die beiden neuen Passwörter sind nicht gleich.' }])
}
