import { isIPv6 } from 'node:net'

/** What counts as one caller. An attacker has a whole /64 of IPv6 for himself. */
export function netz(adresse: string): string {
  if (!isIPv6(adresse)) return adresse
  const gruppen = ausgeschrieben(adresse)
  return als4(gruppen) ?? `${gruppen.slice(0, 4).join(':')}::/64`
}

/** An address of IPv4 in the clothes of IPv6 (RFC 4291 2.5.5.2), however they are written. */
function als4(gruppen: string[]): string | null {
  if (gruppen.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null
  return gruppen
    .slice(6)
    .map((gruppe) => parseInt(gruppe, 16))
    .flatMap((zahl) => [zahl >> 8, zahl & 255])
    .join('.')
}

/** The eight groups: "::" stands for as many zeros as are missing, and a group has one spelling (RFC 5952). */
function ausgeschrieben(adresse: string): string[] {
  const [vorn, hinten] = new URL(`http://[${adresse.replace(/%.*$/, '')}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((teil) => teil.split(':').filter((gruppe) => gruppe !== ''))
  const bekannt = [...vorn!, ...(hinten ?? [])]
  return [...vorn!, ...Array<string>(8 - bekannt.length).fill('0'), ...(hinten ?? [])]
}
