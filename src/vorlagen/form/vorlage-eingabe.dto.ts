import { briefkopf } from '../../form/kopf.form.js'
import { type Feld, freiwillig, mit, objekt, oderNull } from '../../form/feld.js'
import { geheimhaltung } from '../../form/geheimhaltung.form.js'
import { alleFreiwillig, leerbare } from '../../form/leer.js'
import { teilglieder, vorlageForm } from '../../form/vorlage.form.js'
import { muster } from '../../form/werte.js'
import { dto } from '../../plattform/schnittstelle/dto.js'
import { AuswahlFeld, istKennung, TextFeld } from '../../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../../plattform/schnittstelle/trotzdem.js'
import { type VorlageSchritt, vorlageSchritte } from '../../regeln/vorlage-schritte.js'

const kennung = (sonst: string, description?: string): Feld<string | null> =>
  oderNull(muster(istKennung, sonst, { format: 'uuid', ...(description && { description }) }))

const { beratungsfolge } = teilglieder

/** The interchange form of a Vorlage as a new draft, and what only this server knows. What is left out is blank. */
export const vorlageEingabe = objekt('VorlageEingabe', {
  ...leerbare(vorlageForm.glieder),
  koerperschaft: freiwillig(mit({ description: 'Wenn angegeben: genau die Körperschaft des Servers' }, briefkopf)),
  nummer: freiwillig(
    mit({ description: 'Nur im Altbestand; sonst vergibt sie die Freigabe' }, vorlageForm.glieder.nummer.feld),
  ),
  anlagen: freiwillig(
    mit({ description: 'Nur im Altbestand; sonst werden sie hochgeladen' }, vorlageForm.glieder.anlagen.feld),
  ),
  geheimhaltung: freiwillig(oderNull(geheimhaltung)),
  uebergeordnetId: freiwillig(
    kennung('Diese übergeordnete Vorlage gibt es nicht.', 'Bei Ergänzung, Neufassung und Stellungnahme'),
  ),
  vorgangId: freiwillig(kennung('Diesen Vorgang gibt es nicht.')),
})
export const VorlageEingabe = dto(vorlageEingabe)

/** The members of a part; a part takes its own members and no others. */
export const teilEingabe = objekt('TeilEingabe', {
  ...alleFreiwillig(teilglieder),
  beratungsfolge: freiwillig(
    mit({ description: 'Im Teil beratungsfolge; mit id die vorhandenen' }, beratungsfolge.feld),
  ),
  geheimhaltung: freiwillig(oderNull(mit({ description: 'Im Teil kopf' }, geheimhaltung))),
})
export const TeilEingabe = dto(teilEingabe)

export class SchrittEingabe {
  @AuswahlFeld({ name: 'Der Schritt', werte: Object.keys(vorlageSchritte) })
  schritt: VorlageSchritt

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true })
  grund?: string | null

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class VeroeffentlichungEingabe {
  @AuswahlFeld({ name: 'Der Stand', werte: ['gremium', 'depubliziert'] })
  stand: 'gremium' | 'depubliziert'

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true, beschreibung: 'Nötig beim Zurücknehmen' })
  grund?: string | null
}

export class GrundEingabe {
  @TextFeld({ name: 'Der Grund', max: 1000 })
  grund: string
}
