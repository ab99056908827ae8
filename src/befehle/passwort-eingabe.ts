import { createInterface } from 'node:readline'

/**
 * From the terminal without showing it, or the first line of standard input; never from the command line: that would stand
 * in the list of processes.
 */
export async function frageNachPasswort(frage: string): Promise<string> {
  const { stdin } = process
  if (stdin.isTTY) return verdeckt(frage)
  const zeilen = createInterface({ input: stdin })
  for await (const zeile of zeilen) {
    zeilen.close()
    return zeile
  }
  return ''
}

function verdeckt(frage: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(frage)
  stdin.setRawMode(true).setEncoding('utf8').resume()
  return new Promise((fertig, abbrechen) => {
    let wort = ''
    const ende = (): void => {
      stdin.setRawMode(false).pause().removeListener('data', lesen)
      stderr.write('\n')
    }
    const lesen = (stueck: string): void => {
      for (const zeichen of stueck) {
        if (zeichen === '\r' || zeichen === '\n') return (ende(), fertig(wort))
        if (zeichen === '\u0003') return (ende(), abbrechen(new Error('Abgebrochen')))
        wort = zeichen === '\u007f' || zeichen === '\b' ? wort.slice(0, -1) : wort + zeichen
      }
    }
    stdin.on('data', lesen)
  })
}
