// Copies down what the public reads: of pages their words, of prints their text and bytes, of files their bytes.
import { createHash } from 'node:crypto'
import { extractText } from 'unpdf'

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Asks for these addresses, and for all that the pages link to. */
export async function schreibeAb(adresse, anfang) {
  const seiten = {}
  const warten = [...anfang]
  const gesehen = new Set(warten)
  for (let weg = warten.shift(); weg; weg = warten.shift()) {
    const { ziele, ...seite } = await lies(adresse, weg)
    seiten[weg] = seite
    for (const ziel of ziele.filter((z) => !gesehen.has(z))) {
      gesehen.add(ziel)
      warten.push(ziel)
    }
  }
  return { rahmen: rahmen(await text(adresse, '/')), seiten: Object.fromEntries(Object.entries(seiten).sort()) }
}

/** One address: status, and what can be read there. */
export async function lies(adresse, weg, kopf = {}) {
  const antwort = await fetch(adresse + weg, { redirect: 'manual', headers: kopf })
  const { status } = antwort
  const nach = antwort.headers.get('location')
  const art = antwort.headers.get('content-type')?.split(';')[0] ?? null
  if (art === 'text/html') {
    const html = await antwort.text()
    return { status, nach, art, worte: worte(haupt(html)), ziele: ziele(html) }
  }
  const bytes = new Uint8Array(await antwort.arrayBuffer())
  const gedruckt = art === 'application/pdf' && /\.pdf$/.test(weg) ? { text: await druckworte(bytes) } : {}
  return { status, nach, art, bytes: hash(bytes), ...gedruckt, ziele: [] }
}

const text = async (adresse, weg) => (await fetch(adresse + weg)).text()

/** Pages only: no list after a mark, no asset, nothing of the staff. */
const ziele = (html) =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#?]*)[#"]/g)]
    .map(([, weg]) => weg)
    .filter((weg) => !/^\/(amt|api|assets)\b/.test(weg))

const haupt = (html) => /<title>[^]*?<\/title>/.exec(html)?.[0] + (/<main\b[^]*<\/main>/.exec(html)?.[0] ?? html)
const rahmen = (html) => worte(html.replace(/<main\b[^]*<\/main>/, '').replace(/<title>[^]*?<\/title>/, ''))

const imSatz = /<\/?(a|abbr|b|bdi|code|em|i|mark|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/g
const zeichen = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', shy: '' }

/** The words of a page, a line for each piece; words that are only said (alt, label) count too. */
export function worte(html) {
  return html
    .replace(/<(script|style|svg)\b[^]*?<\/\1>/g, '')
    .replace(/<[^>]*\s(?:alt|aria-label|placeholder|title)="([^"]+)"[^>]*>/g, '\n$1\n')
    .replace(imSatz, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_, nr) => String.fromCodePoint(Number(nr)))
    .replace(/&(\w+);/g, (ganz, name) => zeichen[name] ?? ganz)
    .split('\n')
    .map((zeile) => zeile.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

export async function druckworte(bytes) {
  const { text: seiten } = await extractText(bytes.slice(), { mergePages: false })
  return seiten.map((seite) => seite.replace(/\s+/g, ' ').trim()).join('\n')
}
