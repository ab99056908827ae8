import { Module } from '@nestjs/common'
import { SitzungenModul } from '../../sitzungen/sitzungen.module.js'
import { VieraugenModul } from '../../vieraugen/vieraugen.module.js'
import { VorgaengeModul } from '../../vorgaenge/vorgaenge.module.js'
import { BekanntgabeSeiten } from './bekanntgabe.controller.js'
import { BerichtigungSeiten } from './berichtigung.controller.js'
import { FreigabeSeiten } from './freigabe.controller.js'
import { GeheimhaltungSeiten } from './geheimhaltung.controller.js'
import { OeffentlicheFassungSeiten } from './oeffentliche-fassung.controller.js'
import { OeffentlichkeitsregelnSeiten } from './oeffentlichkeitsregeln.controller.js'
import { PruefungSeiten } from './pruefung.controller.js'
import { RechtevergabenSeiten } from './rechtevergaben.controller.js'
import { RuecknahmeVorgangSeiten } from './ruecknahme-vorgang.controller.js'
import { RuecknahmeSeiten } from './ruecknahme.controller.js'
import { VersandSeiten } from './versand.controller.js'
import { WunschblattSeiten } from './wunschblatt.controller.js'

/** The desk of the second person, and of whoever asks for one. */
@Module({
  imports: [VieraugenModul, SitzungenModul, VorgaengeModul],
  controllers: [
    BekanntgabeSeiten,
    BerichtigungSeiten,
    FreigabeSeiten,
    GeheimhaltungSeiten,
    OeffentlicheFassungSeiten,
    OeffentlichkeitsregelnSeiten,
    PruefungSeiten,
    RechtevergabenSeiten,
    RuecknahmeSeiten,
    RuecknahmeVorgangSeiten,
    VersandSeiten,
    WunschblattSeiten,
  ],
})
export class VieraugenSeitenModul {}
