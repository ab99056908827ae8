import type { Blatt, VorgangZeile } from '../ansichten/listen.js'
import { Blaettern } from '../web/blaettern.js'
import { Rahmen } from '../web/rahmen.js'
import { Leer, Merkmale, Verweis } from '../web/teile.js'

/** "2012–2017", "seit 2026" is never guessed: only years that have an entry. */
export const zeitraum = ({ vonJahr, bisJahr }: Pick<VorgangZeile, 'vonJahr' | 'bisJahr'>) =>
  vonJahr === bisJahr ? vonJahr : `${vonJahr}–${bisJahr}`

const anzahl = (n: number) => (n === 1 ? '1 Eintrag' : `${n} Einträge`)

export const VorgaengeZeilen = ({ vorgaenge, ebene = 'h2' }: { vorgaenge: VorgangZeile[]; ebene?: 'h2' | 'h3' }) => {
  const Ueberschrift = ebene
  return (
    <ul class="zeilen">
      {vorgaenge.map((v) => (
        <li key={v.id} class="zeile">
          <div class="zeile__text">
            <Ueberschrift class="zeile__titel">
              <Verweis href={`/vorgaenge/${v.kurzadresse}`}>{v.titel}</Verweis>
            </Ueberschrift>
            <Merkmale teile={[zeitraum(v), v.eintraege > 0 && anzahl(v.eintraege), v.federfuehrung]} />
          </div>
        </li>
      ))}
    </ul>
  )
}

export function VorgaengeSeite({ blatt, fortsetzung }: { blatt: Blatt<VorgangZeile>; fortsetzung: boolean }) {
  const weiter = blatt.weiter === null ? null : `/vorgaenge?nach=${encodeURIComponent(blatt.weiter)}`
  return (
    <Rahmen titel="Vorgänge" bereich="Vorgänge" kanonisch="/vorgaenge" weiter={weiter} pfad={[{ name: 'Vorgänge' }]}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Vorgänge</h1>
        <p class="einleitung">Eine Sache über die Jahre: Vorlagen, Sitzungen, Protokolle und Meldungen an einem Ort.</p>
      </header>
      {blatt.zeilen.length ? (
        <VorgaengeZeilen vorgaenge={blatt.zeilen} />
      ) : (
        <Leer>Noch ist kein Vorgang veröffentlicht.</Leer>
      )}
      <Blaettern
        name="Weitere Vorgänge"
        zurueck={fortsetzung ? { adresse: '/vorgaenge', worte: 'Zum Anfang der Liste' } : null}
        weiter={weiter ? { adresse: weiter, worte: 'Weitere Vorgänge' } : null}
      />
    </Rahmen>
  )
}
