// Somebody of the staff at the API, signed in by one click as in the demo town.
import { anmelden } from '../../schnittstelle/stadt.mjs'

/** @returns (konto) => (weg, inhalt, kopf) => body; any answer but a good one throws with all its reasons */
export function rufer(adresse) {
  const ausweise = new Map()
  return (konto) =>
    async (weg, inhalt, kopf = {}) => {
      if (!ausweise.has(konto)) ausweise.set(konto, await anmelden(adresse, konto))
      const [method, pfad] = weg.split(' ')
      const form = inhalt instanceof FormData
      const antwort = await fetch(`${adresse}/api/v1${pfad}`, {
        method,
        headers: {
          authorization: `Bearer ${ausweise.get(konto)}`,
          ...(inhalt !== undefined && !form && { 'content-type': 'application/json' }),
          ...kopf,
        },
        ...(inhalt !== undefined && { body: form ? inhalt : JSON.stringify(inhalt) }),
      })
      const text = await antwort.text()
      if (!antwort.ok) throw new Error(`${konto}: ${weg} → ${antwort.status} ${text}`)
      return text ? JSON.parse(text) : null
    }
}
