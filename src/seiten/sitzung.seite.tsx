import { vorlageArtNamen } from '../regeln/worte/vorlage.js'
import type { SitzungAnsicht, TopAnsicht } from '../ansichten/sitzung.js'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { anzahlHinweis } from '../regeln/nichtoeffentlichkeit.js'
import { datumKurz } from '../regeln/datum.js'
import { uhrzeit } from '../web/format.js'
import { istUebernommen } from '../regeln/herkunft.js'
import { herkunftText } from '../regeln/worte/herkunft.js'
import { Marke } from './herkunft.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Hinweis, Leer, Merkmale, Symbol, Verweis, Zeit } from '../web/teile.js'
import { istVorbei } from '../regeln/anzeige.js'
import { verstrichenWorte, wortlautName } from '../regeln/worte/ergebnis.js'
import { useUmfeld } from '../web/umfeld.js'
import { Stand, Wortlaut, WortlautVorher } from './ergebnis.js'
import { Verlegt, VerlegtVon } from './verlegt.js'
import { sitzungZustandOeffentlich } from '../regeln/worte/sitzung.js'
import type { VorlageArt } from '../regeln/vorlageart.js'

const artWort = (art: string) => vorlageArtNamen[art as VorlageArt] ?? art

/** An item without a Vorlage and without outcome is simply called; nothing is missing there. */
const standZeigen = (t: TopAnsicht) =>
  t.oeffentlich &&
  (t.vorlage !== null || t.ergebnis !== null || (t.voten?.length ?? 0) > 0) &&
  [t, ...(t.voten ?? [])].some(({ anzeige }) => anzeige !== 'bevorstehend')

const Wortlaute = ({ ergebnis, gremium }: { ergebnis: ErgebnisForm | null; gremium?: string }) => (
  <>
    {ergebnis?.beschlusstext && (
      <Wortlaut name={wortlautName(ergebnis.art)} gremium={gremium} text={ergebnis.beschlusstext} />
    )}
    <WortlautVorher ergebnis={ergebnis} gremium={gremium} />
  </>
)

function Punkt({ top: t }: { top: TopAnsicht }) {
  return (
    <li class="top" id={t.anker}>
      <span class="top__nr">
        {t.nummer && <span class="kern-sr-only">Tagesordnungspunkt </span>}
        {t.nummer}
      </span>
      <div class="top__text">
        <h3 class="top__titel">{t.vorlage ? <Verweis href={t.vorlage.adresse}>{t.titel}</Verweis> : t.titel}</h3>
        {t.vorlage && <Merkmale teile={[`${artWort(t.vorlage.art)} ${t.vorlage.nummer}`]} />}
        {t.voten?.length ? (
          t.voten.map((v) => <Wortlaute ergebnis={v.ergebnis} gremium={v.gremium} />)
        ) : (
          <Wortlaute ergebnis={t.ergebnis} />
        )}
      </div>
      {standZeigen(t) && (
        <div class="top__stand">
          {t.voten?.length ? (
            t.voten.map(({ gremium, ...stand }) => (
              <div class="votum">
                <span class="votum__gremium">{gremium}</span>
                <Stand {...stand} />
              </div>
            ))
          ) : (
            <Stand anzeige={t.anzeige} ergebnis={t.ergebnis} vorlaeufig={t.vorlaeufig} />
          )}
        </div>
      )}
    </li>
  )
}

const Punkte = ({ tops, nicht }: { tops: TopAnsicht[]; nicht?: boolean }) => (
  <ol class={nicht ? 'tops tops--nicht' : 'tops'}>
    {tops.map((t) => (
      <Punkt key={t.id} top={t} />
    ))}
  </ol>
)

/** What the agenda as a whole has to say before its items: called off, still to come, or outcomes still missing. */
function Lage({ sitzung: s }: { sitzung: SitzungAnsicht }) {
  const { heute } = useUmfeld()
  if (s.herkunft && istUebernommen(s.herkunft))
    return (
      <Hinweis titel="Nur übernommene Punkte">
        {herkunftText(s.herkunft)}. Die Sitzung kann weitere gehabt haben.
      </Hinweis>
    )
  if (s.zustand === 'abgesagt') return <Hinweis art="warning" titel="Diese Sitzung findet nicht statt." />
  if (s.zustand === 'verlegt') return <Verlegt nach={s.verlegtNach} />
  const oeffentliche = s.tagesordnung.filter((t) => t.oeffentlich && t.vorlage)
  if (oeffentliche.length && oeffentliche.every((t) => t.anzeige === 'bevorstehend')) {
    if (istVorbei(s.datum, heute)) return <Hinweis titel={`${verstrichenWorte}.`} />
    return (
      <Hinweis titel="Sitzung steht noch bevor.">Die Tagesordnung kann sich bis zum Beginn der Sitzung ändern.</Hinweis>
    )
  }
  return null
}

export function SitzungAkte({ sitzung: s }: { sitzung: SitzungAnsicht }) {
  const oeffentlich = s.tagesordnung.filter((t) => t.oeffentlich)
  const nicht = s.tagesordnung.filter((t) => !t.oeffentlich)
  const anzahl = anzahlHinweis('anzahl', s.nichtoeffentlicheTops ?? 0)
  const zeit = uhrzeit(s.beginn, s.ende)
  return (
    <article>
      <header class="akte__kopf">
        <p class="vorzeile">
          Tagesordnung
          <Marke herkunft={s.herkunft} />
        </p>
        <h1 class="kern-heading-large">{s.name}</h1>
        <p class="stand">
          <Symbol name="kalender" />
          <strong>
            <Zeit tag={s.datum} />
            {zeit && `, ${zeit}`}
          </strong>
          {s.ort && <span>{s.ort}</span>}
        </p>
        {s.gremien.length > 1 && (
          <p class="stand">
            <span>
              {s.gremien.map((g, i) => (
                <>
                  {i > 0 && ', '}
                  <Verweis href={g.adresse}>{g.name}</Verweis>
                </>
              ))}
            </span>
          </p>
        )}
      </header>
      {s.verlegtVon && <VerlegtVon termine={s.verlegtVon} />}
      <Lage sitzung={s} />
      {!s.verlegtNach && (
        <Abschnitt id="oeffentlicher-teil" titel="Öffentlicher Teil">
          {oeffentlich.length ? (
            <Punkte tops={oeffentlich} />
          ) : (
            <Leer>Die Tagesordnung ist noch nicht veröffentlicht.</Leer>
          )}
        </Abschnitt>
      )}
      {(nicht.length > 0 || anzahl) && (
        <Abschnitt id="nichtoeffentlicher-teil" titel="Nichtöffentlicher Teil">
          <p class="erklaerung">
            Hier werden zum Beispiel Personal- und Grundstückssachen beraten. Die Unterlagen sind nicht öffentlich.
          </p>
          {anzahl ? <Leer>{anzahl}.</Leer> : <Punkte tops={nicht} nicht />}
        </Abschnitt>
      )}
    </article>
  )
}

/** State of a Sitzung that a list must say, or null. */
export const sitzungLage = (zustand: SitzungAnsicht['zustand']) => sitzungZustandOeffentlich[zustand] ?? null

export const SitzungSeite = ({ sitzung: s }: { sitzung: SitzungAnsicht }) => (
  <Rahmen
    titel={`Tagesordnung ${s.name} vom ${datumKurz(s.datum)}`}
    bereich="Sitzungen"
    kanonisch={`/sitzungen/${s.kurzadresse}`}
    pfad={[
      { name: 'Sitzungen', adresse: '/sitzungen' },
      ...s.gremien.slice(0, 1).map(({ name, adresse }) => ({ name, adresse })),
      { name: datumKurz(s.datum) },
    ]}
  >
    <SitzungAkte sitzung={s} />
  </Rahmen>
)
