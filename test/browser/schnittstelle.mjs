// What the walks need beforehand, over the interface as somebody who is signed in.
import assert from 'node:assert/strict'

/** GET, or POST with content, as the person whose page this is; it shows a form. */
export async function ruf(seite, basis, weg, inhalt) {
  const marke = await seite.locator('input[name=formularmarke]').first().inputValue()
  const antwort = await seite.context().request.fetch(`${basis}/api/v1${weg}`, {
    method: inhalt ? 'POST' : 'GET',
    headers: { origin: basis, 'x-formularmarke': marke },
    ...(inhalt && { data: inhalt }),
  })
  assert.ok(antwort.ok(), `${weg}: ${antwort.status()} ${await antwort.text()}`)
  return antwort.json()
}

export const absatz = (text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

export const alleGremien = async (seite, basis) => {
  const gremien = await ruf(seite, basis, '/gremien')
  return gremien.zeilen ?? gremien
}
