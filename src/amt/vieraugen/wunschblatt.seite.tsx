import { oeffentlichkeitswort } from '../../regeln/worte/oeffentlichkeit.js'
import { dateiAngabe, zeitpunkt } from '../../web/format.js'
import { Dateifeld, Dateiformular } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Angabe, Knopf, Leer, Merkmale, Verweis } from '../../web/teile.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { akteVon } from './akte.js'
import type { WunschFormular, BekanntgabeFormular, GeheimhaltungFormular } from './wunschblatt.dto.js'
import type { Wunschblatt } from '../../vieraugen/wunsch/wunschblatt.service.js'
import { Wunschstelle, vorlageAdresse } from './wunschblatt.teile.js'
import { Bekanntgabeteil } from './bekanntgabe.teile.js'
import { Geheimhaltungsteil } from './geheimhaltung.teile.js'
import { Pruefstand } from './pruefstand.js'

export interface Angaben extends Wunschblatt {
  hinweis?: string
  fehler?: FeldFehler[]
  /** What was typed before a refusal. */
  wunsch?: WunschFormular
  geheimhaltung?: GeheimhaltungFormular
  bekanntgabe?: BekanntgabeFormular
}

const hinweise: Record<string, string> = {
  freigegeben: 'Die Vorlage ist freigegeben und veröffentlicht.',
  gewuenscht: 'Die Veröffentlichung ist gewünscht.',
  zurueckgenommen: 'Der Wunsch ist zurückgenommen.',
  begonnen: 'Der Entwurf der öffentlichen Fassung ist angelegt.',
  datei: 'Die Datei für die Öffentlichkeit ist eingestellt.',
  geheim: 'Der Grund und der Tag der nächsten Prüfung sind eingetragen.',
}

/** Ids of fields of an Anlage end in its number: several of a kind stand on the page. */
const endung = (nr: number) => `-${nr}`

const geschwaerzt = (id: string, anlageId: string) => `${vorlageAdresse(id)}/anlagen/${anlageId}/oeffentliche-fassung`

function standwort(a: Wunschblatt['anlagen'][number]): string {
  if (!a.anlage.oeffentlich) return 'nichtöffentlich'
  if (!a.lage.artOeffentlich) return `Dateien der Art „${a.lage.art}“ sind intern`
  if (a.sache) return oeffentlichkeitswort({ oeffentlich: true, stand: a.lage.stand })
  return 'wird mit der Vorlage öffentlich'
}

function AnlageTeil({ a, satz, schreibt, wunsch, fehler = [] }: Angaben & { a: Wunschblatt['anlagen'][number] }) {
  const { anlage, lage, sache } = a
  const feld = `datei${endung(anlage.nr)}`
  const falsch = satzAn(feld, fehler)
  return (
    <section aria-labelledby={`anlage${endung(anlage.nr)}`}>
      <h3 id={`anlage${endung(anlage.nr)}`} class="kern-heading-small">
        Anlage {anlage.nr}: {anlage.name}
      </h3>
      <Merkmale
        teile={[
          dateiAngabe(anlage.mimeType, anlage.groesse),
          standwort(a),
          lage.geschwaerzt && 'mit eigener Datei für die Öffentlichkeit',
        ]}
      />
      <Pruefstand stand={anlage.pruefung} datei={lage.geschwaerzt ? 'Das Original' : 'Die Datei'} />
      {lage.geschwaerzt && <Pruefstand stand={anlage.pruefungOeffentlich} datei="Die Datei für die Öffentlichkeit" />}
      {sache && (
        <Wunschstelle
          {...{ sache, schreibt, vorlageId: satz.id, anlageId: anlage.id, endung: endung(anlage.nr) }}
          getippt={wunsch?.anlage === anlage.id ? { eingabe: wunsch, fehler } : undefined}
        />
      )}
      {schreibt && satz.oeffentlich && lage.artOeffentlich && (
        <details class="mehr" open={falsch !== undefined}>
          <summary>Datei für die Öffentlichkeit einstellen</summary>
          <Dateiformular nach={geschwaerzt(satz.id, anlage.id)}>
            <Dateifeld
              name="datei"
              id={feld}
              titel={lage.geschwaerzt ? 'Andere geschwärzte Datei' : 'Geschwärzte Datei'}
              hinweis="Öffentlich wird nur diese Datei, nie das Original. Sie darf nichts Verborgenes enthalten: Drucken Sie sie nach dem Schwärzen als neue PDF-Datei."
              fehler={falsch}
            />
            <p>
              <Knopf art="secondary">Einstellen</Knopf>
            </p>
          </Dateiformular>
        </details>
      )}
    </section>
  )
}

function Stand({ satz, prueft, gibtFrei }: Wunschblatt) {
  const v = satz.veroeffentlichung
  return (
    <>
      <dl class="daten">
        <Angabe name="Stand">
          {oeffentlichkeitswort({ oeffentlich: true, stand: v?.stand ?? 'intern' })}
          {v && v.stand !== 'intern' && `, ${zeitpunkt(new Date(v.am))}`}
        </Angabe>
        {v?.grund && <Angabe name="Grund">{v.grund}</Angabe>}
      </dl>
      {gibtFrei && (
        <p>
          <Verweis href={`${vorlageAdresse(satz.id)}/freigabe`}>Freigeben und veröffentlichen</Verweis>
        </p>
      )}
      {v?.stand === 'oeffentlich' && prueft && (
        <p>
          <Verweis href={`/amt/ruecknahme/${satz.id}`}>Aus der Öffentlichkeit nehmen</Verweis>
        </p>
      )}
    </>
  )
}

/** A Vorlage on its way to the public: what is asked for, by whom, and what can be asked for. */
export function WunschblattSeite(angaben: Angaben) {
  const { satz, ganze, anlagen, adresse, schreibt, hinweis = '', fehler = [], wunsch } = angaben
  return (
    <Aktenrahmen
      titel="Vorlage und Öffentlichkeit"
      liste={{ name: 'Vorlagen', adresse: '/amt/vorlagen' }}
      akte={akteVon(satz, adresse)}
      fehler={fehler}
      ungetan="Das ist noch nicht geschehen"
    >
      <Erledigt saetze={hinweise} name={hinweis} />
      <div class="akte__text">
        {satz.oeffentlich ? (
          <Abschnitt id="veroeffentlichung" titel="Veröffentlichung">
            <Stand {...angaben} />
            <Wunschstelle
              {...{ sache: ganze, schreibt, vorlageId: satz.id, anlageId: null, endung: '' }}
              getippt={wunsch && !wunsch.anlage ? { eingabe: wunsch, fehler } : undefined}
            />
          </Abschnitt>
        ) : (
          <>
            <Geheimhaltungsteil {...angaben} />
            <Bekanntgabeteil {...angaben} />
          </>
        )}
        <Abschnitt id="anlagen" titel="Anlagen">
          {anlagen.length === 0 && <Leer>Diese Vorlage hat keine Anlagen.</Leer>}
          {anlagen.map((a) => (
            <AnlageTeil key={a.anlage.id} {...angaben} a={a} />
          ))}
        </Abschnitt>
      </div>
    </Aktenrahmen>
  )
}
