export const kuerzestesPasswort = 12
const laengstesPasswort = 200

/** Words that every list of guesses begins with; alone or with digits around them they protect nothing. */
const bekannt = ['passwort', 'password', 'kennwort', 'geheim', 'ratsfolge', 'verwaltung', 'rathaus', 'qwertz', 'qwerty']

/** What speaks against a password, as one sentence; null: nothing. Length counts, not special characters (NIST SP 800-63B). */
export function passwortEinwand(passwort: string, kennung: string): string | null {
  if (passwort.length < kuerzestesPasswort)
    return `Das Passwort ist zu kurz. Wählen Sie mindestens ${kuerzestesPasswort} Zeichen.`
  if (passwort.length > laengstesPasswort)
    return `Das Passwort ist zu lang. Erlaubt sind höchstens ${laengstesPasswort} Zeichen.`
  const klein = passwort.toLowerCase()
  if (kennung.length >= 4 && klein.includes(kennung.toLowerCase()))
    return 'Das Passwort enthält Ihre Kennung. Wählen Sie ein anderes.'
  const kern = klein.replace(/[\d\W_]/g, '')
  const einfoermig = new Set(klein).size < 5
  if (einfoermig || bekannt.some((wort) => kern === wort || kern === wort + wort))
    return 'Dieses Passwort ist leicht zu erraten. Wählen Sie ein anderes, zum Beispiel vier zufällige Wörter.'
  return null
}
