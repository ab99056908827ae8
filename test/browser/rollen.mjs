// Each role of the example town in a real browser: what its start page offers opens, everything else is refused, and after
// signing out nothing is left.
import assert from 'node:assert/strict'
import { als } from './anmelden.mjs'
import { pruefe } from './pruefen.mjs'
import { ansichten, pruefeAnsicht } from './seiten.mjs'

const verwaltung = ['benutzer', 'rollen', 'vertretungen', 'gruppen', 'schluessel', 'protokoll']
const pruefend = ['veroeffentlichungen', 'vorfaelle']
const alleLesen = ['oeffentlichkeitsregeln', 'rechtevergaben']
const lesend = ['vorlagen', ...alleLesen]
/** The pages of the staff beside the own account, and who they are for. */
const rollen = {
  Administration: [...verwaltung, ...alleLesen, 'barrieremeldungen'],
  'Freigabe Dezernat': lesend,
  Gremienbüro: [...lesend, 'sitzungen', 'barrieremeldungen'],
  Kämmerei: lesend,
  'Leitung FB 31': lesend,
  'Sachbearbeitung FB 31': lesend,
  Schriftführung: lesend,
  Veröffentlichungsprüfung: [...lesend, ...pruefend],
  'Vorsitz Rat der Stadt': [...lesend, 'sitzungen', 'berichtigungen'],
}
const alle = [...new Set(Object.values(rollen).flat())]

/** The pages of the staff that these links lead to, but for the own account: areas, and the lists inside of one. */
async function genannte(links) {
  const ziele = await links.evaluateAll((alle) => alle.map((a) => a.getAttribute('href')))
  return ziele.flatMap((z) => /^\/amt\/(\w+)$/.exec(z ?? '')?.[1] ?? []).filter((name) => name !== 'konto')
}

async function pruefeRolle(oeffne, basis, konto, erlaubt) {
  const { kontext, seite } = await als(oeffne, basis, konto)
  const rufe = async (name) => (await kontext.request.get(`${basis}/amt/${name}`, { maxRedirects: 0 })).status()
  await pruefe(`${konto}: Startseite und Bereiche nennen genau, was offensteht`, async () => {
    assert.equal(seite.url(), `${basis}/amt`)
    const bereiche = await genannte(seite.locator('main a'))
    const unter = []
    for (const name of bereiche) {
      await seite.goto(`${basis}/amt/${name}`)
      unter.push(...(await genannte(seite.locator('.unterwege a'))))
    }
    assert.deepEqual([...new Set([...bereiche, ...unter])].sort(), [...erlaubt].sort())
    for (const name of alle) assert.equal(await rufe(name), erlaubt.includes(name) ? 200 : 403, name)
  })
  await pruefe(`${konto}: was die Seiten verlinken, öffnet sich`, async () => {
    for (const name of erlaubt) {
      await seite.goto(`${basis}/amt/${name}`)
      const ziele = await seite.locator('main a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
      for (const ziel of [...new Set(ziele)].filter((z) => z?.startsWith('/')).slice(0, 12))
        assert.equal((await kontext.request.get(basis + ziel)).status(), 200, ziel)
    }
  })
  await pruefe(`${konto}: nach dem Abmelden ist nichts mehr da`, async () => {
    await seite.goto(`${basis}/amt`)
    await seite.getByRole('button', { name: 'Abmelden' }).click()
    assert.match(await seite.locator('main').innerText(), /Sie sind abgemeldet/)
    await seite.goBack()
    await seite.reload()
    assert.match(seite.url(), /\/amt\/anmelden/)
    for (const name of erlaubt) assert.equal(await rufe(name), 303, name)
  })
  await kontext.close()
}

/** The pages that no other walk takes in all sizes. */
async function pruefeUebrige(oeffne, basis) {
  const { kontext } = await als(oeffne, basis, 'Administration', {})
  for (const ansicht of ansichten)
    for (const name of ['rollen', 'vertretungen', 'protokoll', 'barrieremeldungen', 'rechtevergaben'])
      await pruefeAnsicht(kontext, basis, `/amt/${name}`, ansicht)
  await kontext.close()
}

export async function pruefeRollen(oeffne, basis) {
  for (const [konto, erlaubt] of Object.entries(rollen)) await pruefeRolle(oeffne, basis, konto, erlaubt)
  await pruefeUebrige(oeffne, basis)
}
