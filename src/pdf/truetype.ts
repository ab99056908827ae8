/** Tables of a TrueType file, read once per process. */
export class TrueType {
  private readonly tabellen = new Map<string, { ab: number; laenge: number }>()
  private readonly lang: boolean
  private readonly metriken: number

  constructor(private readonly daten: Buffer) {
    for (let i = 0; i < daten.readUInt16BE(4); i++) {
      const ab = 12 + i * 16
      const name = daten.toString('latin1', ab, ab + 4)
      this.tabellen.set(name, { ab: daten.readUInt32BE(ab + 8), laenge: daten.readUInt32BE(ab + 12) })
    }
    this.lang = daten.readInt16BE(this.ab('head') + 50) === 1
    this.metriken = daten.readUInt16BE(this.ab('hhea') + 34)
  }

  private ab(name: string): number {
    return this.tabellen.get(name)?.ab ?? 0
  }

  tabelle(name: string): Buffer | undefined {
    const tabelle = this.tabellen.get(name)
    return tabelle && this.daten.subarray(tabelle.ab, tabelle.ab + tabelle.laenge)
  }

  private ort(gid: number): number {
    const ab = this.ab('loca')
    return this.lang ? this.daten.readUInt32BE(ab + gid * 4) : this.daten.readUInt16BE(ab + gid * 2) * 2
  }

  umriss(gid: number): Buffer {
    const ab = this.ab('glyf')
    return this.daten.subarray(ab + this.ort(gid), ab + this.ort(gid + 1))
  }

  /** Advance width and left side bearing. */
  metrik(gid: number): [breite: number, links: number] {
    const ab = this.ab('hmtx')
    if (gid < this.metriken) return [this.daten.readUInt16BE(ab + gid * 4), this.daten.readInt16BE(ab + gid * 4 + 2)]
    const letzte = this.daten.readUInt16BE(ab + (this.metriken - 1) * 4)
    return [letzte, this.daten.readInt16BE(ab + this.metriken * 4 + (gid - this.metriken) * 2)]
  }
}

const ZUSAMMENGESETZT = { woerter: 0x1, weiter: 0x20, faktor: 0x8, zweiFaktoren: 0x40, matrix: 0x80 } as const

/** Copies a composite outline and renames its parts; `neu` gives the new number of a glyph. */
function umbenannt(umriss: Buffer, neu: (gid: number) => number): Buffer {
  const kopie = Buffer.from(umriss)
  let ab = 10
  let merker: number
  do {
    merker = kopie.readUInt16BE(ab)
    kopie.writeUInt16BE(neu(kopie.readUInt16BE(ab + 2)), ab + 2)
    ab += merker & ZUSAMMENGESETZT.woerter ? 8 : 6
    if (merker & ZUSAMMENGESETZT.faktor) ab += 2
    else if (merker & ZUSAMMENGESETZT.zweiFaktoren) ab += 4
    else if (merker & ZUSAMMENGESETZT.matrix) ab += 8
  } while (merker & ZUSAMMENGESETZT.weiter)
  return kopie
}

const LEER = Buffer.alloc(0)

/** Outlines and their offsets; `gids` grows by the parts of composite glyphs. */
function umrisse(schrift: TrueType, gids: (number | undefined)[]): { glyf: Buffer; loca: Buffer } {
  const teile: Buffer[] = []
  const orte = [0]
  const teilnummern = new Map(gids.map((gid, i) => [gid, i]))
  const neu = (gid: number) => {
    let nummer = teilnummern.get(gid)
    if (nummer === undefined) teilnummern.set(gid, (nummer = gids.push(gid) - 1))
    return nummer
  }
  let ab = 0
  for (let i = 0; i < gids.length; i++) {
    const gid = gids[i]
    let umriss = gid === undefined ? LEER : schrift.umriss(gid)
    if (umriss.length > 10 && umriss.readInt16BE(0) < 0) umriss = umbenannt(umriss, neu)
    teile.push(umriss)
    const fehlt = -umriss.length & 3
    if (fehlt) teile.push(Buffer.alloc(fehlt))
    orte.push((ab += umriss.length + fehlt))
  }
  const loca = Buffer.allocUnsafe(orte.length * 4)
  orte.forEach((ort, i) => loca.writeUInt32BE(ort, i * 4))
  return { glyf: Buffer.concat(teile, ab), loca }
}

function pruefsumme(daten: Buffer): number {
  let summe = 0
  const ganz = daten.length & ~3
  for (let i = 0; i < ganz; i += 4) {
    summe = (summe + ((daten[i]! << 24) | (daten[i + 1]! << 16) | (daten[i + 2]! << 8) | daten[i + 3]!)) >>> 0
  }
  for (let i = ganz; i < daten.length; i++) summe = (summe + (daten[i]! << (24 - 8 * (i & 3)))) >>> 0
  return summe
}

function datei(tabellen: [string, Buffer][]): Buffer {
  const kopf = Buffer.alloc(12 + 16 * tabellen.length)
  const stufe = Math.floor(Math.log2(tabellen.length))
  kopf.writeUInt32BE(0x10000, 0)
  kopf.writeUInt16BE(tabellen.length, 4)
  kopf.writeUInt16BE(16 << stufe, 6)
  kopf.writeUInt16BE(stufe, 8)
  kopf.writeUInt16BE(tabellen.length * 16 - (16 << stufe), 10)
  const teile: Buffer[] = [kopf]
  let ab = kopf.length
  tabellen.forEach(([name, daten], i) => {
    const eintrag = 12 + i * 16
    kopf.write(name, eintrag, 'latin1')
    kopf.writeUInt32BE(pruefsumme(daten), eintrag + 4)
    kopf.writeUInt32BE(ab, eintrag + 8)
    kopf.writeUInt32BE(daten.length, eintrag + 12)
    const fehlt = -daten.length & 3
    teile.push(daten, Buffer.alloc(fehlt))
    ab += daten.length + fehlt
  })
  return Buffer.concat(teile, ab)
}

/** A font file that holds only the glyphs `gids`, numbered in this order; a number without a glyph is empty. */
export function teilmenge(schrift: TrueType, gids: readonly (number | undefined)[]): Buffer {
  const alle = [...gids]
  const { glyf, loca } = umrisse(schrift, alle)
  const hmtx = Buffer.allocUnsafe(alle.length * 4)
  alle.forEach((gid, i) => {
    const [breite, links] = gid === undefined ? [0, 0] : schrift.metrik(gid)
    hmtx.writeUInt16BE(breite, i * 4)
    hmtx.writeInt16BE(links, i * 4 + 2)
  })
  const kopie = (name: string) => Buffer.from(schrift.tabelle(name)!)
  const head = kopie('head')
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = kopie('hhea')
  hhea.writeUInt16BE(alle.length, 34)
  const maxp = kopie('maxp')
  maxp.writeUInt16BE(alle.length, 4)
  const tabellen: [string, Buffer | undefined][] = [
    ['cvt ', schrift.tabelle('cvt ')],
    ['fpgm', schrift.tabelle('fpgm')],
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ['prep', schrift.tabelle('prep')],
  ]
  return datei(tabellen.filter((tabelle): tabelle is [string, Buffer] => tabelle[1] !== undefined))
}
