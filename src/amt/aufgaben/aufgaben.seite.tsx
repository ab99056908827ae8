import type { Akteur } from '../../regeln/rechte.js'
import { Abschnitt, Leer, Verweis } from '../../web/teile.js'
import { useUmfeld } from '../../web/umfeld.js'
import { istZweitePerson } from '../../vieraugen/wartendes.queries.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { bereicheFuer } from '../rahmen/navigation.js'

/** As in the frame: both are told by one question to the database. */
function Wartet() {
  const wartet = useUmfeld().amt?.wartet ?? []
  return (
    <Abschnitt id="wartet" titel="Wartet auf Sie">
      {wartet.length === 0 ? (
        <Leer>Zurzeit wartet nichts auf Sie.</Leer>
      ) : (
        <ul class="zeilen">
          {wartet.map((w) => (
            <li key={w.worte} class="zeile">
              <p class="zeile__titel">
                <Verweis href={w.adresse}>
                  {w.anzahl} {w.worte}
                </Verweis>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Abschnitt>
  )
}

const Bereiche = ({ akteur }: { akteur: Akteur }) => (
  <Abschnitt id="bereiche" titel="Was Sie hier tun können">
    <dl class="bereiche">
      {[...bereicheFuer(akteur).slice(1), meinKonto].map((b) => (
        <div key={b.adresse}>
          <dt>
            <Verweis href={b.adresse}>{b.name}</Verweis>
          </dt>
          <dd>{b.satz}</dd>
        </div>
      ))}
    </dl>
  </Abschnitt>
)

const meinKonto = {
  name: 'Mein Konto',
  adresse: '/amt/konto',
  satz: 'Ihre Anmeldungen, Ihr Passwort und Ihr zweiter Faktor.',
}

/** Where signing in leads: what waits for this account, what it can do from here, and what it cannot do here yet. */
export const AufgabenSeite = ({ akteur }: { akteur: Akteur }) => (
  <AmtRahmen titel="Aufgaben">
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Aufgaben</h1>
      <p class="einleitung">Sie sind angemeldet als {akteur.name}.</p>
    </header>
    <div class="akte__text">
      {istZweitePerson(akteur) && <Wartet />}
      <Bereiche akteur={akteur} />
      <Abschnitt id="schnittstelle" titel="Was noch nicht hier geht">
        <p>
          Vorlagen, Sitzungen und Ergebnisse bearbeiten Sie in dieser Version über die Schnittstelle. Ihre Beschreibung
          steht unter <Verweis href="/api/v1/openapi.json">/api/v1/openapi.json</Verweis>.
        </p>
      </Abschnitt>
    </div>
  </AmtRahmen>
)
