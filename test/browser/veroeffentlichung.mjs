// From the request to the public page in a real browser, without JavaScript: one person asks, another one looks and
// confirms. Then each page of the way in three sizes.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { absatz, alleGremien, ruf } from './schnittstelle.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const keine = { keine: true, positionen: [] }
const entwurf = {
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Neue Bäume für den Schulhof an der Bergstraße',
  verfasser: { name: 'Neu, Nadja', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  beratungsfolge: [{ gremium: 'Rat der Stadt', rolle: 'entscheidung', datum: null, oeffentlich: true, ergebnis: null }],
  finanzielleAuswirkungen: { ergebnisplan: keine, finanzplan: keine },
  beschlussvorschlag: absatz('Der Rat beschließt, zwölf Linden zu pflanzen.'),
  sachverhalt: absatz('Auf dem Schulhof fehlt Schatten.'),
}

/** Drafted and released over the interface, as this version has it. */
async function freigegeben(schreibt, gibtFrei, basis) {
  const rat = (await alleGremien(schreibt.seite, basis)).find((g) => g.art === 'rat').name
  const beratungsfolge = [{ ...entwurf.beratungsfolge[0], gremium: rat }]
  const { id } = await ruf(schreibt.seite, basis, '/vorlagen', { ...entwurf, beratungsfolge })
  await ruf(schreibt.seite, basis, `/vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  return ruf(gibtFrei.seite, basis, `/vorlagen/${id}/schritte`, { schritt: 'freigeben' })
}

/** A Vorgang whose first entry is public and whose second waits. Returns the pages to look at. */
async function pruefeVorgang(schreibt, prueft, basis, klicke) {
  const neu = { titel: 'Grüne Schulhöfe', kurz: 'gruene-schulhoefe', federfuehrung: 'FB 31', oeffentlich: true }
  const { id } = await ruf(schreibt.seite, basis, '/vorgaenge', { ...neu, beschreibung: absatz('Schatten und Spiel.') })
  const eintrag = (inhalt) =>
    ruf(schreibt.seite, basis, `/vorgaenge/${id}/eintraege`, { art: 'meldung', jahr: 2026, ...inhalt })
  const erster = await eintrag({ titel: 'Zwölf Linden gepflanzt', text: absatz('An der Bergstraße.') })
  const oeffne = async () => {
    await prueft.seite.goto(`${basis}/amt/veroeffentlichungen`)
    await prueft.seite.getByRole('link', { name: neu.titel }).first().click()
  }
  await pruefe('Vorgang: die zweite Person sieht die Seite und bestätigt sie', async () => {
    const adresse = `${basis}/vorgaenge/${neu.kurz}`
    assert.equal((await prueft.kontext.request.get(adresse)).status(), 404)
    await oeffne()
    assert.match(await prueft.seite.locator('#vorschau').innerText(), /Zwölf Linden gepflanzt/)
    await klicke(prueft, 'Bestätigen und veröffentlichen')
    assert.equal((await prueft.kontext.request.get(adresse)).status(), 200)
  })
  await eintrag({ titel: 'Bericht über die Pflege', art: 'bericht' })
  await oeffne()
  const wunsch = new URL(prueft.seite.url()).pathname
  await pruefe('Vorgang: was neu ist, steht über der Seite', async () =>
    assert.match(await prueft.seite.locator('main').innerText(), /Eintrag „Bericht über die Pflege“/),
  )
  await pruefe('Vorgang: ein Eintrag wird mit Grund zurückgenommen', async () => {
    await prueft.seite.goto(`${basis}/amt/veroeffentlichungen`)
    await prueft.seite.locator('#nummer').fill(`/vorgaenge/${neu.kurz}`)
    await klicke(prueft, 'Weiter')
    await prueft.seite.locator('#was').selectOption(erster.id)
    await klicke(prueft, 'Zurücknehmen')
    assert.match(await prueft.seite.title(), /^Fehler: /)
    assert.equal(await prueft.seite.locator('#was').inputValue(), erster.id)
    await prueft.seite.locator('#grund').fill('Falscher Ort')
    await klicke(prueft, 'Zurücknehmen')
    assert.match(prueft.seite.url(), /hinweis=zurueckgenommen$/)
  })
  return [wunsch, `/amt/ruecknahme/vorgang/${id}`]
}

export async function pruefeVeroeffentlichung(oeffne, basis) {
  const schreibt = await als(oeffne, basis, 'Sachbearbeitung FB 31')
  const gibtFrei = await als(oeffne, basis, 'Freigabe Dezernat')
  const prueft = await als(oeffne, basis, 'Veröffentlichungsprüfung')
  const vorlage = await freigegeben(schreibt, gibtFrei, basis)
  const [akte, adresse] = [`/amt/vorlagen/${vorlage.id}`, `/vorlagen/${vorlage.nummer.replace('/', '-')}`]
  const status = async () => (await prueft.kontext.request.get(basis + adresse)).status()
  const klicke = (wer, name) => wer.seite.getByRole('button', { name }).first().click()

  await pruefe('Veröffentlichung: zurückgenommen und neu gewünscht, der Stand nennt wen und wann', async () => {
    await gibtFrei.seite.goto(basis + akte)
    await schreibt.seite.goto(`${basis}/amt/vorlagen`)
    await schreibt.seite.getByRole('link', { name: entwurf.betreff }).first().click()
    await klicke(schreibt, 'Wunsch zurücknehmen')
    await klicke(schreibt, 'Veröffentlichung wünschen')
    const text = await schreibt.seite.locator('main').innerText()
    assert.match(text, /Veröffentlichung gewünscht von Sachbearbeitung FB 31 am \d\d\.\d\d\.\d{4}/)
  })
  await pruefe('Veröffentlichung: eine Uhrzeit ohne Tag steht am Feld und bleibt stehen', async () => {
    await klicke(schreibt, 'Wunsch zurücknehmen')
    await schreibt.seite.getByText('Sperrfrist oder letzter Tag').click()
    await schreibt.seite.locator('#abUhrzeit').fill('08:00')
    await klicke(schreibt, 'Veröffentlichung wünschen')
    assert.match(await schreibt.seite.title(), /^Fehler: /)
    assert.equal(await schreibt.seite.locator('#abUhrzeit').inputValue(), '08:00')
    assert.equal(await schreibt.seite.locator('#abTag').getAttribute('aria-invalid'), 'true')
    await schreibt.seite.locator('#abUhrzeit').fill('')
    await klicke(schreibt, 'Veröffentlichung wünschen')
  })
  await pruefe('Veröffentlichung: die zweite Person sieht die Seite und bestätigt sie', async () => {
    assert.equal(await status(), 404)
    await prueft.seite.goto(`${basis}/amt/veroeffentlichungen`)
    await prueft.seite.getByRole('link', { name: entwurf.betreff }).first().click()
    assert.match(await prueft.seite.locator('#vorschau').innerText(), /zwölf Linden/)
    await klicke(prueft, 'Bestätigen und veröffentlichen')
    assert.match(prueft.seite.url(), /hinweis=bestaetigt$/)
    assert.equal(await status(), 200)
  })
  await pruefe('Veröffentlichung: aus der Öffentlichkeit genommen, und es bleibt ein Vorfall', async () => {
    await prueft.seite.goto(basis + akte)
    await prueft.seite.getByRole('link', { name: 'Aus der Öffentlichkeit nehmen' }).click()
    await prueft.seite.locator('#grund').fill('Der Sachverhalt nennt eine Petentin')
    await klicke(prueft, 'Zurücknehmen')
    assert.equal(await status(), 404)
    await prueft.seite.goto(`${basis}/amt/vorfaelle`)
    assert.match(await prueft.seite.locator('main').innerText(), /nennt eine Petentin/)
  })
  const vorgang = await pruefeVorgang(schreibt, prueft, basis, klicke)
  const { id } = (await ruf(prueft.seite, basis, '/veroeffentlichungswuensche').catch(() => []))[0] ?? {}
  const wege = ['/amt/vorlagen', akte, '/amt/veroeffentlichungen', `/amt/ruecknahme/${vorlage.id}`, '/amt/vorfaelle']
  wege.push(...vorgang)
  await prueft.kontext.close()
  const sieht = await als(oeffne, basis, 'Veröffentlichungsprüfung', {})
  for (const ansicht of ansichten)
    for (const weg of [...wege, ...(id ? [`/amt/veroeffentlichungen/${id}`] : [])])
      await pruefeAnsicht(sieht.kontext, basis, weg, ansicht)
  for (const { kontext } of [schreibt, gibtFrei, sieht]) await kontext.close()
}
