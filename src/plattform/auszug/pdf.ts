import { getDocumentProxy } from 'unpdf'
import { type Auszug, Auszugfehler, type Einbettung, leererAuszug, type Verborgenes } from './auszug.js'
import { grenzen, Sammler } from './grenzen.js'
import { type Rohbefund, rohbefund } from './pdf-rohdaten.js'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Seite = Awaited<ReturnType<Pdf['getPage']>>

/** Text also from under a black bar, from layers that are switched off, and behind pictures. */
export async function liesPdf(bytes: Buffer): Promise<Auszug> {
  const roh = rohbefund(bytes)
  const pdf = await oeffnen(bytes)
  const text = new Sammler()
  const verborgen: Verborgenes[] = []
  const eingebettet = await anhaenge(pdf)
  const seiten = Math.min(pdf.numPages, grenzen.seiten)
  for (let nr = 1; nr <= seiten && !text.voll; nr++) {
    const seite = await pdf.getPage(nr)
    text.dazu((nr > 1 ? '\f' : '') + (await seitentext(seite)))
    const raender = (await seite.getAnnotations()) as Anmerkung[]
    verborgen.push(...raender.flatMap(randtext))
    eingebettet.push(...raender.flatMap(({ file }) => (file ? [einbettung(file)] : [])))
    seite.cleanup()
  }
  return {
    ...leererAuszug(),
    text: text.toString(),
    gekuerzt: text.gekuerzt || seiten < pdf.numPages,
    seiten: pdf.numPages,
    ...(await angaben(pdf)),
    eingebettet: eingebettet.concat(weitere(roh, eingebettet)),
    revisionen: roh.revisionen,
    aktiv: [...new Set([...roh.aktiv, ...(await skripte(pdf))])].sort(),
    verborgen,
  }
}

async function oeffnen(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      maxImageSize: 1,
      verbosity: 0,
    })
  } catch (fehler) {
    throw new Auszugfehler((fehler as Error).name === 'PasswordException' ? 'kennwort' : 'beschaedigt')
  }
}

async function seitentext(seite: Seite): Promise<string> {
  const { items } = await seite.getTextContent({ includeMarkedContent: false })
  return items
    .flatMap((stueck) => ('str' in stueck ? [stueck.str + (stueck.hasEOL ? '\n' : '')] : []))
    .join('')
    .trimEnd()
}

interface Anmerkung {
  contentsObj?: { str?: string }
  titleObj?: { str?: string }
  fieldValue?: unknown
  file?: Anhang
}

interface Anhang {
  filename: string
}

/** Notes somebody left in the margin, and what stands in form fields. */
function randtext({ contentsObj, titleObj, fieldValue }: Anmerkung): Verborgenes[] {
  const worte = [titleObj?.str, contentsObj?.str, typeof fieldValue === 'string' ? fieldValue : '']
  const text = worte.filter(Boolean).join(': ')
  return text ? [{ art: 'anmerkung', text: text.slice(0, 10_000) }] : []
}

interface Angaben {
  info: Record<string, unknown>
  metadata: Iterable<[string, unknown]> | null
}

async function angaben(pdf: Pdf): Promise<Pick<Auszug, 'metadaten' | 'sprache' | 'verschluesselt' | 'ausgezeichnet'>> {
  const { info, metadata } = (await pdf.getMetadata()) as unknown as Angaben
  const { Custom: eigene, Language: sprache, EncryptFilterName: schloss, ...rest } = info
  const texte = [...Object.entries(rest), ...Object.entries(eigene ?? {}), ...(metadata ?? [])]
  const auszeichnung = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  return {
    metadaten: Object.fromEntries(
      texte.flatMap(([name, wert]) => {
        const text = Array.isArray(wert) ? wert.join(', ') : wert
        return typeof text === 'string' && text !== '' ? [[name, text.slice(0, 10_000)]] : []
      }),
    ),
    sprache: typeof sprache === 'string' ? sprache : null,
    verschluesselt: typeof schloss === 'string',
    ausgezeichnet: auszeichnung?.Marked === true,
  }
}

async function anhaenge(pdf: Pdf): Promise<Einbettung[]> {
  const gefunden = (await pdf.getAttachments()) as Record<string, Anhang> | null
  return Object.values(gefunden ?? {}).map(einbettung)
}

/** Their content is not unpacked: whoever sees that there is one has to take it out. */
const einbettung = ({ filename }: Anhang): Einbettung => ({ name: filename, groesse: null })

/** Those no list and no page leads to. */
function weitere(roh: Rohbefund, gefunden: readonly Einbettung[]): Einbettung[] {
  const schon = new Set(gefunden.map((e) => e.name))
  return roh.eingebettet
    .filter((name) => (name === null ? gefunden.length === 0 : !schon.has(name)))
    .map((name) => ({ name: name ?? 'ohne lesbaren Namen', groesse: null }))
}

async function skripte(pdf: Pdf): Promise<string[]> {
  return (await pdf.getJSActions()) || (await pdf.hasJSActions()) ? ['JavaScript'] : []
}
