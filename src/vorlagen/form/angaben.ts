import type { VorlageForm } from '../../ansichten/vorlage.js'
import { gehalt } from '../../form/leer.js'
import { vorlageForm } from '../../form/vorlage.form.js'

/** Those of them that came later: they are absent where they say nothing, as in a Fassung from before them. */
const spaeter = { einreicher: true, eingegangenAm: true } as const

/** Members that a filter, a key or a part of its own needs: they have columns or rows. */
const mitSpalte = {
  koerperschaft: true,
  nummer: true,
  art: true,
  oeffentlich: true,
  betreff: true,
  datum: true,
  verfasser: true,
  federfuehrung: true,
  bearbeiter: true,
  kontakt: true,
  beratungsfolge: true,
  finanzielleAuswirkungen: true,
  beschlussvorschlag: true,
  sachverhalt: true,
  unterschrift: true,
  anlagenVerzeichnis: true,
  anlagen: true,
  ...spaeter,
} as const satisfies Partial<Record<keyof VorlageForm, true>>

/** Every other member, in `fassung.angaben` under its own name (docs/adr/0029). */
export type Angaben = Omit<VorlageForm, keyof typeof mitSpalte>

export const istAngabe = (name: string): boolean =>
  Object.hasOwn(vorlageForm.glieder, name) && !Object.hasOwn(mitSpalte, name)

const darfFehlen = (name: string): boolean => istAngabe(name) || Object.hasOwn(spaeter, name)

/** What is to be kept there: nothing of what says nothing, so that it stays absent from what is frozen. */
export const angabenAus = (form: VorlageForm): Angaben =>
  Object.fromEntries(Object.entries(form).filter(([name, wert]) => istAngabe(name) && gehalt(wert) !== undefined))

/** The same form without members of this kind that say nothing. */
export const ohneLeereAngaben = (form: VorlageForm): VorlageForm =>
  Object.fromEntries(
    Object.entries(form).filter(([name, wert]) => !darfFehlen(name) || gehalt(wert) !== undefined),
  ) as VorlageForm
