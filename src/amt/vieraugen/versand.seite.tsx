import { punktnummer } from '../../regeln/tagesordnung.js'
import { datumKurz, datumLang } from '../../regeln/datum.js'
import { sitzungSchritte } from '../../regeln/sitzung-schritte.js'
import type { Versandschritt } from '../../regeln/versand.js'
import { SitzungAkte } from '../../seiten/sitzung.seite.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { uhrzeit } from '../../web/format.js'
import { Formular } from '../../web/formular.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { feste, Warnungen } from '../teile/trotzdem.js'
import { Abschnitt, Angabe, Hindernisse, Hinweis, Knopf, Verweis } from '../../web/teile.js'
import type { SitzungZeileDto } from '../../sitzungen/sitzung.dto.js'
import type { Versandblick } from '../../vieraugen/tagesordnung/versand.service.js'

export const versandliste = { name: 'Tagesordnungen versenden', adresse: '/amt/sitzungen' }
export const versandAdresse = (id: string): string => `/amt/sitzungen/${id}/versand`
const aufzaehlung = new Intl.ListFormat('de-DE')
export const gremienVon = ({ gremien }: SitzungZeileDto): string => aufzaehlung.format(gremien.map((g) => g.name))
export const versandWort: Record<Versandschritt, string> = { einladen: 'Einladung', nachtrag_versenden: 'Nachtrag' }

/** `grund` is what was typed before the page came back. */
type Angaben = Versandblick & { grund?: string | undefined; fehler?: FeldFehler[] }
type Vorschau = NonNullable<Versandblick['vorschau']>

const Sitzungsangaben = ({ sitzung: s, schritt, vorschau }: Versandblick) => (
  <dl class="daten">
    {vorschau && <Angabe name="Was versandt wird">{versandWort[schritt]}</Angabe>}
    {s.beginn && <Angabe name="Uhrzeit">{uhrzeit(s.beginn, s.ende)}</Angabe>}
    {s.ort && <Angabe name="Ort">{s.ort}</Angabe>}
  </dl>
)

const OeffentlicheTitel = ({ oeffentlicheTitel }: Vorschau) => (
  <Abschnitt id="oeffentliche-titel" titel="Öffentliche Titel nichtöffentlicher Punkte">
    <p>Auch diese Titel liest die Öffentlichkeit, wenn die Regeln Ihrer Gemeinde öffentliche Titel zeigen.</p>
    <ul class="liste">
      {oeffentlicheTitel.map((t) => (
        <li key={t.nummer}>
          {t.nummer}: {t.titel}
        </li>
      ))}
    </ul>
  </Abschnitt>
)

function Versenden({ sitzung, schritt, vorschau, hindernisse, grund, fehler }: Angaben) {
  const { bezeichnung } = sitzungSchritte[schritt]
  const dagegen = feste(hindernisse)
  if (!vorschau || dagegen.length > 0)
    return <Hindernisse titel="Das können Sie jetzt nicht versenden" gruende={vorschau ? dagegen : hindernisse} />
  return (
    <Formular nach={versandAdresse(sitzung.id)}>
      <input type="hidden" name="schritt" value={schritt} />
      {vorschau.oeffentlich && <input type="hidden" name="gesehen" value={vorschau.gesehen} />}
      <Warnungen gruende={hindernisse} grund={grund} fehler={fehler} />
      <p>
        <Knopf>{vorschau.oeffentlich ? `${bezeichnung} und veröffentlichen` : bezeichnung}</Knopf>
      </p>
    </Formular>
  )
}

/** Of a Fraktion: everything, as it is sent. */
const Tagesordnung = ({ zeilen }: Vorschau) => (
  <ol class="tops">
    {zeilen.map((z) => (
      <li key={z.topId} class="top">
        <span class="top__nr">{punktnummer(z.teil, z.nummer)}</span>
        <p class="top__titel">{z.titel}</p>
      </li>
    ))}
  </ol>
)

function Blick(vorschau: Vorschau) {
  const titel = vorschau.oeffentlich ? 'So sieht es die Öffentlichkeit' : 'Diese Tagesordnung wird versandt'
  return (
    <section class="vorschau" id="vorschau" aria-label={titel} tabIndex={-1}>
      <p class="vorschau__titel">{titel}</p>
      {vorschau.oeffentlich ? <SitzungAkte sitzung={vorschau.oeffentlich} /> : <Tagesordnung {...vorschau} />}
    </section>
  )
}

const titelVon = ({ vorschau, schritt }: Versandblick): string => {
  if (!vorschau) return 'Tagesordnung versenden'
  return schritt === 'einladen' ? 'Zur Sitzung einladen' : 'Nachtrag versenden'
}

/** The look at an agenda before it goes out: what stands in the way, and the page as the world will read it. */
export function VersandSeite(blick: Angaben) {
  const { sitzung, adresse, vorschau, fehler = [] } = blick
  const name = `${gremienVon(sitzung)}, ${datumLang(sitzung.datum)}`
  return (
    <Aktenrahmen
      titel={titelVon(blick)}
      liste={versandliste}
      akte={{ kurz: datumKurz(sitzung.datum), name, oeffentlich: adresse }}
      fehler={fehler}
      ungetan="Das ist noch nicht versandt"
    >
      <div class="akte__text">
        <Abschnitt id="sitzung" titel="Sitzung">
          <Sitzungsangaben {...blick} />
        </Abschnitt>
        {vorschau?.oeffentlich && vorschau.oeffentlicheTitel.length > 0 && <OeffentlicheTitel {...vorschau} />}
      </div>
      {vorschau && <Blick {...vorschau} />}
      <div class="akte__text">
        <Abschnitt id="versand" titel="Versand">
          {vorschau && !vorschau.oeffentlich && (
            <Hinweis titel="Von der Sitzung einer Fraktion wird nichts öffentlich." />
          )}
          {vorschau?.hinweise.map((satz) => (
            <Hinweis key={satz} titel="Die Nummern stehen nicht der Reihe nach">
              {satz}
            </Hinweis>
          ))}
          <Versenden {...blick} />
        </Abschnitt>
      </div>
      <p>
        <Verweis href={versandliste.adresse}>Zur Liste</Verweis>
      </p>
    </Aktenrahmen>
  )
}
