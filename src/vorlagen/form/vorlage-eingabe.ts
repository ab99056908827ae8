import type { Briefkopf, VorlageForm } from '../../ansichten/vorlage.js'
import { istObjekt, type Wert } from '../../form/feld.js'
import type { geheimhaltung } from '../../form/geheimhaltung.form.js'
import { leererWert } from '../../form/leer.js'
import { pruefeVorlageForm, vorlageForm } from '../../form/vorlage.form.js'
import { kanonisch } from '../../plattform/schnittstelle/kanonisch.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { RichDokument } from '../../richtext/dokument.js'
import { pruefeRichtext } from '../../richtext/pruefen.js'
import { istAngabe, ohneLeereAngaben } from './angaben.js'
import { vorlageEingabe } from './vorlage-eingabe.dto.js'

/** A checked input: the interchange form, complete, and what only this server knows. */
export interface NeueVorlage {
  form: VorlageForm
  geheimhaltung: Geheimhaltung | null
  uebergeordnetId: string | null
  vorgangId: string | null
}

/** As it is sent; and complete. */
export type GeheimhaltungForm = Wert<typeof geheimhaltung>
export type Geheimhaltung = Required<GeheimhaltungForm>

/** A draft is as empty as it may be: what is left out is what a blank form has. */
const leererEntwurf = Object.fromEntries(
  Object.entries(vorlageForm.glieder).flatMap(([name, { feld }]) => {
    const leer = leererWert(feld)
    return leer === undefined || istAngabe(name) ? [] : [[name, leer]]
  }),
)

/** Checks what somebody sends as a new Vorlage and names every fault; nothing is ignored in silence. */
export function pruefeNeueVorlage(json: unknown, koerperschaft: Briefkopf): NeueVorlage {
  if (!istObjekt(json)) throw new Eingabefehler(pruefeVorlageForm(json))
  const fehler = vorlageEingabe.pruefe(json, '')
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  const { geheimhaltung = null, uebergeordnetId = null, vorgangId = null, ...rest } = json
  const form = { koerperschaft, ...leererEntwurf, ...rest } as unknown as VorlageForm
  const fremd = pruefeKoerperschaft(form.koerperschaft, koerperschaft)
  if (fremd.length > 0) throw new Eingabefehler(fremd)
  return {
    form: ohneLeereAngaben(mitGeprueftenTexten(form)),
    geheimhaltung: geheimhaltungAus(geheimhaltung as GeheimhaltungForm | null),
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

export const geheimhaltungAus = (g: GeheimhaltungForm | null): Geheimhaltung | null =>
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
