import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { bereinige } from './bereinigung.js'
import { bildstrom } from './bildspeicher.js'
import { Dokument, Lauf, Satzbericht } from './bloecke.js'
import { leim, male, Posten, seiten } from './fluss.js'
import { Lesezeichen } from './lesezeichen.js'
import { SEITE } from './masse.js'
import { xmp } from './metadaten.js'
import { Angaben, Schreiber } from './schreiber.js'
import { Schriftablage } from './schriftablage.js'
import { Seitenrahmen } from './seitenrahmen.js'
import { setze as setzeBloecke } from './setzen.js'
import { Stift, Umgebung } from './stift.js'
import { Element, schreibeBaum, zeichenkette } from './struktur.js'
import { Umfeld, Werk } from './umfeld.js'

/** Space between the letterhead and the text. */
const NACH_BRIEFKOPF = 26
/** Long documents give way to other work now and then. */
const SEITEN_AM_STUECK = 25

function angaben(dokument: Dokument): Angaben {
  return {
    Title: dokument.titel || 'Ohne Titel',
    ...(dokument.verfasser && { Author: dokument.verfasser }),
    ...(dokument.thema && { Subject: dokument.thema }),
    ...(dokument.stichworte && { Keywords: dokument.stichworte }),
    Creator: 'Ratsfolge',
    Producer: 'pdfkit',
    CreationDate: dokument.datum,
    ModDate: dokument.datum,
  }
}

/** Two contents never share an identifier, two renderings of one content always do. */
function kennung({ titel, kennung, datum }: Dokument): Buffer {
  return createHash('md5')
    .update(JSON.stringify([titel, kennung, datum.getTime()]))
    .digest()
}

/** One document on its way to the file. */
class Satz implements Umgebung {
  readonly schreiber: Schreiber
  readonly schriften: Schriftablage
  readonly verweiselemente = new Map<Lauf, Element>()
  private readonly wurzel = new Element('Document', null)
  private readonly werk = new Werk()
  private readonly lesezeichenbaum: Lesezeichen
  private readonly seitennummern: number[] = []
  /** Owners of marked content per page and of annotations, by their key in the parent tree. */
  private readonly elternbaum: (Element[] | Element)[] = []
  private readonly bilder = new Map<Uint8Array, number>()

  constructor(private readonly dokument: Dokument) {
    this.schreiber = new Schreiber(angaben(dokument), [SEITE.breite, SEITE.hoehe], kennung(dokument))
    this.schriften = new Schriftablage(this.schreiber)
    this.lesezeichenbaum = new Lesezeichen(this.schreiber)
  }

  private posten(): Posten[] {
    const { briefkopf, bloecke } = this.dokument
    const umfeld: Umfeld = {
      x: SEITE.links,
      breite: SEITE.textbreite,
      eltern: this.wurzel,
      zelle: false,
      liste: 0,
      ausrichtung: undefined,
      fett: false,
      grau: false,
      zahl: false,
      faktor: 1,
      werk: this.werk,
    }
    const kopf = setzeBloecke(briefkopf, umfeld)
    const text = setzeBloecke(bloecke, umfeld)
    return kopf.length ? [...kopf, leim(NACH_BRIEFKOPF), ...text] : text
  }

  private oben(seite: number): number {
    return seite === 0 && this.dokument.briefkopf.length ? SEITE.obenErste : SEITE.oben
  }

  async laufe(): Promise<{ pdf: Uint8Array; seiten: number }> {
    const alle = seiten(this.posten(), (seite) => SEITE.unten - this.oben(seite))
    const rahmen = new Seitenrahmen(this.dokument, alle.length)
    for (let i = 0; i < alle.length; i++) {
      if (i % SEITEN_AM_STUECK === SEITEN_AM_STUECK - 1) await setImmediate()
      this.seite(alle[i]!, i, rahmen)
    }
    return { pdf: this.abschluss(), seiten: alle.length }
  }

  private seite(posten: Posten[], i: number, rahmen: Seitenrahmen): void {
    this.schreiber.addPage()
    const { page } = this.schreiber.innen
    this.seitennummern.push(page.dictionary.id)
    const stift = new Stift(i, this)
    rahmen.male(stift, i + 1)
    male(stift, posten, this.oben(i))
    page.content.write(stift.fertig())
    page.dictionary.data.StructParents = this.elternbaum.push(stift.marken) - 1
    for (const [name, nummer] of this.schriften.nummern) page.fonts[name] = this.schreiber.verweisAuf(nummer)
  }

  verweis(ziel: string, beschreibung: string, rechteck: string, element: Element): number {
    const nummer = this.schreiber.neueNummer()
    const schluessel = this.elternbaum.push(element) - 1
    const adresse = encodeURI(ziel).replaceAll('%25', '%')
    this.schreiber.objekt(
      nummer,
      `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rechteck}]/Contents${zeichenkette(beschreibung)}` +
        `/StructParent ${schluessel}/A<</S/URI/URI${zeichenkette(adresse)}>>>>`,
    )
    this.schreiber.innen.page.annotations.push(this.schreiber.verweisAuf(nummer))
    return nummer
  }

  lesezeichen(titel: string, ebene: number, y: number): void {
    this.lesezeichenbaum.merke(titel, ebene, SEITE.hoehe - y)
  }

  bild(png: Uint8Array): string {
    let nummer = this.bilder.get(png)
    if (!nummer) {
      const { breite, hoehe, gepackt } = bildstrom(png)
      nummer = this.schreiber.neueNummer()
      this.bilder.set(png, nummer)
      const art = '/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8'
      this.schreiber.gepackt(nummer, `${art}/Width ${breite}/Height ${hoehe}`, gepackt)
    }
    const name = `B${nummer}`
    this.schreiber.innen.page.xobjects[name] = this.schreiber.verweisAuf(nummer)
    return name
  }

  private abschluss(): Uint8Array {
    this.schriften.schreibe()
    this.strukturbaum()
    return this.schreiber.bytes(xmp(angaben(this.dokument)))
  }

  private strukturbaum(): void {
    const { schreiber, seitennummern } = this
    const stamm = schreiber.innen.getStructTreeRoot()
    schreibeBaum(this.wurzel, stamm.id, {
      neueNummer: () => schreiber.neueNummer(),
      objekt: (nummer, inhalt) => schreiber.objekt(nummer, inhalt),
      seitennummer: (seite) => seitennummern[seite]!,
    })
    const verweis = (element: Element) => `${element.nummer} 0 R`
    const eintraege = this.elternbaum.map((eintrag, i) =>
      Array.isArray(eintrag) ? `${i}[${eintrag.map(verweis).join(' ')}]` : `${i} ${verweis(eintrag)}`,
    )
    stamm.data.K = schreiber.verweisAuf(this.wurzel.nummer)
    stamm.data.ParentTree = this.objekt(`<</Nums[${eintraege.join('\n')}]>>`)
    stamm.data.ParentTreeNextKey = this.elternbaum.length
    const { ids } = this.werk
    if (!ids.length) return
    ids.sort((a, b) => (a.id < b.id ? -1 : 1))
    stamm.data.IDTree = this.objekt(
      `<</Names[${ids.map(({ id, element }) => `(${id})${verweis(element)}`).join('\n')}]>>`,
    )
  }

  private objekt(inhalt: string): unknown {
    const nummer = this.schreiber.neueNummer()
    this.schreiber.objekt(nummer, inhalt)
    return this.schreiber.verweisAuf(nummer)
  }
}

/** Sets a document: PDF/UA-1 and PDF/A-2a in one file, the same bytes for the same input. */
export async function setze(dokument: Dokument): Promise<{ pdf: Uint8Array; bericht: Satzbericht }> {
  const { dokument: sauber, fehlende } = bereinige(dokument)
  const { pdf, seiten } = await new Satz(sauber).laufe()
  return { pdf, bericht: { fehlendeZeichen: fehlende, seiten } }
}
