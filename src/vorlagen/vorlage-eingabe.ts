import type { Briefkopf, VorlageForm } from '../ansichten/vorlage.js'
import { istKennung, istTag } from '../plattform/schnittstelle/felder.js'
import { kanonisch } from '../plattform/schnittstelle/kanonisch.js'
import { fehlendeGeheimhaltung, grundarten } from '../regeln/nichtoeffentlichkeit.js'
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
  g && { oeffentlicherTitel: null, ...g }

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

const texte = ['grund', 'rechtsgrundlage', 'oeffentlicherTitel'] as const
const glieder = ['grundart', 'pruefenAm', ...texte]

/** R9.1: kind and words of the reason, legal basis, and the day to ask again; none of them alone. */
export function pruefeGeheimhaltung(wert: unknown): Feldfehler[] {
  const zeiger = '/geheimhaltung'
  if (wert === null) return []
  if (typeof wert !== 'object' || Array.isArray(wert)) return [{ zeiger, text: 'Hier wird ein Objekt erwartet.' }]
  const g = wert as Record<string, unknown>
  const falsch = (name: string, text: string) => ({ zeiger: `${zeiger}/${name}`, text })
  const fehler = Object.keys(g)
    .filter((name) => !glieder.includes(name))
    .map((name) => falsch(name, `Das Feld „${name}“ ist nicht bekannt.`))
  for (const name of texte) {
    const text = g[name] ?? null
    if (text !== null && (typeof text !== 'string' || text.length > 500))
      fehler.push(falsch(name, 'Hier wird ein Text mit höchstens 500 Zeichen erwartet.'))
  }
  if (g['oeffentlicherTitel'] === '')
    fehler.push(falsch('oeffentlicherTitel', 'Geben Sie einen Titel an oder lassen Sie ihn weg.'))
  if ((g['grundart'] ?? '') !== '' && !grundarten.includes(g['grundart'] as string))
    fehler.push(falsch('grundart', `Die Art des Grundes muss eine von diesen sein: ${grundarten.join(', ')}.`))
  if ((g['pruefenAm'] ?? '') !== '' && !istTag(g['pruefenAm']))
    fehler.push(falsch('pruefenAm', 'Dieses Datum gibt es nicht. Schreiben Sie es wie 2026-01-31.'))
  const nurTexte = Object.fromEntries(Object.entries(g).filter(([, w]) => typeof w === 'string'))
  const gemeldet = new Set(fehler.map((f) => f.zeiger))
  return [...fehler, ...fehlendeGeheimhaltung(nurTexte).filter((f) => !gemeldet.has(f.zeiger))]
}
