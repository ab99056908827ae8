// The frame of the staff in a real browser: by keyboard and without JavaScript, from the first page to the way out, and
// on a telephone for the account with the longest name.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const imFokus = (seite) => seite.evaluate(() => document.activeElement?.textContent?.trim())

/** Goes on with Tab until these words have the focus. */
async function tabbeZu(seite, muster, hoechstens = 25) {
  for (let i = 0; i < hoechstens; i++) {
    await seite.keyboard.press('Tab')
    if (muster.test(await imFokus(seite))) return
  }
  assert.fail(`mit Tab nicht zu erreichen: ${muster}`)
}

async function gehe(seite) {
  const geladen = seite.waitForEvent('load')
  await seite.keyboard.press('Enter')
  await geladen
}

async function pruefeTastatur(oeffne, basis) {
  const { seite, kontext } = await als(oeffne, basis, 'Veröffentlichungsprüfung')
  await pruefe('Rahmen: mit Tab zum Inhalt, zur Liste und hinaus, ohne JavaScript', async () => {
    await seite.goto(`${basis}/amt`)
    await seite.keyboard.press('Tab')
    assert.match(await imFokus(seite), /^Zum Inhalt springen$/)
    await tabbeZu(seite, /^Veröffentlichungen$/)
    await gehe(seite)
    assert.equal(new URL(seite.url()).pathname, '/amt/veroeffentlichungen')
    await tabbeZu(seite, /^Zurückgenommen$/)
    await gehe(seite)
    assert.equal(await seite.locator('.unterwege [aria-current]').innerText(), 'Zurückgenommen')
    await tabbeZu(seite, /^Abmelden$/)
    await gehe(seite)
    assert.match(seite.url(), /hinweis=abgemeldet$/)
  })
  await pruefe('Rahmen: abgemeldet nennt er niemanden mehr', async () =>
    assert.equal(await seite.locator('.konto').count(), 0),
  )
  await kontext.close()
}

export async function pruefeRahmen(oeffne, basis) {
  await pruefeTastatur(oeffne, basis)
  const wer = await als(oeffne, basis, 'Veröffentlichungsprüfung', {})
  for (const weg of ['/amt', '/amt/vorlagen', '/amt/vorfaelle'])
    for (const ansicht of ansichten) await pruefeAnsicht(wer.kontext, basis, weg, ansicht)
  await pruefe('Rahmen: der Weg zur öffentlichen Seite', async () => {
    await wer.seite.goto(`${basis}/amt/vorlagen?nummer=2016/0542`)
    await wer.seite.getByRole('link', { name: 'Öffentliche Seite ansehen' }).click()
    assert.equal(new URL(wer.seite.url()).pathname, '/vorlagen/2016-0542')
  })
  await wer.kontext.close()
}
