import type { Wert } from './feld.js'
import { istEingang } from '../regeln/vorlageart.js'
import { gehalt } from './leer.js'
import type { vorlageForm } from './vorlage.form.js'

type VorlageForm = Wert<typeof vorlageForm>

type Anderswo =
  | 'koerperschaft'
  | 'nummer'
  | 'art'
  | 'oeffentlich'
  | 'betreff'
  | 'beratungsfolge'
  | 'finanzielleAuswirkungen'
  | 'finanzen'
  | 'beschlussvorschlag'
  | 'sachverhalt'
  | 'unterschrift'
  | 'anlagenVerzeichnis'
  | 'anlagen'

/** The members that page and print list below the title: all that have no place of their own. */
export type Kopfangaben = Omit<VorlageForm, Anderswo>

/** What a page or a print shows of each of them; a member that is forgotten does not compile. Null: it is not shown. */
export type Kopfzeilen<Ausgabe> = {
  readonly [K in keyof Kopfangaben]-?: { name: string; zeige(wert: NonNullable<Kopfangaben[K]>): Ausgabe } | null
}

/** The lines that have something to say, in the order of the table. */
export function kopfzeilen<Ausgabe>(
  tabelle: Kopfzeilen<Ausgabe>,
  v: Partial<Kopfangaben>,
): { name: string; wert: Ausgabe }[] {
  return (Object.keys(tabelle) as (keyof Kopfangaben)[]).flatMap((glied) => {
    const zeile = tabelle[glied] as { name: string; zeige(wert: unknown): Ausgabe } | null
    const wert = v[glied]
    return zeile && gehalt(wert) !== undefined ? [{ name: zeile.name, wert: zeile.zeige(wert) }] : []
  })
}

/** The same where nobody of the administration is the author: what came in from outside. */
export function ohneVerwaltung<T extends Kopfangaben & Pick<VorlageForm, 'art'>>(v: T): Partial<T> {
  if (!istEingang(v)) return v
  const { verfasser: _, federfuehrung: __, bearbeiter: ___, kontakt: ____, ...rest } = v
  return rest as Partial<T>
}
