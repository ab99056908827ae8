import { Injectable } from '@nestjs/common'
import { BeratungenService } from '../beschluesse/beratungen.service.js'
import { ErgebnisService } from '../beschluesse/ergebnis.service.js'
import { plusTage } from '../regeln/datum.js'
import { VorlagenService } from '../vorlagen/vorlagen.service.js'
import type { BeispielErgebnis } from './beispiel.js'
import type { Beispielgrund } from './beispielgrund.js'
import { auftritt, type Buehne, nenne } from './buehne.js'
import { sitzungen, type SitzungName } from './sitzungen.js'

/** A step that waits for its meeting, and what will become of it there. */
export interface Wartend {
  beratungId: string
  freigegeben: boolean
  geheimhaltung?: Beispielgrund | undefined
  ergebnis?: BeispielErgebnis
}

/** An outcome that has been recorded, and the step that came out of it. */
export interface Erfasst {
  beratungId: string
  festzustellen: boolean
  nachfolger?: { sitzung: SitzungName; wartend: Wartend }
}

/** How a Vorlage comes onto an agenda and what the clerk writes down. */
@Injectable()
export class Beratungslader {
  constructor(
    private readonly beratungen: BeratungenService,
    private readonly ergebnisse: ErgebnisService,
    private readonly vorlagen: VorlagenService,
  ) {}

  async setzeAn(buehne: Buehne, name: SitzungName, sitzungId: string, wartend: Wartend): Promise<void> {
    const { geheimhaltung = null } = wartend
    const zeit = `${plusTage(sitzungen[name].datum, -16)}T09:00:00Z`
    const gehe = (schritt: 'terminieren' | 'auf_tagesordnung_setzen') =>
      auftritt(buehne, 'gremienbuero', zeit, (akteur) =>
        this.beratungen.gehen(akteur, wartend.beratungId, { schritt, sitzungId, geheimhaltung }),
      )
    await gehe('terminieren')
    // A draft waits: what is not released does not go out with a Ladung.
    if (wartend.freigegeben && sitzungen[name].zustand !== 'geplant') await gehe('auf_tagesordnung_setzen')
  }

  erfasse(buehne: Buehne, zeit: string, { beratungId, ergebnis }: Wartend): Promise<Erfasst | null> {
    if (!ergebnis) return Promise.resolve(null)
    const { weiter, ...inhalt } = ergebnis
    return auftritt(buehne, 'schriftfuehrung', zeit, async (akteur) => {
      const antwort = await this.ergebnisse.erfassen(akteur, beratungId, null, {
        ...inhalt,
        ziele: weiter?.gremium ? [{ gremiumId: nenne(buehne.gremien, weiter.gremium) }] : null,
        termin: weiter?.sitzung ? sitzungen[weiter.sitzung].datum : null,
      })
      const vorlageId = antwort.vorlageId!
      const festzustellen = 'zustand' in antwort && antwort.zustand === 'ergebnis_vorlaeufig'
      const erfasst = { beratungId, festzustellen }
      if (!weiter?.sitzung) return erfasst
      const { beratungsfolge } = await this.vorlagen.eine(akteur, vorlageId)
      const neu = beratungsfolge.find((schritt) => schritt.vorgaengerId === beratungId)!
      const wartend = { beratungId: neu.id, freigegeben: true, ergebnis: weiter.ergebnis }
      return { ...erfasst, nachfolger: { sitzung: weiter.sitzung, wartend } }
    })
  }

  async stelleFest(buehne: Buehne, zeit: string, beratungId: string): Promise<void> {
    await auftritt(buehne, 'gremienbuero', zeit, (akteur) => this.ergebnisse.feststellen(akteur, beratungId))
  }
}
