import type { ComponentChildren } from 'preact'
import { Fehlerliste, type FeldFehler, titelMitFehler } from '../../web/formular.js'
import { Rahmen } from '../../web/rahmen.js'

interface Angaben {
  titel: string
  /** The list that the page belongs to. */
  liste: { name: string; adresse: string }
  vorlage: { nummer: string | null; betreff: string; vorgangId?: string | null }
  fehler: FeldFehler[]
  /** What has not happened because of them. */
  ungetan: string
  children: ComponentChildren
}

/** The page about one Vorlage or Vorgang: where it stands, which one it is, and first of all what was refused. */
export const Aktenrahmen = ({ titel, liste, vorlage, fehler, ungetan, children }: Angaben) => (
  <Rahmen
    titel={titelMitFehler(titel, fehler)}
    pfad={[
      { name: 'Verwaltung', adresse: '/amt' },
      liste,
      { name: vorlage.nummer ?? (vorlage.vorgangId ? 'Vorgang' : 'ohne Nummer') },
    ]}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{titel}</h1>
      <p class="einleitung">{[vorlage.nummer, vorlage.betreff].filter(Boolean).join(': ')}</p>
    </header>
    <Fehlerliste fehler={fehler} titel={ungetan} />
    {children}
  </Rahmen>
)

export const veroeffentlichungen = { name: 'Veröffentlichungen', adresse: '/amt/veroeffentlichungen' }
