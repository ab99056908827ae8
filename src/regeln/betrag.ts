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
