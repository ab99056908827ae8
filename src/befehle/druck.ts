import { SingleBar } from 'cli-progress'
import type { VorlageForm } from '../ansichten/vorlage.js'
import { vorlageDruck } from '../druck/vorlage/vorlage.druck.js'
import type { Satzbericht } from '../pdf/bloecke.js'
import { setze } from '../pdf/dokument.js'
import type { Tag } from '../regeln/datum.js'
import { Aufruffehler, hilfe, lieseAufruf, pdfName, type Aufruf } from './druck-aufruf.js'
import { grund, schreibeDatei, schreibeStandardausgabe } from './druck-ausgabe.js'
import { fehlerzeile, lieseVorlage } from './druck-eingabe.js'

/** What the operating system is told. */
const gedruckt = 0
const nichtGelesenOderGeschrieben = 1
const fehlerhaft = 2
type Ausgang = typeof gedruckt | typeof nichtGelesenOderGeschrieben | typeof fehlerhaft

async function haupt(): Promise<Ausgang> {
  try {
    const aufruf = lieseAufruf(process.argv.slice(2))
    if (aufruf) return await druckeAlle(aufruf)
    process.stdout.write(hilfe)
    return gedruckt
  } catch (fehler) {
    if (!(fehler instanceof Aufruffehler)) throw fehler
    melde(fehler.message)
    return fehlerhaft
  }
}

async function druckeAlle(aufruf: Aufruf): Promise<Ausgang> {
  if (aufruf.nach === null && process.stdout.isTTY) {
    throw new Aufruffehler('Ein PDF gehört nicht in das Terminal. Bitte leiten Sie um: … > vorlage.pdf')
  }
  const balken = fortschritt(aufruf.dateien.length)
  const ausgaenge = new Set<Ausgang>()
  const zeilen: string[] = []
  for (const datei of aufruf.dateien) {
    ausgaenge.add(await drucke(datei, aufruf, (zeile) => zeilen.push(zeile)))
    balken?.increment()
    // Said at once where no bar is drawn, below the bar where one is.
    if (!balken) zeilen.splice(0).forEach(melde)
  }
  balken?.stop()
  zeilen.forEach(melde)
  return ausgaenge.has(nichtGelesenOderGeschrieben)
    ? nichtGelesenOderGeschrieben
    : ausgaenge.has(fehlerhaft)
      ? fehlerhaft
      : gedruckt
}

async function drucke(datei: string, aufruf: Aufruf, sage: (zeile: string) => void): Promise<Ausgang> {
  const name = datei === '-' ? 'Standardeingabe' : datei
  let gelesen
  try {
    gelesen = await lieseVorlage(datei)
  } catch (fehler) {
    sage(`${name} lässt sich nicht lesen. ${grund(fehler)}`)
    return nichtGelesenOderGeschrieben
  }
  if ('fehler' in gelesen) {
    gelesen.fehler.forEach((fehler) => sage(fehlerzeile(datei, fehler)))
    return fehlerhaft
  }
  // One that cannot be set is no reason to lose the others.
  const gesetzt = await setze(vorlageDruck(gelesen.vorlage, druckangaben(gelesen.vorlage, aufruf))).catch(
    (e: unknown) => sage(`${name} lässt sich nicht setzen. ${grund(e)}`),
  )
  if (!gesetzt) return fehlerhaft
  const { pdf, bericht } = gesetzt
  ersatzzeichen(bericht).forEach((satz) => sage(`${name}: ${satz}`))
  const ziel = aufruf.nach === null ? 'Die Standardausgabe' : `${aufruf.nach}/${pdfName(datei)}`
  try {
    await (aufruf.nach === null ? schreibeStandardausgabe(pdf) : schreibeDatei(aufruf.nach, pdfName(datei), pdf))
    return gedruckt
  } catch (fehler) {
    sage(`${ziel} lässt sich nicht schreiben. ${grund(fehler)}`)
    return nichtGelesenOderGeschrieben
  }
}

const druckangaben = (vorlage: VorlageForm, { verlauf, stand, gezeichnet }: Aufruf) => ({
  unterzeichnung: gezeichnet ? ('gezeichnet' as const) : ('von_hand' as const),
  ...(verlauf && { verlauf: { stand: stand ?? letzterTagMitErgebnis(vorlage) } }),
})

/** From the content and not from the clock, so that the same file prints the same bytes tomorrow. */
function letzterTagMitErgebnis({ beratungsfolge }: VorlageForm): Tag | null {
  const tage = beratungsfolge.flatMap(({ ergebnis, datum }) => (ergebnis && datum ? [datum] : []))
  return tage.sort().at(-1) ?? null
}

const ersatzzeichen = ({ fehlendeZeichen }: Satzbericht): string[] =>
  fehlendeZeichen.map(
    ({ zeichen, codepoint, anzahl }) =>
      `Das Zeichen ${zeichen} (${codepoint}) hat die Schrift nicht; es ist ${anzahl}-mal durch ein Ersatzzeichen vertreten.`,
  )

function fortschritt(anzahl: number): SingleBar | null {
  if (anzahl < 2 || !process.stderr.isTTY) return null
  const balken = new SingleBar({
    format: 'Drucke [{bar}] {value} von {total}',
    stream: process.stderr,
    hideCursor: true,
  })
  balken.start(anzahl, 0)
  return balken
}

const melde = (zeile: string) => process.stderr.write(`${zeile}\n`)

process.exitCode = await haupt()
