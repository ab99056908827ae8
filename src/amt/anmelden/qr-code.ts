/** A QR code as one path of squares; `groesse` is the side of the drawing in squares, with its white border. */
export interface QrBild {
  groesse: number
  pfad: string
}

/** Read only when somebody sets up a second factor. */
export async function qrCode(text: string): Promise<QrBild> {
  const { encode } = await import('uqr')
  // 4 squares of white on every side (ISO/IEC 18004).
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const felder = data.flatMap((zeile, y) => zeile.flatMap((schwarz, x) => (schwarz ? `M${x} ${y}h1v1h-1z` : [])))
  return { groesse: size, pfad: felder.join('') }
}
