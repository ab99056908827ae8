import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import type { OeffentlicheFassung } from '../druck/vorlage/oeffentlich.druck.js'
import { satzanfang } from '../regeln/worte/gremium.js'
import { abschnittNamen, fassungWort, vorlageArtMitOeffentlichkeit } from '../regeln/worte/vorlage.js'
import { RichText } from '../richtext/zu-jsx.js'
import { tagVon } from '../web/format.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Hinweis, KnopfVerweis, Verweis, Zeit } from '../web/teile.js'
import { Finanzen, zeigtFinanzen } from './finanzen.js'
import { Unterschrift } from './unterschrift.js'

/** A Fassung as it was released, under an address of its own: what somebody has cited stays to be read. */
export function FassungSeite({ vorlage: v, fassung: f }: { vorlage: VorlageAnsicht; fassung: OeffentlicheFassung }) {
  const { inhalt } = f
  const namen = abschnittNamen(inhalt.art)
  const adresse = `/vorlagen/${v.kurzadresse}`
  return (
    <Rahmen
      titel={`${inhalt.betreff} (${v.nummer}, Fassung ${f.nr})`}
      bereich="Vorlagen"
      kanonisch={`${adresse}/fassungen/${f.nr}`}
      pfad={[{ name: 'Vorlagen', adresse: '/vorlagen' }, { name: v.nummer, adresse }, { name: `Fassung ${f.nr}` }]}
    >
      <article>
        <header class="akte__kopf">
          <p class="vorzeile">
            {vorlageArtMitOeffentlichkeit(v.art, v.oeffentlich)} {v.nummer}, Fassung {f.nr}
          </p>
          <h1 class="kern-heading-large">{inhalt.betreff}</h1>
          {/* One that was taken over names no day of its Freigabe. */}
          {inhalt.datum && (
            <p>
              {satzanfang(fassungWort(inhalt))} am <Zeit tag={tagVon(f.freigegebenAm)} />
            </p>
          )}
          <div class="aktionen">
            <KnopfVerweis href={`${adresse}/fassung-${f.nr}.pdf`} symbol="datei" mimeType="application/pdf">
              Fassung {f.nr} als PDF
            </KnopfVerweis>
          </div>
        </header>
        {f.nr !== v.fassung.nr && (
          <Hinweis art="warning" titel="Diese Fassung gilt nicht mehr.">
            <Verweis href={adresse}>Zur geltenden Fassung {v.fassung.nr}</Verweis>
          </Hinweis>
        )}
        <div class="akte__text">
          {inhalt.beschlussvorschlag && (
            <Abschnitt id="beschlussvorschlag" titel={namen.beschlussvorschlag} klasse="beschluss">
              <div class="prosa">
                <RichText dokument={inhalt.beschlussvorschlag} />
              </div>
            </Abschnitt>
          )}
          {inhalt.sachverhalt && (
            <Abschnitt id="sachverhalt" titel={namen.sachverhalt}>
              <div class="prosa">
                <RichText dokument={inhalt.sachverhalt} />
              </div>
              <Unterschrift vorlage={inhalt} />
            </Abschnitt>
          )}
          {zeigtFinanzen(inhalt) && (
            <Abschnitt id="finanzen" titel="Finanzielle Auswirkungen">
              <Finanzen vorlage={inhalt} />
            </Abschnitt>
          )}
        </div>
      </article>
    </Rahmen>
  )
}
