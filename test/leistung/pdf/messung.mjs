import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateSync, inflateSync } from 'node:zlib'

/**
 * Best time in ms per call of every candidate, all in one process and interleaved round by round: other work on the
 * machine hits all of them alike, and only ratios are read.
 * @param kandidaten name → { anzahl: calls per round, lauf: (running number) => result or promise }
 */
export async function bestzeiten(kandidaten, runden) {
  const best = Object.fromEntries(Object.keys(kandidaten).map((name) => [name, Infinity]))
  let nummer = 0
  // Round 0 warms up: fonts are parsed, code is compiled.
  for (let runde = 0; runde <= runden; runde++) {
    for (const [name, { anzahl, lauf }] of Object.entries(kandidaten)) {
      const beginn = performance.now()
      for (let i = 0; i < anzahl; i++) await lauf(nummer++)
      const dauer = (performance.now() - beginn) / anzahl
      if (runde > 0) best[name] = Math.min(best[name], dauer)
    }
  }
  return best
}

/** The compressed streams of a PDF, uncompressed: what no writer of PDF can avoid to deflate. */
export function stroeme(pdf) {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].flatMap((fund) => {
    try {
      return [inflateSync(Buffer.from(pdf).subarray(fund.index + fund[0].length))]
    } catch {
      return []
    }
  })
}

export const komprimiere = (rohe) => rohe.reduce((summe, roh) => summe + deflateSync(roh).length, 0)

/** Bytes in use after a full collection. */
export function belegt() {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc')
  gc()
  gc()
  return process.memoryUsage().heapUsed
}
