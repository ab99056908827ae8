import { datumKurz, istTag } from '../../regeln/datum.js'
import { sekunde } from '../../web/format.js'
import { Abschnitt, Angabe, Hinweis, Tabelle, Verweis } from '../../web/teile.js'
import type { ProtokollInhaltDto } from '../../aufsicht/protokoll.dto.js'
import { wer } from './protokoll.seite.js'
import { aktionWorte, spalteWort, tabelleWort, verdecktWorte } from '../../aufsicht/protokollworte.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'

/** One entry of the log: who, when, why, and what was before and after. */
export const ProtokolleintragSeite = ({ eintrag: e }: { eintrag: ProtokollInhaltDto }) => {
  const titel = `${tabelleWort(e.tabelle)} ${aktionWorte[e.aktion].toLowerCase()}`
  return (
    <AmtRahmen
      titel={titel}
      pfad={[
        { name: 'Verwaltung', adresse: '/amt' },
        { name: 'Protokoll', adresse: '/amt/protokoll' },
        { name: `Eintrag ${e.id}` },
      ]}
    >
      <header class="akte__kopf">
        <h1 class="kern-heading-large">{titel}</h1>
        <p class="einleitung">{e.was || 'Ohne Anlass'}</p>
      </header>
      <dl class="daten">
        <Angabe name="Zeitpunkt">
          <time dateTime={e.zeitpunkt}>{sekunde(e.zeitpunkt)}</time>
        </Angabe>
        <Angabe name="Wer">{wer(e)}</Angabe>
        {e.fuer && <Angabe name="In Vertretung für">{e.fuer}</Angabe>}
        {e.grund && <Angabe name="Begründung">{e.grund}</Angabe>}
        <Angabe name="Gegenstand">
          <Verweis href={`/amt/protokoll?${new URLSearchParams({ gegenstand: e.zeile, tabelle: e.tabelle })}`}>
            Alles zu diesem Gegenstand
          </Verweis>
        </Angabe>
        {e.anfrage && <Angabe name="Anfrage">{e.anfrage}</Angabe>}
      </dl>
      <Abschnitt id="inhalt-vorher-nachher" titel="Vorher und nachher">
        <Inhalte eintrag={e} />
      </Abschnitt>
    </AmtRahmen>
  )
}

const Inhalte = ({ eintrag: e }: { eintrag: ProtokollInhaltDto }) => {
  if (e.verdeckt)
    return (
      <Hinweis titel={verdecktWorte[e.verdeckt]}>
        <p>
          {verdecktSaetze[e.verdeckt]} Betroffen: {e.felder.map(spalteWort).join(', ') || 'keine Felder'}.
        </p>
      </Hinweis>
    )
  if (e.felder.length === 0) return <p>Es ist kein Inhalt vermerkt, oder er wurde nach Ablauf der Frist gelöscht.</p>
  return (
    <Tabelle name="Vorher und nachher">
      <thead>
        <tr>
          <th scope="col">Feld</th>
          <th scope="col">Vorher</th>
          <th scope="col">Nachher</th>
        </tr>
      </thead>
      <tbody>
        {e.felder.map((feld) => (
          <tr key={feld}>
            <th scope="row">{spalteWort(feld)}</th>
            <td>{wert(e.vorher?.[feld])}</td>
            <td>{wert(e.nachher?.[feld])}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

const verdecktSaetze = {
  akte: 'Nur wer Nichtöffentliches lesen darf, sieht ihn auch hier.',
  fraktion:
    'Was eine Fraktion in ihren Sitzungen tut, sieht nur, wer eine Rolle für sie hat. Das gilt auch, wenn sich nicht mehr feststellen lässt, zu welchem Gremium der Eintrag gehört.',
} as const

const wert = (w: unknown): string => {
  if (w === undefined || w === null) return '–'
  if (typeof w === 'boolean') return w ? 'ja' : 'nein'
  if (typeof w === 'object') return JSON.stringify(w)
  const text = String(w)
  if (istTag(text)) return datumKurz(text)
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text) ? sekunde(text) : text
}
