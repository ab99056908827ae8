import { Injectable } from '@nestjs/common'
import { plusTage } from '../regeln/datum.js'
import { Beratungslader, type Erfasst, type Wartend } from './beratungen.laden.js'
import { type Buehne, nenne } from './buehne.js'
import { punkte, Sitzungslader } from './sitzungen.laden.js'
import { type BeispielSitzung, sitzungen, type SitzungName } from './sitzungen.js'

/** Which steps wait for which meeting. */
export type Warteliste = Map<SitzungName, Wartend[]>

/** An Änderungsantrag is voted on before what it changes. */
export const stelleAn = (liste: Warteliste, name: SitzungName, wartend: Wartend, zuerst = false) => {
  const andere = liste.get(name) ?? []
  liste.set(name, zuerst ? [wartend, ...andere] : [...andere, wartend])
}

const ohneErgebnis = 'Zu einem Punkt liegt noch kein Ergebnis vor.'

/** Plays the calendar of the committees: day by day each meeting as far as it has come. */
@Injectable()
export class Spielplan {
  constructor(
    private readonly sitzungslader: Sitzungslader,
    private readonly beratungslader: Beratungslader,
  ) {}

  async spiele(buehne: Buehne, ids: Map<SitzungName, string>, liste: Warteliste): Promise<void> {
    const namen = (Object.keys(sitzungen) as SitzungName[]).sort((a, b) =>
      sitzungen[a].datum < sitzungen[b].datum ? -1 : 1,
    )
    for (const name of namen) await this.sitzung(buehne, name, nenne(ids, name), liste)
  }

  private async sitzung(buehne: Buehne, name: SitzungName, id: string, liste: Warteliste): Promise<void> {
    const { datum, zustand, vorab, danach, nichtoeffentlich }: BeispielSitzung = sitzungen[name]
    const wartende = liste.get(name) ?? []
    for (const wartend of wartende) await this.beratungslader.setzeAn(buehne, name, id, wartend)
    const hinten = [...punkte('oe', danach), ...punkte('n', nichtoeffentlich)]
    await this.sitzungslader.ergaenze(buehne, id, datum, punkte('oe', vorab), hinten)
    if (zustand === 'geplant') return
    const gehe = (
      konto: string,
      tag: string,
      uhrzeit: string,
      ...schritt: [Parameters<Sitzungslader['gehe']>[4], string?]
    ) => this.sitzungslader.gehe(buehne, id, konto, `${tag}T${uhrzeit}:00Z`, ...schritt)
    if (zustand === 'to_in_vorbereitung')
      return void (await gehe('gremienbuero', plusTage(datum, -15), '10:00', 'tagesordnung_vorbereiten'))
    await gehe('gremienleitung', plusTage(datum, -14), '10:00', 'einladen')
    if (zustand === 'eingeladen') return
    if (zustand === 'abgesagt')
      return void (await gehe('gremienbuero', plusTage(datum, -5), '10:00', 'absagen', 'Es liegen keine Vorlagen vor.'))
    await gehe('schriftfuehrung', datum, '15:00', 'eroeffnen')
    const erfasst = await this.berate(buehne, `${datum}T16:00:00Z`, wartende, liste)
    await gehe('schriftfuehrung', datum, '17:00', 'schliessen', ohneErgebnis)
    if (zustand === 'beendet') return
    const danachTag = plusTage(datum, 10)
    for (const { beratungId, festzustellen } of erfasst)
      if (festzustellen) await this.beratungslader.stelleFest(buehne, `${danachTag}T08:00:00Z`, beratungId)
    await gehe('gremienbuero', danachTag, '09:00', 'nachbereiten')
  }

  private async berate(buehne: Buehne, zeit: string, wartende: Wartend[], liste: Warteliste): Promise<Erfasst[]> {
    const alle: Erfasst[] = []
    for (const wartend of wartende) {
      const erfasst = await this.beratungslader.erfasse(buehne, zeit, wartend)
      if (!erfasst) continue
      alle.push(erfasst)
      if (erfasst.nachfolger) stelleAn(liste, erfasst.nachfolger.sitzung, erfasst.nachfolger.wartend)
    }
    return alle
  }
}
