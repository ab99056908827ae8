import { Injectable } from '@nestjs/common'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { istEingereicht } from '../regeln/vorlageart.js'
import type { VorlageSchritt } from '../regeln/vorlage-schritte.js'
import { AnlagenService } from '../vorlagen/anlagen.service.js'
import { MitzeichnungService } from '../vorlagen/mitzeichnung/mitzeichnung.service.js'
import { SchritteService } from '../vorlagen/schritte.service.js'
import type { VorlageDto } from '../vorlagen/form/vorlage-antwort.dto.js'
import { VorlagenService } from '../vorlagen/vorlagen.service.js'
import { bytesVon } from './anlagebytes.js'
import type { Beispiel } from './beispiel.js'
import { formVon } from './beispielform.js'
import { auftritt, type Buehne, nenne } from './buehne.js'
import { sachbearbeitung } from './konten.js'
import { Veroeffentlichungslader } from './veroeffentlichung.laden.js'

/** One step of one account at one time of that day. */
type Gang = (konto: string, uhrzeit: string, schritt: VorlageSchritt, grund?: string | null) => Promise<unknown>

/** Writes an example and brings it as far as it comes without a meeting. */
@Injectable()
export class Vorlagenlader {
  constructor(
    private readonly vorlagen: VorlagenService,
    private readonly schritte: SchritteService,
    private readonly mitzeichnung: MitzeichnungService,
    private readonly veroeffentlichung: Veroeffentlichungslader,
    private readonly anlagen: AnlagenService,
    private readonly dateien: InterneDateien,
  ) {}

  async laden(buehne: Buehne, beispiel: Beispiel, uebergeordnetId: string | null): Promise<VorlageDto> {
    const { nichtoeffentlich: geheimhaltung = null, datum, federfuehrung } = beispiel
    const entwurf = await auftritt(buehne, sachbearbeitung(federfuehrung), `${datum}T08:00:00Z`, (akteur) =>
      this.vorlagen.anlegen(akteur, { ...formVon(beispiel), geheimhaltung, uebergeordnetId }),
    )
    await this.haengeAn(buehne, beispiel, entwurf)
    await this.bringeVoran(buehne, beispiel, entwurf)
    return entwurf
  }

  private async haengeAn(buehne: Buehne, { anlagen = [], datum, federfuehrung }: Beispiel, { id }: VorlageDto) {
    for (const anlage of anlagen) {
      const { name, bytes } = await bytesVon(anlage)
      const abgelegt = await this.dateien.erzeugt(bytes, name)
      await auftritt(buehne, sachbearbeitung(federfuehrung), `${datum}T08:30:00Z`, (akteur) =>
        this.anlagen.anlegen(
          akteur,
          id,
          { titel: anlage.titel, oeffentlich: !anlage.nichtoeffentlich, dokumentart: 'anlage' },
          abgelegt,
        ),
      )
    }
  }

  private async bringeVoran(buehne: Buehne, beispiel: Beispiel, { id }: VorlageDto): Promise<void> {
    const { datum, zustand, begruendung = null } = beispiel
    const schreibt = sachbearbeitung(beispiel.federfuehrung)
    const gehe: Gang = (konto, uhrzeit, schritt, grund = null) =>
      auftritt(buehne, konto, `${datum}T${uhrzeit}:00Z`, (akteur) => this.schritte.gehen(akteur, id, schritt, grund))
    if (zustand === 'entwurf') return
    if (zustand === 'verworfen') return void (await gehe(schreibt, '09:00', 'verwerfen', begruendung))
    if (istEingereicht({ art: beispiel.art, ...beispiel.angaben })) await gehe('gremienbuero', '10:00', 'eingegangen')
    else if (!(await this.gibFrei(buehne, beispiel, id, gehe))) return
    if (!beispiel.nichtoeffentlich) await this.veroeffentlichung.entscheide(buehne, beispiel, id)
  }

  /** As far as it has come: false where that is not the Freigabe. */
  private async gibFrei(buehne: Buehne, beispiel: Beispiel, id: string, gehe: Gang): Promise<boolean> {
    const { zustand } = beispiel
    if (gehtUeberDieKaemmerei(beispiel)) {
      await this.lasseMitzeichnen(buehne, beispiel, id)
      if (zustand === 'in_mitzeichnung') return false
    } else await gehe(sachbearbeitung(beispiel.federfuehrung), '09:00', 'zur_freigabe')
    if (zustand === 'zur_freigabe') return false
    await gehe('freigabe', '10:00', 'freigeben')
    return true
  }

  /** The Kämmerei signs, and with the last signature the Vorlage goes on to the Freigabe. */
  private async lasseMitzeichnen(
    buehne: Buehne,
    { datum, federfuehrung, zustand }: Beispiel,
    id: string,
  ): Promise<void> {
    const { mitzeichnung } = await auftritt(
      buehne,
      sachbearbeitung(federfuehrung),
      `${datum}T09:00:00Z`,
      async (akteur) => {
        await this.mitzeichnung.setzeStationen(akteur, id, [nenne(buehne.einheiten, 'FB 21')])
        return this.schritte.gehen(akteur, id, 'zur_mitzeichnung', null)
      },
    )
    if (zustand === 'in_mitzeichnung') return
    await auftritt(buehne, 'kaemmerei', `${datum}T09:30:00Z`, (akteur) =>
      this.mitzeichnung.zeichne(akteur, id, mitzeichnung[0]!.id, { ergebnis: 'gezeichnet' }),
    )
  }
}

/** Money goes past the Kämmerei (domain.md R14.2). */
const gehtUeberDieKaemmerei = ({ finanzen }: Beispiel): boolean =>
  !!finanzen && [finanzen.ergebnisplan, finanzen.finanzplan].some((plan) => !plan.keine)
