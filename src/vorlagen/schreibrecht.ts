import type { EntityManager } from 'typeorm'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import type { Recht } from '../regeln/amtsrollen.js'
import { type Akteur, pruefeRecht } from '../regeln/rechte.js'
import { Regelverstoss } from '../regeln/regelverstoss.js'
import { kreisVon } from './sichtbarkeit.js'
import type { VorlageSatz } from './vorlage.queries.js'

type Verlangen = (tx: EntityManager, akteur: Akteur, satz: VorlageSatz) => Promise<void>

/** Throws when the actor lacks the right for this Vorlage; notes a Vertretung. */
const verlange =
  (recht: Recht, bezeichnung: string): Verlangen =>
  async (tx, akteur, satz) => {
    const gruende = pruefeRecht(akteur, { recht, bezeichnung }, kreisVon(satz))
    if (gruende.length > 0) throw new Regelverstoss(gruende)
    await handeltFuer(tx, akteur, recht, kreisVon(satz))
  }

/** Texts and Anlagen are the affair of the Federführung (and of the Gremienbüro). */
export const verlangeSchreiben = verlange('vorlage.schreiben', 'Vorlage bearbeiten')

/** The second look before anything is public. */
export const verlangePruefung = verlange('vorlage.veroeffentlichen', 'Veröffentlichung prüfen')
