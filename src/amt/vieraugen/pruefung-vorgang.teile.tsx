import { RichText } from '../../richtext/zu-jsx.js'
import { eintragArtWort } from '../../seiten/worte.js'
import { Abschnitt, Merkmale, Zeit } from '../../web/teile.js'
import type { Gesehenes } from '../../vieraugen/wunsch/gegenstand.js'

/** What is new in a Vorgang: the page below shows all of it, old and new. */
export const Neues = ({ saetze }: { saetze: readonly string[] }) =>
  saetze.length > 0 ? (
    <Abschnitt id="neues" titel="Was neu ist">
      <ul class="liste">
        {saetze.map((satz, i) => (
          <li key={i}>{satz}</li>
        ))}
      </ul>
    </Abschnitt>
  ) : null

/** What shows only when something else is public is looked at now: nobody is asked again then. */
export const Spaeteres = ({ eintraege }: { eintraege: Gesehenes['spaeter'] }) =>
  eintraege.length > 0 ? (
    <Abschnitt id="spaeter" titel="Was erst später erscheint">
      <p>Diese Einträge erscheinen, sobald die Vorlage oder die Sitzung öffentlich ist, die sie nennen.</p>
      <ul class="zeilen">
        {eintraege.map((e) => (
          <li key={e.id} class="zeile">
            {e.titel && <p class="zeile__titel">{e.titel}</p>}
            <Merkmale teile={[eintragArtWort[e.art], e.datum ? <Zeit tag={e.datum} kurz /> : String(e.jahr)]} />
            {e.text && (
              <div class="prosa">
                <RichText dokument={e.text} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Abschnitt>
  ) : null
