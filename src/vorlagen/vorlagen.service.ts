import { Injectable } from '@nestjs/common'
import type { Blatt } from '../ansichten/listen.js'
import type { Briefkopf } from '../ansichten/vorlage.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { legeAltbestandAn } from './altbestand.js'
import { legeEntwurfAn } from './entwurf.js'
import { ladeSichtbare } from './sichtbarkeit.js'
import { alsAntwort } from './form/vorlage-antwort.js'
import type { VorlageDto } from './form/vorlage-antwort.dto.js'
import type { VorlageListenzeileDto } from './vorlagen-liste.dto.js'
import { pruefeNeueVorlage } from './form/vorlage-eingabe.js'
import { briefkopf, koerperschaftSql } from './form/form.queries.js'
import { ladeVorlage } from './vorlage.queries.js'
import { ladeListe } from './vorlagen-liste.queries.js'
import type { VorlagenSuche } from './vorlagen-suche.dto.js'

@Injectable()
export class VorlagenService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(akteur: Akteur, suche: VorlagenSuche): Promise<Blatt<VorlageListenzeileDto>> {
    return ladeListe(this.datenbank.lesen, akteur, suche)
  }

  async eine(akteur: Akteur, id: string): Promise<VorlageDto> {
    return alsAntwort(await ladeSichtbare(this.datenbank.lesen, akteur, id), akteur)
  }

  /** A new draft; with a number, and the right for it, a legacy Vorlage that is taken over as released. */
  anlegen(akteur: Akteur, json: unknown): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: 'Vorlage anlegen' }, async (tx) => {
      const neu = pruefeNeueVorlage(json, await ladeKoerperschaft(tx))
      const alt = neu.form.nummer !== null && darf(akteur, 'vorlage.altbestand')
      const id = await (alt ? legeAltbestandAn : legeEntwurfAn)(tx, akteur, neu)
      return alsAntwort(await ladeVorlage(tx, id, akteur), akteur)
    })
  }
}

async function ladeKoerperschaft(db: Abfragend): Promise<Briefkopf> {
  const zeile = await eineZeile<{ koerperschaft: Briefkopf }>(db, koerperschaftSql)
  if (!zeile) throw new Error('The municipality has not been set up: ris.koerperschaft is empty.')
  return briefkopf(zeile.koerperschaft)
}
