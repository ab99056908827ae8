import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import { terminVerstrichen } from '../regeln/anzeige.js'
import { standOhneErgebnis } from '../regeln/worte/ergebnis.js'
import { vorlageArtMitOeffentlichkeit } from '../regeln/worte/vorlage.js'
import { KnopfVerweis, LinkKopieren, Plakette, Zeit } from '../web/teile.js'
import { Ergebnis } from './ergebnis.js'
import { Marke } from './herkunft.js'
import { useUmfeld } from '../web/umfeld.js'
import { imGremium } from '../regeln/worte/gremium.js'

/** Where the Vorlage stands, in one line: the last outcome, or the next Beratung. */
function Standzeile({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const letztes = v.letztesErgebnis
  const { heute } = useUmfeld()
  const naechste = v.beratungsfolge.find((b) => b.anzeige === 'bevorstehend' && !terminVerstrichen(b, heute))
  if (v.zustand === 'zurueckgezogen')
    return (
      <p class="stand">
        <Plakette ton="still" symbol="pfeilZurueck">
          Zurückgezogen
        </Plakette>
        <span>Über diese Vorlage wird nicht weiter beraten.</span>
      </p>
    )
  if (letztes)
    return (
      <p class="stand">
        <Ergebnis ergebnis={letztes.ergebnis} />
        <span>
          zuletzt
          {letztes.datum && (
            <>
              {' am '}
              <Zeit tag={letztes.datum} />
            </>
          )}
          {` ${imGremium(letztes.gremium.name)}`}
        </span>
      </p>
    )
  return (
    <p class="stand">
      <Plakette ton="info" symbol="kalender">
        {standOhneErgebnis(
          v.zustand,
          v.beratungsfolge.some(({ anzeige }) => anzeige === 'bevorstehend'),
        )}
      </Plakette>
      {naechste?.datum && (
        <span>
          kommt am <Zeit tag={naechste.datum} />
          {` ${imGremium(naechste.gremium)} `}zur Beratung
        </span>
      )}
    </p>
  )
}

export function VorlageKopf({ vorlage: v, adresse }: { vorlage: VorlageAnsicht; adresse: string }) {
  return (
    <header class="akte__kopf">
      <p class="vorzeile">
        {vorlageArtMitOeffentlichkeit(v.art, v.oeffentlich)} {v.nummer}
        <Marke herkunft={v.herkunft} />
      </p>
      <h1 class="kern-heading-large">{v.betreff}</h1>
      <Standzeile vorlage={v} />
      <div class="aktionen">
        <KnopfVerweis href={`${adresse}.pdf`} symbol="laden" mimeType="application/pdf">
          Vorlage als PDF
        </KnopfVerweis>
        <KnopfVerweis
          href={`${adresse}/fassung-${v.fassung.nr}.pdf`}
          symbol="datei"
          mimeType="application/pdf"
          art="tertiary"
        >
          Fassung {v.fassung.nr} ohne Ergebnisse (PDF)
        </KnopfVerweis>
        <LinkKopieren />
      </div>
    </header>
  )
}
