type Genus = 'm' | 'f' | 'n'

const grundworte: readonly [Genus, RegExp][] = [
  ['m', /(rat|räte|ausschuss|senat|vorstand|kreis|vorsitz)$/i],
  ['f', /(vertretung|versammlung|kommission|fraktion|gruppe|konferenz|runde)$/i],
  ['n', /(gremium|präsidium|kollegium|parlament|forum)$/i],
]
const artikel = {
  nominativ: { m: 'der', f: 'die', n: 'das' },
  dativ: { m: 'dem', f: 'der', n: 'dem' },
  akkusativ: { m: 'den', f: 'die', n: 'das' },
} as const

/** "der Rat", "dem Haupt- und Personalausschuss", "die Bezirksvertretung Wanne"; an unknown name is set in quotes. */
export function mitArtikel(name: string, fall: keyof typeof artikel): string {
  for (const wort of name.split(/\s+/)) {
    const genus = grundworte.find(([, endung]) => endung.test(wort))?.[0]
    if (genus) return `${artikel[fall][genus]} ${name}`
  }
  return `${artikel[fall].n} Gremium „${name}“`
}

/** "im Haupt- und Personalausschuss", "in der Bezirksvertretung Wanne". */
export const imGremium = (name: string): string => `in ${mitArtikel(name, 'dativ')}`.replace(/^in dem /, 'im ')

export const satzanfang = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "des Integrationsrates"; what nobody has declined is set in quotes. */
export const imGenitiv = (name: string, genitiv: string | null): string => genitiv ?? `des Gremiums „${name}“`
