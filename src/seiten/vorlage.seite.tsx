import type { AnlageAnsicht, VorlageAnsicht } from '../ansichten/vorlage.js'
import { abschnittNamen, vorschlagName } from '../regeln/worte/vorlage.js'
import { RichText } from '../richtext/zu-jsx.js'
import { dateiAngabe } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Leer, Symbol, Verweis, Vorlesen } from '../web/teile.js'
import { Beratungsfolge } from './beratungsfolge.js'
import { Finanzen, zeigtFinanzen } from './finanzen.js'
import { Gegenvorschlaege, Stellungnahmen } from './stellungnahme.js'
import { Einreicher, Unterschrift } from './unterschrift.js'
import { vorlageAdresse, VorlageAngaben, VorlageVerzeichnis } from './vorlage-angaben.js'
import { VorlageKopf } from './vorlage-kopf.js'

const Anlage = ({ anlage: a }: { anlage: AnlageAnsicht }) => (
  <li class="dateien__zeile">
    {a.adresse ? (
      <Verweis href={a.adresse} symbol="datei" mimeType={a.mimeType}>
        Anlage {a.nr}: {a.name}
      </Verweis>
    ) : (
      <span class="dateien__name">
        <Symbol name="datei" />
        <span>
          Anlage {a.nr}: {a.name}
        </span>
      </span>
    )}
    <span class="dateien__angabe">
      {dateiAngabe(a.mimeType, a.groesse)}
      {!a.adresse && ', hier nicht hinterlegt'}
    </span>
  </li>
)

/** The list as the Vorlage words it, unless it only repeats the names of the files; then the files. */
function Anlagen({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const namen = v.anlagen.map(({ name }) => name)
  const verzeichnis = v.anlagenVerzeichnis.every((eintrag) => namen.includes(eintrag)) ? [] : v.anlagenVerzeichnis
  if (namen.length + verzeichnis.length === 0) return <Leer>Diese Vorlage hat keine Anlagen.</Leer>
  return (
    <>
      {verzeichnis.length > 0 && (
        <ul class="liste">
          {verzeichnis.map((eintrag) => (
            <li key={eintrag}>{eintrag}</li>
          ))}
        </ul>
      )}
      {namen.length > 0 && (
        <ul class="dateien">
          {v.anlagen.map((a) => (
            <Anlage key={a.id} anlage={a} />
          ))}
        </ul>
      )}
    </>
  )
}

function Text({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  return (
    <div class="akte__text">
      {v.beschlussvorschlag && (
        <Abschnitt id="beschlussvorschlag" titel={vorschlagName(v)} klasse="beschluss">
          <div class="prosa">
            <RichText dokument={v.beschlussvorschlag} />
          </div>
          {!v.sachverhalt && <Einreicher vorlage={v} />}
        </Abschnitt>
      )}
      <Gegenvorschlaege vorlage={v} />
      <Abschnitt id="beratungsfolge" titel="Beratungsfolge">
        <Beratungsfolge schritte={v.beratungsfolge} />
      </Abschnitt>
      {v.sachverhalt && (
        <Abschnitt id="sachverhalt" titel={abschnittNamen(v.art).sachverhalt}>
          <Vorlesen id="text-sachverhalt" />
          <div class="prosa" id="text-sachverhalt">
            <RichText dokument={v.sachverhalt} />
          </div>
          <Unterschrift vorlage={v} />
        </Abschnitt>
      )}
      <Stellungnahmen vorlage={v} />
      {zeigtFinanzen(v) && (
        <Abschnitt id="finanzen" titel="Finanzielle Auswirkungen">
          <Finanzen vorlage={v} />
        </Abschnitt>
      )}
      <Abschnitt id="anlagen" titel="Anlagen">
        <Anlagen vorlage={v} />
      </Abschnitt>
    </div>
  )
}

/**
 * The Vorlage without the frame, for the page and for previews: proposal, way and outcome come before the reasons.
 * A preview has prints of its own, at another address.
 */
export const VorlageAkte = ({ vorlage, druck }: { vorlage: VorlageAnsicht; druck?: string }) => (
  <article class="akte">
    <VorlageKopf vorlage={vorlage} adresse={druck ?? vorlageAdresse(vorlage)} />
    <Text vorlage={vorlage} />
    <aside class="akte__seite" aria-label="Angaben zur Vorlage">
      <VorlageAngaben vorlage={vorlage} />
      <VorlageVerzeichnis vorlage={vorlage} />
    </aside>
  </article>
)

export const VorlageSeite = ({ vorlage: v }: { vorlage: VorlageAnsicht }) => (
  <Rahmen
    titel={`${v.betreff} (${v.nummer})`}
    bereich="Vorlagen"
    kanonisch={vorlageAdresse(v)}
    pfad={[{ name: 'Vorlagen', adresse: '/vorlagen' }, { name: v.nummer }]}
  >
    <VorlageAkte vorlage={v} />
  </Rahmen>
)
