import type { FunctionComponent } from 'preact'
import type { FastifyRequest } from 'fastify'
import type { Akteur } from '../regeln/rechte.js'
import type { RahmenAngaben } from './rahmenangaben.js'

/** What waits for somebody: how much of it, what, and where. */
export interface Wartendes {
  anzahl: number
  worte: string
  adresse: string
}

/** What the frame of the staff knows of who is signed in. No public page has it. */
export interface Amtslage {
  akteur: Akteur
  /** Path of the page, for the entry of the navigation it belongs to. */
  adresse: string
  /** Nothing opens yet but the page that sets up the second factor. */
  faktorFehlt: boolean
  wartet: readonly Wartendes[]
  /** Where pages of this kit that anybody may get stand when the staff gets them. */
  Rahmen: FunctionComponent<RahmenAngaben>
}

/** Provided by the wing of the staff, which stands below this folder; a public process has none. */
export abstract class Amtsauskunft {
  abstract lage(anfrage: FastifyRequest, akteur: Akteur): Promise<Amtslage>
}
