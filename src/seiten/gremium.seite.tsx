import type { GremiumAnsicht, SitzungDesGremiums } from '../ansichten/gremium.js'
import type { VorlageZeile } from '../ansichten/vorlage.js'
import { datumKurz } from '../regeln/datum.js'
import { sitzungsnummerWort } from '../regeln/sitzungsnummer.js'
import { uhrzeit } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Angabe, Leer, Plakette, Verweis, Zeit } from '../web/teile.js'
import { VorlagenZeilen } from './vorlagen.seite.js'
import { gremiumArtEinzahl } from './worte.js'

const wannUndWievielte = ({ nummer, beginn }: SitzungDesGremiums) =>
  [nummer && sitzungsnummerWort(nummer), uhrzeit(beginn)].filter(Boolean).join(', ')

function Sitzungen({ gremium: g }: { gremium: GremiumAnsicht }) {
  if (!g.sitzungen.length) return <Leer>Von diesem Gremium ist noch keine Sitzung veröffentlicht.</Leer>
  return (
    <ul class="zeilen">
      {g.sitzungen.map((s) => (
        <li key={s.id} class="zeile">
          <div class="zeile__text">
            <h3 class="zeile__titel">
              <Verweis href={s.adresse}>
                <Zeit tag={s.datum} />
              </Verweis>
            </h3>
            {(s.nummer || s.beginn) && <p class="merkmale">{wannUndWievielte(s)}</p>}
          </div>
          {(s.abgesagt || s.verlegt) && (
            <div class="zeile__stand">
              <Plakette ton="warnung" symbol="warnung">
                {s.abgesagt ? 'Abgesagt' : 'Verlegt'}
              </Plakette>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Which name held from when to when, and what was before and after. */
function InDerZeit({ gremium: { namen = [], bis, vorgaenger, nachfolger = [] } }: { gremium: GremiumAnsicht }) {
  if (!namen.length && !bis && !vorgaenger && !nachfolger.length) return null
  return (
    <Abschnitt id="werdegang" titel="Name und Bestand">
      <dl class="daten">
        {namen.map((n) => (
          <Angabe
            key={n.von}
            name={[n.von && `Ab ${datumKurz(n.von)}`, n.bis && `${n.von ? 'bis' : 'Bis'} ${datumKurz(n.bis)}`]
              .filter(Boolean)
              .join(' ')}
          >
            {n.name}
          </Angabe>
        ))}
        {vorgaenger && (
          <Angabe name="Vorgänger">
            <Verweis href={vorgaenger.adresse}>{vorgaenger.name}</Verweis>
          </Angabe>
        )}
        {bis && (
          <Angabe name="Bestand bis">
            <Zeit tag={bis} />
          </Angabe>
        )}
        {nachfolger.map((n) => (
          <Angabe key={n.id} name="Nachfolger">
            <Verweis href={n.adresse}>{n.name}</Verweis>
          </Angabe>
        ))}
      </dl>
    </Abschnitt>
  )
}

export const GremiumSeite = ({ gremium: g, vorlagen }: { gremium: GremiumAnsicht; vorlagen: VorlageZeile[] }) => (
  <Rahmen
    titel={g.name}
    bereich="Gremien"
    kanonisch={`/gremien/${g.kurzadresse}`}
    pfad={[{ name: 'Gremien', adresse: '/gremien' }, { name: g.name }]}
  >
    <header class="akte__kopf">
      <p class="vorzeile">
        {gremiumArtEinzahl[g.art]}
        {g.kuerzel && ` (${g.kuerzel})`}
      </p>
      <h1 class="kern-heading-large">{g.name}</h1>
    </header>
    <InDerZeit gremium={g} />
    <Abschnitt id="sitzungen" titel="Sitzungen">
      <Sitzungen gremium={g} />
    </Abschnitt>
    {vorlagen.length > 0 && (
      <Abschnitt id="vorlagen" titel="Neueste Vorlagen">
        <VorlagenZeilen zeilen={vorlagen} ebene="h3" />
        <p class="mehrlink">
          <Verweis href={`/vorlagen?gremium=${encodeURIComponent(g.kurzadresse)}`} symbol="pfeilVor">
            Alle Vorlagen dieses Gremiums
          </Verweis>
        </p>
      </Abschnitt>
    )}
  </Rahmen>
)
