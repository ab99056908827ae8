import { Inject, Injectable } from '@nestjs/common'
import { type Druckvorlage, vorlageDruck } from '../druck/vorlage/vorlage.druck.js'
import type { Konfiguration } from '../konfiguration.js'
import { setze } from '../pdf/dokument.js'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { KONFIGURATION } from '../plattform/konfiguration.token.js'
import { heute } from '../plattform/uhr.js'
import { kurzadresse } from '../regeln/nummern.js'
import { vorlageGilt } from '../regeln/vorlage-schritte.js'
import type { Akteur } from '../regeln/rechte.js'
import { legeDateiAb } from './anlagen.service.js'
import { istBerichtigung } from './entwurfsstand.js'
import { fuerLeser, ladeSichtbare, siehtAlles } from './sichtbarkeit.js'
import { formAus } from './form/entwurfsform.js'
import { ladeVorlage, type VorlageSatz } from './vorlage.queries.js'

export interface Druck {
  name: string
  pdf: Uint8Array
}

@Injectable()
export class VorlageDruckService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly dateien: InterneDateien,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /** The print: of a draft as it stands, of a released Vorlage as frozen or with the course of its Beratungen. */
  async drucke(akteur: Akteur, id: string, verlauf: boolean): Promise<Druck> {
    const satz = await ladeSichtbare(this.datenbank.lesen, akteur, id)
    if (!satz.eingefroren) return this.druckeEntwurf(fuerLeser(satz))
    if (!verlauf && siehtAlles(satz)) return this.abgeheftet(akteur, satz)
    if (!verlauf) return { pdf: await this.setzeEingefrorene(fuerLeser(satz)), name: `${dateiname(satz)}.pdf` }
    const stand = heute()
    const { pdf } = await setze(
      vorlageDruck(
        { ...fuerLeser(satz).eingefroren!, beratungsfolge: fuerLeser(satz).beratungen, ...gesagtesZu(satz) },
        { unterzeichnung: 'gezeichnet', verlauf: { stand }, basisUrl: this.konfiguration.basisUrl },
      ),
    )
    return { pdf, name: `${dateiname(satz)} mit Beratungsverlauf.pdf` }
  }

  /** Files the print of the newest frozen Fassung, once and for ever; it says exactly what was frozen. */
  async hefteAb(akteur: Akteur, id: string): Promise<void> {
    const satz = await ladeVorlage(this.datenbank.lesen, id, akteur)
    if (!satz.eingefroren || satz.pdfId !== null) return
    const abgelegt = await this.dateien.erzeugt(await this.setzeEingefrorene(satz), `${dateiname(satz)}.pdf`)
    await this.datenbank.schreiben({ akteur, was: 'Druck abheften' }, async (tx) => {
      const frei = await eineZeile(tx, 'SELECT id FROM ris.fassung WHERE id = $1 AND pdf_id IS NULL FOR UPDATE', [
        satz.fassungId,
      ])
      if (!frei) return
      await tx.query('UPDATE ris.fassung SET pdf_id = $2 WHERE id = $1', [
        satz.fassungId,
        await legeDateiAb(tx, abgelegt),
      ])
    })
  }

  private async abgeheftet(akteur: Akteur, satz: VorlageSatz): Promise<Druck> {
    await this.hefteAb(akteur, satz.id)
    const datei = await eineZeile<{ sha512: string; name: string }>(
      this.datenbank.lesen,
      'SELECT d.sha512, d.name FROM ris.fassung f JOIN ris.datei d ON d.id = f.pdf_id WHERE f.id = $1',
      [satz.fassungId],
    )
    const stuecke: Uint8Array[] = []
    for await (const stueck of this.dateien.lesen(datei!.sha512)) stuecke.push(stueck as Uint8Array)
    return { pdf: Buffer.concat(stuecke), name: datei!.name }
  }

  private async setzeEingefrorene({ eingefroren, eingefrorenAm }: VorlageSatz): Promise<Uint8Array> {
    const angaben = {
      unterzeichnung: 'gezeichnet' as const,
      zeitpunkt: eingefrorenAm!,
      basisUrl: this.konfiguration.basisUrl,
    }
    return (await setze(vorlageDruck(eingefroren!, angaben))).pdf
  }

  /** Marked on every page: nobody takes it for what was decided on. */
  private async druckeEntwurf(satz: VorlageSatz): Promise<Druck> {
    const dokument = vorlageDruck(formAus(satz), { unterzeichnung: 'von_hand', basisUrl: this.konfiguration.basisUrl })
    const kennzeichen = [istBerichtigung(satz) ? 'Entwurf einer Berichtigung' : 'Entwurf', dokument.kennzeichen]
    const { pdf } = await setze({ ...dokument, kennzeichen: kennzeichen.filter(Boolean).join(' · ') })
    return { pdf, name: `${dateiname(satz)} Entwurf.pdf` }
  }
}

/** What the administration has said to it, as far as the reader may read that. */
function gesagtesZu({ stellungnahmen }: VorlageSatz): Pick<Druckvorlage, 'stellungnahmen'> {
  const gesagte = stellungnahmen.flatMap(({ form, nummer, zustand }) =>
    form && nummer && vorlageGilt(zustand) ? [{ ...form, nummer, adresse: null }] : [],
  )
  return gesagte.length > 0 ? { stellungnahmen: gesagte } : {}
}

const dateiname = ({ nummer, betreff }: VorlageSatz) =>
  `Vorlage ${
    nummer
      ? kurzadresse(nummer)
      : betreff
          .replace(/[^\p{L}\p{N} ,.-]+/gu, ' ')
          .slice(0, 80)
          .trim()
  }`
