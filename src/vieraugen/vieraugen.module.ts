import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { SitzungenModul } from '../sitzungen/sitzungen.module.js'
import { VorgaengeModul } from '../vorgaenge/vorgaenge.module.js'
import { VorlagenModul } from '../vorlagen/vorlagen.module.js'
import { BerichtigungenController } from './berichtigung/berichtigungen.controller.js'
import { BerichtigungenService } from './berichtigung/berichtigungen.service.js'
import { FreigabeController } from './freigabe/freigabe.controller.js'
import { FreigabeZuZweitService } from './freigabe/freigabe-zu-zweit.service.js'
import { BekanntgabenController } from './geheimhaltung/bekanntgaben.controller.js'
import { BekanntgabenService } from './geheimhaltung/bekanntgaben.service.js'
import { PunktpruefungService } from './geheimhaltung/punktpruefung.service.js'
import { TagesordnungspunkteController } from './geheimhaltung/tagesordnungspunkte.controller.js'
import { RechtewuenscheController } from './rechte/rechtewuensche.controller.js'
import { RechtewuenscheService } from './rechte/rechtewuensche.service.js'
import { DokumentartenController } from './regeln/dokumentarten.controller.js'
import { DokumentartenService } from './regeln/dokumentarten.service.js'
import { OeffentlichkeitsregelnController } from './regeln/oeffentlichkeitsregeln.controller.js'
import { OeffentlichkeitsregelnService } from './regeln/oeffentlichkeitsregeln.service.js'
import { RuecknahmeController } from './ruecknahme/ruecknahme.controller.js'
import { RuecknahmeService } from './ruecknahme/ruecknahme.service.js'
import { VorfaelleController } from './ruecknahme/vorfaelle.controller.js'
import { VorgangRuecknahmeController } from './ruecknahme/vorgang-ruecknahme.controller.js'
import { VorgangRuecknahmeService } from './ruecknahme/vorgang-ruecknahme.service.js'
import { SchreibtischService } from './schreibtisch.service.js'
import { VersandService } from './tagesordnung/versand.service.js'
import { Fristen } from './wunsch/fristen.service.js'
import { OeffentlicheFassungController } from './wunsch/oeffentliche-fassung.controller.js'
import { OeffentlicheFassungService } from './wunsch/oeffentliche-fassung.service.js'
import { Pruefdateien } from './wunsch/pruefdateien.js'
import { VorschauService } from './wunsch/vorschau.service.js'
import { WuenscheController } from './wunsch/wuensche.controller.js'
import { WuenscheService } from './wunsch/wuensche.service.js'
import { WunschblattService } from './wunsch/wunschblatt.service.js'

const dienste = [
  BekanntgabenService,
  BerichtigungenService,
  DokumentartenService,
  FreigabeZuZweitService,
  Fristen,
  OeffentlicheFassungService,
  OeffentlichkeitsregelnService,
  Pruefdateien,
  PunktpruefungService,
  RechtewuenscheService,
  RuecknahmeService,
  SchreibtischService,
  VersandService,
  VorgangRuecknahmeService,
  VorschauService,
  WuenscheService,
  WunschblattService,
]

/** The second person, of every noun: asking, looking, confirming, refusing, taking back, the day of the next look. */
@Module({
  imports: [OrganisationModul, SitzungenModul, VorgaengeModul, VorlagenModul],
  controllers: [
    BekanntgabenController,
    BerichtigungenController,
    DokumentartenController,
    FreigabeController,
    OeffentlicheFassungController,
    OeffentlichkeitsregelnController,
    RechtewuenscheController,
    RuecknahmeController,
    TagesordnungspunkteController,
    VorfaelleController,
    VorgangRuecknahmeController,
    WuenscheController,
  ],
  providers: dienste,
  exports: dienste,
})
export class VieraugenModul {}
