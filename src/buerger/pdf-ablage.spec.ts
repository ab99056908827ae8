import { PdfAblage } from './pdf-ablage.js'

const bytes = (n: number) => Promise.resolve(Uint8Array.of(n))

test('derselbe Inhalt wird einmal gesetzt, auch wenn viele zugleich fragen', async () => {
  const ablage = new PdfAblage()
  let drucke = 0
  const holen = () => ablage.hole('a', () => bytes(++drucke))
  expect(await Promise.all([holen(), holen(), holen()])).toEqual([Uint8Array.of(1), Uint8Array.of(1), Uint8Array.of(1)])
})

test('ein gescheiterter Druck wird beim nächsten Mal neu versucht', async () => {
  const ablage = new PdfAblage()
  await expect(ablage.hole('a', () => Promise.reject(new Error('voll')))).rejects.toThrow('voll')
  expect(await ablage.hole('a', () => bytes(2))).toEqual(Uint8Array.of(2))
})

test('bleibt klein und vergisst, was am längsten niemand las', async () => {
  const ablage = new PdfAblage()
  for (let n = 0; n < 70; n++) {
    await ablage.hole(`v${n}`, () => bytes(n))
    await ablage.hole('v0', () => bytes(255))
  }
  expect(await ablage.hole('v0', () => bytes(254))).toEqual(Uint8Array.of(0))
  expect(await ablage.hole('v1', () => bytes(253))).toEqual(Uint8Array.of(253))
})
