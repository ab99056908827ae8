import { isIPv6 } from 'node:net'

/** What counts as one caller. An attacker has a whole /64 of IPv6 for himself. */
export function netz(adresse: string): string {
  if (adresse.startsWith('::ffff:')) return adresse.slice(7)
  return isIPv6(adresse) ? adresse.split(':').slice(0, 4).join(':') : adresse
}
