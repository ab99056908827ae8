import { Transform, Type } from 'class-transformer'
import { AuswahlFeld, TextFeld, ZahlFeld } from '../plattform/schnittstelle/felder.js'
import { type VorlageArt, vorlageArten } from '../regeln/vorlageart.js'
import { type VorlageZustand, vorlageZustaende } from '../regeln/vorlage-schritte.js'

/** An empty field of a form means "all". */
const leerIstAlles = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))

/** What the list of Vorlagen may be narrowed by. */
export class VorlagenSuche {
  @leerIstAlles
  @AuswahlFeld({ name: 'Die Art', werte: vorlageArten, optional: true })
  art?: VorlageArt

  @leerIstAlles
  @AuswahlFeld({ name: 'Der Zustand', werte: vorlageZustaende, optional: true })
  zustand?: VorlageZustand

  @leerIstAlles
  @TextFeld({ name: 'Das Gremium', max: 200, optional: true, beschreibung: 'Name oder Kennung' })
  gremium?: string

  @leerIstAlles
  @TextFeld({ name: 'Die Federführung', max: 40, optional: true, beschreibung: 'Kürzel', beispiel: 'FB 31' })
  federfuehrung?: string

  @leerIstAlles
  @TextFeld({
    name: 'Der Einreicher',
    max: 200,
    optional: true,
    beschreibung: 'Name der Fraktion, des Gremiums, des Mitglieds',
  })
  einreicher?: string

  @Type(() => Number)
  @ZahlFeld({ name: 'Das Jahr', min: 1900, max: 2200, optional: true, beschreibung: 'Jahr, in dem sie angelegt wurde' })
  jahr?: number

  @leerIstAlles
  @TextFeld({ name: 'Der Suchtext', max: 200, optional: true, beschreibung: 'Kommt im Betreff vor' })
  q?: string

  @TextFeld({ name: 'Der Cursor', max: 200, optional: true, beschreibung: 'weiter des vorigen Blattes' })
  cursor?: string

  @Type(() => Number)
  @ZahlFeld({ name: 'Die Anzahl', min: 1, max: 100, optional: true, beschreibung: 'Zeilen je Blatt, sonst 25' })
  limit?: number
}
