import { terminVerstrichen } from '../regeln/anzeige.js'
import { rollenName } from '../regeln/worte/beratung.js'
import { wortlautName } from '../regeln/worte/ergebnis.js'
import { sitzungsnummerWort } from '../regeln/sitzungsnummer.js'
import { anker } from '../regeln/tagesordnung.js'
import type { BeratungAnsicht } from '../ansichten/vorlage.js'
import { Verweis, Zeit } from '../web/teile.js'
import { Stand, WortlautVorher } from './ergebnis.js'
import { useUmfeld } from '../web/umfeld.js'
import { RichText } from '../richtext/zu-jsx.js'

/** Link to the agenda item if it is known, else to the Sitzung. */
const topAdresse = ({ sitzungRef, top }: BeratungAnsicht) =>
  sitzungRef && top ? `${sitzungRef.adresse}#${anker(top)}` : sitzungRef?.adresse

function Schritt({ beratung: b }: { beratung: BeratungAnsicht }) {
  const { heute } = useUmfeld()
  const adresse = topAdresse(b)
  return (
    <li class={b.anzeige === 'ergebnis' ? 'folge__schritt folge__schritt--fertig' : 'folge__schritt'}>
      {/* The day of a non-public step is not told; that is not the same as "not fixed yet". */}
      {(b.datum || b.anzeige === 'bevorstehend') && (
        <p class="folge__datum">{b.datum ? <Zeit tag={b.datum} /> : 'Termin noch offen'}</p>
      )}
      <h3 class="folge__gremium">
        <Verweis href={b.gremiumRef.adresse}>{b.gremium}</Verweis>
      </h3>
      <p class="folge__rolle">
        {rollenName(b)}
        {b.sitzungsnummer && `, ${sitzungsnummerWort(b.sitzungsnummer)}`}
        {adresse && (
          <>
            , <Verweis href={adresse}>{b.top ? `Tagesordnungspunkt ${b.top}` : 'zur Sitzung'}</Verweis>
          </>
        )}
      </p>
      <div class="folge__stand">
        <Stand
          anzeige={b.anzeige}
          ergebnis={b.ergebnis}
          vorlaeufig={b.vorlaeufig}
          verstrichen={terminVerstrichen(b, heute)}
        />
      </div>
      {b.ergebnis?.beschlusstext && (
        <div class="folge__text prosa">
          <p class="klein">{wortlautName(b.ergebnis.art)}</p>
          <RichText dokument={b.ergebnis.beschlusstext} />
        </div>
      )}
      <WortlautVorher ergebnis={b.ergebnis} />
    </li>
  )
}

/** The way of a Vorlage through the Gremien, text first. */
export const Beratungsfolge = ({ schritte }: { schritte: BeratungAnsicht[] }) =>
  schritte.length ? (
    <ol class="folge">
      {schritte.map((b) => (
        <Schritt key={b.id} beratung={b} />
      ))}
    </ol>
  ) : (
    <p class="leer">Für diese Vorlage ist keine Beratung vorgesehen.</p>
  )
