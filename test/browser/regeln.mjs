// The rules of publicity in a real browser, without JavaScript: one person wishes, another one reads what comes out and
// confirms. Then the page in three sizes, with a wish and without.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const weg = '/amt/oeffentlichkeitsregeln'

async function wuensche(seite, basis, wahl) {
  await seite.goto(basis + weg)
  await seite.getByLabel('Von nichtöffentlichen Punkten').selectOption({ label: wahl })
  await seite.getByRole('button', { name: 'Regeln ändern' }).click()
}

export async function pruefeRegeln(oeffne, basis) {
  const wuenscht = await als(oeffne, basis, 'Gremienbüro')
  const prueft = await als(oeffne, basis, 'Veröffentlichungsprüfung')
  const sieht = await als(oeffne, basis, 'Gremienbüro', {})
  await pruefe('Regeln: was mehr zeigt, wartet, und wer es wünscht, bestätigt es nicht', async () => {
    await wuensche(wuenscht.seite, basis, 'ihr öffentlicher Titel')
    const text = await wuenscht.seite.locator('main').innerText()
    assert.match(text, /wartet jetzt auf eine zweite Person/)
    assert.match(text, /Bestätigen muss sie jemand anderes/)
  })
  for (const ansicht of ansichten) await pruefeAnsicht(sieht.kontext, basis, weg, ansicht)
  await pruefe('Regeln: die zweite Person findet den Wunsch, sieht seine Wirkung und bestätigt', async () => {
    await prueft.seite.goto(`${basis}/amt/veroeffentlichungen`)
    await prueft.seite.getByRole('link', { name: 'Regeln der Öffentlichkeit' }).click()
    assert.match(await prueft.seite.locator('main').innerText(), /Betroffen (ist|sind)/)
    await prueft.seite.getByRole('button', { name: 'Bestätigen und veröffentlichen' }).click()
    assert.match(prueft.seite.url(), /hinweis=bestaetigt$/)
  })
  for (const ansicht of ansichten) await pruefeAnsicht(sieht.kontext, basis, weg, ansicht)
  await pruefe('Regeln: was weniger zeigt, gilt sofort', async () => {
    await wuensche(wuenscht.seite, basis, '„Nichtöffentlicher Tagesordnungspunkt“')
    assert.match(await wuenscht.seite.locator('main').innerText(), /Die Regeln gelten/)
  })
  for (const { kontext } of [wuenscht, prueft, sieht]) await kontext.close()
}
