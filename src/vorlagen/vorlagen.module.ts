import { Module } from '@nestjs/common'
import { OrganisationModul } from '../organisation/organisation.module.js'
import { VorgaengeModul } from '../vorgaenge/vorgaenge.module.js'
import { AnlagenController } from './anlagen.controller.js'
import { AnlagenService } from './anlagen.service.js'
import { MitzeichnungController } from './mitzeichnung.controller.js'
import { MitzeichnungService } from './mitzeichnung.service.js'
import { SchritteService } from './schritte.service.js'
import { TeileController } from './teile.controller.js'
import { TeileService } from './teile.service.js'
import { AntraegeController } from './veroeffentlichung/antraege.controller.js'
import { OeffentlicheFassungController } from './veroeffentlichung/oeffentliche-fassung.controller.js'
import { OeffentlicheFassungService } from './veroeffentlichung/oeffentliche-fassung.service.js'
import { Pruefdateien } from './veroeffentlichung/pruefdateien.js'
import { PruefungController } from './veroeffentlichung/pruefung.controller.js'
import { RuecknahmeVorgangController } from './veroeffentlichung/ruecknahme-vorgang.controller.js'
import { RuecknahmeController } from './veroeffentlichung/ruecknahme.controller.js'
import { VorschauService } from './veroeffentlichung/vorschau.service.js'
import { AntraegeService } from './veroeffentlichung/antraege.service.js'
import { AntragstellungController } from './veroeffentlichung/antragstellung.controller.js'
import { AntragstellungService } from './veroeffentlichung/antragstellung.service.js'
import { BekanntgabeController } from './veroeffentlichung/bekanntgabe.controller.js'
import { BekanntgabenController } from './veroeffentlichung/bekanntgaben.controller.js'
import { BekanntgabenService } from './veroeffentlichung/bekanntgaben.service.js'
import { DokumentartenController } from './veroeffentlichung/dokumentarten.controller.js'
import { DokumentartenService } from './veroeffentlichung/dokumentarten.service.js'
import { Fristen } from './veroeffentlichung/fristen.service.js'
import { GeheimhaltungController } from './veroeffentlichung/geheimhaltung.controller.js'
import { OeffentlicheFassungSeiten } from './veroeffentlichung/oeffentliche-fassung.seiten.js'
import { RuecknahmeService } from './veroeffentlichung/ruecknahme.service.js'
import { VorfaelleController } from './veroeffentlichung/vorfaelle.controller.js'
import { VorlageDruckController } from './vorlage-druck.controller.js'
import { VorlageDruckService } from './vorlage-druck.service.js'
import { VorlagenController } from './vorlagen.controller.js'
import { VorlagenService } from './vorlagen.service.js'

const dienste = [
  VorlagenService,
  TeileService,
  SchritteService,
  AntraegeService,
  AntragstellungService,
  RuecknahmeService,
  Fristen,
  Pruefdateien,
  BekanntgabenService,
  DokumentartenService,
  OeffentlicheFassungService,
  VorschauService,
  AnlagenService,
  MitzeichnungService,
  VorlageDruckService,
]

@Module({
  imports: [OrganisationModul, VorgaengeModul],
  controllers: [
    VorlagenController,
    TeileController,
    AnlagenController,
    MitzeichnungController,
    VorlageDruckController,
    AntraegeController,
    VorfaelleController,
    PruefungController,
    AntragstellungController,
    GeheimhaltungController,
    BekanntgabeController,
    OeffentlicheFassungSeiten,
    BekanntgabenController,
    DokumentartenController,
    OeffentlicheFassungController,
    RuecknahmeController,
    RuecknahmeVorgangController,
  ],
  providers: dienste,
  exports: dienste,
})
export class VorlagenModul {}
