import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { eineZeile } from '../../plattform/datenbank/zeilen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { mitVerdecktenNamen } from '../../regeln/einreicher.js'
import { finanzstandFehler } from '../../regeln/finanzen.js'
import { istEingereicht } from '../../regeln/vorlageart.js'
import { Eingabefehler, Regelverstoss, Versionskonflikt } from '../../regeln/regelverstoss.js'
import { ersetzeSchritte } from '../beratungsfolge.js'
import { istEntwurf } from '../entwurfsstand.js'
import { vermerkeHand } from '../haende.js'
import { verlangeSchreiben } from '../schreibrecht.js'
import { kreisVon, ladeSichtbare } from '../sichtbarkeit.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from '../vorlage.queries.js'
import { findeFederfuehrung } from '../federfuehrung.js'
import { findeGremien, nurEigene } from '../zuordnung.js'
import { angabenAus } from './angaben.js'
import { findeEinreicher } from './einreicher.js'
import { formAus, geheimhaltungVon } from './entwurfsform.js'
import { andereHerkunft, andereOeffentlichkeit, mitOeffentlichenAnlagen, ohneGrund } from './kopfregeln.js'
import { type Teil, teilAus, teilHash } from './teil.js'
import { speichereFinanzen, speichereKopf } from './teile-speichern.js'
import { ohneIds, pruefeTeil, type Teilinhalt } from './teilpruefung.js'
import { alsAntwort } from './vorlage-antwort.js'
import type { TeilDto } from './vorlage-antwort.dto.js'
import { geheimhaltungAus } from './vorlage-eingabe.js'

@Injectable()
export class TeileService {
  constructor(private readonly datenbank: Datenbank) {}

  async eines(akteur: Akteur, id: string, teil: Teil): Promise<TeilDto> {
    return teilVon(await ladeSichtbare(this.datenbank.lesen, akteur, id), akteur, teil)
  }

  /** Replaces one part of the draft, if it still has the version the author has read. */
  aendern(akteur: Akteur, id: string, teil: Teil, version: number | null, json: unknown): Promise<TeilDto> {
    return this.datenbank.schreiben({ akteur, was: `Vorlage: ${teil} ändern` }, async (tx) => {
      await sperreVorlage(tx, id)
      const satz = await ladeSichtbare(tx, akteur, id)
      await verlangeSchreiben(tx, akteur, satz)
      if (!istEntwurf(satz)) throw new Regelverstoss([istEingereicht(formAus(satz)) ? eingegangen : nichtMehrEntwurf])
      const inhalt = await mitBezuegen(tx, satz, teil, pruefeTeil(teil, json))
      await zaehleVersion(tx, akteur, satz, teil, version, inhalt)
      await this.speichere(tx, akteur, satz, teil, inhalt)
      return teilVon(await ladeVorlage(tx, id, akteur), akteur, teil)
    })
  }

  private async speichere(
    tx: EntityManager,
    akteur: Akteur,
    satz: VorlageSatz,
    teil: Teil,
    inhalt: Teilinhalt,
  ): Promise<void> {
    const form = { ...formAus(satz), ...inhalt }
    const ort = { vorlageId: satz.id, fassungId: satz.fassungId }
    if (teil === 'kopf') {
      const gesucht = { tag: form.datum ?? null, bisherId: satz.federfuehrungId }
      const { wert, fehler: fremd } = await findeFederfuehrung(tx, form.federfuehrung, gesucht)
      const kreis = { ...kreisVon(satz), organisationseinheitId: wert }
      const geheim = inhalt.geheimhaltung === undefined ? geheimhaltungVon(satz) : inhalt.geheimhaltung
      const fehler = [
        ...fremd,
        ...ohneGrund(geheim, satz, form.oeffentlich),
        ...nurEigene(akteur, kreis, form),
        ...andereHerkunft(form, satz),
        ...andereOeffentlichkeit(form.oeffentlich, satz),
        ...mitOeffentlichenAnlagen(form.oeffentlich, satz),
      ]
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await speichereKopf(tx, ort, form, geheimhaltungAus(geheim), wert)
    } else if (teil === 'finanzen') {
      const fehler = finanzstandFehler(form.finanzielleAuswirkungen, form.finanzen ?? null)
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await speichereFinanzen(tx, ort.fassungId, form.finanzielleAuswirkungen)
    } else if (teil === 'beratungsfolge') {
      const { wert, fehler } = await findeGremien(tx, form.beratungsfolge)
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await ersetzeSchritte(tx, ort.vorlageId, form.beratungsfolge, wert)
    } else if (teil === 'unterschrift') {
      const unterschrift = form.unterschrift && JSON.stringify(form.unterschrift)
      await tx.query('UPDATE ris.fassung SET unterschrift = $2 WHERE id = $1', [ort.fassungId, unterschrift])
    } else if (teil === 'anlagen') {
      await tx.query('UPDATE ris.fassung SET anlagen_verzeichnis = $2 WHERE id = $1', [
        ort.fassungId,
        form.anlagenVerzeichnis,
      ])
    }
  }
}

const nichtMehrEntwurf = {
  code: 'kein_entwurf',
  text: 'Die Vorlage ist kein Entwurf mehr. Ändern Sie sie mit einer Berichtigung, Ergänzung oder Neufassung.',
}
const eingegangen = {
  code: 'kein_entwurf',
  text: 'Die Vorlage ist kein Entwurf mehr. Einen Schreibfehler ändern Sie mit einer Berichtigung; alles andere ist eine Neufassung dessen, der sie eingereicht hat.',
}

/** Whoever is named as Einreicher exists, and the rows hold the ids. Who reads no private name writes none over. */
async function mitBezuegen(tx: EntityManager, satz: VorlageSatz, teil: Teil, inhalt: Teilinhalt): Promise<Teilinhalt> {
  if (teil !== 'kopf') return inhalt
  const genannt = inhalt.einreicher ?? satz.einreicher
  const einreicher = satz.ganzLesbar ? genannt : mitVerdecktenNamen(genannt, satz.einreicher)
  const form = { art: satz.art, eingegangenAm: satz.eingegangenAm, ...inhalt, einreicher }
  const { wert, fehler } = await findeEinreicher(tx, form, { bisher: satz.einreicher })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return { ...inhalt, einreicher: wert }
}

function teilVon(satz: VorlageSatz, akteur: Akteur, teil: Teil): TeilDto {
  return { teil, version: satz.versionen[teil], inhalt: teilAus(teil, alsAntwort(satz, akteur)) }
}

/**
 * The lock of a part: nobody overwrites what he has not read. A rich text and what has no column is stored with it. A part that says
 * what it said before keeps its hash, however that was made: what was signed was not touched.
 */
async function zaehleVersion(
  tx: EntityManager,
  akteur: Akteur,
  satz: VorlageSatz,
  teil: Teil,
  version: number | null,
  inhalt: Teilinhalt,
): Promise<void> {
  const dokument = teil === 'beschlussvorschlag' || teil === 'sachverhalt' ? (inhalt[teil] ?? null) : null
  const vorher = { ...formAus(satz), geheimhaltung: geheimhaltungVon(satz) }
  const hash = teilHash(teil, ohneIds({ ...vorher, ...inhalt }))
  const zeile = await eineZeile(
    tx,
    `UPDATE ris.fassung_teil SET version = version + 1, dokument = $4, hash = CASE WHEN $6 THEN coalesce(hash, $5) ELSE $5 END
      WHERE fassung_id = $1 AND schluessel = $2 AND version = coalesce($3, version) RETURNING version`,
    [satz.fassungId, teil, version, dokument && JSON.stringify(dokument), hash, hash === teilHash(teil, vorher)],
  )
  if (!zeile) throw new Versionskonflikt(version, satz.versionen[teil], teilVon(satz, akteur, teil).inhalt)
  const angaben = JSON.stringify(angabenAus({ ...vorher, ...inhalt }))
  await tx.query('UPDATE ris.fassung SET bearbeitet_von_id = $2, angaben = $3 WHERE id = $1', [
    satz.fassungId,
    akteur.id,
    angaben,
  ])
  await vermerkeHand(tx, akteur, satz.fassungId)
}
