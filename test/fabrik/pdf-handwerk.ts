import { deflateSync } from 'node:zlib'

/** PDF by hand, byte for byte: what no honest program writes, and what some do. */
export interface Handwerk {
  /** In the catalogue. */
  katalog?: string
  /** Objects 5, 6, …; of a stream, dictionary and bytes. */
  objekte?: readonly (string | Buffer)[]
  /** Objects 9, 10, … of an object stream, object 4; how it is packed. */
  gepackt?: readonly string[]
  packung?: Packung
  /** In the dictionary with the table of objects. */
  tabelle?: string
}

interface Packung {
  angaben: string
  packen: (inhalt: Buffer) => Buffer
}

export const flate: Packung = { angaben: '/Type /ObjStm /Filter /FlateDecode', packen: (i) => deflateSync(i) }

export const strom = (angaben: string, inhalt: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${angaben} /Length ${Buffer.from(inhalt).length} >>\nstream\n`, 'latin1'),
    Buffer.from(inhalt),
    Buffer.from('\nendstream'),
  ])

/** One page and a cross-reference stream, as since PDF 1.5. ISO 32000-2, 7.5.8 */
export function handwerk({
  katalog = '',
  objekte = [],
  gepackt = [],
  packung = flate,
  tabelle = '',
}: Handwerk): Buffer {
  const inhalte: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${katalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    objektstrom(gepackt, packung),
    ...objekte,
  ]
  const stuecke: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const stellen = inhalte.map((inhalt, i) => {
    const stelle = stuecke.reduce((summe, s) => summe + s.length, 0)
    const bytes = typeof inhalt === 'string' ? Buffer.from(inhalt, 'latin1') : inhalt
    stuecke.push(Buffer.from(`${i + 1} 0 obj\n`), bytes, Buffer.from('\nendobj\n'))
    return stelle
  })
  const stelle = stuecke.reduce((summe, s) => summe + s.length, 0)
  const groesse = 20 + gepackt.length
  const zeilen = Buffer.alloc(groesse * 7)
  stellen.forEach((ort, i) => zeile(zeilen, i + 1, 1, ort, 0))
  gepackt.forEach((_, i) => zeile(zeilen, 20 + i, 2, 4, i))
  zeile(zeilen, 19, 1, stelle, 0)
  const angaben = `/Type /XRef /Size ${groesse} /W [1 4 2] /Root 1 0 R ${tabelle}`
  stuecke.push(
    Buffer.from('19 0 obj\n'),
    strom(angaben, zeilen),
    Buffer.from(`\nendobj\nstartxref\n${stelle}\n%%EOF\n`),
  )
  return Buffer.concat(stuecke)
}

function zeile(ziel: Buffer, nr: number, art: number, ort: number, platz: number): void {
  ziel.writeUInt8(art, nr * 7)
  ziel.writeUInt32BE(ort, nr * 7 + 1)
  ziel.writeUInt16BE(platz, nr * 7 + 5)
}

/** Objects 20, 21, … 7.5.7 */
function objektstrom(gepackt: readonly string[], { angaben, packen }: Packung): string | Buffer {
  if (gepackt.length === 0) return 'null'
  let ab = 0
  const kopf = gepackt.map((objekt, i) => {
    const paar = `${20 + i} ${ab}`
    ab += objekt.length + 1
    return paar
  })
  const anfang = `${kopf.join(' ')}\n`
  return strom(
    `${angaben} /N ${gepackt.length} /First ${anfang.length}`,
    packen(Buffer.from(anfang + gepackt.join('\n'))),
  )
}
