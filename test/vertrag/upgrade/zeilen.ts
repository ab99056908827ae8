import { type Heimkehr } from './heimkehr.js'
import { tabelle, type Zeile } from './kopie.mjs'

/** Columns that tell of the writing and not of what is written. */
const vomSchreiben = new Set(['"position"', 'hash', 'geaendert'])

/** Each value as the backup writes it. */
const jetzige = ({ t }: Heimkehr, name: string, spalten: string[]): Promise<Zeile[]> =>
  t.datenbank.lesen.transaction(async (tx) => {
    await tx.query("SET LOCAL timezone = 'UTC'")
    return tx.query(
      `SELECT ${spalten.map((s) => `CASE WHEN ${s} IS NOT NULL THEN concat(${s}) END AS ${s}`).join(', ')} FROM ${name}`,
    )
  })

/** What rows of this version say in addition, on purpose; the CHANGELOG says so too. Gone with the next kept town. */
const neueGlieder: ReadonlySet<string> = new Set(['abstimmungen', 'voten'])

/** In words, what the public rows of a kind say otherwise than they did. A new member that says nothing is no difference. */
export async function unterschiede(h: Heimkehr, name: string, schluessel: string): Promise<string[]> {
  const bisher = tabelle(h.ordner, name)
  const spalten = Object.keys(bisher[0] ?? {}).filter((s) => !vomSchreiben.has(s))
  const heute = new Map((await jetzige(h, name, spalten)).map((z) => [z[schluessel], z]))
  const fehlend = [...heute.keys()].filter((k) => !bisher.some((z) => z[schluessel] === k)).map((k) => `neu: ${k}`)
  return [
    ...fehlend,
    ...bisher.flatMap((z) => {
      const neu = heute.get(z[schluessel])
      if (!neu) return [`fort: ${z[schluessel]}`]
      return spalten.flatMap((s) => verglichen(`${z['kurzadresse'] ?? z[schluessel]} ${s}`, wert(z[s]), wert(neu[s])))
    }),
  ]
}

/** Text of a jsonb column as what it stands for. */
function wert(text: string | null | undefined): unknown {
  if (!text || !/^[[{]/.test(text)) return text ?? null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function verglichen(ort: string, bisher: unknown, heute: unknown): string[] {
  if (typeof bisher !== 'object' || typeof heute !== 'object' || bisher === null || heute === null)
    return bisher === heute || (sagtNichts(bisher) && sagtNichts(heute))
      ? []
      : [`${ort}: ${knapp(bisher)} → ${knapp(heute)}`]
  const namen = new Set([...Object.keys(bisher), ...Object.keys(heute)])
  const glied = (von: object, name: string): unknown => (von as Record<string, unknown>)[name] ?? null
  return [...namen]
    .filter((name) => name !== 'geaendert' && !(neueGlieder.has(name) && !(name in bisher)))
    .flatMap((name) => verglichen(`${ort}.${name}`, glied(bisher, name), glied(heute, name)))
}

const sagtNichts = (wert: unknown): boolean =>
  wert === null || wert === '' || (Array.isArray(wert) && wert.length === 0)
const knapp = (wert: unknown): string => JSON.stringify(wert).slice(0, 120)
