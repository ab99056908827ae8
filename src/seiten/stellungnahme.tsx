import type { StellungnahmeAnsicht, VorlageAnsicht } from '../ansichten/vorlage.js'
import { betraegeGenannt } from '../regeln/finanzen.js'
import { abschnittNamen, vorlageArtNamen } from '../regeln/worte/vorlage.js'
import { RichText } from '../richtext/zu-jsx.js'
import { Abschnitt, Verweis, Zeit } from '../web/teile.js'
import { Finanzen } from './finanzen.js'
import { Unterschrift } from './unterschrift.js'

const name = ({ nummer }: StellungnahmeAnsicht) => `${vorlageArtNamen.stellungnahme} ${nummer}`

/** With a link to its own page, where its Anlagen are. */
const Name = ({ stellungnahme: s }: { stellungnahme: StellungnahmeAnsicht }) =>
  s.adresse ? <Verweis href={s.adresse}>{name(s)}</Verweis> : <>{name(s)}</>

interface Mit {
  vorlage: Pick<VorlageAnsicht, 'stellungnahmen'>
}

const anker = (wort: string, i: number) => (i > 0 ? `${wort}-${i + 1}` : wort)
const vorschlagstitel = abschnittNamen('stellungnahme').beschlussvorschlag

/** Where to find on the page what they propose, and what they say. */
export const gegenvorschlagAnker = ({ stellungnahmen = [] }: Mit['vorlage']): [anker: string, name: string][] =>
  stellungnahmen.flatMap(({ beschlussvorschlag }, i): [string, string][] =>
    beschlussvorschlag ? [[anker('gegenvorschlag', i), vorschlagstitel]] : [],
  )
export const stellungnahmeAnker = ({ stellungnahmen = [] }: Mit['vorlage']): [anker: string, name: string][] =>
  stellungnahmen.map((s, i) => [anker('stellungnahme', i), name(s)])

export const Gegenvorschlaege = ({ vorlage: { stellungnahmen = [] } }: Mit) => (
  <>
    {stellungnahmen.map(
      (s, i) =>
        s.beschlussvorschlag && (
          <Abschnitt key={s.nummer} id={anker('gegenvorschlag', i)} titel={vorschlagstitel} klasse="beschluss">
            <p class="klein">
              Aus der <Name stellungnahme={s} />
            </p>
            <div class="prosa">
              <RichText dokument={s.beschlussvorschlag} />
            </div>
          </Abschnitt>
        ),
    )}
  </>
)

export const Stellungnahmen = ({ vorlage: { stellungnahmen = [] } }: Mit) => (
  <>
    {stellungnahmen.map((s, i) => (
      <Abschnitt key={s.nummer} id={anker('stellungnahme', i)} titel={vorlageArtNamen.stellungnahme}>
        <p class="klein">
          <Name stellungnahme={s} />, {s.federfuehrung.kuerzel} – {s.federfuehrung.name}
          {s.datum && (
            <>
              , <Zeit tag={s.datum} kurz />
            </>
          )}
        </p>
        {s.sachverhalt && (
          <div class="prosa">
            <RichText dokument={s.sachverhalt} />
          </div>
        )}
        <Unterschrift vorlage={s} />
        {betraegeGenannt(s.finanzielleAuswirkungen, s.finanzen ?? null) && (
          <>
            <h3>Finanzielle Auswirkungen</h3>
            <Finanzen vorlage={s} />
          </>
        )}
      </Abschnitt>
    ))}
  </>
)
