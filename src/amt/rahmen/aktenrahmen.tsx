import type { ComponentChildren } from 'preact'
import { Fehlerliste, type FeldFehler, titelMitFehler } from '../../web/formularfehler.js'
import { AmtRahmen } from './amtrahmen.js'
import { amtPfad } from './pfad.js'

/** What the page is about, by its short name and by its full one. */
export interface Akte {
  kurz: string
  name: string
  /** Address of its public page. */
  oeffentlich?: string | null
}

interface Angaben {
  titel: string
  /** The list that the page belongs to. */
  liste: { name: string; adresse: string }
  akte: Akte
  fehler: FeldFehler[]
  /** What has not happened because of them. */
  ungetan: string
  children: ComponentChildren
}

/** The page about one thing: where it stands, which one it is, and first of all what was refused. */
export const Aktenrahmen = ({ titel, liste, akte, fehler, ungetan, children }: Angaben) => (
  <AmtRahmen
    titel={titelMitFehler(`${titel}: ${akte.kurz}`, fehler)}
    pfad={amtPfad(liste, { name: akte.kurz })}
    oeffentlich={akte.oeffentlich}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{titel}</h1>
      <p class="einleitung">{akte.name}</p>
    </header>
    <Fehlerliste fehler={fehler} titel={ungetan} />
    {children}
  </AmtRahmen>
)
