import { Erledigt } from '../../web/erledigt.js'
import { datumLang } from '../../regeln/datum.js'
import { type Versandschritt, versandschritt } from '../../regeln/versand.js'
import { punktezahl } from '../../seiten/sitzungen.seite.js'
import { uhrzeit } from '../../web/format.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Leer, Merkmale, Verweis } from '../../web/teile.js'
import { gremienVon, versandAdresse, versandliste, versandWort } from './versand.seite.js'
import type { Versandzeile } from '../../vieraugen/tagesordnung/versand.queries.js'

const hinweise: Record<Versandschritt, string> = {
  einladen: 'Eingeladen. Die Tagesordnung ist versandt.',
  nachtrag_versenden: 'Der Nachtrag ist versandt.',
}

const Zeile = ({ sitzung: s }: { sitzung: Versandzeile }) => (
  <li class="zeile">
    <p class="zeile__titel">
      <Verweis href={versandAdresse(s.id)}>
        {gremienVon(s)}, {datumLang(s.datum)}
      </Verweis>
    </p>
    <Merkmale
      teile={[versandWort[versandschritt(s.zustand)], uhrzeit(s.beginn, s.ende), s.ort, punktezahl(s.punkte)]}
    />
  </li>
)

/** Which agendas wait for somebody to send them. */
export const VersandlisteSeite = ({ sitzungen, hinweis }: { sitzungen: Versandzeile[]; hinweis: string }) => (
  <AmtRahmen oeffentlich="/sitzungen" titel={versandliste.name} pfad={amtPfad({ name: versandliste.name })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{versandliste.name}</h1>
      <p class="einleitung">
        Eine Tagesordnung wird öffentlich, wenn jemand sie versendet, der sie nicht geschrieben hat.
      </p>
    </header>
    <Erledigt saetze={hinweise} name={hinweis} />
    {sitzungen.length === 0 ? (
      <Leer>Es wartet keine Tagesordnung auf den Versand.</Leer>
    ) : (
      <ul class="zeilen">
        {sitzungen.map((s) => (
          <Zeile key={s.id} sitzung={s} />
        ))}
      </ul>
    )}
  </AmtRahmen>
)
