import { Inject, Injectable } from '@nestjs/common'
import type { DateiAnsicht } from '../../ansichten/datei.js'
import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import { fassungDruck, fassungVon, verlaufDruck } from '../../druck/oeffentlich.druck.js'
import type { Konfiguration } from '../../konfiguration.js'
import { setze } from '../../pdf/dokument.js'
import { KONFIGURATION } from '../../plattform/konfiguration.token.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { AntraegeService, type Geprueft } from './antraege.service.js'
import { freizugebende, istNeu } from './lage.js'
import { Pruefdateien } from './pruefdateien.js'
import type { NeueDatei } from './pruefung.teile.js'

/** The second look with all that belongs to it: page, files, prints. */
@Injectable()
export class VorschauService {
  constructor(
    private readonly antraege: AntraegeService,
    private readonly dateien: Pruefdateien,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  async seite(akteur: Akteur, id: string, wurzel: string) {
    const geprueft = await this.antraege.ansehen(akteur, id)
    const vorlage = geprueft.vorschau?.vorlage ?? null
    return {
      ...geprueft,
      vorlage: vorlage && mitAdressen(vorlage, geprueft, wurzel),
      gesehen: geprueft.vorschau?.fingerabdruck ?? '',
      dateien: await this.neue(geprueft),
    }
  }

  /** The bytes that the public would get. @throws NichtGefunden */
  async datei(akteur: Akteur, id: string, anlageId: string) {
    const ansicht = (await this.antraege.ansehen(akteur, id)).vorschau?.dateien.get(anlageId)
    if (!ansicht) throw new NichtGefunden()
    return { ansicht, strom: await this.dateien.lesen(ansicht) }
  }

  /** The public print, set from the previewed view alone. @param nr of the Fassung as frozen; null: with its Verlauf */
  async druck(akteur: Akteur, id: string, nr: number | null): Promise<{ name: string; pdf: Uint8Array }> {
    const vorlage = (await this.antraege.ansehen(akteur, id)).vorschau?.vorlage
    const fassung = vorlage && nr !== null ? fassungVon(vorlage, nr) : null
    if (!vorlage || (nr !== null && !fassung)) throw new NichtGefunden()
    const { basisUrl } = this.konfiguration
    const { pdf } = await setze(fassung ? fassungDruck(fassung, basisUrl) : verlaufDruck(vorlage, basisUrl))
    return { name: `Vorschau ${vorlage.kurzadresse}.pdf`, pdf }
  }

  /** What this Antrag adds, opened. */
  private async neue({ antrag, lage, vorschau }: Geprueft): Promise<NeueDatei[]> {
    const neue = freizugebende(lage, antrag).filter(istNeu)
    const ergebnis: NeueDatei[] = []
    for (const { id, nr, geschwaerzt } of neue) {
      const ansicht: DateiAnsicht | undefined = vorschau?.dateien.get(id)
      if (ansicht)
        ergebnis.push({ anlageId: id, nr, geschwaerzt, ansicht, einblick: await this.dateien.einblick(ansicht) })
    }
    return ergebnis
  }
}

/** What is not public yet has no public address: its links lead to the preview. */
function mitAdressen(vorlage: VorlageAnsicht, { lage }: Geprueft, wurzel: string): VorlageAnsicht {
  const anlagen = vorlage.anlagen.map((a) => {
    const id = lage.anlagen.find((l) => l.nr === a.nr)?.id
    return { ...a, adresse: a.adresse && id ? `${wurzel}/dateien/${id}` : null }
  })
  return { ...vorlage, anlagen }
}
