import { Inject, Injectable } from '@nestjs/common'
import type { EintragAnsicht, VorgangAnsicht } from '../../ansichten/vorgang.js'
import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import { fassungDruck, fassungVon, gelesenAm, verlaufDruck } from '../../druck/vorlage/oeffentlich.druck.js'
import type { Konfiguration } from '../../konfiguration.js'
import { setze } from '../../pdf/dokument.js'
import { KONFIGURATION } from '../../plattform/konfiguration.token.js'
import { heute } from '../../plattform/uhr.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { WuenscheService } from './wuensche.service.js'
import type { GeoeffneteDatei, Gesehenes, NeueDatei } from './gegenstand.js'
import { Pruefdateien } from './pruefdateien.js'

type Vorlagenblick = Pick<Gesehenes, 'vorlage' | 'neueDateien' | 'fingerabdruck' | 'dateien'>

/** The second look with all that belongs to it: page, files, prints. */
@Injectable()
export class VorschauService {
  constructor(
    private readonly wuensche: WuenscheService,
    private readonly dateien: Pruefdateien,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  async seite(akteur: Akteur, id: string, wurzel: string) {
    const { wunsch, gesehenes, hindernisse } = await this.wuensche.ansehen(akteur, id)
    const { vorgang, neues, spaeter } = gesehenes
    const blatt = await this.blatt(gesehenes, wurzel)
    return {
      wunsch,
      hindernisse,
      neues,
      spaeter,
      ...blatt,
      vorgang: vorgang && vorgangMit(vorgang, vorschauAdressen(gesehenes, wurzel)),
    }
  }

  /** The page of a Vorlage, with the files that nobody has seen yet. */
  async blatt({ vorlage, neueDateien, fingerabdruck, dateien }: Vorlagenblick, wurzel: string) {
    return {
      vorlage: vorlage && vorlageMit(vorlage, vorschauAdressen({ dateien }, wurzel)),
      gesehen: fingerabdruck ?? '',
      dateien: await this.geoeffnet(neueDateien),
    }
  }

  /** The bytes that the public would get. @throws NichtGefunden */
  async datei(akteur: Akteur, id: string, dateiId: string) {
    return this.dateiAus((await this.wuensche.ansehen(akteur, id)).gesehenes, dateiId)
  }

  /** @throws NichtGefunden */
  async dateiAus({ dateien }: Pick<Gesehenes, 'dateien'>, dateiId: string) {
    const ansicht = dateien.get(dateiId)
    if (!ansicht) throw new NichtGefunden()
    return { ansicht, strom: await this.dateien.lesen(ansicht) }
  }

  /** The public print, set from the previewed view alone. @param nr of the Fassung as frozen; null: with its Verlauf */
  async druck(akteur: Akteur, id: string, nr: number | null): Promise<{ name: string; pdf: Uint8Array }> {
    return this.druckAus((await this.wuensche.ansehen(akteur, id)).gesehenes.vorlage, nr)
  }

  /** @throws NichtGefunden */
  async druckAus(vorlage: VorlageAnsicht | null, nr: number | null): Promise<{ name: string; pdf: Uint8Array }> {
    const fassung = vorlage && nr !== null ? fassungVon(vorlage, nr) : null
    if (!vorlage || (nr !== null && !fassung)) throw new NichtGefunden()
    const { basisUrl } = this.konfiguration
    const { pdf } = await setze(
      fassung ? fassungDruck(fassung, basisUrl) : verlaufDruck(gelesenAm(vorlage, heute()), basisUrl),
    )
    return { name: `Vorschau ${vorlage.kurzadresse}.pdf`, pdf }
  }

  private async geoeffnet(dateien: readonly NeueDatei[]): Promise<GeoeffneteDatei[]> {
    const ergebnis: GeoeffneteDatei[] = []
    for (const datei of dateien) ergebnis.push({ ...datei, einblick: await this.dateien.einblick(datei.ansicht) })
    return ergebnis
  }
}

/** What is not public yet has no public address: its links lead to the preview. By the address that it will have. */
const vorschauAdressen = ({ dateien }: Pick<Gesehenes, 'dateien'>, wurzel: string): ReadonlyMap<string, string> =>
  new Map([...dateien].map(([objekt, { id }]) => [`/dateien/${id ?? objekt}`, `${wurzel}/dateien/${objekt}`]))

const vorlageMit = (vorlage: VorlageAnsicht, adressen: ReadonlyMap<string, string>): VorlageAnsicht => ({
  ...vorlage,
  anlagen: vorlage.anlagen.map((a) => ({ ...a, adresse: (a.adresse && adressen.get(a.adresse)) ?? null })),
})

function vorgangMit(vorgang: VorgangAnsicht, adressen: ReadonlyMap<string, string>): VorgangAnsicht {
  const mit = (e: EintragAnsicht): EintragAnsicht => {
    const adresse = e.datei && adressen.get(e.datei.adresse)
    return { ...e, datei: e.datei && adresse ? { ...e.datei, adresse } : null }
  }
  return { ...vorgang, jahre: vorgang.jahre.map((j) => ({ ...j, eintraege: j.eintraege.map(mit) })) }
}
