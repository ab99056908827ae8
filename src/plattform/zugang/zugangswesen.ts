import { Injectable, type Provider } from '@nestjs/common'
import { KONFIGURATION } from '../konfiguration.token.js'
import { Anbieter } from './anbieter.js'
import { Anmeldebremse } from './anmeldebremse.js'
import { AnmelderegelnController } from './anmelderegeln.controller.js'
import { Anmelderegeln } from './anmelderegeln.js'
import { Anmeldestaende } from './anmeldestaende.js'
import { AnmeldungController } from './anmeldung.controller.js'
import { Anmeldung } from './anmeldung.js'
import { BekannteGeraete } from './bekannte-geraete.js'
import { Dienstkonten } from './dienstkonten.js'
import { Einlass } from './einlass.js'
import { ladeFaktortresor } from './faktorschluessel.js'
import { Gruppen } from './gruppen.js'
import { KontenController } from './konten.controller.js'
import { Konten } from './konten.js'
import { SchluesselController } from './schluessel.controller.js'
import { Schluessel } from './schluessel.js'
import { Tresor } from './tresor.js'
import { Ausweispruefung } from './waechter.js'
import { Zweitfaktoren } from './zweitfaktoren.js'

@Injectable()
class Ausweise extends Ausweispruefung {
  constructor(
    private readonly staende: Anmeldestaende,
    private readonly schluessel: Schluessel,
  ) {
    super()
  }

  mitStand(geheimnis: string) {
    return this.staende.erkennen(geheimnis)
  }

  mitSchluessel(geheimnis: string) {
    return this.schluessel.erkennen(geheimnis)
  }
}

/** Accounts and how they are recognised; nothing of this is in the public share. */
export const zugangswesen: Provider[] = [
  Anbieter,
  Anmeldung,
  Anmeldebremse,
  Anmelderegeln,
  Anmeldestaende,
  BekannteGeraete,
  Dienstkonten,
  Einlass,
  Gruppen,
  Konten,
  Schluessel,
  Zweitfaktoren,
  { provide: Tresor, inject: [KONFIGURATION], useFactory: ladeFaktortresor },
  { provide: Ausweispruefung, useClass: Ausweise },
]
export const zugangController = [AnmelderegelnController, AnmeldungController, KontenController, SchluesselController]
