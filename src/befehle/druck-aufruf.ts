import path from 'node:path'
import { parseArgs } from 'node:util'
import { istTag } from '../regeln/datum.js'

export const hilfe = `Setzt Vorlagen als PDF (PDF/UA-1 und PDF/A-2a). Braucht keine Datenbank.

  npm run --silent druck -- vorlage.json > vorlage.pdf
  npm run --silent druck -- - < vorlage.json > vorlage.pdf
  npm run --silent druck -- --nach ORDNER vorlage.json weitere.json

  --nach ORDNER   schreibt je Vorlage eine Datei in diesen Ordner, statt auf die Standardausgabe
  --verlauf       druckt die Vorlage mit Beratungsverlauf: Ergebnisse, Abstimmungen, geänderter Wortlaut
  --stand TAG     Stand des Beratungsverlaufs, zum Beispiel 2016-09-27; sonst der letzte Tag mit einem Ergebnis
  --gezeichnet    druckt „gez.“ vor dem Namen statt einer Linie zum Unterschreiben
  --hilfe         zeigt diesen Text

  Ende mit 0: gedruckt. 1: eine Datei ließ sich nicht lesen oder schreiben.
  2: der Aufruf oder eine Vorlage ist fehlerhaft; je Fehler eine Zeile mit der Stelle im JSON (RFC 6901).
`

export interface Aufruf {
  dateien: string[]
  nach: string | null
  verlauf: boolean
  stand: string | null
  gezeichnet: boolean
}

/** The command line cannot be followed; the text says why. */
export class Aufruffehler extends Error {}

/** Null: only help was asked for. */
export function lieseAufruf(argumente: string[]): Aufruf | null {
  const { values, positionals } = zerlegt(argumente)
  if (values.hilfe) return null
  const aufruf = {
    dateien: positionals,
    nach: values.nach ?? null,
    verlauf: values.verlauf ?? values.stand !== undefined,
    stand: values.stand ?? null,
    gezeichnet: values.gezeichnet ?? false,
  }
  const mangel = aufrufmangel(aufruf)
  if (mangel) throw new Aufruffehler(mangel)
  return aufruf
}

function zerlegt(argumente: string[]) {
  try {
    return parseArgs({
      args: argumente,
      allowPositionals: true,
      options: {
        nach: { type: 'string' },
        verlauf: { type: 'boolean' },
        stand: { type: 'string' },
        gezeichnet: { type: 'boolean' },
        hilfe: { type: 'boolean' },
      },
    })
  } catch (fehler) {
    const option = /'(-[^' ]*)/.exec((fehler as Error).message)?.[1] ?? ''
    throw new Aufruffehler(`Die Option ${option} ist unbekannt oder unvollständig. Siehe --hilfe.`, { cause: fehler })
  }
}

function aufrufmangel({ dateien, nach, stand }: Aufruf): string | null {
  if (dateien.length === 0) return 'Bitte geben Sie eine Vorlage als JSON-Datei an. Siehe --hilfe.'
  if (nach === '') return 'Bitte geben Sie nach --nach einen Ordner an.'
  if (stand !== null && !istTag(stand))
    return `Den Tag „${stand}“ gibt es nicht. Bitte schreiben Sie ihn wie 2016-09-27.`
  if (dateien.filter((datei) => datei === '-').length > 1) return 'Die Standardeingabe lässt sich nur einmal lesen.'
  if (nach === null) {
    return dateien.length > 1 ? 'Für mehrere Vorlagen geben Sie bitte mit --nach einen Ordner an.' : null
  }
  const namen = dateien.map(pdfName)
  const doppelt = namen.find((name, i) => namen.indexOf(name) !== i)
  return doppelt ? `Zwei Vorlagen würden beide ${doppelt} heißen. Bitte drucken Sie sie getrennt.` : null
}

/** `mappe/vorlage.json` → `vorlage.pdf`. */
export const pdfName = (datei: string): string =>
  datei === '-' ? 'standardeingabe.pdf' : `${path.basename(datei).replace(/\.json$/i, '')}.pdf`
