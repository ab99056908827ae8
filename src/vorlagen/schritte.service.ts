import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { literal, literale } from '../plattform/datenbank/sql.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import { type BeratungZustand, offeneBeratungen } from '../regeln/beratung-schritte.js'
import type { Akteur } from '../regeln/rechte.js'
import { rechtFehlt, Regelverstoss } from '../regeln/regelverstoss.js'
import {
  berichtigungsbeginn,
  berichtigungshindernisse,
  hindernisse,
  kreise,
  type VorlageStand,
} from '../regeln/vorlage.js'
import { alsGrund, type Trotzdem } from '../regeln/warnung.js'
import { type VorlageSchritt, vorlageSchritte } from '../regeln/vorlage-schritte.js'
import { speichereFassung } from './entwurf.js'
import { istBerichtigung } from './entwurfsstand.js'
import { friereEin, type Zeichnende } from './freigabe.js'
import { naechsteRunde } from './mitzeichnung/naechste-runde.js'
import { kreisVon, ladeSichtbare } from './sichtbarkeit.js'
import { vergebeNummer } from './nummer.js'
import { meldeWunsch } from '../veroeffentlichung/stand/wunsch.js'
import { alsAntwort } from './form/vorlage-antwort.js'
import type { VorlageDto } from './form/vorlage-antwort.dto.js'
import { VorlageDruckService } from './vorlage-druck.service.js'
import { formAus, geheimhaltungVon } from './form/entwurfsform.js'
import { standVon } from './vorlage-stand.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from './vorlage.queries.js'

@Injectable()
export class SchritteService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly druck: VorlageDruckService,
  ) {}

  /** Takes one step in the life of a Vorlage, or throws with every reason why not. */
  async gehen(
    akteur: Akteur,
    id: string,
    schritt: VorlageSchritt,
    grund: string | null,
    trotzdem: readonly Trotzdem[] = [],
  ): Promise<VorlageDto> {
    const was = `Vorlage: ${vorlageSchritte[schritt].bezeichnung}`
    await this.datenbank.schreiben({ akteur, was, grund: alsGrund(grund, trotzdem) }, async (tx) => {
      // Locked, so that two people cannot release one Vorlage under two numbers.
      await sperreVorlage(tx, id)
      const satz = await ladeSichtbare(tx, akteur, id)
      pruefe(satz, akteur, schritt, { ...standVon(satz, grund), trotzdem })
      const fuer = await handeltFuer(
        tx,
        akteur,
        vorlageSchritte[schritt].recht,
        ...kreise(standVon(satz, grund), schritt),
      )
      await (wirkung[schritt] ?? setzeZustand)(tx, { id: akteur.id, fuer }, satz, schritt, grund)
    })
    // The print is made of what is frozen, so nobody waits for it while the counter of the numbers is locked. Inside a
    // larger act it is left to whoever asks for it first.
    if (wirkung[schritt] === gibFrei && !this.datenbank.schreibtGerade) await this.druck.hefteAb(akteur, id)
    return alsAntwort(await ladeVorlage(this.datenbank.lesen, id, akteur), akteur)
  }

  /** Opens a redaktionelle Berichtigung: the next Fassung, with the texts of the last one. */
  beginneBerichtigung(akteur: Akteur, id: string, grund: string): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: 'Berichtigung beginnen', grund }, async (tx) => {
      await sperreVorlage(tx, id)
      const satz = await ladeSichtbare(tx, akteur, id)
      if (istBerichtigung(satz)) throw new Regelverstoss([schonBegonnen])
      const gruende = berichtigungshindernisse(standVon(satz, grund), akteur)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, berichtigungsbeginn.recht, kreisVon(satz))
      const inhalt = { ...formAus(satz), geheimhaltung: geheimhaltungVon(satz) }
      await speichereFassung(tx, akteur, id, satz.fassungNr + 1, inhalt, grund)
      return alsAntwort(await ladeVorlage(tx, id, akteur), akteur)
    })
  }
}

const schonBegonnen = { code: 'berichtigung_offen', text: 'Eine Berichtigung dieser Vorlage ist schon begonnen.' }

function pruefe(satz: VorlageSatz, akteur: Akteur, schritt: VorlageSchritt, stand: VorlageStand): void {
  const gruende = hindernisse(stand, schritt, akteur)
  if (gruende[0]?.code === rechtFehlt) throw new Regelverstoss(gruende)
  if (schritt === 'berichtigen' && !istBerichtigung(satz))
    throw new Regelverstoss([{ code: 'keine_berichtigung', text: 'Beginnen Sie zuerst eine Berichtigung.' }])
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

type Wirkung = (
  tx: EntityManager,
  akteur: Zeichnende,
  satz: VorlageSatz,
  schritt: VorlageSchritt,
  grund: string | null,
) => Promise<void>

const setzeZustand: Wirkung = async (tx, _akteur, satz, schritt) => {
  await tx.query('UPDATE ris.vorlage SET zustand = $2, version = version + 1 WHERE id = $1', [
    satz.id,
    vorlageSchritte[schritt].nach,
  ])
}

/** What is frozen and public waits for the second person: the first Fassung as well as every later one. */
const gibFrei: Wirkung = async (tx, akteur, satz) => {
  await friereEin(tx, akteur, satz, satz.nummer ?? (await vergebeNummer(tx, satz)))
  if (satz.oeffentlich) await meldeWunsch(tx, akteur, { vorlageId: satz.id })
}

/** Back in the draft, the signatures of this round stay as history; signing starts again. */
const zurueck: Wirkung = async (tx, akteur, satz, schritt, grund) => {
  await setzeZustand(tx, akteur, satz, schritt, grund)
  await naechsteRunde(tx, satz.fassungId)
}

const ziehZurueck: Wirkung = async (tx, akteur, satz, schritt, grund) => {
  await setzeZustand(tx, akteur, satz, schritt, grund)
  await tx.query(
    `UPDATE ris.beratung SET zustand = ${literal<BeratungZustand>('entfallen')}, version = version + 1
      WHERE vorlage_id = $1 AND zustand IN ${literale(offeneBeratungen)}`,
    [satz.id],
  )
}

const wirkung: Partial<Record<VorlageSchritt, Wirkung>> = {
  eingegangen: gibFrei,
  freigeben: gibFrei,
  berichtigen: gibFrei,
  zurueckholen: zurueck,
  zurueckweisen: zurueck,
  zurueckgeben: zurueck,
  zurueckziehen: ziehZurueck,
}
