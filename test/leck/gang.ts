import type { Route } from '../app.js'
import { entschluesselt, inhaltVon } from './inhalt.js'
import type { Klient } from './klient.js'
import { werteIn } from './marken.js'

/** An answer with everything in it that somebody could read. */
export interface Gelesen {
  pfad: string
  route: string
  status: number
  art: string
  /** Without what is different in every answer. */
  kopf: Record<string, string>
  /** All texts: body, headers, and what is inside of a PDF. */
  text: string
  /** What of them may be a mark. */
  werte: readonly string[]
  rumpf: string
  bytes: Buffer
}

const jedesmalAnders = /^(date|x-request-id|connection|keep-alive|transfer-encoding|x-ratelimit|ratelimit)/i

export async function lies(
  klient: Klient,
  pfad: string,
  route: string,
  eigener?: Record<string, string>,
): Promise<Gelesen> {
  const { status, kopf: alle, bytes } = await klient(pfad, eigener)
  const kopf = Object.fromEntries(Object.entries(alle).filter(([name]) => !jedesmalAnders.test(name)))
  const art = artVon(kopf['content-type'] ?? '')
  const id = alle['x-request-id']
  const roh = bytes.toString(art === 'PDF' ? 'latin1' : 'utf8')
  const rumpf = id ? roh.replaceAll(id, '…') : roh
  const zeilen = Object.entries(kopf)
    .map(([n, w]) => `${n}: ${entschluesselt(w)}`)
    .join('\n')
  const { text, werte } = inhaltVon(art, bytes, rumpf)
  return {
    pfad,
    route,
    status,
    art,
    kopf,
    text: `${zeilen}\n${text}`,
    werte: [...werteIn(zeilen), ...werte],
    rumpf,
    bytes,
  }
}

function artVon(typ: string): string {
  if (typ.includes('pdf')) return 'PDF'
  if (typ.includes('html')) return 'HTML'
  if (typ.includes('json')) return 'JSON'
  return typ.split(';')[0]?.split('/').at(-1) || 'ohne Inhalt'
}

/** Every address in an answer that leads into the application. */
export function verweise({ rumpf, art, kopf }: Gelesen): string[] {
  const gefunden = new Set<string>()
  const nimm = (ziel: string) => {
    const pfad = ziel
      .replaceAll('&amp;', '&')
      .replace(/^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?/, '')
      .split('#')[0]!
    if (pfad.startsWith('/') && !pfad.startsWith('//')) gefunden.add(pfad)
  }
  if (kopf['location']) nimm(kopf['location'])
  if (art === 'PDF') return [...gefunden]
  for (const [, z] of rumpf.matchAll(/(?:href|src|action|content)="([^"]+)"/g)) nimm(z!)
  for (const [z] of rumpf.matchAll(/https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/[^\s"'<>\\)]*/g)) nimm(z)
  if (art === 'JSON') for (const [, z] of rumpf.matchAll(/"(\/[^"\\]*)"/g)) nimm(z!)
  for (const [, formular] of rumpf.matchAll(/<form([\s\S]*?)<\/form>/g)) for (const z of auswahlen(formular!)) nimm(z)
  return [...gefunden]
}

/** Filters: each choice of a form that asks. */
function auswahlen(formular: string): string[] {
  if (/method="post"/i.test(formular)) return []
  const ziel = /action="([^"]*)"/.exec(formular)?.[1] ?? ''
  const felder = [...formular.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)]
  return felder.flatMap(([feld, name]) =>
    [...feld.matchAll(/<option[^>]*value="([^"]+)"/g)].map(
      ([, wert]) => `${ziel}?${name}=${encodeURIComponent(wert!.replaceAll('&amp;', '&'))}`,
    ),
  )
}

/** Follows every link from these beginnings; each address once, and each answer is looked at before the next ones are asked for. */
export async function gehe(
  klient: Klient,
  beginn: string[],
  schaue: (seite: Gelesen) => void,
  grenze = 600,
): Promise<Map<string, Gelesen>> {
  const gelesen = new Map<string, Gelesen>()
  const offen = [...beginn]
  while (offen.length > 0 && gelesen.size < grenze) {
    const stapel = [...new Set(offen.splice(0, 8))].filter((p) => !gelesen.has(p))
    for (const seite of await Promise.all(stapel.map((p) => lies(klient, p, 'Verweis')))) {
      gelesen.set(seite.pfad, seite)
      schaue(seite)
      offen.push(...verweise(seite).filter((p) => !gelesen.has(p) && !/^\/(statisch|public)\//.test(p)))
    }
  }
  return gelesen
}

/** A route with its parameters filled in. */
export function fuelle(muster: string, erster: string, weitere = '1'): string {
  let nr = 0
  return muster.replace(/:[a-zA-Z]+|\*/g, () => encodeURIComponent(nr++ === 0 ? erster : weitere))
}

export const hatParameter = ({ muster }: Route) => /[:*]/.test(muster)

/** What must be the same for an address that is guessed right and one that is guessed wrong. */
export function vergleichbar({ status, kopf, rumpf }: Gelesen, geraten: string): string {
  const { 'content-length': _, ...rest } = kopf
  const ohne = (text: string) =>
    [geraten, encodeURIComponent(geraten), geraten.replaceAll('/', '%2F')].reduce(
      (t, wort) => t.replaceAll(wort, '…'),
      text,
    )
  return JSON.stringify([status, Object.fromEntries(Object.entries(rest).map(([n, w]) => [n, ohne(w)])), ohne(rumpf)])
}
