// Does one task after the other: a random town in the application as it is, or a copy of the one that has everything.
import { register } from 'node:module'
import { saaten } from './saaten.mjs'

register('./haken.mjs', import.meta.url)

process.on('message', async ({ nr, aufgabe, saat, abwandlungen, konten, leck, grundstadt }) => {
  try {
    const { regeln, imAmt, als, spaeter, verborgen } = saaten.find((s) => s.name === leck) ?? {}
    const { baueGrundstadt, pruefeAbwandlungen, pruefeStadt } = await import(
      `./pruefung.ts${leck ? `?leck=${encodeURIComponent(leck)}` : ''}`
    )
    if (aufgabe === 'grundstadt') process.send({ nr, grundstadt: await baueGrundstadt(saat, true) })
    else if (abwandlungen > 1) process.send({ nr, berichte: await pruefeAbwandlungen(saat, abwandlungen, konten) })
    else {
      const hinweise = { konten, imAmt, als, spaeter, verborgen, regeln }
      const bericht = await pruefeStadt({ saat, grundstadt, bisFund: leck !== undefined, ...hinweise })
      process.send({ nr, berichte: [bericht] })
    }
  } catch (fehler) {
    process.send({ nr, fehler: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler) })
  }
})
