import type {
  FinanzielleAuswirkungen,
  Finanzposition,
  Haushaltsstelle,
  Teilplan,
  VorlageForm,
} from '../ansichten/vorlage.js'
import { betragText, cent } from '../regeln/betrag.js'
import { finanzstandText, summen } from '../regeln/finanzen.js'
import { istEingereicht } from '../regeln/vorlageart.js'
import { Tabelle } from '../web/teile.js'

const aufzaehlung = new Intl.ListFormat('de-DE')
const euro = (wert: bigint) => `${betragText(wert)} €`

/** "im Ergebnisplan 2027 mit −16.000,00 € und 2028 mit −12.500,50 €"; empty for a plan without rows. */
function plansatz(name: string, { positionen }: Teilplan): string {
  const jahre = summen(positionen).jeJahr.map(({ jahr, cent }) => `${jahr} mit ${euro(cent)}`)
  return jahre.length ? `im ${name} ${aufzaehlung.format(jahre)}` : ''
}

/** "Diese Vorlage wirkt sich auf den Haushalt aus: im Ergebnisplan 2027 mit −16.000,00 €. …" */
function haushaltssatz({ ergebnisplan, finanzplan }: FinanzielleAuswirkungen): string {
  const saetze = [plansatz('Ergebnisplan', ergebnisplan), plansatz('Finanzplan', finanzplan)].filter(Boolean)
  const jahre = [ergebnisplan, finanzplan].flatMap((plan) => summen(plan.positionen).jeJahr)
  const kurz = jahre.length <= 4 ? `: ${saetze.join(', ')}` : ''
  return `Diese Vorlage wirkt sich auf den Haushalt aus${kurz}. Ein Minus steht für Aufwand oder Auszahlung.`
}

/** As in the print: one row has no sum, several years have one each, and the plan has its own. */
function summenzeilen(positionen: Finanzposition[]): { titel: string; summe: bigint }[] {
  if (positionen.length < 2) return []
  const { jeJahr, gesamt } = summen(positionen)
  const jahre = jeJahr.map(({ jahr, cent }) => ({ titel: `Summe ${jahr}`, summe: cent }))
  return [...(jahre.length > 1 ? jahre : []), { titel: 'Summe', summe: gesamt }]
}

const Stelle = ({ stelle }: { stelle: Haushaltsstelle | undefined }) => (
  <>
    {stelle?.nr} {stelle?.bezeichnung || <span class="ganz">---</span>}
  </>
)

function Summen({ positionen }: { positionen: Finanzposition[] }) {
  const zeilen = summenzeilen(positionen)
  if (!zeilen.length) return null
  return (
    <tfoot>
      {zeilen.map(({ titel, summe }) => (
        <tr key={titel}>
          <th scope="row" colSpan={3}>
            {titel}
          </th>
          <td class="zahl">{euro(summe)}</td>
        </tr>
      ))}
    </tfoot>
  )
}

const Plan = ({ titel, spalte, plan }: { titel: string; spalte: string; plan: Teilplan }) =>
  plan.positionen.length ? (
    <Tabelle name={titel}>
      <caption>{titel}</caption>
      <thead>
        <tr>
          <th scope="col">{spalte}</th>
          <th scope="col">Kontengruppe</th>
          <th scope="col">Haushaltsjahr</th>
          <th scope="col" class="zahl">
            Betrag
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.positionen.map((p, i) => (
          <tr key={i}>
            <th scope="row">
              <Stelle stelle={p.produkt ?? p.massnahme} />
            </th>
            <td>
              <Stelle stelle={p.kontengruppe} />
            </td>
            <td>{p.haushaltsjahr}</td>
            <td class="zahl">{euro(cent(p.betrag))}</td>
          </tr>
        ))}
      </tbody>
      <Summen positionen={plan.positionen} />
    </Tabelle>
  ) : (
    <p>
      {titel}: {plan.keine ? 'keine' : 'keine Angabe'}
    </p>
  )

type Gesagtes = Pick<VorlageForm, 'art' | 'einreicher' | 'finanzielleAuswirkungen' | 'finanzen'>

/** Who brings something in says nothing on money, so there is nothing to miss. */
export const zeigtFinanzen = (v: Gesagtes): boolean =>
  !istEingereicht(v) || Boolean(v.finanzielleAuswirkungen ?? v.finanzen)

/** First the answer in one sentence; the tables follow for those who calculate. An empty table is never shown. */
export function Finanzen({ vorlage }: { vorlage: Omit<Gesagtes, 'art' | 'einreicher'> }) {
  const { finanzielleAuswirkungen: finanzen, finanzen: stand } = vorlage
  const satz = stand && finanzstandText(stand)
  const zeilen = finanzen ? finanzen.ergebnisplan.positionen.length + finanzen.finanzplan.positionen.length : 0
  if (satz && zeilen === 0) return <p>{satz}</p>
  if (!finanzen) return <p>Zu den finanziellen Auswirkungen enthält diese Vorlage keine Angaben.</p>
  const { ergebnisplan, finanzplan } = finanzen
  const plaene = (
    <>
      <Plan titel="Teilergebnisplan (konsumtiv)" spalte="Produkt" plan={ergebnisplan} />
      <Plan titel="Teilfinanzplan (investiv)" spalte="Maßnahme" plan={finanzplan} />
    </>
  )
  if (zeilen)
    return (
      <>
        {satz && <p>{satz}</p>}
        <p>{haushaltssatz(finanzen)}</p>
        {plaene}
      </>
    )
  return (
    <>
      <p>
        {ergebnisplan.keine && finanzplan.keine
          ? 'Diese Vorlage hat keine finanziellen Auswirkungen.'
          : 'Zu den finanziellen Auswirkungen enthält diese Vorlage keine vollständigen Angaben.'}
      </p>
      <details class="mehr">
        <summary>Angaben nach Haushaltsplan anzeigen</summary>
        {plaene}
      </details>
    </>
  )
}
