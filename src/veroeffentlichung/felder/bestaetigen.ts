import { Blatt, Ganz, type Glieder, Intern, JeZeile, OhneNamen, Reihen } from './feld.js'

/* What of a public view, or of what is to become one, the second person confirms. It has the structure, and so the digest, of the confirmations that were
   given before there were tables: they hold. */

type Tafel = Readonly<Record<string, unknown>>

interface Auszug {
  aus(wert: unknown): unknown
  /** It counts only where it says something. */
  fallsGesagt: boolean
}

/** All that is confirmed; what is missing comes out by an act of its own. */
export const bestaetigtes = <T>(felder: Glieder<T>): ((wert: T) => object) =>
  objekt(felder as Tafel, false)!.aus as (wert: unknown) => object

/** The same as a row of its values. */
export const bestaetigteReihe = <T>(felder: Glieder<T>): ((wert: T) => unknown[]) =>
  reihe(felder as Tafel, false)!.aus as (wert: unknown) => unknown[]

/** Null: nothing in it is confirmed. @param ganz whether all of it is that gets out */
function auszug(knoten: unknown, ganz: boolean): Auszug | null {
  if (knoten instanceof Blatt) return blatt(knoten, ganz)
  if (knoten instanceof Intern) return ganz ? { aus: (wert) => wert, fallsGesagt: false } : null
  if (knoten instanceof OhneNamen) return objekt(knoten.felder as Tafel, ganz)
  if (knoten instanceof Ganz) return objekt(knoten.felder as Tafel, true)
  if (knoten instanceof Reihen) return jedes(reihe(knoten.felder as Tafel, ganz))
  if (knoten instanceof JeZeile) return jedes(objekt(knoten.felder as Tafel, ganz))
  return Array.isArray(knoten) ? jedes(objekt(knoten[0] as Tafel, ganz)) : objekt(knoten as Tafel, ganz)
}

function blatt({ bestaetigung }: Blatt, ganz: boolean): Auszug | null {
  const fallsGesagt = bestaetigung === 'falls_gesagt'
  return ganz || fallsGesagt || bestaetigung === 'bestaetigt' ? { aus: (wert) => wert, fallsGesagt } : null
}

const auszuege = (tafel: Tafel, ganz: boolean) =>
  Object.entries(tafel).flatMap(([name, knoten]) => {
    const glied = auszug(knoten, ganz)
    return glied ? [{ name, ...glied }] : []
  })

function objekt(tafel: Tafel, ganz: boolean): Auszug | null {
  const glieder = auszuege(tafel, ganz)
  if (glieder.length === 0) return null
  const aus = (wert: unknown) => wert && auswahl(wert, glieder)
  return { aus, fallsGesagt: glieder.every((g) => g.fallsGesagt) }
}

function auswahl(wert: object, glieder: readonly (Auszug & { name: string })[]): object {
  const ergebnis: Record<string, unknown> = {}
  for (const { name, aus, fallsGesagt } of glieder) {
    const inhalt = aus((wert as Tafel)[name])
    if (inhalt !== undefined && !(fallsGesagt && sagtNichts(inhalt))) ergebnis[name] = inhalt
  }
  return ergebnis
}

/** What came later follows under its name: a row of former values stays as it was. */
function reihe(tafel: Tafel, ganz: boolean): Auszug | null {
  const glieder = auszuege(tafel, ganz)
  const [spaetere, feste] = [glieder.filter((g) => g.fallsGesagt), glieder.filter((g) => !g.fallsGesagt)]
  if (glieder.length === 0) return null
  const aus = (wert: unknown) => {
    const danach = auswahl(wert as Tafel, spaetere)
    const werte = feste.map((g) => g.aus((wert as Tafel)[g.name]) ?? null)
    return sagtNichts(danach) ? werte : [...werte, danach]
  }
  return { aus, fallsGesagt: false }
}

function jedes(element: Auszug | null): Auszug | null {
  return element && { ...element, aus: (wert) => wert && (wert as unknown[]).map(element.aus) }
}

const sagtNichts = (wert: unknown): boolean =>
  wert === null || wert === undefined || wert === '' || (typeof wert === 'object' && Object.keys(wert).length === 0)
