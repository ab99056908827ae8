import { Auswahl, Formular, Textbereich } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Hinweis, Knopf, Leer, Verweis } from '../../web/teile.js'
import type { VorgangDto } from '../../vorgaenge/vorgang.dto.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { akteVon, veroeffentlichungen } from './akte.js'
import { eintragWort } from '../../seiten/worte.js'
import type { Ruecknehmbares } from '../../vieraugen/ruecknahme/ruecknahme.queries.js'

interface Angaben {
  /** What it is about, as the head of the page says it. */
  gegenstand: { nummer: string | null; betreff: string; vorgangId?: string | null }
  /** Of its public page. */
  adresse?: string | null
  /** "Diese Vorlage", "Dieser Vorgang". */
  wort: string
  /** Where the form goes. */
  nach: string
  /** What of it can be taken back, with its words; empty: nothing of it is public. */
  werte: [string, string][]
  was?: string
  grund?: string
  fehler?: FeldFehler[]
}

/** Of a Vorlage: all of it, one of its former Fassungen, one of its Anlagen. */
export const ausVorlage = (v: Ruecknehmbares & { adresse: string | null }) => ({
  adresse: v.adresse,
  gegenstand: v,
  wort: 'Diese Vorlage',
  nach: `/amt/ruecknahme/${v.id}`,
  werte: v.oeffentlich
    ? [
        ['vorlage', 'Die Vorlage mit allen Anlagen'] as [string, string],
        ...v.fassungen.map((f): [string, string] => [`fassung-${f.nr}`, `Nur die frühere Fassung ${f.nr}`]),
        ...v.anlagen.map((a): [string, string] => [a.id, `Nur Anlage ${a.nr}: ${a.titel}`]),
      ]
    : [],
})

/** Of a Vorgang: all of it, or one of its entries. */
export const ausVorgang = ({ id, titel, veroeffentlicht, eintraege }: VorgangDto) => ({
  gegenstand: { nummer: null, betreff: titel, vorgangId: id },
  wort: 'Dieser Vorgang',
  nach: `/amt/ruecknahme/vorgang/${id}`,
  werte: veroeffentlicht
    ? [
        ['vorgang', 'Den Vorgang mit allen Einträgen'] as [string, string],
        ...eintraege
          .filter((e) => e.bestaetigt)
          .map((e): [string, string] => [e.id, `Nur den Eintrag ${eintragWort(e)}`]),
      ]
    : [],
})

/** Taking back asks for a reason and for nothing else: it must be quick. */
export function RuecknahmeSeite({
  gegenstand,
  adresse = null,
  wort,
  nach,
  werte,
  was,
  grund = '',
  fehler = [],
}: Angaben) {
  return (
    <Aktenrahmen
      titel="Aus der Öffentlichkeit nehmen"
      liste={veroeffentlichungen}
      akte={akteVon(gegenstand, adresse)}
      fehler={fehler}
      ungetan="Noch nicht zurückgenommen"
    >
      <div class="akte__text">
        {werte.length > 0 ? (
          <Formular nach={nach}>
            <Hinweis titel="Das wirkt sofort und überall.">
              Seite, PDF, Dateien und Listen sind danach nicht mehr öffentlich. Wer wann warum zurückgenommen hat, wird
              aufgezeichnet.
            </Hinweis>
            <Auswahl name="was" titel="Was zurückgenommen wird" werte={werte} wert={was ?? werte[0]![0]} />
            <Textbereich
              name="grund"
              titel="Grund"
              hinweis="Zum Beispiel: Der Sachverhalt nennt den Namen einer Petentin."
              wert={grund}
              zeilen={3}
              fehler={satzAn('grund', fehler)}
            />
            <p>
              <Knopf>Zurücknehmen</Knopf>
            </p>
          </Formular>
        ) : (
          <Leer>{wort} ist nicht öffentlich.</Leer>
        )}
        <p>
          <Verweis href="/amt/veroeffentlichungen">Zu den Veröffentlichungen</Verweis>
        </p>
      </div>
    </Aktenrahmen>
  )
}
