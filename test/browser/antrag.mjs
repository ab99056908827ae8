// An Antrag of a Fraktion and the Stellungnahme of the administration in a real browser, without JavaScript: who releases the
// Stellungnahme sees its page and publishes it in the same act. Then each page of the way in three sizes.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { absatz, alleGremien, ruf } from './schnittstelle.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const fachbereich = { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' }
const entwurf = {
  oeffentlich: true,
  verfasser: { name: 'Neu, Nadja', organisationseinheit: 'FB 31/3' },
  federfuehrung: fachbereich,
  beratungsfolge: [],
}

/** Has come in, and waits for its second look. */
async function eingegangen(schreibt, nimmtAn, basis) {
  const gremien = await alleGremien(schreibt.seite, basis)
  const [rat, fraktion] = ['rat', 'fraktion'].map((art) => gremien.find((g) => g.art === art))
  const schritt = { rolle: 'entscheidung', datum: null, oeffentlich: true, ergebnis: null }
  const { id } = await ruf(schreibt.seite, basis, '/vorlagen', {
    ...entwurf,
    art: 'antrag',
    betreff: 'Drei Trinkbrunnen für die Innenstadt',
    einreicher: [{ art: 'fraktion', name: fraktion.name, gremiumId: fraktion.id }],
    eingegangenAm: '2026-08-17',
    beratungsfolge: [{ ...schritt, gremium: rat.name }],
    beschlussvorschlag: absatz('Die Stadt baut drei Brunnen.'),
    sachverhalt: absatz('In heißen Sommern fehlt Trinkwasser.'),
  })
  return {
    fraktion: fraktion.name,
    antrag: await ruf(nimmtAn.seite, basis, `/vorlagen/${id}/schritte`, { schritt: 'eingegangen' }),
  }
}

/** Lies before the releaser. */
async function vorgelegt(schreibt, basis, uebergeordnetId) {
  const { id } = await ruf(schreibt.seite, basis, '/vorlagen', {
    ...entwurf,
    art: 'stellungnahme',
    uebergeordnetId,
    betreff: 'Zu drei Trinkbrunnen',
    beschlussvorschlag: absatz('Die Stadt baut zwei Brunnen.'),
    sachverhalt: absatz('Der dritte Ort hat keine Leitung.'),
    finanzen: { stand: 'nicht_bezifferbar', begruendung: 'Das Angebot der Stadtwerke fehlt.' },
  })
  await ruf(schreibt.seite, basis, `/vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  return id
}

const adresse = ({ nummer }) => `/vorlagen/${nummer.replace('/', '-')}`

export async function pruefeAntrag(oeffne, basis) {
  const schreibt = await als(oeffne, basis, 'Sachbearbeitung FB 31')
  const nimmtAn = await als(oeffne, basis, 'Gremienbüro')
  const prueft = await als(oeffne, basis, 'Veröffentlichungsprüfung')
  const gibtFrei = await als(oeffne, basis, 'Freigabe Dezernat', {})
  let weg
  let id
  await pruefe('Antrag: eingegangen, angesehen und öffentlich, für die Fraktion gezeichnet', async () => {
    const { antrag, fraktion } = await eingegangen(schreibt, nimmtAn, basis)
    weg = adresse(antrag)
    id = await vorgelegt(schreibt, basis, antrag.id)
    await prueft.seite.goto(`${basis}/amt/veroeffentlichungen`)
    await prueft.seite.getByRole('link', { name: antrag.betreff }).first().click()
    await prueft.seite.getByRole('button', { name: 'Bestätigen und veröffentlichen' }).first().click()
    await prueft.seite.goto(basis + weg)
    const text = await prueft.seite.locator('main').innerText()
    for (const worte of [`Für die ${fraktion}`, '17.08.2026', 'Die Stadt baut drei Brunnen.'])
      assert.ok(text.includes(worte), worte)
    assert.doesNotMatch(text, /zwei Brunnen/)
  })
  if (!id) return
  const freigabe = `/amt/vorlagen/${id}/freigabe`
  for (const ansicht of ansichten) await pruefeAnsicht(gibtFrei.kontext, basis, freigabe, ansicht)
  await pruefe('Freigabe: sie sieht die Seite und veröffentlicht in einem Zug', async () => {
    await gibtFrei.seite.goto(`${basis}/amt/vorlagen/${id}`)
    await gibtFrei.seite.locator(`a[href="${freigabe}"]`).first().click()
    assert.match(await gibtFrei.seite.locator('#vorschau').innerText(), /zwei Brunnen[\s\S]*keine Leitung/)
    await gibtFrei.seite.getByRole('button', { name: 'Freigeben und veröffentlichen' }).click()
    assert.match(gibtFrei.seite.url(), /hinweis=freigegeben$/)
    await prueft.seite.goto(basis + weg)
    assert.match(
      await prueft.seite.locator('main').innerText(),
      /Beschlussvorschlag der Einreicher[\s\S]*drei Brunnen[\s\S]*Beschlussvorschlag der Verwaltung[\s\S]*zwei Brunnen[\s\S]*noch nicht bezifferbar: Das Angebot der Stadtwerke fehlt\./,
    )
  })
  for (const ansicht of ansichten)
    for (const seite of [weg, `${weg}-1`, `/amt/vorlagen/${id}`])
      await pruefeAnsicht(gibtFrei.kontext, basis, seite, ansicht)
  for (const { kontext } of [schreibt, nimmtAn, prueft, gibtFrei]) await kontext.close()
}
