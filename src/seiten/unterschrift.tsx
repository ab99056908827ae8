import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import { istUebernommen } from '../regeln/herkunft.js'
import { einreicherZeichnung } from '../regeln/einreicher.js'

type Gezeichnet = Pick<VorlageAnsicht, 'unterschrift' | 'einreicher' | 'herkunft'>

/** Nobody of the administration signs what is brought in. */
export const Einreicher = ({ vorlage: { unterschrift, einreicher = [] } }: { vorlage: Gezeichnet }) =>
  unterschrift || einreicher.length === 0 ? null : (
    <p class="zeichnung">
      {einreicherZeichnung(einreicher).map((zeile, i) => (
        <>
          {i > 0 && <br />}
          {zeile}
        </>
      ))}
    </p>
  )

export const Unterschrift = ({ vorlage }: { vorlage: Gezeichnet }) => {
  const { unterschrift: u } = vorlage
  if (!u) return <Einreicher vorlage={vorlage} />
  return (
    <p class="zeichnung">
      {u.amt}
      <br />
      {u.zusatz && (
        <>
          {u.zusatz}
          <br />
        </>
      )}
      {!istUebernommen(vorlage.herkunft) && 'gez. '}
      {[u.name, u.funktion].filter(Boolean).join(', ')}
    </p>
  )
}
