import type { Kontozeile } from '../../plattform/zugang/konten.js'
import type { Schluesselzeile } from '../../plattform/zugang/schluessel.js'
import { laengsteSchluesseldauer, schluesselrechte, schluesselrechtWorte } from '../../regeln/schluessel.js'
import { Erledigt } from '../../web/erledigt.js'
import { Haken, Auswahl, Formular, Gruppe, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { zeitpunkt } from '../../web/format.js'
import { Abschnitt, Knopf, Leer, Tabelle, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import type { SchluesselFormular } from './schluessel.dto.js'

interface Angaben {
  schluessel: Schluesselzeile[]
  /** Technical accounts. */
  konten: Kontozeile[]
  eingabe: SchluesselFormular
  fehler: FeldFehler[]
  hinweis: string
}

const hinweise: Record<string, string> = {
  wartet:
    'Der Schlüssel liest Nichtöffentliches. Eine zweite Person bestätigt ihn; danach legen Sie ihn hier mit denselben Angaben an.',
}

export const SchluesselSeite = ({ schluessel, konten, eingabe, fehler, hinweis }: Angaben) => (
  <AmtRahmen titel={titelMitFehler('Schlüssel', fehler)} pfad={amtPfad({ name: 'Schlüssel' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Schlüssel der Schnittstelle</h1>
      <p class="einleitung">Mit einem Schlüssel liest oder schreibt ein Programm. Freigeben kann es damit nie.</p>
    </header>
    <Erledigt saetze={hinweise} name={hinweis} />
    <Fehlerliste fehler={fehler} titel="Der Schlüssel ist nicht angelegt" />
    <Abschnitt id="vorhandene" titel="Vorhandene Schlüssel">
      {schluessel.length === 0 ? <Leer>Noch keine Schlüssel.</Leer> : <Liste schluessel={schluessel} />}
    </Abschnitt>
    <Abschnitt id="anlegen" titel="Schlüssel anlegen">
      {konten.length === 0 ? (
        <p>
          Legen Sie zuerst unter <Verweis href="/amt/benutzer">Benutzer</Verweis> ein technisches Konto an.
        </p>
      ) : (
        <Anlegen konten={konten} eingabe={eingabe} fehler={fehler} />
      )}
    </Abschnitt>
  </AmtRahmen>
)

const Liste = ({ schluessel }: { schluessel: Schluesselzeile[] }) => (
  <Tabelle name="Schlüssel">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Konto</th>
        <th scope="col">Rechte</th>
        <th scope="col">Gültig</th>
        <th scope="col">Zuletzt benutzt</th>
        <th scope="col">Widerrufen</th>
      </tr>
    </thead>
    <tbody>
      {schluessel.map((s) => (
        <tr key={s.id}>
          <th scope="row">{s.name}</th>
          <td>{s.konto}</td>
          <td>{s.rechte.map(schluesselrechtWorte).join(', ')}</td>
          <td>{gueltig(s)}</td>
          <td>{s.zuletzt ? zeitpunkt(s.zuletzt) : 'noch nie'}</td>
          <td>
            {s.widerrufen ? (
              zeitpunkt(s.widerrufen)
            ) : (
              <Formular nach={`/amt/schluessel/${s.id}/widerrufen`}>
                <Knopf art="secondary">
                  Widerrufen<span class="kern-sr-only">: {s.name}</span>
                </Knopf>
              </Formular>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </Tabelle>
)

function gueltig({ widerrufen, laeuftAb }: Schluesselzeile): string {
  if (widerrufen) return 'nein, widerrufen'
  return laeuftAb < new Date()
    ? `nein, abgelaufen ${zeitpunkt(laeuftAb)}`
    : `bis ${zeitpunkt(laeuftAb).replace('am ', '')}`
}

const Anlegen = ({ konten, eingabe, fehler }: Omit<Angaben, 'schluessel' | 'hinweis'>) => {
  const gewaehlt = [eingabe.rechte ?? []].flat()
  return (
    <Formular klasse="anmeldung" nach="/amt/schluessel">
      <Auswahl
        name="konto"
        titel="Technisches Konto"
        hinweis="Der Schlüssel darf nie mehr als die Rollen dieses Kontos."
        werte={konten.map((k) => [k.id, `${k.name} (${k.kennung})`])}
        wert={eingabe.konto}
        leer="Bitte wählen"
        fehler={satzAn('konto', fehler)}
      />
      <Textfeld
        name="name"
        titel="Name"
        hinweis="Wozu dient er?"
        wert={eingabe.name}
        fehler={satzAn('name', fehler)}
        pflicht
      />
      <Gruppe name="rechte" titel="Rechte" fehler={satzAn('rechte', fehler)}>
        {schluesselrechte.map((recht) => (
          <Haken
            key={recht}
            name="rechte"
            id={`recht-${recht}`}
            wert={recht}
            titel={schluesselrechtWorte(recht)}
            gewaehlt={gewaehlt.includes(recht)}
          />
        ))}
      </Gruppe>
      <Textfeld
        name="tage"
        titel="Gültig für wie viele Tage?"
        hinweis={`Höchstens ${laengsteSchluesseldauer}.`}
        wert={eingabe.tage}
        tasten="numeric"
        fehler={satzAn('tage', fehler)}
        pflicht
      />
      <p>
        <Knopf>Anlegen</Knopf>
      </p>
    </Formular>
  )
}

export const NeuerSchluesselSeite = ({
  name,
  schluessel,
  laeuftAb,
}: {
  name: string
  schluessel: string
  laeuftAb: Date
}) => (
  <AmtRahmen titel="Neuer Schlüssel" pfad={amtPfad({ name: 'Schlüssel', adresse: '/amt/schluessel' }, { name })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Neuer Schlüssel: {name}</h1>
      <p class="einleitung">Sie sehen ihn nur jetzt. Er gilt bis {zeitpunkt(laeuftAb).replace('am ', '')}.</p>
    </header>
    <div class="akte__text">
      <p>
        <code class="geheimnis">{schluessel}</code>
      </p>
      <p>
        Das Programm sendet ihn mit jeder Anfrage im Kopf: <code>Authorization: Bearer …</code>. In einer Adresse oder
        einem Formular gilt er nicht.
      </p>
    </div>
  </AmtRahmen>
)
