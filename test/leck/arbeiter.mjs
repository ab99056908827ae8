// Does one task after the other: a town in the application as it is, or a copy of one in a build with a seeded leak.
import { register } from 'node:module'
import { saaten } from './saaten.mjs'

register('./haken.mjs', import.meta.url)

process.on('message', async ({ nr, aufgabe, saat, leck, grundstadt }) => {
  try {
    const { regeln, imAmt, spaeter } = saaten.find((s) => s.name === leck) ?? {}
    const { baueGrundstadt, pruefeStadt } = await import(
      `./pruefung.ts${leck ? `?leck=${encodeURIComponent(leck)}` : ''}`
    )
    if (aufgabe === 'grundstadt') process.send({ nr, grundstadt: await baueGrundstadt(saat) })
    else {
      const bericht = await pruefeStadt({ saat, grundstadt, bisFund: leck !== undefined, imAmt, spaeter, regeln })
      process.send({ nr, bericht })
    }
  } catch (fehler) {
    process.send({ nr, fehler: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler) })
  }
})
