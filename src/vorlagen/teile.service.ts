import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { VorlageForm } from '../ansichten/vorlage.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { istObjekt } from './formregeln.js'
import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { pruefeAnlagen } from '../regeln/oeffentlichkeit.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Feldfehler, Regelverstoss, Versionskonflikt } from '../regeln/regelverstoss.js'
import { ersetzeSchritte, type SchrittForm } from './beratungsfolge.js'
import { istBerichtigung, istEntwurf } from './entwurfsstand.js'
import { type Teil, teilAus, teilGlieder } from './teil.js'
import { verlangeSchreiben } from './schreibrecht.js'
import { kreisVon, ladeSichtbare } from './sichtbarkeit.js'
import { nurEigene } from './zuordnung.js'
import { speichereFinanzen, speichereKopf } from './teile-speichern.js'
import { alsAntwort } from './vorlage-antwort.js'
import type { TeilDto } from './vorlage-antwort.dto.js'
import type { GeheimhaltungDto } from './vorlage-eingabe.dto.js'
import { geheimhaltungAus, mitGeprueftenTexten, pruefeGeheimhaltung } from './vorlage-eingabe.js'
import { formAus } from './vorlage-form.js'
import { pruefeVorlageForm } from './vorlage.form.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from './vorlage.queries.js'
import { findeFederfuehrung, findeGremien } from './zuordnung.js'

/** The members of a part, as they were sent and found right. */
type Inhalt = Partial<VorlageForm> & { geheimhaltung?: GeheimhaltungDto | null; beratungsfolge?: SchrittForm[] }

@Injectable()
export class TeileService {
  constructor(private readonly datenbank: Datenbank) {}

  async eines(akteur: Akteur, id: string, teil: Teil): Promise<TeilDto> {
    return teilVon(await ladeSichtbare(this.datenbank.lesen, akteur, id), akteur, teil)
  }

  /** Replaces one part of the draft, if it still has the version the author has read. */
  aendern(akteur: Akteur, id: string, teil: Teil, version: number, json: unknown): Promise<TeilDto> {
    return this.datenbank.schreiben({ akteur, was: `Vorlage: ${teil} ändern` }, async (tx) => {
      await sperreVorlage(tx, id)
      const satz = await ladeSichtbare(tx, akteur, id)
      await verlangeSchreiben(tx, akteur, satz)
      if (!istEntwurf(satz)) throw new Regelverstoss([nichtMehrEntwurf])
      const inhalt = pruefeTeil(teil, json, formAus(satz))
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
    inhalt: Inhalt,
  ): Promise<void> {
    const form = { ...formAus(satz), ...inhalt }
    const ort = { vorlageId: satz.id, fassungId: satz.fassungId }
    if (teil === 'kopf') {
      const { wert, fehler: fremd } = await findeFederfuehrung(tx, form.federfuehrung)
      const kreis = { ...kreisVon(satz), organisationseinheitId: wert }
      const geheim = inhalt.geheimhaltung === undefined ? geheimhaltungVon(satz) : inhalt.geheimhaltung
      const fehler = [
        ...fremd,
        ...ohneGrund(geheim, satz, form.oeffentlich),
        ...nurEigene(akteur, kreis, form),
        ...andereOeffentlichkeit(form.oeffentlich, satz),
        ...mitOeffentlichenAnlagen(form.oeffentlich, satz),
      ]
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await speichereKopf(tx, ort, form, geheimhaltungAus(geheim), wert)
    } else if (teil === 'finanzen') {
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

/** § 48 Abs. 2 GO NRW: a draft may still lack its reason, what was released may not lose it. */
function ohneGrund(geheim: GeheimhaltungDto | null, satz: VorlageSatz, oeffentlich: boolean): Feldfehler[] {
  if (oeffentlich || geheim || !istBerichtigung(satz)) return []
  return [{ zeiger: '/geheimhaltung', text: 'Geben Sie an, warum die Vorlage nichtöffentlich ist.' }]
}

/** What was released keeps its publicity: one way there is taking back, the other way a public version of its own (R9.6). */
function andereOeffentlichkeit(oeffentlich: boolean, satz: VorlageSatz): Feldfehler[] {
  if (!istBerichtigung(satz) || oeffentlich === satz.oeffentlich) return []
  const text = oeffentlich
    ? 'Eine Berichtigung macht nichts öffentlich. Beginnen Sie eine öffentliche Fassung als eigene Vorlage.'
    : 'Eine Berichtigung macht nichts nichtöffentlich. Nehmen Sie die Vorlage aus der Öffentlichkeit.'
  return [{ zeiger: '/oeffentlich', text }]
}

/** R9.8 at the field that would break it: a Vorlage with public Anlagen does not become non-public. */
function mitOeffentlichenAnlagen(oeffentlich: boolean, { anlagen }: VorlageSatz): Feldfehler[] {
  const namen = anlagen.filter((a) => pruefeAnlagen(oeffentlich, [a]).length > 0).map((a) => `„${a.name}“`)
  if (namen.length === 0) return []
  const text = `Öffentlich ${namen.length === 1 ? 'ist die Anlage' : 'sind die Anlagen'} ${namen.join(', ')}. Entfernen Sie sie oder lassen Sie die Vorlage öffentlich.`
  return [{ zeiger: '/oeffentlich', text }]
}

const nichtMehrEntwurf = {
  code: 'kein_entwurf',
  text: 'Die Vorlage ist kein Entwurf mehr. Ändern Sie sie mit einer Berichtigung, Ergänzung oder Neufassung.',
}

const geheimhaltungVon = (satz: VorlageSatz): GeheimhaltungDto | null =>
  satz.grund === null || satz.rechtsgrundlage === null
    ? null
    : {
        grund: satz.grund,
        grundart: satz.grundart ?? '',
        rechtsgrundlage: satz.rechtsgrundlage,
        pruefenAm: satz.pruefenAm ?? '',
        oeffentlicherTitel: satz.oeffentlicherTitel,
      }

function teilVon(satz: VorlageSatz, akteur: Akteur, teil: Teil): TeilDto {
  return { teil, version: satz.versionen[teil], inhalt: teilAus(teil, alsAntwort(satz, akteur)) }
}

/** Checks the part as a piece of the whole form, so that its rules are the ones of the interchange form. */
function pruefeTeil(teil: Teil, json: unknown, ganzes: VorlageForm): Inhalt {
  if (!istObjekt(json))
    throw new Eingabefehler([{ zeiger: '', text: 'Hier wird ein Objekt mit den Feldern des Teils erwartet.' }])
  const glieder: readonly string[] = teilGlieder[teil]
  const fremd = Object.keys(json)
    .filter((name) => !glieder.includes(name))
    .map((name) => ({ zeiger: `/${name}`, text: `Das Feld „${name}“ gehört nicht zu diesem Teil.` }))
  const { geheimhaltung = null, ...rest } = json
  const fehler: Feldfehler[] = [
    ...fremd,
    ...pruefeVorlageForm({ ...ganzes, ...ohneIds(rest) }).filter((f) => glieder.includes(f.zeiger.split('/')[1] ?? '')),
    ...pruefeGeheimhaltung(geheimhaltung),
  ]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return mitGeprueftenTexten(json as Inhalt)
}

/** The ids of the steps are not part of the interchange form. */
function ohneIds({ beratungsfolge, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(beratungsfolge)) return beratungsfolge === undefined ? rest : { ...rest, beratungsfolge }
  const schritte = (beratungsfolge as unknown[]).map((schritt) => {
    if (!istObjekt(schritt)) return schritt
    const { id: _, ...form } = schritt
    return form
  })
  return { ...rest, beratungsfolge: schritte }
}

/** The lock of a part: nobody overwrites what he has not read. The document of a rich text is stored with it. */
async function zaehleVersion(
  tx: EntityManager,
  akteur: Akteur,
  satz: VorlageSatz,
  teil: Teil,
  version: number,
  inhalt: Inhalt,
): Promise<void> {
  const dokument = teil === 'beschlussvorschlag' || teil === 'sachverhalt' ? (inhalt[teil] ?? null) : null
  const zeile = await eineZeile(
    tx,
    `UPDATE ris.fassung_teil SET version = version + 1, dokument = $4, hash = $5
      WHERE fassung_id = $1 AND schluessel = $2 AND version = $3 RETURNING version`,
    [satz.fassungId, teil, version, dokument && JSON.stringify(dokument), inhaltHash(inhalt)],
  )
  if (!zeile) throw new Versionskonflikt(version, satz.versionen[teil], teilVon(satz, akteur, teil).inhalt)
  await tx.query('UPDATE ris.fassung SET bearbeitet_von_id = $2 WHERE id = $1', [satz.fassungId, akteur.id])
}
