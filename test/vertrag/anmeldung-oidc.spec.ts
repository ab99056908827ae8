import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Tresor } from '../../src/plattform/zugang/tresor.js'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { bestaetigeRechte, lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'
import { type OidcAnbieter, oidcAnbieter, type Person } from '../oidc.js'

let anbieter: OidcAnbieter
let t: TestApp
let verwalter: pg.Client
beforeAll(async () => {
  anbieter = await oidcAnbieter(true)
  t = await starteApp('alles', undefined, anbieter.einstellungen)
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
  await verwalter.query(`SET ris.akteur = 'test'`)
  await verwalter.query(
    `INSERT INTO ris.organisationseinheit (kuerzel, name) VALUES ('FB 31', 'Schule');
     INSERT INTO ris.gruppe_rolle (gruppe, rolle, organisationseinheit_id)
       SELECT 'fb31', 'sachbearbeitung', id FROM ris.organisationseinheit
       UNION ALL SELECT 'gremien', 'gremienbuero', NULL UNION ALL SELECT 'gremien', 'schriftfuehrung', NULL`,
  )
})
afterAll(async () => {
  anbieter?.stoppen()
  await verwalter?.end()
  await t?.schliessen()
})

const einstieg = '/amt/anmelden/oidc'
const rueckkehr = '/amt/anmelden/oidc/antwort'
const drin = async (b: Besucher): Promise<boolean> => (await b.seite('/amt')).status === 200

/** Up to the provider and back, but the answer is not given to us yet. */
async function bisZurAntwort(person: Person, b = new Besucher(t), weiter = '/amt/konto') {
  await anbieter.istDa(person)
  const { status, ort } = await b.seite(`${einstieg}?weiter=${encodeURIComponent(weiter)}`)
  expect(status).toBe(303)
  return { b, frage: new URL(ort!), antwort: await anbieter.besuchen(ort!) }
}

async function anmelden(person: Person) {
  const { b, antwort } = await bisZurAntwort(person)
  return { b, ...(await b.seite(antwort)) }
}

const konten = async (sub: string) =>
  (
    await verwalter.query<{ id: string; name: string; kennung: string }>(
      'SELECT id, name, kennung FROM ris.benutzer WHERE subjekt = $1',
      [sub],
    )
  ).rows

const rollen = async (sub: string) =>
  (
    await verwalter.query<{ rolle: string }>(
      `SELECT z.rolle || coalesce(' ' || e.kuerzel, '') AS rolle FROM ris.rolle_zuweisung z JOIN ris.benutzer b ON b.id = z.benutzer_id
       LEFT JOIN ris.organisationseinheit e ON e.id = z.organisationseinheit_id WHERE b.subjekt = $1 ORDER BY 1`,
      [sub],
    )
  ).rows.map((z) => z.rolle)

test('the first sign-in makes the account, with the roles of its groups and where they count', async () => {
  const { b, status, ort } = await anmelden({ sub: 's-1', name: 'Radojka Mühlenkamp', groups: ['fb31', 'kegelclub'] })
  expect([status, ort]).toEqual([303, '/amt/konto'])
  expect((await b.seite('/amt/konto')).text).toContain('Radojka Mühlenkamp')
  expect(await rollen('s-1')).toEqual(['sachbearbeitung FB 31'])
})

test('the question: by a link, with PKCE, state and nonce that nobody can guess', async () => {
  const { frage } = await bisZurAntwort({ sub: 's-2' })
  const werte = Object.fromEntries(frage.searchParams)
  expect(werte).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(werte[name]).toMatch(/^[\w-]{40,}$/)
  expect((await new Besucher(t).formular(einstieg)).status).toBe(404)
})

test('every sign-in reads the groups anew: gained is gained, lost is lost, given by hand stays', async () => {
  const sub = 's-3'
  const { b } = await anmelden({ sub, name: 'Wechsel', groups: ['fb31', 'gremien'] })
  expect(await rollen(sub)).toEqual(['gremienbuero', 'sachbearbeitung FB 31', 'schriftfuehrung'])
  const id = (await konten(sub))[0]!.id
  await verwalter.query(`INSERT INTO ris.rolle_zuweisung (benutzer_id, rolle) VALUES ($1, 'vorsitz')`, [id])
  expect((await b.seite('/amt/benutzer')).status).toBe(403)
  await anmelden({ sub, name: 'Wechsel', groups: ['ris-admins'] })
  expect(await rollen(sub)).toEqual(['administration', 'vorsitz'])
  // It holds for the session that was there before, too.
  expect((await b.seite('/amt/benutzer')).status).toBe(200)
  await anmelden({ sub, name: 'Wechsel' })
  expect(await rollen(sub)).toEqual(['vorsitz'])
  expect((await b.seite('/amt/benutzer')).status).toBe(403)
})

test('nothing is written about roles that stay', async () => {
  const person = { sub: 's-4', name: 'Bleibt', groups: ['gremien'] }
  await anmelden(person)
  const zahl = async () =>
    (
      await verwalter.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ris.protokoll WHERE tabelle IN ('rolle_zuweisung', 'benutzer')`,
      )
    ).rows[0]!.n
  const vorher = await zahl()
  await anmelden(person)
  expect(await zahl()).toBe(vorher)
})

test('identity is issuer and subject: one e-mail, one name or one Kennung make no one the other', async () => {
  await lokalesKonto(t, 'chef@stadt.example', { name: 'Chef' }, ['administration'])
  const eins = await anmelden({ sub: 's-5', name: 'Chef', email: 'chef@stadt.example' })
  const zwei = await anmelden({ sub: 's-6', name: 'Chef', email: 'chef@stadt.example' })
  const [a, b] = [(await konten('s-5'))[0]!, (await konten('s-6'))[0]!]
  expect(a.id).not.toBe(b.id)
  for (const { b: besucher } of [eins, zwei]) expect((await besucher.seite('/amt/benutzer')).status).toBe(403)
  // The same person under a new name is the same account.
  await anmelden({ sub: 's-5', name: 'Chefin', email: 'anders@stadt.example' })
  expect(await konten('s-5')).toEqual([{ ...a, name: 'Chefin' }])
})

test('the same subject at another issuer is somebody else', async () => {
  await verwalter.query(
    `INSERT INTO ris.benutzer (kennung, name, aussteller, subjekt) VALUES ('alt', 'Alter Anbieter', 'https://alt.example', 's-7')`,
  )
  await anmelden({ sub: 's-7', name: 'Neu' })
  expect((await konten('s-7')).map((k) => k.name).sort()).toEqual(['Alter Anbieter', 'Neu'])
})

test('such an account has no password here and gets none', async () => {
  await anmelden({ sub: 's-8', name: 'Ohne Passwort' })
  const konto = (await konten('s-8'))[0]!
  expect((await new Besucher(t).anmelden(konto.kennung, passwort)).status).toBe(422)
  await ohneFaktorpflicht(t)
  await lokalesKonto(t, 'admin', {}, ['administration'])
  const admin = new Besucher(t)
  await admin.anmelden('admin', passwort)
  await admin.seite('/amt/benutzer')
  expect((await admin.formular(`/amt/benutzer/${konto.id}/link`)).status).toBe(409)
  await admin.formular(`/amt/benutzer/${konto.id}/sperren`)
  expect(await anmelden({ sub: 's-8', name: 'Ohne Passwort' })).toMatchObject({
    status: 403,
    text: expect.stringContaining('Ihr Konto ist gesperrt.'),
  })
})

test('state: an answer to a question of another browser signs nobody in', async () => {
  const boese = await bisZurAntwort({ sub: 's-boese', name: 'Böse' })
  const opfer = await bisZurAntwort({ sub: 's-9', name: 'Opfer' })
  expect((await opfer.b.seite(boese.antwort)).status).toBe(401)
  expect(await drin(opfer.b)).toBe(false)
  expect((await new Besucher(t).seite(boese.antwort)).status).toBe(401)
})

test('state: without it, or with another, not even the own answer counts', async () => {
  for (const state of [undefined, 'anders']) {
    const { b, antwort } = await bisZurAntwort({ sub: 's-18', name: 'Ohne Zustand' })
    const adresse = new URL(antwort, 'http://x')
    if (state) adresse.searchParams.set('state', state)
    else adresse.searchParams.delete('state')
    expect((await b.seite(adresse.pathname + adresse.search)).status).toBe(401)
    expect(await drin(b)).toBe(false)
  }
})

test('nonce: an ID token made for another question is refused', async () => {
  const b = new Besucher(t)
  await anbieter.istDa({ sub: 's-10', name: 'Nonce' })
  const frage = new URL((await b.seite(einstieg)).ort!)
  frage.searchParams.set('nonce', 'nonce-einer-anderen-frage')
  const { status, text } = await b.seite(await anbieter.besuchen(frage.href))
  expect([status, await drin(b)]).toEqual([401, false])
  expect(text).toContain('Die Anmeldung mit dem Dienstkonto ist nicht gelungen.')
  expect(await konten('s-10')).toEqual([])
})

test('PKCE: a stolen code is worth nothing in a browser with another verifier', async () => {
  const opfer = await bisZurAntwort({ sub: 's-11', name: 'Opfer' })
  const boese = await bisZurAntwort({ sub: 's-boese', name: 'Böse' })
  const gestohlen = new URL(opfer.antwort, 'http://x').searchParams.get('code')!
  const suche = new URLSearchParams(new URL(boese.antwort, 'http://x').search)
  suche.set('code', gestohlen)
  expect((await boese.b.seite(`${rueckkehr}?${suche}`)).status).toBe(401)
  expect(await drin(boese.b)).toBe(false)
})

test('replay: one answer counts once', async () => {
  const { b, antwort } = await bisZurAntwort({ sub: 's-12', name: 'Einmal' })
  const keks = b.kekse.get('ratsfolge-oidc')!
  expect((await b.seite(antwort)).status).toBe(303)
  expect(b.kekse.has('ratsfolge-oidc')).toBe(false)
  const nochmal = new Besucher(t)
  nochmal.kekse.set('ratsfolge-oidc', keks)
  expect((await nochmal.seite(antwort)).status).toBe(401)
  expect(await drin(nochmal)).toBe(false)
})

test('fixation: the session before is dead, the one after has a new secret', async () => {
  const b = new Besucher(t)
  await lokalesKonto(t, 'vorher')
  await b.anmelden('vorher', passwort)
  const alt = b.kekse.get('ratsfolge')!
  const { antwort } = await bisZurAntwort({ sub: 's-13', name: 'Danach' }, b)
  await b.seite(antwort)
  expect(b.kekse.get('ratsfolge')).not.toBe(alt)
  const alter = new Besucher(t)
  alter.kekse.set('ratsfolge', alt)
  expect([await drin(b), await drin(alter)]).toEqual([true, false])
})

test('what the provider refuses, and what makes no sense, is a page without details', async () => {
  for (const rest of ['', '?error=access_denied&state=x', '?code=x&state=y', '?code=x', '?state=%3Cscript%3E']) {
    const { b } = await bisZurAntwort({ sub: 's-14', name: 'Fehler' })
    const { status, text } = await b.seite(rueckkehr + rest)
    expect(status).toBe(401)
    expect(text).not.toMatch(/access_denied|<script>|state=/)
  }
  const b = new Besucher(t)
  for (const wert of [
    'x',
    Buffer.from('null').toString('base64url'),
    Buffer.from('{"state":"x"}').toString('base64url'),
  ]) {
    b.kekse.set('ratsfolge-oidc', wert)
    expect((await b.seite(`${rueckkehr}?code=x&state=x`)).status).toBe(401)
  }
})

test('never leads to another site', async () => {
  const { b, antwort } = await bisZurAntwort({ sub: 's-15', name: 'Weiter' }, new Besucher(t), '//boese.example')
  expect((await b.seite(antwort)).ort).toBe('/amt')
})

test('the sign-in page offers it first', async () => {
  const { text } = await new Besucher(t).seite('/amt/anmelden?weiter=%2Fvorlagen')
  expect(text).toContain('href="/amt/anmelden/oidc?weiter=%2Fvorlagen"')
  expect(text).toContain('Mit dem Dienstkonto anmelden')
})

test('the Administration maps a group on a page, and takes it away', async () => {
  const { b } = await anmelden({ sub: 's-16', name: 'Admin', groups: ['ris-admins'] })
  await b.seite('/amt/gruppen')
  const leer = await b.formular('/amt/gruppen', { gruppe: 'kaemmerei' })
  expect([leer.status, leer.text.includes('Wählen Sie eine Rolle.')]).toEqual([422, true])
  expect(leer.text).toContain('value="kaemmerei"')
  expect((await b.formular('/amt/gruppen', { gruppe: 'kaemmerei', rolle: 'kaemmerei' })).status).toBe(303)
  // It opens what is not public: until a second person has confirmed it, the group gives nothing.
  await anmelden({ sub: 's-17', name: 'Kasse', groups: ['kaemmerei'] })
  expect(await rollen('s-17')).toEqual([])
  await bestaetigeRechte(t)
  await anmelden({ sub: 's-17', name: 'Kasse', groups: ['kaemmerei'] })
  expect(await rollen('s-17')).toEqual(['kaemmerei'])
  const { rows } = await verwalter.query<{ id: string }>(`SELECT id FROM ris.gruppe_rolle WHERE gruppe = 'kaemmerei'`)
  await b.seite('/amt/gruppen')
  expect((await b.formular(`/amt/gruppen/${rows[0]!.id}/entfernen`)).status).toBe(303)
  // What is taken is taken at once, and does not come back.
  expect(await rollen('s-17')).toEqual([])
  await anmelden({ sub: 's-17', name: 'Kasse', groups: ['kaemmerei'] })
  expect(await rollen('s-17')).toEqual([])
})

describe('nobody gives himself rights through a group that he is in', () => {
  const satz = 'Mit dieser Gruppe haben Sie sich selbst angemeldet.'
  const zuordnungen = async (gruppe: string) =>
    (
      await verwalter.query<{ id: string; rolle: string }>('SELECT id, rolle FROM ris.gruppe_rolle WHERE gruppe = $1', [
        gruppe,
      ])
    ).rows

  test('he cannot map it, and nothing that was typed is lost; another person can', async () => {
    const { b } = await anmelden({ sub: 's-20', name: 'Admin', groups: ['ris-admins', 'buero'] })
    await b.seite('/amt/gruppen')
    const selbst = await b.formular('/amt/gruppen', { gruppe: ' buero ', rolle: 'freigabe' })
    expect(selbst.status).toBe(409)
    expect(selbst.text).toContain(satz)
    expect(selbst.text).toMatch(/<a[^>]*href="#gruppe"/)
    expect(selbst.text).toMatch(/value=" ?buero ?"/)
    expect(selbst.text).toMatch(/<option value="freigabe" selected/)
    expect((await b.formular('/amt/gruppen', { gruppe: 'ris-admins', rolle: 'freigabe' })).status).toBe(409)
    expect(await zuordnungen('buero')).toEqual([])
    const { b: andere } = await anmelden({ sub: 's-21', name: 'Admin 2', groups: ['ris-admins'] })
    await andere.seite('/amt/gruppen')
    expect((await andere.formular('/amt/gruppen', { gruppe: 'buero', rolle: 'freigabe' })).status).toBe(303)
    await bestaetigeRechte(t)
    const [zeile] = await zuordnungen('buero')
    await b.seite('/amt/gruppen')
    const weg = await b.formular(`/amt/gruppen/${zeile!.id}/entfernen`)
    expect([weg.status, weg.text.includes(satz)]).toEqual([409, true])
    expect(await zuordnungen('buero')).toHaveLength(1)
  })

  test('nor with a session that does not carry it, while another of his does', async () => {
    const sub = 's-22'
    await anmelden({ sub, name: 'Admin', groups: ['ris-admins', 'kegelclub'] })
    const { b } = await anmelden({ sub, name: 'Admin', groups: ['ris-admins'] })
    await b.seite('/amt/gruppen')
    expect((await b.formular('/amt/gruppen', { gruppe: 'kegelclub', rolle: 'freigabe' })).status).toBe(409)
  })

  test('the last Administration does not go with its group', async () => {
    // All that hold it come by this group; the one who acts, for a day.
    await verwalter.query(
      `DELETE FROM ris.rolle_zuweisung WHERE rolle = 'administration';
       INSERT INTO ris.gruppe_rolle (gruppe, rolle) VALUES ('it', 'administration')`,
    )
    await anmelden({ sub: 's-23', name: 'IT', groups: ['it'] })
    await lokalesKonto(t, 'tagesadmin', {}, ['administration'])
    await verwalter.query(
      `UPDATE ris.rolle_zuweisung SET bis = current_date + 1 WHERE gruppe IS NULL AND rolle = 'administration'`,
    )
    await ohneFaktorpflicht(t)
    const b = new Besucher(t)
    await b.anmelden('tagesadmin', passwort)
    await b.seite('/amt/gruppen')
    const [zeile] = await zuordnungen('it')
    const antwort = await b.formular(`/amt/gruppen/${zeile!.id}/entfernen`)
    expect([antwort.status, antwort.text.includes('Das ist die letzte Administration.')]).toEqual([409, true])
    expect(await rollen('s-23')).toEqual(['administration'])
  })

  test('what groups somebody came with goes with his session and stands in no log', async () => {
    const { b } = await anmelden({ sub: 's-24', name: 'Gruppen', groups: ['geheimbund'] })
    const stehen = async () =>
      (await verwalter.query(`SELECT FROM ris.anmeldestand WHERE 'geheimbund' = ANY (gruppen)`)).rowCount
    expect(await stehen()).toBe(1)
    expect((await verwalter.query(`SELECT FROM ris.protokoll WHERE nachher::text LIKE '%geheimbund%'`)).rowCount).toBe(
      0,
    )
    await b.seite('/amt')
    await b.formular('/amt/abmelden')
    expect(await stehen()).toBe(0)
  })
})

test.each([
  [
    'a place that is none does not become everywhere',
    { einheit: 'FB 31' },
    'einheit',
    'Wählen Sie einen Eintrag der Liste.',
  ],
  [
    'the Administration is for the whole house',
    { rolle: 'administration', einheit: true },
    'rolle',
    'Die Administration gilt für das ganze Haus.',
  ],
  ['no name', { gruppe: '  ' }, 'gruppe', 'Geben Sie den Namen der Gruppe ein.'],
])('%s: the sentence stands at its field', async (_, angaben, feld, satz) => {
  await ohneFaktorpflicht(t)
  const kennung = `admin-${feld}`
  await lokalesKonto(t, kennung, {}, ['administration'])
  const b = new Besucher(t)
  await b.anmelden(kennung, passwort)
  await b.seite('/amt/gruppen')
  const { rows } = await verwalter.query<{ id: string }>('SELECT id FROM ris.organisationseinheit')
  const felder = { gruppe: 'neu', rolle: 'freigabe', ...angaben } as Record<string, string | true>
  if (felder['einheit'] === true) felder['einheit'] = rows[0]!.id
  const { status, text } = await b.formular('/amt/gruppen', felder as Record<string, string>)
  expect([status, text.includes(satz)]).toEqual([422, true])
  expect(text).toMatch(new RegExp(`<(input|select)[^>]*id="${feld}"[^>]*aria-describedby="[^"]*${feld}-fehler`))
  expect((await verwalter.query(`SELECT FROM ris.gruppe_rolle WHERE gruppe = 'neu'`)).rowCount).toBe(0)
})

describe('signing out', () => {
  /** Signs in with a browser whose cookies the provider keeps; answers with the name on the page of the account. */
  const mitBrowser = async (bei: Besucher) => {
    const b = new Besucher(t)
    const { ort } = await b.seite(`${einstieg}?weiter=/amt/konto`)
    await b.seite(await anbieter.besuchen(ort!, bei))
    return { b, text: (await b.seite('/amt/konto')).text }
  }

  test('ends the session here and at the provider, and comes back', async () => {
    const bei = anbieter.browser()
    await anbieter.istDa({ sub: 'ab-1', name: 'Ida Erste' })
    expect((await mitBrowser(bei)).text).toContain('Ida Erste')
    await anbieter.istDa({ sub: 'ab-2', name: 'Otto Zweiter' })
    // The provider still knows the browser, so the next one who comes is the first again: what signing out must end.
    const { b, text } = await mitBrowser(bei)
    expect(text).toContain('Ida Erste')

    const antwort = await b.senden('/amt/abmelden', await abmeldeformular(b))
    expect([antwort.status, b.kekse.has('ratsfolge')]).toEqual([200, false])
    const adresse = new URL(/^0; url=(.+)$/.exec(antwort.headers.get('refresh')!)![1]!)
    expect(adresse.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/amt/abgemeldet')
    expect(await antwort.text()).toContain('Auch beim Anmeldedienst abmelden')
    expect(await drin(b)).toBe(false)
    expect(await anbieter.abmelden(adresse.href, bei)).toBe('http://localhost:3000/amt/abgemeldet')
    expect(await b.seite('/amt/abgemeldet')).toMatchObject({ status: 303, ort: '/amt/anmelden?hinweis=abgemeldet' })
    expect((await mitBrowser(bei)).text).toContain('Otto Zweiter')
  })

  test('the ID token is in no table as it is, and opens with the secret of the session alone', async () => {
    await anbieter.istDa({ sub: 'ab-3', name: 'Geheim' })
    const { b } = await mitBrowser(anbieter.browser())
    const { rows } = await verwalter.query<{ ausweis: string; id: string; hash: Buffer }>(
      `SELECT s.ausweis, b.id, s.geheimnis_hash AS hash FROM ris.anmeldestand s JOIN ris.benutzer b ON b.id = s.benutzer_id
        WHERE b.subjekt = 'ab-3'`,
    )
    const { ausweis, id, hash } = rows[0]!
    const offen = new Tresor(Buffer.from(b.kekse.get('ratsfolge')!), 'Ausweis').oeffnen(ausweis, id)!
    expect(offen.split('.')).toHaveLength(3)
    expect(new Tresor(hash, 'Ausweis').oeffnen(ausweis, id)).toBeUndefined()
    const { rows: alle } = await verwalter.query<{ z: string }>('SELECT x::text AS z FROM ris.protokoll x')
    expect(JSON.stringify(alle)).not.toContain(ausweis)
  })

  test('with a password it leads nowhere else', async () => {
    await lokalesKonto(t, 'lokal')
    const b = new Besucher(t)
    await b.anmelden('lokal', passwort)
    await b.seite('/amt')
    expect(await b.formular('/amt/abmelden')).toMatchObject({
      status: 303,
      ort: '/amt/anmelden?hinweis=abgemeldet',
    })
  })

  test('a provider that offers no sign-out: the page says that the session there goes on', async () => {
    const anderer = await oidcAnbieter(true, true)
    const zweite = await starteApp('alles', undefined, anderer.einstellungen)
    try {
      await anderer.istDa({ sub: 'u-2', name: 'Bleibt' })
      const b = new Besucher(zweite)
      await b.seite(await anderer.besuchen((await b.seite(einstieg)).ort!))
      await b.seite('/amt')
      const { ort } = await b.formular('/amt/abmelden')
      expect((await b.seite(ort!)).text).toContain('Sie sind hier abgemeldet, beim Anmeldedienst noch nicht.')
    } finally {
      anderer.stoppen()
      await zweite.schliessen()
    }
  })
})

/** The form of the frame, with the mark of the page opened last. */
async function abmeldeformular(b: Besucher): Promise<RequestInit> {
  const { text } = await b.seite('/amt')
  const formularmarke = /name="formularmarke" value="([^"]+)"/.exec(text)![1]!
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: t.adresse }
  return { method: 'POST', headers, body: new URLSearchParams({ formularmarke }).toString() }
}

describe('a provider that names groups only where one asks', () => {
  test('is asked there', async () => {
    const anderer = await oidcAnbieter(false)
    const zweite = await starteApp('alles', undefined, anderer.einstellungen)
    try {
      await anderer.istDa({ sub: 'u-1', name: 'Über UserInfo', groups: ['ris-admins'] })
      const b = new Besucher(zweite)
      const { ort } = await b.seite(einstieg)
      expect((await b.seite(await anderer.besuchen(ort!))).status).toBe(303)
      expect((await b.seite('/amt/benutzer')).text).toContain('Über UserInfo')
    } finally {
      anderer.stoppen()
      await zweite.schliessen()
    }
  })
})

describe('a provider that is down', () => {
  test('delays no start; the sign-in says so, and works as soon as it is back', async () => {
    const stumm = createServer(() => undefined)
    await new Promise<void>((fertig) => stumm.listen(0, '127.0.0.1', fertig))
    const { port } = stumm.address() as AddressInfo
    stumm.close()
    const ohne = await starteApp('alles', undefined, {
      ...anbieter.einstellungen,
      OIDC_AUSSTELLER: `http://127.0.0.1:${port}`,
    })
    try {
      const b = new Besucher(ohne)
      const { status, text } = await b.seite(einstieg)
      expect(status).toBe(503)
      expect(text).toContain('Der Anmeldedienst antwortet gerade nicht.')
      await lokalesKonto(ohne, 'notfall')
      expect((await b.anmelden('notfall', passwort)).status).toBe(303)
    } finally {
      await ohne.schliessen()
    }
  })

  test('without a provider there is no such way', async () => {
    const ohne = await starteApp()
    try {
      expect((await ohne.abruf(einstieg)).status).toBe(404)
      expect((await ohne.abruf(rueckkehr)).status).toBe(404)
    } finally {
      await ohne.schliessen()
    }
  })
})
