import { vorlageArtMitOeffentlichkeit } from '../regeln/namen.js'
import type { AnlageAnsicht, VorlageAnsicht } from '../ansichten/vorlage.js'
import { dateiAngabe, personName, tagVon } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import {
  Abschnitt,
  Angabe,
  KnopfVerweis,
  Leer,
  LinkKopieren,
  Plakette,
  Symbol,
  Verweis,
  Vorlesen,
  Zeit,
} from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'
import { Beratungsfolge } from './beratungsfolge.js'
import { Ergebnis } from './ergebnis.js'
import { Finanzen } from './finanzen.js'
import { RichText } from '../richtext/zu-jsx.js'
import { imGremium } from './worte.js'

const adresse = (v: VorlageAnsicht) => `/vorlagen/${v.kurzadresse}`

/** Where the Vorlage stands, in one line: the last outcome, or the next Beratung. */
export function Standzeile({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const letztes = v.letztesErgebnis
  const naechste = v.beratungsfolge.find((b) => b.anzeige === 'bevorstehend')
  if (v.zustand === 'zurueckgezogen')
    return (
      <p class="stand">
        <Plakette ton="still" symbol="pfeilZurueck">
          Zurückgezogen
        </Plakette>
        <span>Über diese Vorlage wird nicht weiter beraten.</span>
      </p>
    )
  if (letztes)
    return (
      <p class="stand">
        <Ergebnis ergebnis={letztes.ergebnis} />
        <span>
          zuletzt
          {letztes.datum && (
            <>
              {' am '}
              <Zeit tag={letztes.datum} />
            </>
          )}
          {` ${imGremium(letztes.gremium.name)}`}
        </span>
      </p>
    )
  return (
    <p class="stand">
      <Plakette ton="info" symbol="kalender">
        {v.beratungsfolge.length ? 'Noch nicht beraten' : 'Veröffentlicht'}
      </Plakette>
      {naechste?.datum && (
        <span>
          kommt am <Zeit tag={naechste.datum} />
          {` ${imGremium(naechste.gremium)} `}zur Beratung
        </span>
      )}
    </p>
  )
}

function Kopf({ vorlage: v, adresse }: { vorlage: VorlageAnsicht; adresse: string }) {
  return (
    <header class="akte__kopf">
      <p class="vorzeile">
        {vorlageArtMitOeffentlichkeit(v.art, v.oeffentlich)} {v.nummer}
      </p>
      <h1 class="kern-heading-large">{v.betreff}</h1>
      <Standzeile vorlage={v} />
      <div class="aktionen">
        <KnopfVerweis href={`${adresse}.pdf`} symbol="laden" mimeType="application/pdf">
          Vorlage als PDF
        </KnopfVerweis>
        <KnopfVerweis
          href={`${adresse}/fassung-${v.fassung.nr}.pdf`}
          symbol="datei"
          mimeType="application/pdf"
          art="tertiary"
        >
          Fassung {v.fassung.nr} ohne Ergebnisse (PDF)
        </KnopfVerweis>
        <LinkKopieren />
      </div>
    </header>
  )
}

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

function Anlagen({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  if (v.anlagen.length)
    return (
      <ul class="dateien">
        {v.anlagen.map((a) => (
          <Anlage key={a.id} anlage={a} />
        ))}
      </ul>
    )
  return v.anlagenVerzeichnis.length ? (
    <ul class="liste">
      {v.anlagenVerzeichnis.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  ) : (
    <Leer>Diese Vorlage hat keine Anlagen.</Leer>
  )
}

export const Unterschrift = ({ vorlage: { unterschrift: u } }: { vorlage: Pick<VorlageAnsicht, 'unterschrift'> }) =>
  u && (
    <p class="zeichnung">
      {u.amt}
      <br />
      {u.zusatz && (
        <>
          {u.zusatz}
          <br />
        </>
      )}
      gez. {[u.name, u.funktion].filter(Boolean).join(', ')}
    </p>
  )

function Text({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  return (
    <div class="akte__text">
      {v.beschlussvorschlag && (
        <Abschnitt id="beschlussvorschlag" titel="Beschlussvorschlag" klasse="beschluss">
          <div class="prosa">
            <RichText dokument={v.beschlussvorschlag} />
          </div>
        </Abschnitt>
      )}
      <Abschnitt id="beratungsfolge" titel="Beratungsfolge">
        <Beratungsfolge schritte={v.beratungsfolge} />
      </Abschnitt>
      {v.sachverhalt && (
        <Abschnitt id="sachverhalt" titel="Sachverhalt">
          <Vorlesen id="text-sachverhalt" />
          <div class="prosa" id="text-sachverhalt">
            <RichText dokument={v.sachverhalt} />
          </div>
          <Unterschrift vorlage={v} />
        </Abschnitt>
      )}
      <Abschnitt id="finanzen" titel="Finanzielle Auswirkungen">
        <Finanzen finanzen={v.finanzielleAuswirkungen} />
      </Abschnitt>
      <Abschnitt id="anlagen" titel="Anlagen">
        <Anlagen vorlage={v} />
      </Abschnitt>
    </div>
  )
}

function Angaben({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const { basisUrl } = useUmfeld()
  const { name, organisationseinheit } = v.verfasser
  return (
    <dl class="daten">
      <Angabe name="Federführung">
        {v.federfuehrung.kuerzel} – {v.federfuehrung.name}
      </Angabe>
      <Angabe name="Verfasst von">
        {personName(name)}
        {organisationseinheit && ` (${organisationseinheit})`}
      </Angabe>
      {v.bearbeiter && <Angabe name="Bearbeitung">{personName(v.bearbeiter)}</Angabe>}
      {v.datum && (
        <Angabe name="Datum der Vorlage">
          <Zeit tag={v.datum} kurz />
        </Angabe>
      )}
      <Angabe name="Fassung">
        {v.fassung.nr}
        {/* A Vorlage without a date was taken over: the day of its Freigabe here is no fact about it. */}
        {v.datum && (
          <>
            , freigegeben am <Zeit tag={tagVon(v.fassung.freigegebenAm)} kurz />
          </>
        )}
      </Angabe>
      {v.fruehereFassungen.map(({ nr, freigegebenAm }) => (
        <Angabe key={nr} name="Frühere Fassung">
          <Verweis href={`${adresse(v)}/fassungen/${nr}`}>Fassung {nr}</Verweis>, freigegeben am{' '}
          <Zeit tag={tagVon(freigegebenAm)} kurz />, gilt nicht mehr
        </Angabe>
      ))}
      {v.zurueckgenommeneFassungen.map(({ nr, am }) => (
        <Angabe key={nr} name="Frühere Fassung">
          Fassung {nr}, aus der Öffentlichkeit genommen am <Zeit tag={tagVon(am)} kurz />
        </Angabe>
      ))}
      {v.vorgang && (
        <Angabe name="Gehört zum Vorgang">
          <Verweis href={v.vorgang.adresse}>{v.vorgang.name}</Verweis>
        </Angabe>
      )}
      {v.uebergeordnet && (
        <Angabe name="Bezieht sich auf">
          <Verweis href={v.uebergeordnet.adresse}>{v.uebergeordnet.name}</Verweis>
        </Angabe>
      )}
      {v.untergeordnete.map((u) => (
        <Angabe key={u.id} name="Dazu gibt es">
          <Verweis href={u.adresse}>{u.name}</Verweis>
        </Angabe>
      ))}
      <Angabe name="Dauerhafte Adresse">
        <span class="adresse">{basisUrl.replace(/^https?:\/\//, '') + adresse(v)}</span>
      </Angabe>
    </dl>
  )
}

function Verzeichnis({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const eintraege: [string, string][] = [
    ['beschlussvorschlag', v.beschlussvorschlag ? 'Beschlussvorschlag' : ''],
    ['beratungsfolge', 'Beratungsfolge'],
    ['sachverhalt', v.sachverhalt ? 'Sachverhalt' : ''],
    ['finanzen', 'Finanzielle Auswirkungen'],
    ['anlagen', v.anlagen.length ? `Anlagen (${v.anlagen.length})` : 'Anlagen'],
  ]
  return (
    <nav aria-labelledby="verzeichnis">
      <h2 id="verzeichnis" class="klein">
        Auf dieser Seite
      </h2>
      <ul class="verzeichnis">
        {eintraege
          .filter(([, name]) => name)
          .map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/**
 * The Vorlage without the frame, for the page and for previews: proposal, way and outcome come before the reasons.
 * A preview has prints of its own, at another address.
 */
export const VorlageAkte = ({ vorlage, druck }: { vorlage: VorlageAnsicht; druck?: string }) => (
  <article class="akte">
    <Kopf vorlage={vorlage} adresse={druck ?? adresse(vorlage)} />
    <Text vorlage={vorlage} />
    <aside class="akte__seite" aria-label="Angaben zur Vorlage">
      <Angaben vorlage={vorlage} />
      <Verzeichnis vorlage={vorlage} />
    </aside>
  </article>
)

export const VorlageSeite = ({ vorlage: v }: { vorlage: VorlageAnsicht }) => (
  <Rahmen
    titel={`${v.betreff} (${v.nummer})`}
    bereich="Vorlagen"
    kanonisch={adresse(v)}
    pfad={[{ name: 'Vorlagen', adresse: '/vorlagen' }, { name: v.nummer }]}
  >
    <VorlageAkte vorlage={v} />
  </Rahmen>
)
