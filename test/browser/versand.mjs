// The agenda of the Rat goes out in a real browser, without JavaScript: the chair reads what the public will read, and
// sends it. Then the pages in three sizes, with and without something in the way.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const liste = '/amt/sitzungen'

async function oeffneErste({ seite }, basis) {
  await seite.goto(basis + liste)
  await seite.locator('main .zeile a').first().click()
  return new URL(seite.url()).pathname
}

async function pruefeVorsitz(oeffne, basis) {
  const vorsitz = await als(oeffne, basis, 'Vorsitz Rat der Stadt')
  const { seite, kontext } = vorsitz
  await pruefe('Versand: der Vorsitz liest die Tagesordnung des Rates und lädt ein, ohne JavaScript', async () => {
    const weg = await oeffneErste(vorsitz, basis)
    assert.match(weg, /^\/amt\/sitzungen\/[0-9a-f-]{36}\/versand$/)
    const punkte = await seite.locator('#vorschau .top__titel').allInnerTexts()
    assert.ok(punkte.length > 0)
    const tag = await seite.locator('#vorschau time').first().getAttribute('datetime')
    const oeffentlich = async () => {
      await seite.goto(`${basis}/sitzungen`)
      await seite
        .locator('li.termin', { has: seite.locator(`time[datetime="${tag}"]`) })
        // Its number comes with the invitation.
        .getByRole('link', { name: /Rat/ })
        .click()
      return seite.locator('.top__titel').allInnerTexts()
    }
    assert.deepEqual(await oeffentlich(), [])
    await seite.goto(basis + weg)
    await seite.getByRole('button', { name: 'Einladen und veröffentlichen' }).click()
    assert.match(seite.url(), /hinweis=einladen$/)
    assert.match(await seite.locator('main').innerText(), /Eingeladen\. Die Tagesordnung ist versandt\./)
    assert.deepEqual(await oeffentlich(), punkte)
  })
  await kontext.close()
}

export async function pruefeVersand(oeffne, basis) {
  await pruefeVorsitz(oeffne, basis)
  // One wrote the agendas and is told so; the other one may send them.
  for (const [konto, erwartet] of [
    ['Gremienbüro', /Das können Sie jetzt nicht versenden[\s\S]*Sie haben diese Tagesordnung bearbeitet/],
    ['Leitung Gremienbüro', /Einladen und veröffentlichen/],
  ]) {
    const wer = await als(oeffne, basis, konto, {})
    const weg = await oeffneErste(wer, basis)
    await pruefe(`Versand: ${konto} liest, was geht`, async () =>
      assert.match(await wer.seite.locator('main').innerText(), erwartet),
    )
    for (const ansicht of ansichten)
      for (const ziel of [liste, weg]) await pruefeAnsicht(wer.kontext, basis, ziel, ansicht)
    await wer.kontext.close()
  }
}
