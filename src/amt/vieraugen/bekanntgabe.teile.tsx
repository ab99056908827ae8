import { vorlageZustandNamen } from '../../regeln/worte/vorlage.js'
import { vorlageGilt } from '../../regeln/vorlage-schritte.js'
import { Auswahl, Formular, Textfeld } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Abschnitt, Knopf, Verweis } from '../../web/teile.js'
import type { VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import type { BekanntgabeFormular } from './wunschblatt.dto.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import type { BekanntgabeDto } from '../../vieraugen/geheimhaltung/bekanntgabe.dto.js'

interface Angaben {
  satz: VorlageSatz
  bekanntgaben: BekanntgabeDto[]
  schreibt: boolean
  fehler?: FeldFehler[]
  bekanntgabe?: BekanntgabeFormular
}

const anlaesse: [string, string][] = [
  ['wegfall', 'Der Grund der Geheimhaltung besteht nicht mehr'],
  ['bekanntgabe', 'Der Beschluss wird bekannt gegeben'],
]

/** The way from non-public to public: Vorlagen of their own (domain.md R9.6). */
export const Bekanntgabeteil = (angaben: Angaben) => {
  const { satz, bekanntgaben, schreibt } = angaben
  const freigegeben = vorlageGilt(satz.zustand)
  const beginnt = schreibt && freigegeben
  if (!beginnt && bekanntgaben.length === 0) return null
  return (
    <Abschnitt id="bekanntgabe" titel="Öffentliche Fassung">
      {bekanntgaben.length > 0 && (
        <ul class="liste">
          {bekanntgaben.map(({ id, nummer, betreff, zustand }) => (
            <li key={id}>
              <Verweis href={vorlageAdresse(id)}>{[nummer, betreff].filter(Boolean).join(': ')}</Verweis>
              {`, ${vorlageZustandNamen[zustand]}`}
            </li>
          ))}
        </ul>
      )}
      {beginnt && <Beginn {...angaben} />}
    </Abschnitt>
  )
}

function Beginn({ satz, fehler = [], bekanntgabe = {} }: Angaben) {
  const feld = (name: keyof BekanntgabeFormular) => ({
    name,
    wert: bekanntgabe[name] ?? '',
    fehler: satzAn(name, fehler),
  })
  return (
    <>
      <p>
        Sie ist eine eigene Vorlage mit eigenen Texten, eigener Freigabe und eigenem zweiten Blick. Übernommen wird
        nichts; diese Vorlage bleibt nichtöffentlich.
      </p>
      <Formular nach={`${vorlageAdresse(satz.id)}/bekanntgaben`}>
        <Auswahl {...feld('anlass')} titel="Anlass" werte={anlaesse} leer="Bitte wählen" />
        <Textfeld
          {...feld('betreff')}
          titel="Betreff"
          hinweis="Ein eigener, den die Öffentlichkeit lesen darf. Nennen Sie nichts, was geheim bleiben muss."
        />
        <p>
          <Knopf art="secondary">Öffentliche Fassung beginnen</Knopf>
        </p>
      </Formular>
    </>
  )
}
