import { vorlageArtNamen } from '../regeln/worte/vorlage.js'
import type { Blatt, VorlagenAuswahl, VorlagenFilter } from '../ansichten/listen.js'
import type { VorlageZeile } from '../ansichten/vorlage.js'
import { Blaettern } from '../web/blaettern.js'
import { Auswahl } from '../web/formular.js'
import { Rahmen } from '../web/rahmen.js'
import { Knopf, Leer, Merkmale, Plakette, Verweis, Zeit } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'
import { istVorbei } from '../regeln/anzeige.js'
import { beispielWort } from '../regeln/worte/herkunft.js'
import { standOhneErgebnis } from '../regeln/worte/ergebnis.js'
import { Ergebnis } from './ergebnis.js'
import { vorlageZustandOeffentlich } from '../regeln/worte/vorlage.js'

function ZeilenStand({ zeile: z }: { zeile: VorlageZeile }) {
  const { heute } = useUmfeld()
  if (z.zustand === 'zurueckgezogen')
    return (
      <Plakette ton="still" symbol="pfeilZurueck">
        Zurückgezogen
      </Plakette>
    )
  if (z.letztesErgebnis)
    return (
      <>
        <Ergebnis ergebnis={z.letztesErgebnis.ergebnis} />
        <span class="zeile__wo">
          {z.letztesErgebnis.gremium.name}
          {z.letztesErgebnis.datum && (
            <>
              , <Zeit tag={z.letztesErgebnis.datum} kurz />
            </>
          )}
        </span>
      </>
    )
  return (
    <>
      <Plakette ton="info" symbol="kalender">
        {standOhneErgebnis(z.zustand, z.naechsteBeratung !== null)}
      </Plakette>
      {z.naechsteBeratung && !istVorbei(z.naechsteBeratung.datum, heute) && (
        <span class="zeile__wo">
          {z.naechsteBeratung.gremium}
          {z.naechsteBeratung.datum && (
            <>
              , <Zeit tag={z.naechsteBeratung.datum} kurz />
            </>
          )}
        </span>
      )}
    </>
  )
}

/** Rows of Vorlagen: what it is about, then where it stands. Used by the list and the start page. */
export const VorlagenZeilen = ({ zeilen, ebene = 'h2' }: { zeilen: VorlageZeile[]; ebene?: 'h2' | 'h3' }) => {
  const Ueberschrift = ebene
  return (
    <ol class="zeilen">
      {zeilen.map((z) => (
        <li key={z.id} class="zeile">
          <div class="zeile__text">
            <Ueberschrift class="zeile__titel">
              <Verweis href={`/vorlagen/${z.kurzadresse}`}>{z.betreff}</Verweis>
            </Ueberschrift>
            <Merkmale
              teile={[
                z.beispiel && beispielWort,
                `${vorlageArtNamen[z.art]} ${z.nummer}`,
                z.einreicher?.join(', ') ?? z.federfuehrung,
                z.datum && <Zeit tag={z.datum} kurz />,
              ]}
            />
          </div>
          <div class="zeile__stand">
            <ZeilenStand zeile={z} />
          </div>
        </li>
      ))}
    </ol>
  )
}

interface ListenAngaben {
  blatt: Blatt<VorlageZeile>
  filter: VorlagenFilter
  auswahl: VorlagenAuswahl
  /** True from the second page on. */
  fortsetzung: boolean
}

/** A plain GET form: every narrowed list has an address that can be kept and sent. */
const Filter = ({ filter, auswahl }: Pick<ListenAngaben, 'filter' | 'auswahl'>) => (
  <form class="filter" action="/vorlagen" method="get" aria-label="Vorlagen eingrenzen">
    <Auswahl
      name="art"
      titel="Art"
      leer="Alle Arten"
      wert={filter.art}
      werte={auswahl.arten.map((art) => [art, vorlageArtNamen[art]])}
    />
    <Auswahl
      name="gremium"
      titel="Gremium"
      leer="Alle Gremien"
      wert={filter.gremium}
      werte={auswahl.gremien.map(({ kurzadresse, name }) => [kurzadresse, name])}
    />
    <Auswahl
      name="federfuehrung"
      titel="Federführung"
      leer="Alle Fachbereiche"
      wert={filter.federfuehrung}
      werte={auswahl.federfuehrungen.map(({ kuerzel, name }) => [kuerzel, `${kuerzel} – ${name}`])}
    />
    {auswahl.einreicher.length > 0 && (
      <Auswahl
        name="einreicher"
        titel="Eingereicht von"
        leer="Alle"
        wert={filter.einreicher}
        werte={auswahl.einreicher.map((name) => [name, name])}
      />
    )}
    <Auswahl
      name="jahr"
      titel="Jahr"
      leer="Alle Jahre"
      wert={filter.jahr?.toString()}
      werte={auswahl.jahre.map((jahr) => [String(jahr), String(jahr)])}
    />
    <Auswahl
      name="zustand"
      titel="Stand"
      leer="Jeder Stand"
      wert={filter.zustand}
      werte={Object.entries(vorlageZustandOeffentlich)}
    />
    <div class="filter__knoepfe">
      <Knopf art="secondary">Anzeigen</Knopf>
      {Object.keys(filter).length > 0 && <Verweis href="/vorlagen">Alle Vorlagen zeigen</Verweis>}
    </div>
  </form>
)

/** Address of the list with these filters, and of its next page with the cursor. */
export function listenAdresse(filter: VorlagenFilter, nach?: string | null): string {
  const suche = new URLSearchParams(Object.entries(filter).map(([name, wert]) => [name, String(wert)]))
  if (nach) suche.set('nach', nach)
  return suche.size ? `/vorlagen?${suche}` : '/vorlagen'
}

export const VorlagenSeite = ({ blatt, filter, auswahl, fortsetzung }: ListenAngaben) => {
  const weiter = blatt.weiter === null ? null : listenAdresse(filter, blatt.weiter)
  return (
    <Rahmen
      titel="Vorlagen"
      bereich="Vorlagen"
      kanonisch={listenAdresse(filter)}
      weiter={weiter}
      pfad={[{ name: 'Vorlagen' }]}
    >
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Vorlagen</h1>
        <p class="einleitung">Worüber Rat und Ausschüsse beraten, die neuesten zuerst.</p>
      </header>
      <Filter filter={filter} auswahl={auswahl} />
      {blatt.zeilen.length ? (
        <VorlagenZeilen zeilen={blatt.zeilen} />
      ) : (
        <Leer>Zu dieser Auswahl gibt es keine Vorlage. Wählen Sie weniger Merkmale oder alle Jahre.</Leer>
      )}
      <Blaettern
        name="Weitere Vorlagen"
        zurueck={fortsetzung ? { adresse: listenAdresse(filter), worte: 'Zum Anfang der Liste' } : null}
        weiter={weiter ? { adresse: weiter, worte: 'Ältere Vorlagen' } : null}
      />
    </Rahmen>
  )
}
