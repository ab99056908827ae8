import type { RolleEingabe } from '../../organisation/rechte/rolle.dto.js'
import type { VertretungEingabe } from '../../organisation/rechte/vertretung.dto.js'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { tagAusEingabe, type Tag } from '../../regeln/datum.js'
import { type Amtsrolle, amtsrollen } from '../../regeln/amtsrollen.js'
import { istAmtsrolle, nichtVertretbar } from '../../regeln/rechte-zuweisung.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { RolleFormular, VertretungFormular } from './rollen.dto.js'

/** Reads a form as the interface takes it. @throws Eingabefehler with every fault */
export function vergabeAus(formular: RolleFormular): RolleEingabe {
  const leser = new Leser()
  const eingabe = {
    rolle: leser.rolle('/rolle', formular.rolle),
    organisationseinheitId: leser.kennung('/organisationseinheitId', formular.organisationseinheitId),
    gremiumId: leser.kennung('/gremiumId', formular.gremiumId),
    von: leser.tag('/von', formular.von),
    bis: leser.tag('/bis', formular.bis),
  }
  leser.pruefe()
  return eingabe
}

/** Without a role: all that can be lent. */
export function vertretungAus(formular: VertretungFormular): VertretungEingabe {
  const leser = new Leser()
  const alle = amtsrollen.filter((rolle) => !nichtVertretbar.includes(rolle))
  const eingabe = {
    vertreterId: leser.konto('/vertreterId', formular.vertreterId),
    vertretenerId: leser.konto('/vertretenerId', formular.vertretenerId),
    rollen: formular.rolle ? [leser.rolle('/rolle', formular.rolle)] : alle,
    von: leser.nenne('/von', leser.tag('/von', formular.von), 'Geben Sie den ersten Tag an.'),
    bis: leser.nenne('/bis', leser.tag('/bis', formular.bis), 'Geben Sie den letzten Tag an.'),
  }
  leser.pruefe()
  return eingabe
}

/** Reads fields and gathers what is wrong with them. */
export class Leser {
  private readonly fehler: Feldfehler[] = []

  pruefe(): void {
    if (this.fehler.length > 0) throw new Eingabefehler(this.fehler)
  }

  rolle(zeiger: string, wert = ''): Amtsrolle {
    if (istAmtsrolle(wert)) return wert
    this.fehler.push({ zeiger, text: 'Wählen Sie eine Rolle.' })
    return 'lesen_api'
  }

  kennung(zeiger: string, wert = ''): string | null {
    if (wert === '' || istKennung(wert)) return wert || null
    this.fehler.push({ zeiger, text: 'Wählen Sie einen Eintrag der Liste.' })
    return null
  }

  konto(zeiger: string, wert?: string): string {
    return this.nenne(zeiger, this.kennung(zeiger, wert), 'Wählen Sie ein Konto.')
  }

  tag(zeiger: string, wert = ''): Tag | null {
    if (wert.trim() === '') return null
    const tag = tagAusEingabe(wert)
    if (tag === null) this.fehler.push({ zeiger, text: 'Diesen Tag gibt es nicht. Schreiben Sie ihn wie 31.01.2027.' })
    return tag
  }

  nenne(zeiger: string, wert: string | null, text: string): string {
    if (wert === null && !this.fehler.some((f) => f.zeiger === zeiger)) this.fehler.push({ zeiger, text })
    return wert ?? ''
  }
}
