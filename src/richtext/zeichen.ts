// C0 and C1 controls but tab and line break, halves of surrogate pairs, noncharacters. PostgreSQL cannot store
// U+0000 in jsonb, XML and PDF cannot carry the rest.
const verboten = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u
const verboteneAlle = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const erlaubteSteuerzeichen = /[\t\n]/g

/**
 * Text from programs is refused, not mended: what is stored must be what was sent, and a control character mostly
 * shows that the sender's conversion went wrong elsewhere too. The sentence quotes the words around it.
 */
export function zeichenfehler(text: string): string | null {
  const fund = verboten.exec(text.replace(erlaubteSteuerzeichen, ' '))
  if (!fund) return null
  const code = fund[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const davor = saubererText(text.slice(0, fund.index)).trim().slice(-20)
  const ort = davor ? `Nach „${davor}“` : 'Am Anfang'
  return `${ort} steht ein unsichtbares Steuerzeichen (U+${code}). Bitte entfernen Sie es.`
}

/**
 * Text that people typed or pasted is mended: they cannot see what they would have to remove. Word's soft line
 * break (vertical tab) and page break become line breaks, the rest goes.
 */
export function saubererText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(verboteneAlle, (zeichen) => (zeichen === '\t' || zeichen === '\n' ? zeichen : ''))
}
