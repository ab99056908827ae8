import type { Verweis } from '../ansichten/verweis.js'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'

/** A thing that a working row refers to, with its public id and address while it is public, else with nulls. */
export interface Ziel {
  objekt: string
  id: string | null
  weg: string | null
}

export interface Ort {
  id: string
  /** Path below the root, `gremien/integrationsrat`. */
  weg: string
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
    if (neu !== undefined) return neu
    return ziel.id !== null && ziel.weg !== null ? { id: ziel.id, weg: ziel.weg } : null
  }

  /** A link, or null when there is nothing public to link to. */
  verweis(art: OeffentlicheArt, ziel: Ziel | null, name: string): Verweis | null {
    const ort = this.ort(art, ziel)
    return ort && { id: ort.id, name, adresse: `/${ort.weg}` }
  }
}

/** The last part of an address. */
export const kurzadresse = (ort: Ort): string => ort.weg.slice(ort.weg.indexOf('/') + 1)

/** SQL of a `Ziel`: null where `spalte` is null. */
export const zielSql = (art: OeffentlicheArt, spalte: string): string => `
  (SELECT jsonb_build_object('objekt', o.id, 'id', k.kennung, 'weg', k.weg)
     FROM (SELECT ${spalte} AS id) o
     LEFT JOIN ris.oeffentliche_kennung k ON k.art = '${art}' AND k.objekt_id = o.id AND k.oeffentlich
    WHERE o.id IS NOT NULL)`
