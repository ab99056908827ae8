/** About two megabytes: some 600 pages of text. */
export const MAX_ZEICHEN = 2_000_000
/** Levels of nested nodes; a list within a list takes two. */
export const MAX_TIEFE = 50

const zuGross = 'Der Text ist zu lang. Erlaubt sind 2 Megabyte. Bitte fügen Sie lange Teile als Anlage an.'
const zuTief = 'Der Text ist zu tief verschachtelt. Erlaubt sind etwa 20 Ebenen von Listen.'

/**
 * Refuses what is too big or too deep before anything walks it recursively. Every value costs at least one
 * character, so the walk ends soon even on an object that contains itself.
 */
export function grenzverstoss(json: unknown): string | null {
  const offen: { wert: unknown; tiefe: number }[] = [{ wert: json, tiefe: 0 }]
  let zeichen = 0
  for (let naechster = offen.pop(); naechster; naechster = offen.pop()) {
    const { wert, tiefe } = naechster
    zeichen += typeof wert === 'string' ? wert.length + 2 : 1
    if (zeichen > MAX_ZEICHEN) return zuGross
    if (typeof wert !== 'object' || wert === null) continue
    // A node is an object and the array that holds it.
    if (tiefe > 2 * MAX_TIEFE) return zuTief
    for (const schluessel of Object.keys(wert)) {
      if (!Array.isArray(wert)) zeichen += schluessel.length + 3
      offen.push({ wert: (wert as Record<string, unknown>)[schluessel], tiefe: tiefe + 1 })
    }
  }
  return null
}
