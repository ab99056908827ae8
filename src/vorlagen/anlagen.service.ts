import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Abgelegt, InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { pruefeAnlagen } from '../regeln/oeffentlichkeit.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { Anlage } from '../schema/anlage.entity.js'
import { Datei } from '../schema/datei.entity.js'
import { istEntwurf } from './entwurfsstand.js'
import { vermerkeHand } from './haende.js'
import { vermerkeAnlage } from './lesevermerk.js'
import { verlangeSchreiben } from './schreibrecht.js'
import { fuerLeser, ladeSichtbare } from './sichtbarkeit.js'
import { meldeWunsch } from '../veroeffentlichung/stand/wunsch.js'
import type { AnlageDto } from './anlage.dto.js'
import { sperreVorlage, type VorlageSatz } from './vorlage.queries.js'

/** The bytes of an Anlage, on their way out. */
export interface Dateiinhalt {
  sha512: string
  name: string
  mimeType: string
  groesse: number
}

/** What is said of a file beside its bytes. */
export interface AnlageAngaben {
  titel: string
  oeffentlich: boolean
  /** Key of its kind. */
  dokumentart: string
}

@Injectable()
export class AnlagenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: InterneDateien,
  ) {}

  /** Adds a stored file. After the Freigabe it is a later one, which needs a release of its own (domain.md R9.9). */
  anlegen(akteur: Akteur, vorlageId: string, angaben: AnlageAngaben, abgelegt: Abgelegt): Promise<AnlageDto> {
    return this.datenbank.schreiben({ akteur, was: 'Anlage hinzufügen' }, async (tx) => {
      await sperreVorlage(tx, vorlageId)
      const satz = await ladeSichtbare(tx, akteur, vorlageId)
      await verlangeSchreiben(tx, akteur, satz)
      if (!istEntwurf(satz) && satz.zustand !== 'freigegeben') throw new Regelverstoss([nichtMehr])
      if (pruefeAnlagen(satz.oeffentlich, [angaben]).length > 0)
        throw new Eingabefehler([
          { zeiger: '/oeffentlich', text: 'Die Vorlage ist nichtöffentlich, also auch ihre Anlagen.' },
        ])
      await pruefeArt(tx, angaben)
      const originalId = await legeDateiAb(tx, abgelegt)
      const nr = Math.max(0, ...satz.anlagen.map((a) => a.nr)) + 1
      const { identifiers } = await tx.insert(Anlage, {
        vorlageId,
        nr,
        ...angaben,
        mimeType: abgelegt.mimeType,
        groesse: String(abgelegt.groesse),
        originalId,
        bearbeitetVonId: akteur.id,
      })
      await zaehleTeil(tx, akteur, satz)
      await wuenscheSpaetere(tx, akteur, satz, identifiers[0]!['id'] as string)
      const neu = (await ladeSichtbare(tx, akteur, vorlageId)).anlagen
      return neu.find((a) => a.id === identifiers[0]!['id'])!
    })
  }

  entfernen(akteur: Akteur, vorlageId: string, id: string): Promise<void> {
    return this.datenbank.schreiben({ akteur, was: 'Anlage entfernen' }, async (tx) => {
      await sperreVorlage(tx, vorlageId)
      const satz = await ladeSichtbare(tx, akteur, vorlageId)
      if (!fuerLeser(satz).anlagen.some((a) => a.id === id)) throw new NichtGefunden()
      await verlangeSchreiben(tx, akteur, satz)
      if (satz.zustand !== 'entwurf') throw new Regelverstoss([nurImEntwurf])
      await tx.query('DELETE FROM ris.anlage WHERE id = $1', [id])
      await rueckeAuf(tx, vorlageId)
      await zaehleTeil(tx, akteur, satz)
    })
  }

  async inhalt(akteur: Akteur, vorlageId: string, id: string): Promise<Dateiinhalt> {
    const satz = await ladeSichtbare(this.datenbank.lesen, akteur, vorlageId)
    if (!fuerLeser(satz).anlagen.some((a) => a.id === id)) throw new NichtGefunden()
    const datei = await eineZeile<Dateiinhalt>(
      this.datenbank.lesen,
      `SELECT d.sha512, d.name, d.mime_type AS "mimeType", d.groesse::float8 AS groesse
         FROM ris.anlage a JOIN ris.datei d ON d.id = a.original_id WHERE a.id = $1 AND a.vorlage_id = $2`,
      [id, vorlageId],
    )
    if (!datei) throw new NichtGefunden()
    await this.dateien.verlange(datei.sha512)
    await vermerkeAnlage(this.datenbank.lesen, akteur, satz, id)
    return datei
  }

  lesen(datei: Dateiinhalt) {
    return this.dateien.lesen(datei.sha512)
  }
}

/** An Anlage that comes after its Vorlage was published needs a second look of its own (domain.md R9.9). */
async function wuenscheSpaetere(tx: EntityManager, akteur: Akteur, satz: VorlageSatz, anlageId: string): Promise<void> {
  const anlage = (await ladeSichtbare(tx, akteur, satz.id)).anlagen.find((a) => a.id === anlageId)
  if (satz.veroeffentlichung?.stand === 'oeffentlich' && anlage?.oeffentlich)
    await meldeWunsch(tx, akteur, { vorlageId: satz.id, anlageId })
}

/** Kinds of files are internal until the municipality has declared them public. */
async function pruefeArt(tx: EntityManager, { dokumentart, oeffentlich }: AnlageAngaben): Promise<void> {
  const art = await eineZeile<{ bezeichnung: string; oeffentlich: boolean }>(
    tx,
    'SELECT bezeichnung, oeffentlich FROM ris.dokumentart WHERE schluessel = $1',
    [dokumentart],
  )
  if (!art) throw new Eingabefehler([{ zeiger: '/dokumentart', text: 'Diese Art von Dokument gibt es nicht.' }])
  if (oeffentlich && !art.oeffentlich)
    throw new Eingabefehler([
      {
        zeiger: '/oeffentlich',
        text: `Dokumente der Art „${art.bezeichnung}“ sind intern. Stellen Sie die Datei nichtöffentlich ein, oder wählen Sie eine andere Art.`,
      },
    ])
}

const nichtMehr = { code: 'keine_anlage_mehr', text: 'Zu dieser Vorlage kommt keine Anlage mehr hinzu.' }
const nurImEntwurf = { code: 'kein_entwurf', text: 'Nur im Entwurf lässt sich eine Anlage entfernen.' }

export async function legeDateiAb(tx: EntityManager, { sha512, groesse, mimeType, name }: Abgelegt): Promise<string> {
  const { identifiers } = await tx.insert(Datei, { sha512, groesse: String(groesse), mimeType, name })
  return identifiers[0]!['id'] as string
}

/** Without gaps: the Anlagen of a draft are numbered as they will be printed. */
async function rueckeAuf(tx: EntityManager, vorlageId: string): Promise<void> {
  const rest = await zeilen<{ id: string }>(tx, 'SELECT id FROM ris.anlage WHERE vorlage_id = $1 ORDER BY nr', [
    vorlageId,
  ])
  for (const [i, { id }] of rest.entries())
    await tx.query('UPDATE ris.anlage SET nr = $2, version = version + 1 WHERE id = $1 AND nr <> $2', [id, i + 1])
}

/** Who has the list of Anlagen open sees that it is another one now. */
async function zaehleTeil(tx: EntityManager, akteur: Akteur, satz: VorlageSatz): Promise<void> {
  if (!istEntwurf(satz)) return
  await vermerkeHand(tx, akteur, satz.fassungId)
  await tx.query(`UPDATE ris.fassung_teil SET version = version + 1 WHERE fassung_id = $1 AND schluessel = 'anlagen'`, [
    satz.fassungId,
  ])
}
