// Counts what holds and what does not; a check that throws is a failure of that check only.
let bestanden = 0
const fehler = []

export async function pruefe(name, tun) {
  try {
    await tun()
    bestanden++
  } catch (grund) {
    const text = (grund instanceof Error ? grund.message : String(grund)).split('\n').slice(0, 8).join('\n    ')
    fehler.push(name)
    console.log(`✗ ${name}\n    ${text}`)
  }
}

export function bilanz() {
  console.log(`browser: ${bestanden} passed, ${fehler.length} failed`)
  return fehler.length === 0 && bestanden > 0 ? 0 : 1
}
