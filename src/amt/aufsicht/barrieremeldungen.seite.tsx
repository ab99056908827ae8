import type { Barrierezeile } from '../../aufsicht/barrieremeldungen.service.js'
import { Formular } from '../../web/formular.js'
import { Knopf, Leer, Tabelle } from '../../web/teile.js'
import { zeitpunkt } from '../../web/format.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'

export const BarrieremeldungenSeite = ({ zeilen }: { zeilen: Barrierezeile[] }) => (
  <AmtRahmen titel="Gemeldete Barrieren" pfad={amtPfad({ name: 'Gemeldete Barrieren' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Gemeldete Barrieren</h1>
      <p class="einleitung">
        Was Menschen auf den öffentlichen Seiten nicht lesen oder benutzen können. Offene zuerst.
      </p>
    </header>
    {zeilen.length === 0 ? <Leer>Noch keine Meldungen.</Leer> : <Liste zeilen={zeilen} />}
  </AmtRahmen>
)

const Liste = ({ zeilen }: { zeilen: Barrierezeile[] }) => (
  <Tabelle name="Meldungen">
    <thead>
      <tr>
        <th scope="col">Eingang</th>
        <th scope="col">Meldung</th>
        <th scope="col">Seite</th>
        <th scope="col">Kontakt</th>
        <th scope="col">Stand</th>
      </tr>
    </thead>
    <tbody>
      {zeilen.map((z) => (
        <tr key={z.id}>
          <th scope="row">{zeitpunkt(z.angelegt)}</th>
          <td>{z.beschreibung}</td>
          <td>{z.seite ?? 'nicht genannt'}</td>
          <td>{z.kontakt ?? 'keine Antwort gewünscht'}</td>
          <td>
            {z.erledigtAm ? (
              `erledigt ${zeitpunkt(z.erledigtAm)}, ${z.erledigtVon ?? ''}`
            ) : (
              <Formular nach={`/amt/barrieremeldungen/${z.id}/erledigt`}>
                <Knopf art="secondary">
                  Erledigt<span class="kern-sr-only">: Meldung {zeitpunkt(z.angelegt)}</span>
                </Knopf>
              </Formular>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </Tabelle>
)
