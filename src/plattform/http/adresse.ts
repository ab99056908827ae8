import { isIPv6 } from 'node:net'

/** What counts as one caller. An attacker has a whole /64 of IPv6 for himself. */
export function netz(adresse: string): string {
  const viererteil = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(adresse)
  if (viererteil) return viererteil[1]!
  return isIPv6(adresse) ? `${ausgeschrieben(adresse).slice(0, 4).join(':')}::/64` : adresse
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
