import type { EintragAnsicht, VorgangAnsicht } from '../ansichten/vorgang.js'
import { dateiAngabe } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Angabe, Symbol, Verweis, Zeit } from '../web/teile.js'
import { RichText } from '../richtext/zu-jsx.js'
import { herkunftText } from '../regeln/worte/herkunft.js'
import { Marke } from './herkunft.js'
import { eintragArtWort } from './worte.js'

/** Title of an entry; a link only where there is something to open. */
function Titel({ eintrag: e }: { eintrag: EintragAnsicht }) {
  if (e.datei)
    return (
      <Verweis href={e.datei.adresse} mimeType={e.datei.mimeType}>
        {e.titel}
      </Verweis>
    )
  return e.ziel ? <Verweis href={e.ziel.adresse}>{e.titel}</Verweis> : <>{e.titel}</>
}

/** A document that is only named is said to be so: no reader should search for a link that is not there. */
const nurGenannt = (e: EintragAnsicht) => !e.datei && !e.ziel && !e.text

function Eintrag({ eintrag: e }: { eintrag: EintragAnsicht }) {
  return (
    <li class={e.text ? 'eintrag eintrag--bericht' : 'eintrag'}>
      {!e.text && <Symbol name="datei" />}
      <div>
        {e.titel && (
          <h3 class="eintrag__titel">
            <Titel eintrag={e} />
          </h3>
        )}
        <p class="merkmale">
          <span>{eintragArtWort[e.art]}</span>
          {e.datum && (
            <span>
              <Zeit tag={e.datum} kurz />
            </span>
          )}
          {e.datei && <span>{dateiAngabe(e.datei.mimeType, e.datei.groesse)}</span>}
          {nurGenannt(e) && <span>Datei hier nicht hinterlegt</span>}
        </p>
        {e.text && (
          <div class="prosa">
            <RichText dokument={e.text} />
          </div>
        )}
      </div>
    </li>
  )
}

function Angaben({ vorgang: v }: { vorgang: VorgangAnsicht }) {
  return (
    <aside class="akte__seite" aria-label="Angaben zum Vorgang">
      <dl class="daten">
        {v.federfuehrung && <Angabe name="Federführung">{v.federfuehrung}</Angabe>}
        {v.handlungsfelder.length > 0 && <Angabe name="Handlungsfelder">{v.handlungsfelder.join(', ')}</Angabe>}
        {v.herkunft && <Angabe name="Herkunft">{herkunftText(v.herkunft)}</Angabe>}
        {v.beteiligte.length > 0 && (
          <Angabe name="Beteiligte">
            <ul class="liste liste--schlicht">
              {v.beteiligte.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Angabe>
        )}
      </dl>
      <nav aria-labelledby="verzeichnis">
        <h2 id="verzeichnis" class="klein">
          Auf dieser Seite
        </h2>
        <ul class="verzeichnis">
          {v.vorlagen.length > 0 && (
            <li>
              <a href="#vorlagen">Vorlagen ({v.vorlagen.length})</a>
            </li>
          )}
          {v.jahre.map(({ jahr, eintraege }) => (
            <li key={jahr}>
              <a href={`#jahr-${jahr}`}>
                {jahr} ({eintraege.length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  )
}

export const VorgangAkte = ({ vorgang: v }: { vorgang: VorgangAnsicht }) => (
  <article class="akte">
    <header class="akte__kopf">
      <p class="vorzeile">
        Vorgang
        <Marke herkunft={v.herkunft} />
      </p>
      <h1 class="kern-heading-large">{v.titel}</h1>
      {v.beschreibung && (
        <div class="einleitung prosa">
          <RichText dokument={v.beschreibung} />
        </div>
      )}
    </header>
    <div class="akte__text">
      {v.vorlagen.length > 0 && (
        <Abschnitt id="vorlagen" titel="Vorlagen">
          <ul class="zeilen">
            {v.vorlagen.map((vorlage) => (
              <li key={vorlage.id} class="zeile">
                <div class="zeile__text">
                  <h3 class="zeile__titel">
                    <Verweis href={vorlage.adresse}>{vorlage.name}</Verweis>
                  </h3>
                  <p class="merkmale">{vorlage.nummer}</p>
                </div>
              </li>
            ))}
          </ul>
        </Abschnitt>
      )}
      {v.jahre.map(({ jahr, eintraege }) => (
        <Abschnitt key={jahr} id={`jahr-${jahr}`} titel={String(jahr)}>
          <ul class="eintraege">
            {eintraege.map((e) => (
              <Eintrag key={e.id} eintrag={e} />
            ))}
          </ul>
        </Abschnitt>
      ))}
    </div>
    <Angaben vorgang={v} />
  </article>
)

export const VorgangSeite = ({ vorgang: v }: { vorgang: VorgangAnsicht }) => (
  <Rahmen
    titel={v.titel}
    bereich="Vorgänge"
    kanonisch={`/vorgaenge/${v.kurzadresse}`}
    pfad={[{ name: 'Vorgänge', adresse: '/vorgaenge' }, { name: v.titel }]}
  >
    <VorgangAkte vorgang={v} />
  </Rahmen>
)
