// The public pages in a real browser: every page in three sizes, keyboard, without JavaScript, files, headers.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { pruefe } from './pruefen.mjs'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const regeln = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
export const ansichten = [
  ['desktop', { width: 1280, height: 900 }, 'light'],
  ['320 px', { width: 320, height: 640 }, 'light'],
  ['dunkel', { width: 1280, height: 900 }, 'dark'],
]
const csp = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** First link below an address, as a reader would find it on a page. */
async function verweis(seite, adresse, muster) {
  await seite.goto(adresse)
  const ziele = await seite.locator('main a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
  const ziel = ziele.find((z) => muster.test(z ?? ''))
  assert.ok(ziel, `auf ${adresse} führt kein Link zu ${muster}`)
  return ziel
}

async function finde(seite, basis) {
  const fest = ['/', '/vorlagen', '/vorlagen?jahr=2016', '/vorlagen/2016-0542', '/sitzungen', '/gremien', '/vorgaenge']
  const recht = ['/barrierefreiheit', '/datenschutz', '/impressum', '/amt/anmelden', '/vorlagen/9999-9999']
  const gefunden = [
    await verweis(seite, `${basis}/vorlagen/2016-0542`, /^\/sitzungen\/2016/),
    await verweis(seite, `${basis}/vorlagen/2016-0542`, /^\/gremien\//),
    await verweis(seite, `${basis}/vorgaenge`, /^\/vorgaenge\//),
    await verweis(seite, `${basis}/vorlagen`, /^\/vorlagen\/(?!2016-0542)/),
  ]
  return [...fest, ...gefunden, ...recht]
}

/** The page of a context that is shown in all sizes, one after the other: a page of its own each time is a process each time. */
const gezeigt = new WeakMap()

async function zuZeigende(kontext, adresse) {
  if (!gezeigt.has(kontext)) gezeigt.set(kontext, await kontext.newPage())
  const seite = gezeigt.get(kontext)
  // Else it would be a jump within the page that is there already.
  if (adresse.includes('#')) await seite.goto('about:blank')
  return seite
}

export async function pruefeAnsicht(kontext, basis, weg, [name, groesse, farbe]) {
  const seite = await zuZeigende(kontext, basis + weg)
  const meldungen = []
  // That an unknown address answers 404 is what the browser reports for the page itself, and right.
  const merke = (m) => m.type() === 'error' && !/status of 404/.test(m.text()) && meldungen.push(m.text())
  const merkeFehler = (e) => meldungen.push(String(e))
  seite.on('console', merke).on('pageerror', merkeFehler)
  await seite.setViewportSize(groesse)
  await seite.emulateMedia({ colorScheme: farbe, reducedMotion: 'reduce' })
  const antwort = await seite.goto(basis + weg, { waitUntil: 'load' })
  await pruefe(`${weg} ${name}: Antwort`, () => assert.equal(antwort.status(), weg.includes('9999') ? 404 : 200))
  await pruefe(`${weg} ${name}: axe`, async () => {
    await seite.evaluate(axe)
    const { violations } = await seite.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), regeln)
    assert.deepEqual(
      violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' ')}`),
      [],
    )
  })
  await pruefe(`${weg} ${name}: kein seitliches Verschieben`, async () => {
    const [inhalt, fenster] = await seite.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    assert.ok(inhalt <= fenster, `${inhalt} > ${fenster}`)
  })
  await pruefe(`${weg} ${name}: keine Fehler in der Konsole`, () => assert.deepEqual(meldungen, []))
  seite.off('console', merke).off('pageerror', merkeFehler)
}

async function pruefeTastatur(kontext, basis) {
  const seite = await kontext.newPage()
  const aktiv = () =>
    seite.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`)
  await pruefe('Tastatur: der erste Halt springt zum Inhalt', async () => {
    await seite.goto(`${basis}/vorlagen/2016-0542`)
    await seite.keyboard.press('Tab')
    assert.equal(await aktiv(), 'A Zum Inhalt springen')
    await seite.keyboard.press('Enter')
    assert.match(await aktiv(), /^MAIN/)
  })
  await pruefe('Tastatur: nirgends eine Falle, jeder Halt einmal', async () => {
    await seite.goto(`${basis}/vorlagen`)
    const anzahl = await seite.locator('a[href], button:visible, select, input:visible, [tabindex="0"]').count()
    let halte = 0
    do await seite.keyboard.press('Tab')
    while (!(await aktiv()).startsWith('BODY') && ++halte <= anzahl + 5)
    assert.equal(halte, anzahl)
  })
  await pruefe('„Link kopieren“ erscheint und sagt, dass es geklappt hat', async () => {
    await kontext.grantPermissions(['clipboard-read', 'clipboard-write'])
    await seite.goto(`${basis}/vorlagen/2016-0542`)
    await seite.getByRole('button', { name: 'Link kopieren' }).click()
    await seite.getByRole('status').filter({ hasText: 'Link kopiert' }).waitFor({ state: 'attached' })
    const kopiert = await seite.evaluate(() => navigator.clipboard.readText())
    assert.match(kopiert, /^http.*\/vorlagen\/2016-0542$/)
  })
  await seite.close()
}

async function pruefeOhneJavaScript(oeffne, basis) {
  const kontext = await oeffne({ javaScriptEnabled: false })
  const seite = await kontext.newPage()
  await pruefe('ohne JavaScript: die Vorlage ist ganz zu lesen, ihre Angaben klappen auf', async () => {
    await seite.goto(`${basis}/vorlagen/2016-0542`)
    assert.match(await seite.locator('main').innerText(), /konnten 86% der Maßnahmen erfolgreich umgesetzt werden/)
    await seite.locator('summary').click()
    assert.match(await seite.locator('details').innerText(), /Teilfinanzplan \(investiv\): keine/)
    assert.equal(await seite.locator('ris-kopieren button').isVisible(), false)
  })
  await pruefe(
    'ohne JavaScript: die Liste lässt sich eingrenzen, leere Felder stehen nicht in der Adresse',
    async () => {
      await seite.goto(`${basis}/vorlagen`)
      await seite.getByLabel('Jahr').selectOption('2016')
      await seite.getByRole('button', { name: 'Anzeigen' }).click()
      assert.equal(seite.url(), `${basis}/vorlagen?jahr=2016`)
      assert.match(await seite.locator('main').innerText(), /Abschlussbericht zum 1\. kommunalen Integrationskonzept/)
    },
  )
  await kontext.close()
}

async function pruefeAntworten(kontext, basis) {
  for (const weg of ['/vorlagen/2016-0542.pdf', '/vorlagen/2016-0542/fassung-1.pdf'])
    await pruefe(`${weg} ist ein PDF mit dem Text der Vorlage`, async () => {
      const antwort = await kontext.request.get(basis + weg)
      assert.equal(antwort.status(), 200)
      assert.equal(antwort.headers()['content-type'], 'application/pdf')
      const bytes = await antwort.body()
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
      assert.ok(bytes.length > 10_000)
      assert.match(antwort.headers()['content-disposition'], /vorlage-2016-0542/)
    })
  await pruefe('Kopfzeilen: CSP, keine Herkunft nach außen, kein Raten', async () => {
    for (const weg of ['/', '/vorlagen/2016-0542', '/gibt-es-nicht']) {
      const kopf = (await kontext.request.get(basis + weg)).headers()
      assert.equal(kopf['content-security-policy'], csp)
      assert.equal(kopf['referrer-policy'], 'same-origin')
      assert.equal(kopf['x-content-type-options'], 'nosniff')
    }
  })
  await pruefe('eine unveränderte Seite wird nicht noch einmal gesendet', async () => {
    const { etag } = (await kontext.request.get(`${basis}/vorlagen`)).headers()
    const wieder = await kontext.request.get(`${basis}/vorlagen`, { headers: { 'if-none-match': etag } })
    assert.equal(wieder.status(), 304)
  })
  await pruefe('Gestaltung und Programm bleiben klein und dürfen behalten werden', async () => {
    const html = await (await kontext.request.get(basis)).text()
    const [css, js] = [/href="(\/assets\/app\.css[^"]*)"/, /src="(\/assets\/public\.js[^"]*)"/].map(
      (m) => m.exec(html)[1],
    )
    for (const [weg, hoechstens] of [
      [css, 20_000],
      [js, 1_000],
    ]) {
      const kopf = (await kontext.request.get(basis + weg, { headers: { 'accept-encoding': 'gzip' } })).headers()
      assert.match(kopf['cache-control'], /immutable/)
      assert.ok(Number(kopf['content-length']) <= hoechstens, `${weg}: ${kopf['content-length']} Bytes`)
    }
  })
  await pruefe('die Öffentlichkeit bekommt keine Cookies, die Anmeldeseite nur das ihres Formulars', async () => {
    const kekse = await kontext.cookies()
    assert.deepEqual(
      kekse.map(({ name, httpOnly, sameSite, expires }) => ({ name, httpOnly, sameSite, expires })),
      [{ name: 'ratsfolge-gast', httpOnly: true, sameSite: 'Lax', expires: -1 }],
    )
  })
}

export async function pruefeSeiten(oeffne, basis) {
  const kontext = await oeffne()
  const seite = await kontext.newPage()
  let wege = []
  await pruefe('die Seiten führen zueinander', async () => {
    wege = await finde(seite, basis)
  })
  await seite.close()
  for (const weg of wege) for (const ansicht of ansichten) await pruefeAnsicht(kontext, basis, weg, ansicht)
  await pruefeTastatur(kontext, basis)
  await pruefeAntworten(kontext, basis)
  await kontext.close()
  await pruefeOhneJavaScript(oeffne, basis)
}
