import { nichtoeffentlichkeitsgruende } from '../../regeln/nichtoeffentlichkeit.js'
import { vorlageGilt } from '../../regeln/vorlage-schritte.js'
import { Auswahl, Formular, Textbereich, Textfeld } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Abschnitt, Angabe, Knopf, Zeit } from '../../web/teile.js'
import type { VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import type { GeheimhaltungFormular } from './wunschblatt.dto.js'
import { vorlageAdresse } from './wunschblatt.teile.js'

interface Angaben {
  satz: VorlageSatz
  prueft: boolean
  fehler?: FeldFehler[]
  geheimhaltung?: GeheimhaltungFormular
}

const artenwahl = nichtoeffentlichkeitsgruende.map((g): [string, string] => [g.code, g.bezeichnung])
const artwort = (code: string | null) => nichtoeffentlichkeitsgruende.find((g) => g.code === code)?.bezeichnung

/** Why it is non-public, and the look whether it still must be (domain.md R9.1). */
export const Geheimhaltungsteil = (angaben: Angaben) => {
  const { satz, prueft } = angaben
  const freigegeben = vorlageGilt(satz.zustand)
  return (
    <Abschnitt id="geheimhaltung" titel="Nichtöffentlich">
      <dl class="daten">
        <Angabe name="Art des Grundes">{artwort(satz.grundart) ?? 'nicht angegeben'}</Angabe>
        <Angabe name="Grund">{satz.grund ?? 'nicht angegeben'}</Angabe>
        <Angabe name="Rechtsgrundlage">{satz.rechtsgrundlage ?? 'nicht angegeben'}</Angabe>
        <Angabe name="Nächste Prüfung">
          {satz.pruefenAm ? <Zeit tag={satz.pruefenAm} kurz /> : 'kein Tag angegeben'}
        </Angabe>
      </dl>
      {prueft && freigegeben && <Fortdauer {...angaben} />}
    </Abschnitt>
  )
}

function Fortdauer({ satz, fehler = [], geheimhaltung }: Angaben) {
  const wert = (name: keyof GeheimhaltungFormular) => geheimhaltung?.[name] ?? satz[name] ?? ''
  const feld = (name: keyof GeheimhaltungFormular) => ({ name, wert: wert(name), fehler: satzAn(name, fehler) })
  return (
    <>
      <h3 class="kern-heading-small">Besteht der Grund noch?</h3>
      <p>
        Wenn ja, nennen Sie den Tag der nächsten Prüfung, und berichtigen Sie den Grund, wenn es jetzt ein anderer ist.
        Wenn nein, beginnt die Federführung oder das Gremienbüro auf dieser Seite eine öffentliche Fassung; diese
        Vorlage bleibt, wie sie ist.
      </p>
      <Formular nach={`${vorlageAdresse(satz.id)}/geheimhaltung`}>
        <Auswahl {...feld('grundart')} titel="Art des Grundes" werte={artenwahl} leer="Bitte wählen" />
        <Textbereich {...feld('grund')} titel="Grund" zeilen={2} />
        <Textfeld {...feld('rechtsgrundlage')} titel="Rechtsgrundlage" />
        <Textfeld
          {...feld('pruefenAm')}
          {...(geheimhaltung === undefined && { wert: '' })}
          typ="date"
          titel="Tag der nächsten Prüfung"
        />
        <p>
          <Knopf>Bleibt nichtöffentlich</Knopf>
        </p>
      </Formular>
    </>
  )
}
