import type { Briefkopf, VorlageForm } from '../ansichten/vorlage.js'
import { istKennung, istTag } from '../plattform/schnittstelle/felder.js'
import { kanonisch } from '../plattform/schnittstelle/kanonisch.js'
import { Eingabefehler, type Feldfehler } from '../regeln/regelverstoss.js'
import type { RichDokument } from '../richtext/dokument.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import type { GeheimhaltungDto } from './vorlage-eingabe.dto.js'
import { pruefeVorlageForm } from './vorlage.form.js'

/** A checked input: the interchange form, complete, and what only this server knows. */
export interface NeueVorlage {
  form: VorlageForm
  geheimhaltung: Geheimhaltung | null
  uebergeordnetId: string | null
  vorgangId: string | null
}

export type Geheimhaltung = Required<GeheimhaltungDto>

/** A draft is as empty as it may be: what is left out is what a blank form has. */
const leererEntwurf = {
  nummer: null,
  datum: null,
  bearbeiter: null,
  kontakt: null,
  beratungsfolge: [],
  finanzielleAuswirkungen: null,
  beschlussvorschlag: null,
  sachverhalt: null,
  unterschrift: null,
  anlagenVerzeichnis: [],
  anlagen: [],
}

/** Checks what somebody sends as a new Vorlage and names every fault; nothing is ignored in silence. */
export function pruefeNeueVorlage(json: unknown, koerperschaft: Briefkopf): NeueVorlage {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Eingabefehler(pruefeVorlageForm(json))
  const { geheimhaltung = null, uebergeordnetId = null, vorgangId = null, ...rest } = json as Record<string, unknown>
  const form: unknown = { koerperschaft, ...leererEntwurf, ...rest }
  const fehler = [
    ...pruefeVorlageForm(form),
    ...pruefeGeheimhaltung(geheimhaltung),
    ...pruefeKennung(uebergeordnetId, '/uebergeordnetId', 'Diese übergeordnete Vorlage gibt es nicht.'),
    ...pruefeKennung(vorgangId, '/vorgangId', 'Diesen Vorgang gibt es nicht.'),
  ]
  if (fehler.length === 0) fehler.push(...pruefeKoerperschaft((form as VorlageForm).koerperschaft, koerperschaft))
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return {
    form: mitGeprueftenTexten(form as VorlageForm),
    geheimhaltung: geheimhaltungAus(geheimhaltung as GeheimhaltungDto | null),
    uebergeordnetId: uebergeordnetId as string | null,
    vorgangId: vorgangId as string | null,
  }
}

/** Rich texts as the schema writes them: the only form in which they are stored. */
export function mitGeprueftenTexten<T extends Partial<VorlageForm>>(form: T): T {
  const geprueft = (text: RichDokument) => {
    const ergebnis = pruefeRichtext(text)
    return 'dokument' in ergebnis ? ergebnis.dokument : text
  }
  return {
    ...form,
    ...(form.beschlussvorschlag && { beschlussvorschlag: geprueft(form.beschlussvorschlag) }),
    ...(form.sachverhalt && { sachverhalt: geprueft(form.sachverhalt) }),
  }
}

export const geheimhaltungAus = (g: GeheimhaltungDto | null): Geheimhaltung | null =>
  g && { pruefenAm: null, oeffentlicherTitel: null, ...g }

/** Members that are given are those of the town: nobody files the paper of another one here. */
function pruefeKoerperschaft(gegeben: Briefkopf, eigene: Briefkopf): Feldfehler[] {
  return Object.entries(gegeben)
    .filter(([name, wert]) => kanonisch(wert) !== kanonisch(eigene[name as keyof Briefkopf] ?? null))
    .map(([name]) => ({
      zeiger: `/koerperschaft/${name}`,
      text: `Diese Vorlage gehört zu einer anderen Körperschaft. Hier ist es: ${eigene.name}, ${eigene.behoerde}.`,
    }))
}

function pruefeKennung(wert: unknown, zeiger: string, text: string): Feldfehler[] {
  return wert === null || istKennung(wert) ? [] : [{ zeiger, text }]
}

const glieder = {
  grund: 'Geben Sie den Grund an, aus dem die Vorlage nichtöffentlich ist.',
  rechtsgrundlage: 'Geben Sie die Rechtsgrundlage an, aus der die Vorlage nichtöffentlich ist.',
  oeffentlicherTitel: 'Geben Sie einen Titel an oder lassen Sie ihn weg.',
}

/** R9.1: reason and legal basis belong together. */
export function pruefeGeheimhaltung(wert: unknown): Feldfehler[] {
  const zeiger = '/geheimhaltung'
  if (wert === null) return []
  if (typeof wert !== 'object' || Array.isArray(wert)) return [{ zeiger, text: 'Hier wird ein Objekt erwartet.' }]
  const g = wert as Record<string, unknown>
  const fehler = Object.keys(g)
    .filter((name) => !Object.hasOwn(glieder, name) && name !== 'pruefenAm')
    .map((name) => ({ zeiger: `${zeiger}/${name}`, text: `Das Feld „${name}“ ist nicht bekannt.` }))
  for (const [name, text] of Object.entries(glieder)) {
    if (name === 'oeffentlicherTitel' && (g[name] ?? null) === null) continue
    if (typeof g[name] !== 'string' || g[name].trim() === '' || g[name].length > 500)
      fehler.push({ zeiger: `${zeiger}/${name}`, text })
  }
  if ((g['pruefenAm'] ?? null) !== null && !istTag(g['pruefenAm']))
    fehler.push({ zeiger: `${zeiger}/pruefenAm`, text: 'Dieses Datum gibt es nicht. Schreiben Sie es wie 2026-01-31.' })
  return fehler
}
