import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { brauchtWortlaut, ergebnisKatalog } from '../regeln/ergebnis.js'
import { abstimmungenVon } from '../regeln/einzelabstimmung.js'
import { bezeichnung } from '../regeln/worte/ergebnis.js'
import { type Ergebnisumfeld, pruefeErgebnis } from '../regeln/ergebnispruefung.js'
import { Eingabefehler, type Feldfehler } from '../regeln/regelverstoss.js'
import type { RichDokument } from '../richtext/dokument.js'
import { pruefeRichtext } from '../richtext/pruefen.js'
import { istLeer, zuText } from '../richtext/zu-text.js'
import type { Ergebnisangaben, ErgebnisEingabeDto } from './ergebnis.dto.js'
import type { BeratungSatz } from './beratung.queries.js'
import type { Erfasst } from './beschluss.js'
import type { PunktSatz } from './punktergebnis.queries.js'
import { findeZiele } from './verweisungsziele.js'
import { findeGrundlage } from './grundlage.js'

/** The outcome as it is stored, or every fault of what was sent. */
export async function pruefeEingabe(db: Abfragend, satz: BeratungSatz, eingabe: ErgebnisEingabeDto): Promise<Erfasst> {
  const { gremiumId, rolle, oeffentlich, datum } = satz.beratung
  const text = pruefeText(eingabe.beschlusstext ?? null)
  const { grundlage, text: vorschlag, fehler } = await findeGrundlage(db, satz, eingabe)
  const wortlaut: Ergebnisumfeld['wortlaut'] =
    text && (zuText(text) === (vorschlag ? zuText(vorschlag) : '') ? 'gleich' : 'abweichend')
  const uebernommen = text === null && ergebnisKatalog[eingabe.art].aenderbar ? vorschlag : null
  const lage: Ergebnisumfeld = { gremiumId, rolle, oeffentlich, datum, wortlaut }
  return {
    ...(await pruefeAngaben(db, eingabe, lage, { gremiumIds: [gremiumId], sonst: nurDasGremium }, fehler)),
    beschlusstext: text ?? uebernommen,
    textUebernommen: uebernommen !== null,
    grundlage,
    abstimmungen: abstimmungenVon(eingabe.art, eingabe).map((a) => ({ ...a, gremiumId })),
  }
}

/** The same of an item without a Vorlage: nothing lay before, and each Gremium of the Sitzung may have voted. */
export async function pruefePunkteingabe(
  db: Abfragend,
  { gremiumIds, teil, datum }: PunktSatz,
  eingabe: Ergebnisangaben,
): Promise<Erfasst> {
  const gremiumId = gremiumIds[0]!
  const text = pruefeText(eingabe.beschlusstext ?? null)
  const wortlaut = text && brauchtWortlaut(eingabe.aenderung) ? ('abweichend' as const) : null
  const lage = { gremiumId, oeffentlich: teil === 'oe', datum, wortlaut }
  return {
    ...(await pruefeAngaben(db, eingabe, lage, { gremiumIds, sonst: 'In dieser Sitzung tagt ein anderes Gremium.' })),
    beschlusstext: text,
    textUebernommen: false,
    grundlage: null,
    abstimmungen: (eingabe.abstimmungen ?? []).map((a) => ({ ...a, gremiumId: a.gremiumId ?? gremiumId })),
  }
}

/** What both say, with every fault of it. */
async function pruefeAngaben(
  db: Abfragend,
  eingabe: Ergebnisangaben,
  lage: Ergebnisumfeld,
  stimmberechtigt: { gremiumIds: readonly string[]; sonst: string },
  anGrundlage: readonly Feldfehler[] = [],
) {
  const ziele = await findeZiele(db, eingabe, lage.gremiumId)
  const fehler = [...pruefeErgebnis(eingabe, lage), ...anGrundlage, ...ziele.fehler]
  eingabe.abstimmungen?.forEach((a, i) => {
    if (!stimmberechtigt.gremiumIds.includes(a.gremiumId ?? lage.gremiumId))
      fehler.push({ zeiger: `/abstimmungen/${i}/gremiumId`, text: stimmberechtigt.sonst })
  })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return {
    art: eingabe.art,
    bezeichnung: eingabe.bezeichnung ?? bezeichnung(eingabe),
    aenderung: eingabe.aenderung ?? null,
    mehrheit: eingabe.mehrheit ?? null,
    ziele: ziele.wert,
  }
}

const nurDasGremium = 'An diesem Ergebnis stimmt nur das beratende Gremium ab. Ein anderes hat seine eigene Beratung.'

function pruefeText(json: unknown): RichDokument | null {
  if (json === null) return null
  const geprueft = pruefeRichtext(json, '/beschlusstext')
  if ('fehler' in geprueft) throw new Eingabefehler(geprueft.fehler)
  return istLeer(geprueft.dokument) ? null : geprueft.dokument
}
