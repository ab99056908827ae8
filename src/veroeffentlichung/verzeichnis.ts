import type { Verweis } from '../ansichten/verweis.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'

export interface Ort {
  /** Public id. */
  id: string
  /** Path below the root, `gremien/integrationsrat`. */
  weg: string
}

/** A thing that a working row refers to, with its place in the public world while it has one. */
export interface Ziel {
  objekt: string
  ort: Ort | null
}

/**
 * Where public things are. What is being published at this moment comes first; of everything else the stored address holds.
 */
export class Verzeichnis {
  private readonly gerade = new Map<string, Ort | null>()

  /** Null: it is being taken back, or was never public. */
  eintragen(art: OeffentlicheArt, objekt: string, ort: Ort | null): void {
    this.gerade.set(`${art}/${objekt}`, ort)
  }

  ort(art: OeffentlicheArt, ziel: Ziel | null): Ort | null {
    if (!ziel) return null
    const neu = this.gerade.get(`${art}/${ziel.objekt}`)
    return neu === undefined ? ziel.ort : neu
  }

  /** A link, or null when there is nothing public to link to. */
  verweis(art: OeffentlicheArt, ziel: Ziel | null, name: string): Verweis | null {
    const ort = this.ort(art, ziel)
    return ort && { id: ort.id, name, adresse: `/${ort.weg}` }
  }
}

/** The last part of an address. */
export const kurzadresse = (ort: Ort): string => ort.weg.slice(ort.weg.indexOf('/') + 1)

/** SQL of a `Ziel`; `spalte` is never null. */
export const zielSql = (art: OeffentlicheArt, spalte: string): string => `
  jsonb_build_object('objekt', ${spalte}, 'ort', (SELECT jsonb_build_object('id', k.kennung, 'weg', k.weg)
     FROM ris.oeffentliche_kennung k WHERE k.art = '${art}' AND k.objekt_id = ${spalte} AND k.oeffentlich))`
