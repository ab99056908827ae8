import type { Anmeldezeile } from '../../plattform/zugang/anmeldestaende.js'
import type { Kontozeile } from '../../plattform/zugang/konten.js'
import { kuerzestesPasswort } from '../../regeln/passwort.js'
import type { RechtewunschSatz } from '../../vieraugen/rechte/rechtewunsch.queries.js'
import { rechtewunschWorte } from '../../vieraugen/rechte/rechtewunschworte.js'
import { Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { zeitpunkt } from '../../web/format.js'
import { ausgang } from '../teile/rechteausgang.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad, kontoPfad } from '../rahmen/pfad.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Knopf, Merkmale, Plakette, Verweis } from '../../web/teile.js'

const hinweise: Record<string, string> = {
  beendet: 'Die Anmeldung ist beendet.',
  andere: 'Alle anderen Anmeldungen sind beendet.',
  passwort: 'Ihr Passwort ist geändert. Alle anderen Anmeldungen sind beendet.',
  faktor_aus: 'Der zweite Faktor ist ausgeschaltet.',
}

const wege: Record<Anmeldezeile['weg'], string> = {
  passwort: 'mit Passwort',
  oidc: 'mit dem Dienstkonto',
  beispiel: 'als Beispielkonto',
}

interface KontoAngaben {
  konto: Kontozeile
  anmeldungen: Anmeldezeile[]
  /** Recovery codes that are left. */
  codes: number
  /** What others did to the rights of this account. */
  rechte: RechtewunschSatz[]
  /** Session of this page. */
  diese: string | undefined
  hinweis: string
}

export const KontoSeite = ({ konto, anmeldungen, codes, rechte, diese, hinweis }: KontoAngaben) => (
  <AmtRahmen titel="Mein Konto" pfad={amtPfad({ name: 'Mein Konto' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Mein Konto</h1>
      <p class="einleitung">
        {konto.name}, Kennung {konto.kennung}
      </p>
    </header>
    <div class="akte__text">
      <Erledigt saetze={hinweise} name={hinweis} />
      <Abschnitt id="anmeldungen" titel="Meine Anmeldungen">
        <p>Kennen Sie eine davon nicht, beenden Sie sie und ändern Sie Ihr Passwort.</p>
        <ul class="liste--schlicht anmeldungen">
          {anmeldungen.map((a) => (
            <AnmeldungEintrag key={a.id} anmeldung={a} diese={a.id === diese} />
          ))}
        </ul>
        {anmeldungen.length > 1 && (
          <Formular nach="/amt/konto/anmeldungen/andere-beenden">
            <Knopf art="secondary">Alle anderen beenden</Knopf>
          </Formular>
        )}
      </Abschnitt>
      {konto.hatPasswort && <Sicherheit zweitfaktor={konto.zweitfaktor} codes={codes} />}
      {konto.aussteller && (
        <Abschnitt id="sicherheit" titel="Passwort und zweiter Faktor">
          <p>Sie melden sich mit dem Dienstkonto an. Passwort und zweiten Faktor ändern Sie dort.</p>
        </Abschnitt>
      )}
      {rechte.length > 0 && <Rechte rechte={rechte} />}
    </div>
  </AmtRahmen>
)

/** Told to whom it concerns: most of all a link to his account that he did not ask for. */
const Rechte = ({ rechte }: { rechte: RechtewunschSatz[] }) => (
  <Abschnitt id="rechte" titel="Was andere an Ihrem Konto geändert haben">
    <ul class="liste--schlicht">
      {rechte.map((w) => (
        <li key={w.id}>
          {rechtewunschWorte(w)}
          <Merkmale teile={[`von ${w.gewuenschtVon}`, ausgang(w)]} />
        </li>
      ))}
    </ul>
  </Abschnitt>
)

const AnmeldungEintrag = ({ anmeldung, diese }: { anmeldung: Anmeldezeile; diese: boolean }) => (
  <li>
    <div>
      <strong>{anmeldung.geraet || 'Unbekanntes Gerät'}</strong>{' '}
      {diese && (
        <Plakette ton="erfolg" symbol="erfolg">
          dieses Gerät
        </Plakette>
      )}
      <Merkmale
        teile={[
          `Angemeldet ${zeitpunkt(anmeldung.angelegt)} ${wege[anmeldung.weg]}`,
          `zuletzt benutzt ${zeitpunkt(anmeldung.zuletzt)}`,
          `endet spätestens ${zeitpunkt(anmeldung.laeuftAb)}`,
        ]}
      />
    </div>
    {!diese && (
      <Formular nach={`/amt/konto/anmeldungen/${anmeldung.id}/beenden`}>
        <Knopf art="secondary">
          Beenden<span class="kern-sr-only">: {anmeldung.geraet}</span>
        </Knopf>
      </Formular>
    )}
  </li>
)

const Sicherheit = ({ zweitfaktor, codes }: { zweitfaktor: boolean; codes: number }) => (
  <Abschnitt id="sicherheit" titel="Passwort und zweiter Faktor">
    <p>
      {zweitfaktor
        ? `Der zweite Faktor ist eingeschaltet. Sie haben noch ${codes === 1 ? 'einen Wiederherstellungscode' : `${codes} Wiederherstellungscodes`}.`
        : 'Der zweite Faktor ist nicht eingeschaltet. Mit ihm nützt ein gestohlenes Passwort allein nichts.'}
    </p>
    <ul class="liste">
      <li>
        <Verweis href="/amt/konto/zweiter-faktor">
          {zweitfaktor ? 'Zweiten Faktor verwalten' : 'Zweiten Faktor einrichten'}
        </Verweis>
      </li>
      <li>
        <Verweis href="/amt/konto/passwort">Passwort ändern</Verweis>
      </li>
    </ul>
  </Abschnitt>
)

export const NeuesPasswort = ({ fehler }: { fehler: FeldFehler[] }) => (
  <>
    <Textfeld
      name="passwort"
      titel="Neues Passwort"
      typ="password"
      hinweis={`Mindestens ${kuerzestesPasswort} Zeichen. Gut sind vier zufällige Wörter.`}
      autocomplete="new-password"
      fehler={satzAn('passwort', fehler)}
      pflicht
    />
    <Textfeld
      name="wiederholung"
      titel="Neues Passwort noch einmal"
      typ="password"
      autocomplete="new-password"
      fehler={satzAn('wiederholung', fehler)}
      pflicht
    />
  </>
)

export const PasswortSeite = ({ fehler }: { fehler: FeldFehler[] }) => (
  <AmtRahmen titel={titelMitFehler('Passwort ändern', fehler)} pfad={kontoPfad('Passwort ändern')}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Passwort ändern</h1>
      <p class="einleitung">Danach sind Sie nur noch auf diesem Gerät angemeldet.</p>
    </header>
    <Fehlerliste fehler={fehler} titel="Das Passwort ist nicht geändert" />
    <Formular klasse="anmeldung" nach="/amt/konto/passwort">
      <Textfeld
        name="bisher"
        titel="Bisheriges Passwort"
        typ="password"
        autocomplete="current-password"
        fehler={satzAn('bisher', fehler)}
        pflicht
      />
      <NeuesPasswort fehler={fehler} />
      <p>
        <Knopf>Passwort ändern</Knopf>
      </p>
    </Formular>
  </AmtRahmen>
)
