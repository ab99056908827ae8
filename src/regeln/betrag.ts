/** Euro as the interchange form writes it: `-48000.00`. numeric(15,2) holds 13 digits before the point. */
export const betragMuster = /^-?\d{1,13}\.\d{2}$/

/** `-48000.00` → -4800000n. Sums are made in cents, never with floats. */
export function cent(betrag: string): bigint {
  if (!betragMuster.test(betrag)) throw new RangeError(`Kein Betrag: ${betrag}`)
  return BigInt(betrag.replace('.', ''))
}

/** -4800000n → `−48.000,00`, with a true minus sign as printed in German budgets. */
export function betragText(cent: bigint): string {
  const ziffern = (cent < 0n ? -cent : cent).toString().padStart(3, '0')
  const ganze = ziffern.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${cent < 0n ? '−' : ''}${ganze},${ziffern.slice(-2)}`
}

/**
 * 48000n cents → `480.00`, the form of the interface and of numeric(15,2).
 * @bereit for amounts typed on the drafting page
 */
export function betragApi(cent: bigint): string {
  const ziffern = (cent < 0n ? -cent : cent).toString().padStart(3, '0')
  return `${cent < 0n ? '-' : ''}${ziffern.slice(0, -2)}.${ziffern.slice(-2)}`
}

// Groups of three with dots, blanks or nothing between them; cents after a comma. `48000.00` is what the interface writes.
const deutsch = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d{2}|-|–))?$/
const ausSchnittstelle = /^(\d+)\.(\d{2})$/

/**
 * What people type: `48000`, `48.000`, `48.000,00`, `-48000`, `−48.000,00 €`; else the sentence to say.
 * @bereit for amounts typed on the drafting page
 */
export function betragAusEingabe(eingabe: string): { cent: bigint } | { text: string } {
  const ohneWaehrung = eingabe
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/ ?(€|EUR)$/i, '')
  const zahl = ohneWaehrung.replace(/^[-−–+] ?/, '')
  const fund = deutsch.exec(zahl) ?? ausSchnittstelle.exec(zahl)
  if (!fund) return { text: `„${kurz(eingabe)}“ ist kein Betrag. Schreiben Sie ihn wie 48.000,00 oder -48.000,00.` }
  const ganze = fund[1]!.replace(/[. ]/g, '').replace(/^0+(?=\d)/, '')
  if (ganze.length > 13) return { text: 'Der Betrag ist zu groß. Möglich sind 13 Stellen vor dem Komma.' }
  const cent = BigInt(ganze + (/^\d/.test(fund[2] ?? '') ? fund[2]! : '00'))
  return { cent: /^[-−–]/.test(ohneWaehrung) ? -cent : cent }
}

const kurz = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text)
