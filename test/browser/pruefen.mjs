// Counts what holds and what does not; a check that throws is a failure of that check only.
let bestanden = 0
const fehler = []

/** Longer than any check or walk takes on a busy machine: a browser that never answers is a failure that says where. */
const hoechstens = 600_000

export async function pruefe(name, tun) {
  let wecker
  const zuLange = new Promise((_, scheitern) => {
    wecker = setTimeout(() => scheitern(new Error('Der Browser antwortet nicht.')), hoechstens)
  })
  try {
    await Promise.race([tun(), zuLange])
    bestanden++
  } catch (grund) {
    const text = (grund instanceof Error ? grund.message : String(grund)).split('\n').slice(0, 8).join('\n    ')
    fehler.push(name)
    console.log(`✗ ${name}\n    ${text}`)
  } finally {
    clearTimeout(wecker)
  }
}

export function bilanz() {
  console.log(`browser: ${bestanden} passed, ${fehler.length} failed`)
  return fehler.length === 0 && bestanden > 0 ? 0 : 1
}
