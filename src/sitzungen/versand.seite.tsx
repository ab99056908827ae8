import { datumKurz, datumLang } from '../regeln/datum.js'
import { sitzungSchritte } from '../regeln/sitzung.js'
import type { Versandschritt } from '../regeln/versand.js'
import { SitzungAkte } from '../seiten/sitzung.seite.js'
import { Aktenrahmen } from '../vorlagen/veroeffentlichung/aktenrahmen.js'
import { uhrzeit } from '../web/format.js'
import { type FeldFehler, Formular } from '../web/formular.js'
import { Abschnitt, Angabe, Hindernisse, Hinweis, Knopf, Merkmale, Verweis } from '../web/teile.js'
import type { SitzungZeileDto } from './sitzung.dto.js'
import type { Versandblick } from './versand.service.js'

export const versandliste = { name: 'Tagesordnungen versenden', adresse: '/amt/sitzungen' }
export const versandAdresse = (id: string): string => `/amt/sitzungen/${id}/versand`
export const gremienVon = ({ gremien }: SitzungZeileDto): string => gremien.map((g) => g.name).join(', ')
export const versandWort: Record<Versandschritt, string> = { einladen: 'Einladung', nachtrag_versenden: 'Nachtrag' }

type Vorschau = NonNullable<Versandblick['vorschau']>

const Sitzungsangaben = ({ sitzung: s, schritt }: Versandblick) => (
  <dl class="daten">
    <Angabe name="Was versandt wird">{versandWort[schritt]}</Angabe>
    {s.beginn && <Angabe name="Uhrzeit">{uhrzeit(s.beginn, s.ende)}</Angabe>}
    {s.ort && <Angabe name="Ort">{s.ort}</Angabe>}
  </dl>
)

const OeffentlicheTitel = ({ oeffentlicheTitel }: Vorschau) => (
  <Abschnitt id="oeffentliche-titel" titel="Öffentliche Titel nichtöffentlicher Punkte">
    <p>Auch diese Titel werden gelesen, sobald Ihre Gemeinde solche Titel zeigt.</p>
    <ul class="liste">
      {oeffentlicheTitel.map((t) => (
        <li key={t.nummer}>
          {t.nummer}: {t.titel}
        </li>
      ))}
    </ul>
  </Abschnitt>
)

function Versenden({ sitzung, schritt, vorschau, hindernisse }: Versandblick) {
  const { bezeichnung } = sitzungSchritte[schritt]
  if (!vorschau || hindernisse.length > 0)
    return <Hindernisse titel="Das können Sie jetzt nicht versenden" gruende={hindernisse} />
  return (
    <Formular nach={versandAdresse(sitzung.id)}>
      <p>
        Lesen Sie zuerst unten,{' '}
        <a class="kern-link" href="#vorschau">
          {vorschau.oeffentlich ? 'was die Öffentlichkeit lesen wird' : 'was versandt wird'}
        </a>
        .
      </p>
      <input type="hidden" name="schritt" value={schritt} />
      {vorschau.oeffentlich && <input type="hidden" name="gesehen" value={vorschau.gesehen} />}
      <p>
        <Knopf>{vorschau.oeffentlich ? `${bezeichnung} und veröffentlichen` : bezeichnung}</Knopf>
      </p>
    </Formular>
  )
}

/** Of a Fraktion: everything, as it is sent. */
const Tagesordnung = ({ zeilen }: Vorschau) => (
  <Abschnitt id="vorschau" titel="Tagesordnung">
    <ul class="zeilen">
      {zeilen.map((z) => (
        <li key={z.topId} class="zeile">
          <p class="zeile__titel">{z.titel}</p>
          <Merkmale teile={[z.teil === 'oe' ? `Ö ${z.nummer}` : `N ${z.nummer}`]} />
        </li>
      ))}
    </ul>
  </Abschnitt>
)

const Blick = (vorschau: Vorschau) =>
  vorschau.oeffentlich ? (
    <section class="vorschau" id="vorschau" aria-label="Vorschau: was die Öffentlichkeit lesen wird" tabIndex={-1}>
      <p class="vorschau__titel">So sieht es die Öffentlichkeit</p>
      <SitzungAkte sitzung={vorschau.oeffentlich} />
    </section>
  ) : (
    <Tagesordnung {...vorschau} />
  )

/** The look at an agenda before it goes out: what stands in the way, and the page as the world will read it. */
export function VersandSeite({ fehler = [], ...blick }: Versandblick & { fehler?: FeldFehler[] }) {
  const { sitzung, schritt, vorschau } = blick
  return (
    <Aktenrahmen
      titel={schritt === 'einladen' ? 'Zur Sitzung einladen' : 'Nachtrag versenden'}
      liste={versandliste}
      akte={{ kurz: datumKurz(sitzung.datum), name: `${gremienVon(sitzung)}, ${datumLang(sitzung.datum)}` }}
      fehler={fehler}
      ungetan="Das ist noch nicht versandt"
    >
      <div class="akte__text">
        <Abschnitt id="sitzung" titel="Sitzung">
          <Sitzungsangaben {...blick} />
        </Abschnitt>
        {vorschau && vorschau.oeffentlicheTitel.length > 0 && <OeffentlicheTitel {...vorschau} />}
        <Abschnitt id="versand" titel="Versand">
          {vorschau && !vorschau.oeffentlich && (
            <Hinweis titel="Von der Sitzung einer Fraktion wird nichts öffentlich." />
          )}
          <Versenden {...blick} />
        </Abschnitt>
      </div>
      {vorschau && <Blick {...vorschau} />}
      <p>
        <Verweis href={versandliste.adresse}>Zur Liste</Verweis>
      </p>
    </Aktenrahmen>
  )
}
