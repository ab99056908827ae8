import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { brauchtWortlaut, ergebnisKatalog } from '../regeln/ergebnis.js'
import { abstimmungenVon } from '../regeln/einzelabstimmung.js'
import { bezeichnung } from '../regeln/worte/ergebnis.js'
import { pruefeErgebnis } from '../regeln/ergebnispruefung.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
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
  const { beratung } = satz
  const text = pruefeText(eingabe.beschlusstext ?? null)
  const { grundlage, text: vorschlag, fehler: anGrundlage } = await findeGrundlage(db, satz, eingabe)
  const wortlaut = text && (zuText(text) === (vorschlag ? zuText(vorschlag) : '') ? 'gleich' : 'abweichend')
  const { gremiumId, rolle, oeffentlich, datum } = beratung
  const fehler = pruefeErgebnis(eingabe, { gremiumId, rolle, oeffentlich, datum, wortlaut })
  const ziele = await findeZiele(db, eingabe, gremiumId)
  fehler.push(...anGrundlage, ...ziele.fehler)
  eingabe.abstimmungen?.forEach((a, i) => {
    if ((a.gremiumId ?? gremiumId) !== gremiumId)
      fehler.push({ zeiger: `/abstimmungen/${i}/gremiumId`, text: nurDasGremium })
  })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  const uebernommen = text === null && ergebnisKatalog[eingabe.art].aenderbar ? vorschlag : null
  return {
    art: eingabe.art,
    bezeichnung: eingabe.bezeichnung ?? bezeichnung(eingabe),
    aenderung: eingabe.aenderung ?? null,
    mehrheit: eingabe.mehrheit ?? null,
    beschlusstext: text ?? uebernommen,
    textUebernommen: uebernommen !== null,
    grundlage,
    abstimmungen: abstimmungenVon(eingabe.art, eingabe).map((a) => ({ ...a, gremiumId })),
    ziele: ziele.wert,
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
  const fehler = pruefeErgebnis(eingabe, { gremiumId, oeffentlich: teil === 'oe', datum, wortlaut })
  const ziele = await findeZiele(db, eingabe, gremiumId)
  fehler.push(...ziele.fehler)
  eingabe.abstimmungen?.forEach((a, i) => {
    if (!gremiumIds.includes(a.gremiumId ?? gremiumId))
      fehler.push({ zeiger: `/abstimmungen/${i}/gremiumId`, text: 'In dieser Sitzung tagt ein anderes Gremium.' })
  })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return {
    art: eingabe.art,
    bezeichnung: eingabe.bezeichnung ?? bezeichnung(eingabe),
    aenderung: eingabe.aenderung ?? null,
    mehrheit: eingabe.mehrheit ?? null,
    beschlusstext: text,
    textUebernommen: false,
    grundlage: null,
    abstimmungen: (eingabe.abstimmungen ?? []).map((a) => ({ ...a, gremiumId: a.gremiumId ?? gremiumId })),
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
