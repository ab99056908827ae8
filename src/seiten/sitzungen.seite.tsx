import { datumLang } from '../regeln/datum.js'
import type { Blatt, SitzungZeile } from '../ansichten/listen.js'
import { beispielWort } from '../regeln/worte/herkunft.js'
import { Blaettern } from '../web/blaettern.js'
import { monat, monatKurz, uhrzeit } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Leer, Merkmale, Plakette, Verweis } from '../web/teile.js'
import { sitzungLage } from './sitzung.seite.js'

const wochentag = (tag: string) => datumLang(tag).split(',')[0]

export const punktezahl = (anzahl: number) => (anzahl === 1 ? '1 Tagesordnungspunkt' : `${anzahl} Tagesordnungspunkte`)

/** Who meets, where "Sitzung des …" would only repeat the heading. */
const wer = ({ gremien, name }: SitzungZeile) => gremien.map((g) => g.name).join(', ') || name

/** A leaf of the calendar and what happens on it. */
function Termin({ sitzung: s, ebene, kompakt }: { sitzung: SitzungZeile; ebene: 'h3' | 'h4'; kompakt: boolean }) {
  const Ueberschrift = ebene
  const lage = sitzungLage(s.zustand)
  return (
    <li class="termin">
      <time class="termin__tag" dateTime={s.datum}>
        <span class="termin__zahl">{Number(s.datum.slice(8))}</span>
        <span class="termin__monat">
          {monatKurz(s.datum)} {s.datum.slice(0, 4)}
        </span>
      </time>
      <div class="zeile__text">
        <Ueberschrift class="zeile__titel">
          <Verweis href={`/sitzungen/${s.kurzadresse}`}>{kompakt ? wer(s) : s.name}</Verweis>
        </Ueberschrift>
        <Merkmale
          teile={[
            s.beispiel && beispielWort,
            wochentag(s.datum),
            uhrzeit(s.beginn),
            !kompakt && s.ort,
            !kompakt && s.tops > 0 && punktezahl(s.tops),
          ]}
        />
      </div>
      {lage && (
        <div class="zeile__stand">
          <Plakette ton="warnung" symbol="warnung">
            {lage}
          </Plakette>
        </div>
      )}
    </li>
  )
}

interface TermineAngaben {
  sitzungen: SitzungZeile[]
  ebene?: 'h3' | 'h4'
  /** In a narrow column: Gremium, day and time only. */
  kompakt?: boolean
}

export const Termine = ({ sitzungen, ebene = 'h3', kompakt = false }: TermineAngaben) => (
  <ol class="zeilen">
    {sitzungen.map((s) => (
      <Termin key={s.id} sitzung={s} ebene={ebene} kompakt={kompakt} />
    ))}
  </ol>
)

/** In the order given, a new group whenever the month changes. */
export function nachMonat(sitzungen: SitzungZeile[]): [string, SitzungZeile[]][] {
  const gruppen = new Map<string, SitzungZeile[]>()
  for (const s of sitzungen) gruppen.set(monat(s.datum), [...(gruppen.get(monat(s.datum)) ?? []), s])
  return [...gruppen]
}

interface Angaben {
  /** From today on, next first. */
  kommende: SitzungZeile[]
  /** Before today, newest first. */
  vergangene: Blatt<SitzungZeile>
  fortsetzung: boolean
}

export function SitzungenSeite({ kommende, vergangene, fortsetzung }: Angaben) {
  const weiter = vergangene.weiter === null ? null : `/sitzungen?nach=${encodeURIComponent(vergangene.weiter)}`
  return (
    <Rahmen titel="Sitzungen" bereich="Sitzungen" kanonisch="/sitzungen" weiter={weiter} pfad={[{ name: 'Sitzungen' }]}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Sitzungen</h1>
        <p class="einleitung">Öffentliche Sitzungen können Sie ohne Anmeldung besuchen.</p>
      </header>
      {!fortsetzung && (
        <Abschnitt id="kommende" titel="Nächste Sitzungen">
          {kommende.length ? <Termine sitzungen={kommende} /> : <Leer>Zurzeit sind keine Sitzungen geplant.</Leer>}
        </Abschnitt>
      )}
      <Abschnitt id="vergangene" titel="Vergangene Sitzungen">
        {vergangene.zeilen.length === 0 && <Leer>Es gibt noch keine vergangenen Sitzungen.</Leer>}
        {nachMonat(vergangene.zeilen).map(([name, sitzungen]) => (
          <div key={name} class="monat">
            <h3 class="kern-heading-small">{name}</h3>
            <Termine sitzungen={sitzungen} ebene="h4" />
          </div>
        ))}
      </Abschnitt>
      <Blaettern
        name="Weitere Sitzungen"
        zurueck={fortsetzung ? { adresse: '/sitzungen', worte: 'Zu den nächsten Sitzungen' } : null}
        weiter={weiter ? { adresse: weiter, worte: 'Frühere Sitzungen' } : null}
      />
    </Rahmen>
  )
}
