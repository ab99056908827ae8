// 2,000 random Vorlagen instead of 200, in batches: their files are deleted, but for those of the last batch.
import { importiere } from '../fabrik/buendeln.mjs'
import { verapdfMaengel } from '../verapdf/holen.mjs'
import { melde, pruefe } from '../verapdf/pruefen.mjs'

const gesamt = 2000
const stapel = 100

export default async function lauf({ teil, teile, saat }) {
  const maengel = verapdfMaengel()
  for (const mangel of maengel) console.error(mangel)
  if (maengel.length > 0) return false
  const leser = await importiere('test/verapdf/proben.ts')
  const meine = Array.from({ length: gesamt / stapel }, (_, i) => i).filter((i) => i % teile === teil - 1)
  const ergebnisse = []
  for (const i of meine) {
    ergebnisse.push(...(await pruefe(leser.zufallsproben(stapel, saat + i), `.cache/nacht-pdf-${teil}`, leser)))
    console.log(
      `Stapel ${i} (Saat ${saat + i}): ${ergebnisse.filter(({ fehler }) => fehler !== null).length} Fehler bisher`,
    )
  }
  return melde(ergebnisse, 'nacht pdf')
}
