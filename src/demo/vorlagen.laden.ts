import { Injectable } from '@nestjs/common'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import type { VorlageSchritt } from '../regeln/vorlage.js'
import { Mitzeichnung } from '../schema/mitzeichnung.entity.js'
import { AnlagenService } from '../vorlagen/anlagen.service.js'
import { SchritteService } from '../vorlagen/schritte.service.js'
import { VeroeffentlichungService } from '../vorlagen/veroeffentlichung.service.js'
import type { VorlageDto } from '../vorlagen/vorlage-antwort.dto.js'
import { VorlagenService } from '../vorlagen/vorlagen.service.js'
import { bytesVon } from './anlagebytes.js'
import type { Beispiel } from './beispiel.js'
import { formVon } from './beispielform.js'
import { auftritt, type Buehne, nenne } from './buehne.js'
import { sachbearbeitung } from './konten.js'

/** Writes an example and brings it as far as it comes without a meeting. */
@Injectable()
export class Vorlagenlader {
  constructor(
    private readonly vorlagen: VorlagenService,
    private readonly schritte: SchritteService,
    private readonly veroeffentlichung: VeroeffentlichungService,
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
        this.anlagen.anlegen(akteur, id, { titel: anlage.titel, oeffentlich: !anlage.nichtoeffentlich }, abgelegt),
      )
    }
  }

  private async bringeVoran(buehne: Buehne, beispiel: Beispiel, { id }: VorlageDto): Promise<void> {
    const { datum, zustand, begruendung = null } = beispiel
    const schreibt = sachbearbeitung(beispiel.federfuehrung)
    const gehe = (konto: string, uhrzeit: string, schritt: VorlageSchritt, grund: string | null = null) =>
      auftritt(buehne, konto, `${datum}T${uhrzeit}:00Z`, (akteur) => this.schritte.gehen(akteur, id, schritt, grund))
    if (zustand === 'entwurf') return
    if (zustand === 'verworfen') return void (await gehe(schreibt, '09:00', 'verwerfen', begruendung))
    if (zustand === 'in_mitzeichnung') {
      await lasseMitzeichnen(buehne, id)
      return void (await gehe(schreibt, '09:00', 'zur_mitzeichnung'))
    }
    await gehe(schreibt, '09:00', 'zur_freigabe')
    if (zustand === 'zur_freigabe') return
    await gehe('freigabe', '10:00', 'freigeben')
    if (!beispiel.nichtoeffentlich) await this.veroeffentliche(buehne, datum, id)
  }

  veroeffentliche(buehne: Buehne, datum: string, id: string): Promise<VorlageDto> {
    return auftritt(buehne, 'veroeffentlichung', `${datum}T11:00:00Z`, (akteur) =>
      this.veroeffentlichung.setze(akteur, id, 'oeffentlich', null),
    )
  }
}

/** Money goes past the Kämmerei (domain.md R14.2). Which stations a Vorlage has, nobody chooses over the interface yet. */
async function lasseMitzeichnen({ tx, einheiten }: Buehne, vorlageId: string): Promise<void> {
  const [fassung] = await tx.query<{ id: string }[]>('SELECT id FROM ris.fassung WHERE vorlage_id = $1', [vorlageId])
  await tx.insert(Mitzeichnung, { fassungId: fassung!.id, organisationseinheitId: nenne(einheiten, 'FB 21') })
}
