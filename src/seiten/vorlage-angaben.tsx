import type { ComponentChildren } from 'preact'
import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import { type Kopfzeilen, kopfzeilen, ohneVerwaltung } from '../form/kopfzeilen.js'
import { einreicherNamen } from '../regeln/einreicher.js'
import { istEingang } from '../regeln/vorlageart.js'
import { herkunftText } from '../regeln/worte/herkunft.js'
import { abschnittNamen, fassungWort, lageText, vorschlagName } from '../regeln/worte/vorlage.js'
import { personName, tagVon } from '../web/format.js'
import { Angabe, Verweis, Zeit } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'
import { gegenvorschlagAnker, stellungnahmeAnker } from './stellungnahme.js'
import { zeigtFinanzen } from './finanzen.js'

export const vorlageAdresse = (v: Pick<VorlageAnsicht, 'kurzadresse'>) => `/vorlagen/${v.kurzadresse}`

const angaben: Kopfzeilen<ComponentChildren> = {
  einreicher: { name: 'Eingereicht von', zeige: (wer) => einreicherNamen(wer).join(', ') },
  eingegangenAm: { name: 'Eingegangen am', zeige: (tag) => <Zeit tag={tag} kurz /> },
  federfuehrung: { name: 'Federführung', zeige: ({ kuerzel, name }) => `${kuerzel} – ${name}` },
  verfasser: {
    name: 'Verfasst von',
    zeige: ({ name, organisationseinheit: stelle }) => personName(name) + (stelle ? ` (${stelle})` : ''),
  },
  bearbeiter: { name: 'Bearbeitung', zeige: personName },
  datum: { name: 'Datum der Vorlage', zeige: (tag) => <Zeit tag={tag} kurz /> },
  lage: { name: 'Lage', zeige: lageText },
  herkunft: { name: 'Herkunft', zeige: herkunftText },
  // On paper only.
  kontakt: null,
}

export function VorlageAngaben({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const { basisUrl } = useUmfeld()
  return (
    <dl class="daten">
      {kopfzeilen(angaben, ohneVerwaltung(v)).map(({ name, wert }) => (
        <Angabe key={name} name={name}>
          {wert}
        </Angabe>
      ))}
      {istEingang(v) && (
        <Angabe name="Zuständig in der Verwaltung">
          {v.federfuehrung.kuerzel} – {v.federfuehrung.name}
        </Angabe>
      )}
      <Angabe name="Fassung">
        {v.fassung.nr}
        {/* A Vorlage without a date was taken over: the day of its Freigabe here is no fact about it. */}
        {v.datum && (
          <>
            , {fassungWort(v)} am <Zeit tag={tagVon(v.fassung.freigegebenAm)} kurz />
          </>
        )}
      </Angabe>
      {v.fruehereFassungen.map(({ nr, freigegebenAm }) => (
        <Angabe key={nr} name="Frühere Fassung">
          <Verweis href={`${vorlageAdresse(v)}/fassungen/${nr}`}>Fassung {nr}</Verweis>, {fassungWort(v)} am{' '}
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
        <span class="adresse">{basisUrl.replace(/^https?:\/\//, '') + vorlageAdresse(v)}</span>
      </Angabe>
    </dl>
  )
}

export function VorlageVerzeichnis({ vorlage: v }: { vorlage: VorlageAnsicht }) {
  const eintraege: [string, string][] = [
    ['beschlussvorschlag', v.beschlussvorschlag ? vorschlagName(v) : ''],
    ...gegenvorschlagAnker(v),
    ['beratungsfolge', 'Beratungsfolge'],
    ['sachverhalt', v.sachverhalt ? abschnittNamen(v.art).sachverhalt : ''],
    ...stellungnahmeAnker(v),
    ['finanzen', zeigtFinanzen(v) ? 'Finanzielle Auswirkungen' : ''],
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
