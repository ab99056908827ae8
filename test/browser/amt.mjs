// The pages of sign-in and accounts in a real browser: each in three sizes, and one person's way from the link of the
// Administration to a sign-in with second factor, by keyboard and without a mouse.
import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'
import { pruefe } from './pruefen.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const code = (geheimnis, schritte) =>
  new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate({ timestamp: Date.now() + schritte * 30_000 })
const passwort = 'Kohlrabi Turm Nebel 17'

async function tippe(seite, ...worte) {
  for (const [i, wort] of worte.entries()) {
    if (i > 0) await seite.keyboard.press('Tab')
    await seite.keyboard.type(wort)
  }
  const geladen = seite.waitForEvent('load')
  await seite.keyboard.press('Enter')
  await geladen
}

/** Makes an account and returns its one-time link. */
async function legeAn(seite, basis) {
  await seite.goto(`${basis}/amt/benutzer`)
  await seite.locator('#kennung').focus()
  await tippe(seite, 'n.neu', 'Nadja Neu')
  await seite.getByRole('button', { name: 'Einmal-Link ausstellen' }).click()
  return seite.locator('code.geheimnis').innerText()
}

async function melde(seite, basis) {
  await seite.goto(`${basis}/amt/anmelden`)
  await seite.locator('#kennung').focus()
  await tippe(seite, 'n.neu', passwort)
}

async function pruefeNeuePerson(oeffne, basis, link) {
  const kontext = await oeffne({ javaScriptEnabled: false })
  const seite = await kontext.newPage()
  let papier = []
  await pruefe('Einmal-Link: das Passwort ist gesetzt, der Link danach vorbei', async () => {
    await seite.goto(link)
    await seite.locator('#passwort').focus()
    await tippe(seite, passwort, passwort)
    assert.match(seite.url(), /hinweis=passwort$/)
    assert.equal((await seite.goto(link)).status(), 410)
  })
  await pruefe('Zweiter Faktor: eingerichtet ohne Maus und ohne JavaScript', async () => {
    await melde(seite, basis)
    await seite.goto(`${basis}/amt/konto/zweiter-faktor`)
    const geheimnis = (await seite.locator('code.geheimnis').innerText()).replaceAll(' ', '')
    await seite.locator('#code').focus()
    await tippe(seite, code(geheimnis, -1))
    papier = await seite.locator('.codes code').allInnerTexts()
    assert.equal(papier.length, 10)
    await kontext.clearCookies()
    await melde(seite, basis)
    assert.match(seite.url(), /\/amt\/anmelden\/code/)
    await seite.locator('#code').focus()
    await tippe(seite, code(geheimnis, 0))
    assert.equal(seite.url(), `${basis}/amt`)
  })
  await kontext.close()
  return papier[0]
}

/** The pages of the own account, entered with a code from paper. */
async function pruefeKonto(oeffne, basis, papier) {
  const kontext = await oeffne()
  const seite = await kontext.newPage()
  await pruefe('Zweiter Faktor: ein Wiederherstellungscode öffnet', async () => {
    await melde(seite, basis)
    await seite.locator('#code').focus()
    await tippe(seite, papier)
    assert.equal(seite.url(), `${basis}/amt`)
  })
  for (const ansicht of ansichten)
    for (const weg of ['/amt/konto', '/amt/konto/passwort', '/amt/konto/zweiter-faktor'])
      await pruefeAnsicht(kontext, basis, weg, ansicht)
  await kontext.close()
}

export async function pruefeAmt(oeffne, basis) {
  const kontext = await oeffne()
  const seite = await kontext.newPage()
  let link
  await pruefe('Beispielkonto: ein Klick, und die Verwaltung der Zugänge ist da', async () => {
    await seite.goto(`${basis}/amt/anmelden`)
    await seite.getByRole('button', { name: 'Administration', exact: true }).click()
    assert.match(await seite.locator('main').innerText(), /Sie sind angemeldet als/)
    link = await legeAn(seite, basis)
  })
  for (const ansicht of ansichten)
    for (const weg of ['/amt', '/amt/konto', '/amt/benutzer', '/amt/gruppen', '/amt/schluessel'])
      await pruefeAnsicht(kontext, basis, weg, ansicht)
  await kontext.close()
  const papier = link && (await pruefeNeuePerson(oeffne, basis, link))
  if (papier) await pruefeKonto(oeffne, basis, papier)
}
