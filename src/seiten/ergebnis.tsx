import type { Abstimmung, ErgebnisForm } from '../ansichten/vorlage.js'
import type { BeratungAnzeige, KeinErgebnis } from '../regeln/anzeige.js'
import { brauchtWortlaut, type ErgebnisArt } from '../regeln/ergebnis.js'
import type { RichDokument } from '../richtext/dokument.js'
import { RichText } from '../richtext/zu-jsx.js'
import { Plakette, type Ton } from '../web/teile.js'
import type { Zeichen } from '../web/zeichen.js'
import { stimmenInWorten } from '../regeln/abstimmung.js'
import { abstimmungsliste, stimmenDesErgebnisses } from '../regeln/worte/abstimmung.js'
import {
  ergebnisZeile,
  frueherWortlaut,
  keinErgebnisWorte,
  verstrichenWorte,
  vorlaeufigWorte,
} from '../regeln/worte/ergebnis.js'
import { satzanfang } from '../regeln/worte/gremium.js'

const aussehen: Record<ErgebnisArt, [Ton, Zeichen]> = {
  beschlossen: ['erfolg', 'haken'],
  empfohlen: ['erfolg', 'haken'],
  genehmigt: ['erfolg', 'haken'],
  gewaehlt: ['erfolg', 'haken'],
  nicht_empfohlen: ['gefahr', 'kreuz'],
  abgelehnt: ['gefahr', 'kreuz'],
  aufgehoben: ['gefahr', 'kreuz'],
  zur_kenntnis_genommen: ['info', 'auge'],
  angehoert: ['info', 'auge'],
  vertagt: ['warnung', 'kalender'],
  vertagt_folgegremium: ['warnung', 'kalender'],
  verwiesen: ['warnung', 'pfeilVor'],
  zurueckgezogen: ['still', 'pfeilZurueck'],
  erledigt: ['info', 'haken'],
  abgesetzt: ['still', 'pfeilZurueck'],
  ohne_empfehlung: ['still', 'offen'],
  ohne_beschluss: ['still', 'offen'],
}

const nichtsAussehen: Record<KeinErgebnis, [Ton, Zeichen]> = {
  bevorstehend: ['info', 'kalender'],
  ausstehend: ['warnung', 'kreislauf'],
  ohne_ergebnis: ['still', 'offen'],
  nichtoeffentlich: ['still', 'verdeckt'],
  nicht_behandelt: ['still', 'kalender'],
  entfallen: ['still', 'kreuz'],
}

export const Ergebnis = ({ ergebnis }: { ergebnis: ErgebnisForm }) => {
  if (ergebnis.art === null || ergebnis.art === 'ohne_beschluss')
    return <span class="merkmale">{ergebnisZeile(ergebnis)}</span>
  const [ton, symbol] = brauchtWortlaut(ergebnis.aenderung) ? (['erfolg', 'stift'] as const) : aussehen[ergebnis.art]
  return (
    <Plakette ton={ton} symbol={symbol}>
      {ergebnisZeile(ergebnis)}
    </Plakette>
  )
}

/** What is known of a step: its outcome, or which of the four kinds of "nothing" it is. */
export function Stand({
  anzeige,
  ergebnis,
  vorlaeufig,
  verstrichen = false,
}: {
  anzeige: BeratungAnzeige
  ergebnis: ErgebnisForm | null
  vorlaeufig: boolean
  verstrichen?: boolean
}) {
  if (anzeige === 'ergebnis' && ergebnis)
    return (
      <>
        <Ergebnis ergebnis={ergebnis} />
        {ergebnis.grundlage?.worte && <span class="grundlage">{ergebnis.grundlage.worte}</span>}
        {ergebnis.berichtigung && <span class="berichtigt">{ergebnis.berichtigung.worte}</span>}
        <Abstimmungen ergebnis={ergebnis} />
        {vorlaeufig && <span class="vorlaeufig">{satzanfang(vorlaeufigWorte)}</span>}
      </>
    )
  const art = anzeige === 'ergebnis' ? 'ohne_ergebnis' : anzeige
  const [ton, symbol] = nichtsAussehen[art]
  return (
    <Plakette ton={ton} symbol={symbol}>
      {verstrichen ? verstrichenWorte : keinErgebnisWorte[art]}
    </Plakette>
  )
}

/** A wording, folded. */
export const Wortlaut = ({
  name,
  gremium,
  text,
}: {
  name: string
  gremium: string | undefined
  text: RichDokument
}) => (
  <details class="mehr">
    <summary>{[gremium, name].filter(Boolean).join(': ')}</summary>
    <div class="prosa">
      <RichText dokument={text} />
    </div>
  </details>
)

/** What it said before it was corrected, where that may be read and was written down. */
export const WortlautVorher = ({
  ergebnis,
  gremium,
}: {
  ergebnis: ErgebnisForm | null
  gremium?: string | undefined
}) =>
  ergebnis?.berichtigung?.vorher ? (
    <Wortlaut name={frueherWortlaut} gremium={gremium} text={ergebnis.berichtigung.vorher} />
  ) : null

/** The counts that the outcome follows, and every vote where there is more to tell. */
export function Abstimmungen({ ergebnis }: { ergebnis: ErgebnisForm }) {
  const stimmen = stimmenDesErgebnisses(ergebnis)
  const liste = abstimmungsliste(ergebnis)
  return (
    <>
      {stimmen && <Stimmen abstimmung={stimmen} />}
      {liste.length > 0 && (
        <ul class="abstimmungen">
          {liste.map(({ zeile, gruppen }) => (
            <li>
              {zeile}
              {gruppen.length > 0 && (
                <ul>
                  {gruppen.map((gruppe) => (
                    <li>{gruppe}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Votes as numbers; the bar repeats them for the eye. SVG attributes, because the page allows no inline style. */
function Stimmen({ abstimmung }: { abstimmung: Abstimmung }) {
  const { ja, nein, enthaltung } = abstimmung
  const prozent = (n: number) => Math.round((n / Math.max(1, ja + nein + enthaltung)) * 1000) / 10
  return (
    <span class="stimmen">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="stimmen__ja" width={prozent(ja)} height="8" />
        <rect class="stimmen__nein" x={prozent(ja)} width={prozent(nein)} height="8" />
        <rect class="stimmen__enthaltung" x={prozent(ja + nein)} width={prozent(enthaltung)} height="8" />
      </svg>
      <span>{stimmenInWorten(abstimmung)}</span>
    </span>
  )
}
