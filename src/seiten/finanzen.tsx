import type { FinanzielleAuswirkungen, Finanzposition, Haushaltsstelle, Teilplan } from '../ansichten/vorlage.js'
import { betragText, cent } from '../regeln/betrag.js'
import { Tabelle } from '../web/teile.js'

/** Sum per Haushaltsjahr, oldest year first; in cents, because an amount is never a float. */
export function jahressummen(positionen: Finanzposition[]): { jahr: number; summe: bigint }[] {
  const summen = new Map<number, bigint>()
  for (const { haushaltsjahr, betrag } of positionen)
    summen.set(haushaltsjahr, (summen.get(haushaltsjahr) ?? 0n) + cent(betrag))
  return [...summen].sort(([a], [b]) => a - b).map(([jahr, summe]) => ({ jahr, summe }))
}

const euro = (wert: bigint) => `${betragText(wert)} €`

const planSummen = (name: string, plan: Teilplan) =>
  jahressummen(plan.positionen).map(({ jahr, summe }) => `${jahr} ${euro(summe)} im ${name}`)

/** "Diese Vorlage wirkt sich auf den Haushalt aus: 2027 −16.000,00 € im Ergebnisplan. …" */
function haushaltssatz({ ergebnisplan, finanzplan }: FinanzielleAuswirkungen): string {
  const summen = [...planSummen('Ergebnisplan', ergebnisplan), ...planSummen('Finanzplan', finanzplan)]
  const kurz = summen.length <= 4 ? `: ${summen.join(', ')}` : ''
  return `Diese Vorlage wirkt sich auf den Haushalt aus${kurz}. Ein Minus steht für Aufwand oder Auszahlung.`
}

const Stelle = ({ stelle }: { stelle: Haushaltsstelle | undefined }) => (
  <>
    {stelle?.nr} {stelle?.bezeichnung || <span class="ganz">---</span>}
  </>
)

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
      <tfoot>
        {jahressummen(plan.positionen).map(({ jahr, summe }) => (
          <tr key={jahr}>
            <th scope="row" colSpan={3}>
              Summe {jahr}
            </th>
            <td class="zahl">{euro(summe)}</td>
          </tr>
        ))}
      </tfoot>
    </Tabelle>
  ) : (
    <p>
      {titel}: {plan.keine ? 'keine' : 'keine Angabe'}
    </p>
  )

/** First the answer in one sentence; the tables follow for those who calculate. An empty table is never shown. */
export function Finanzen({ finanzen }: { finanzen: FinanzielleAuswirkungen | null }) {
  if (!finanzen) return <p>Zu den finanziellen Auswirkungen enthält diese Vorlage keine Angaben.</p>
  const { ergebnisplan, finanzplan } = finanzen
  const zeilen = ergebnisplan.positionen.length + finanzplan.positionen.length
  const plaene = (
    <>
      <Plan titel="Teilergebnisplan (konsumtiv)" spalte="Produkt" plan={ergebnisplan} />
      <Plan titel="Teilfinanzplan (investiv)" spalte="Maßnahme" plan={finanzplan} />
    </>
  )
  if (zeilen)
    return (
      <>
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
