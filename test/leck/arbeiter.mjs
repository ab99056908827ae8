// Does one task after the other: a town in the application as it is, or in one with a seeded leak.
import { register } from 'node:module'
import { saaten } from './saaten.mjs'

register('./haken.mjs', import.meta.url)

process.on('message', async ({ nr, saat, leck }) => {
  try {
    const { stadt = {} } = saaten.find((s) => s.name === leck) ?? {}
    const { pruefeStadt } = await import(`./pruefung.ts${leck ? `?leck=${encodeURIComponent(leck)}` : ''}`)
    const bericht = await pruefeStadt({ saat, ...(leck && { alles: true, bisFund: true }), ...stadt })
    process.send({ nr, bericht })
  } catch (fehler) {
    process.send({ nr, fehler: fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler) })
  }
})
