import type { EntityManager } from 'typeorm'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import type { Recht } from '../regeln/amtsrollen.js'
import { type Akteur, darf, pruefeRecht, type Wirkungskreis } from '../regeln/rechte.js'
import { Regelverstoss } from '../regeln/regelverstoss.js'

/** What decides who changes a Vorgang. */
export interface Zugehoerigkeit {
  angelegtVonId: string | null
  organisationseinheitId: string | null
}

export const kreisVon = ({ organisationseinheitId }: Zugehoerigkeit): Wirkungskreis => ({ organisationseinheitId })

/** Its unit, whoever has the right for the whole house, and who began it. */
const schreibt = (akteur: Akteur, v: Zugehoerigkeit): boolean =>
  darf(akteur, 'vorgang.schreiben', kreisVon(v)) || (akteur.id === v.angelegtVonId && darf(akteur, 'vorgang.schreiben'))

/** Throws when the actor may not change this Vorgang; notes a Vertretung. */
export async function verlangeSchreiben(tx: EntityManager, akteur: Akteur, v: Zugehoerigkeit): Promise<void> {
  const recht = { recht: 'vorgang.schreiben' as const, bezeichnung: 'Vorgang bearbeiten' }
  if (!schreibt(akteur, v)) throw new Regelverstoss(pruefeRecht(akteur, recht, kreisVon(v)))
  await handelt(tx, akteur, 'vorgang.schreiben', v)
}

/** The second look before anything of it is public. */
export async function verlangePruefung(tx: EntityManager, akteur: Akteur, v: Zugehoerigkeit): Promise<void> {
  const recht = { recht: 'vorlage.veroeffentlichen' as const, bezeichnung: 'Veröffentlichung prüfen' }
  const gruende = pruefeRecht(akteur, recht, kreisVon(v))
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  await handelt(tx, akteur, 'vorlage.veroeffentlichen', v)
}

/** Out of the public: whoever writes it, and whoever checks publications. */
export const verlangeRuecknahme = (tx: EntityManager, akteur: Akteur, v: Zugehoerigkeit): Promise<void> =>
  darf(akteur, 'vorlage.veroeffentlichen', kreisVon(v))
    ? verlangePruefung(tx, akteur, v)
    : verlangeSchreiben(tx, akteur, v)

/** One's own Vorgang is changed by a role that one has somewhere. */
async function handelt(tx: EntityManager, akteur: Akteur, recht: Recht, v: Zugehoerigkeit): Promise<void> {
  const hier = darf(akteur, recht, kreisVon(v))
  await handeltFuer(tx, akteur, recht, ...(hier ? [kreisVon(v)] : []))
}
