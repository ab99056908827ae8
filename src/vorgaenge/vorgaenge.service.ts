import { Injectable } from '@nestjs/common'
import { doppelt } from '../organisation/doppelt.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import type { Herkunft } from '../regeln/herkunft.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import type { RichDokument } from '../richtext/dokument.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import { fuehreVorgangswunschNach, kontoSql } from '../veroeffentlichung/stand/vorgangswunsch.js'
import { nimmVorgangZurueck } from '../veroeffentlichung/stand/vorgangsvorfall.js'
import { verlangeSchreiben } from './schreibrecht.js'
import type { VorgangDto, VorgangEingabe, VorgangZeileDto } from './vorgang.dto.js'
import { ladeVorgaenge, ladeVorgang, ladeVorgangNachTat, sperreVorgang } from './vorgang.queries.js'
import { findeEinheit, verlangeEigene } from './zuordnung.js'

const kurzVergeben = doppelt('vorgang_kurz_einmal', '/kurz', 'Ein Vorgang mit dieser Kurzadresse besteht schon.')

@Injectable()
export class VorgaengeService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(akteur: Akteur): Promise<VorgangZeileDto[]> {
    return ladeVorgaenge(this.datenbank.lesen, akteur)
  }

  einer(akteur: Akteur, id: string): Promise<VorgangDto> {
    return ladeVorgang(this.datenbank.lesen, akteur, id)
  }

  /** What is to be public waits for a second person. */
  anlegen(akteur: Akteur, eingabe: VorgangEingabe): Promise<VorgangDto> {
    return this.datenbank.schreiben({ akteur, was: 'Vorgang anlegen' }, async (tx) => {
      const einheit = await findeEinheit(tx, eingabe)
      verlangeEigene(akteur, einheit)
      const [neu] = await zeilen<{ id: string }>(
        tx,
        `INSERT INTO ris.vorgang (titel, kurz, beschreibung, federfuehrung, beteiligte, handlungsfelder, oeffentlich,
           herkunft, organisationseinheit_id, angelegt_von_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${kontoSql('$10')}) RETURNING id`,
        [...werte(eingabe, null), einheit, akteur.id],
      ).catch(kurzVergeben)
      await fuehreVorgangswunschNach(tx, akteur, neu!.id)
      return ladeVorgang(tx, akteur, neu!.id)
    })
  }

  /** A change of what is public waits for a second person; that it is public no more counts at once. */
  aendern(akteur: Akteur, id: string, version: number | null, eingabe: VorgangEingabe): Promise<VorgangDto> {
    return this.datenbank.schreiben({ akteur, was: 'Vorgang ändern' }, async (tx) => {
      const bisher = await sperreVorgang(tx, akteur, id)
      await verlangeSchreiben(tx, akteur, bisher)
      if (veraltet(version, bisher.version))
        throw new Versionskonflikt(version, bisher.version, await ladeVorgang(tx, akteur, id))
      const einheit = await findeEinheit(tx, eingabe, bisher.organisationseinheitId)
      if (einheit !== bisher.organisationseinheitId) verlangeEigene(akteur, einheit)
      if (bisher.oeffentlich && !eingabe.oeffentlich) await nimmVorgangZurueck(tx, akteur, id, nichtMehrGewollt)
      await zeilen(tx, aendernSql, [
        ...werte(eingabe, bisher.herkunft),
        einheit,
        id,
        akteur.id,
        bisher.version + 1,
      ]).catch(kurzVergeben)
      await fuehreVorgangswunschNach(tx, akteur, id)
      return ladeVorgangNachTat(tx, akteur, id)
    })
  }
}

const nichtMehrGewollt = 'Die Angabe „öffentlich“ wurde im Vorgang gelöscht.'

const aendernSql = `
UPDATE ris.vorgang SET titel = $1, kurz = $2, beschreibung = $3, federfuehrung = $4, beteiligte = $5, handlungsfelder = $6,
  oeffentlich = $7, herkunft = $8, organisationseinheit_id = $9, version = $12,
  geschrieben_von = ARRAY(SELECT unnest(geschrieben_von) UNION SELECT id FROM ris.benutzer WHERE id::text = $11)
 WHERE id = $10`

const werte = (e: VorgangEingabe, bisher: Herkunft | null) => [
  e.titel,
  e.kurz,
  geprueft(e.beschreibung, '/beschreibung'),
  e.federfuehrung ?? null,
  e.beteiligte ?? [],
  e.handlungsfelder ?? [],
  e.oeffentlich ?? false,
  e.herkunft === undefined ? bisher : e.herkunft,
]

/** The checked document as it is stored. */
export function geprueft(text: RichDokument | null | undefined, zeiger: string): string | null {
  if (!text) return null
  const ergebnis = pruefeRichtext(text, zeiger)
  if ('fehler' in ergebnis) throw new Eingabefehler(ergebnis.fehler)
  return JSON.stringify(ergebnis.dokument)
}
