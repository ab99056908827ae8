import { datumKurz, istTag } from '../../regeln/datum.js'
import { Blaettern } from '../../web/blaettern.js'
import { Auswahl, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { sekunde } from '../../web/format.js'
import { Knopf, Leer, Merkmale, Verweis } from '../../web/teile.js'
import type { ProtokollBlattDto, ProtokollEintragDto } from '../../aufsicht/protokoll.dto.js'
import { aktionWorte, spalteWort, tabelleWort } from '../../aufsicht/protokollworte.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'

/** What the form holds, as it was typed. */
export type Eingaben = Partial<
  Record<'von' | 'bis' | 'akteur' | 'gegenstand' | 'tabelle' | 'aktion' | 'anlass', string>
>

interface Angaben {
  eingaben: Eingaben
  fehler: FeldFehler[]
  /** Null: what was typed makes no sense, so nothing was looked for. */
  blatt: ProtokollBlattDto | null
  tabellen: string[]
  fortsetzung: boolean
}

const adresse = (weg: string, eingaben: Eingaben, weitere: Record<string, string> = {}): string => {
  const suche = new URLSearchParams({ ...eingaben, ...weitere })
  return suche.size > 0 ? `${weg}?${suche}` : weg
}

export const ProtokollSeite = ({ eingaben, fehler, blatt, tabellen, fortsetzung }: Angaben) => (
  <AmtRahmen
    titel={titelMitFehler('Protokoll', fehler)}
    pfad={[{ name: 'Verwaltung', adresse: '/amt' }, { name: 'Protokoll' }]}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Protokoll</h1>
      <p class="einleitung">
        Wer wann was geändert oder Nichtöffentliches gelesen hat. Auch Ihr Blick hierhin steht darin.
      </p>
    </header>
    <Fehlerliste fehler={fehler} titel="So lässt sich nicht suchen" />
    <Filter eingaben={eingaben} fehler={fehler} tabellen={tabellen} />
    {blatt && <Treffer blatt={blatt} eingaben={eingaben} fortsetzung={fortsetzung} />}
  </AmtRahmen>
)

const wieGetippt = (wert = ''): string => (istTag(wert) ? datumKurz(wert) : wert)

const Filter = ({ eingaben, fehler, tabellen }: Pick<Angaben, 'eingaben' | 'fehler' | 'tabellen'>) => {
  const feld = (name: keyof Eingaben) => ({
    name,
    wert: wieGetippt(eingaben[name]),
    fehler: satzAn(name, fehler),
  })
  return (
    <form class="filter" action="/amt/protokoll" method="get" aria-label="Protokoll eingrenzen">
      <Textfeld {...feld('von')} titel="Von" hinweis="31.01.2027" />
      <Textfeld {...feld('bis')} titel="Bis" hinweis="31.01.2027" />
      <Textfeld {...feld('akteur')} titel="Kennung des Kontos" />
      <Textfeld {...feld('gegenstand')} titel="Nummer oder Schlüssel" />
      <Auswahl {...feld('tabelle')} titel="Wovon" leer="Alles" werte={tabellen.map((t) => [t, tabelleWort(t)])} />
      <Auswahl {...feld('aktion')} titel="Art" leer="Jede Art" werte={Object.entries(aktionWorte)} />
      <Textfeld {...feld('anlass')} titel="Anlass enthält" />
      <div class="filter__knoepfe">
        <Knopf art="secondary">Anzeigen</Knopf>
        {Object.keys(eingaben).length > 0 && <Verweis href="/amt/protokoll">Alle Einträge zeigen</Verweis>}
      </div>
    </form>
  )
}

const Treffer = ({
  blatt,
  eingaben,
  fortsetzung,
}: {
  blatt: ProtokollBlattDto
  eingaben: Eingaben
  fortsetzung: boolean
}) => (
  <>
    {blatt.zeilen.length === 0 ? (
      <Leer>Dazu steht nichts im Protokoll. Wählen Sie weniger Merkmale oder einen längeren Zeitraum.</Leer>
    ) : (
      <>
        <Merkmale
          teile={[
            'Alle Treffer herunterladen',
            <Verweis href={adresse('/api/v1/protokoll/ausgabe', eingaben, { form: 'csv' })} mimeType="text/csv">
              Tabelle (CSV)
            </Verweis>,
            <Verweis
              href={adresse('/api/v1/protokoll/ausgabe', eingaben, { form: 'jsonl' })}
              mimeType="application/jsonl"
            >
              JSON-Zeilen
            </Verweis>,
          ]}
        />
        <ol class="zeilen">
          {blatt.zeilen.map((eintrag) => (
            <Zeile key={eintrag.id} eintrag={eintrag} />
          ))}
        </ol>
      </>
    )}
    <Blaettern
      name="Weitere Einträge"
      zurueck={fortsetzung ? { adresse: adresse('/amt/protokoll', eingaben), worte: 'Zum Anfang der Liste' } : null}
      weiter={
        blatt.weiter
          ? { adresse: adresse('/amt/protokoll', eingaben, { nach: blatt.weiter }), worte: 'Ältere Einträge' }
          : null
      }
    />
  </>
)

const Zeile = ({ eintrag: e }: { eintrag: ProtokollEintragDto }) => (
  <li class="zeile">
    <div class="zeile__text">
      <h2 class="zeile__titel">
        <Verweis href={`/amt/protokoll/${e.id}`}>
          {e.was || 'Ohne Anlass'}: {tabelleWort(e.tabelle)} {aktionWorte[e.aktion].toLowerCase()}
        </Verweis>
      </h2>
      <Merkmale
        teile={[
          <time dateTime={e.zeitpunkt}>{sekunde(e.zeitpunkt)}</time>,
          wer(e),
          e.fuer && `in Vertretung für ${e.fuer}`,
          e.felder.length > 0 && e.aktion === 'UPDATE' && `geändert: ${e.felder.map(spalteWort).join(', ')}`,
        ]}
      />
    </div>
  </li>
)

/** Name of the account, while there is one. */
export const wer = ({ akteur, akteurName }: Pick<ProtokollEintragDto, 'akteur' | 'akteurName'>): string =>
  akteurName ?? (akteur === 'system' ? 'Anwendung' : akteur)
