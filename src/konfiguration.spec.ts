import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { einstellungen } from './einstellungen.js'
import { Konfigurationsfehler, liesKonfiguration } from './konfiguration.js'

const server = (name: string): string => `postgres://${name}:geheim@db:5432/ratsfolge`
const drei = {
  DATENBANK_URL_EIGNER: server('eigner'),
  DATENBANK_URL_AMT: server('amt'),
  DATENBANK_URL_OEFFENTLICH: server('oeffentlich'),
}
const PROTOKOLL_SCHLUESSEL = 'geheim'.repeat(6)
const ZWEITFAKTOR_SCHLUESSEL = 'vertraulich'.repeat(3)
const schluessel = { PROTOKOLL_SCHLUESSEL, ZWEITFAKTOR_SCHLUESSEL }
const BASIS_URL = 'https://ris.stadt.example'

test('without any setting: the embedded database, for this machine only, with the demo town', () => {
  expect(liesKonfiguration({})).toEqual({
    port: 3000,
    vertrauteProxys: [],
    zugriffsgrenzen: true,
    logstufe: 'warn',
    clamav: undefined,
    host: '127.0.0.1',
    daten: './daten',
    journal: 'daten/journal',
    datenOeffentlich: 'daten/dateien/oeffentlich',
    datenbank: undefined,
    anteil: 'alles',
    basisUrl: 'http://localhost:3000',
    demo: true,
    protokollSchluessel: { datei: 'daten/protokoll.schluessel', erzeugen: true },
    zweitfaktorSchluessel: { datei: 'daten/zweitfaktor.schluessel', erzeugen: true },
    anmeldung: { leerlaufMinuten: 60, dauerStunden: 12, oidc: undefined },
  })
})

test('with a server: reachable for others, at the address it is told', () => {
  const umgebung = { ...drei, ...schluessel, BASIS_URL: `${BASIS_URL}/`, PORT: '8080', DEMO: 'aus' }
  expect(liesKonfiguration(umgebung)).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    datenbank: { eigner: drei.DATENBANK_URL_EIGNER },
    basisUrl: BASIS_URL,
    demo: false,
    protokollSchluessel: { wert: PROTOKOLL_SCHLUESSEL },
  })
})

test('a public share needs its own login only', () => {
  const { DATENBANK_URL_OEFFENTLICH } = drei
  expect(liesKonfiguration({ ANTEIL: 'oeffentlich', DATENBANK_URL_OEFFENTLICH, BASIS_URL }).datenbank).toEqual({
    eigner: undefined,
    amt: undefined,
    oeffentlich: DATENBANK_URL_OEFFENTLICH,
  })
})

test('the key of the log may stand in a file, which is not made then', () => {
  const umgebung = { ...drei, BASIS_URL, ZWEITFAKTOR_SCHLUESSEL, PROTOKOLL_SCHLUESSEL_DATEI: '/run/secrets/protokoll' }
  expect(liesKonfiguration(umgebung).protokollSchluessel).toEqual({ datei: '/run/secrets/protokoll', erzeugen: false })
})

test.each<[string, Record<string, string>, RegExp[]]>([
  [
    'a public share without a server: the embedded database knows every login',
    { ANTEIL: 'oeffentlich', BASIS_URL },
    [/^DATENBANK_URL_OEFFENTLICH fehlt/],
  ],
  ['a port that is none', { PORT: '80a' }, [/^PORT ist „80a“/]],
  ['a port that is too large', { PORT: '70000' }, [/^PORT/]],
  ['an unknown share', { ANTEIL: 'buerger' }, [/^ANTEIL .* alles, amt, oeffentlich/]],
  ['an unknown value of DEMO', { DEMO: 'ja' }, [/^DEMO/]],
  ['an address with a path', { BASIS_URL: 'https://stadt.example/ris' }, [/^BASIS_URL/]],
  ['an address that is none', { BASIS_URL: 'stadt.example' }, [/^BASIS_URL/]],
  ['a server without its public address', { ...drei, ...schluessel }, [/^BASIS_URL fehlt/]],
  [
    'a server without the key of the log',
    { ...drei, BASIS_URL, ZWEITFAKTOR_SCHLUESSEL },
    [/^PROTOKOLL_SCHLUESSEL fehlt/],
  ],
  [
    'a server without the key of second factors',
    { ...drei, BASIS_URL, PROTOKOLL_SCHLUESSEL },
    [/^ZWEITFAKTOR_SCHLUESSEL fehlt/],
  ],
  ['a short key of the log', { PROTOKOLL_SCHLUESSEL: 'geheim' }, [/^PROTOKOLL_SCHLUESSEL ist zu kurz/]],
  ['two keys of the log', { PROTOKOLL_SCHLUESSEL, PROTOKOLL_SCHLUESSEL_DATEI: 'x' }, [/Wählen Sie eines/]],
  [
    'a public share that knows the key of the log',
    {
      ANTEIL: 'oeffentlich',
      DATENBANK_URL_OEFFENTLICH: drei.DATENBANK_URL_OEFFENTLICH,
      BASIS_URL,
      ...schluessel,
    },
    [/^PROTOKOLL_SCHLUESSEL ist gesetzt/, /^ZWEITFAKTOR_SCHLUESSEL ist gesetzt/],
  ],
  [
    'one login of three',
    { DATENBANK_URL_AMT: server('amt'), BASIS_URL, ...schluessel },
    [/^DATENBANK_URL_EIGNER fehlt/, /^DATENBANK_URL_OEFFENTLICH fehlt/],
  ],
  [
    'a login that is no address',
    { ...drei, BASIS_URL, ...schluessel, DATENBANK_URL_AMT: 'amt@db' },
    [/^DATENBANK_URL_AMT ist keine Adresse/],
  ],
  [
    'a public share that knows a staff login',
    { ...drei, BASIS_URL, ANTEIL: 'oeffentlich' },
    [/^DATENBANK_URL_EIGNER ist gesetzt/, /^DATENBANK_URL_AMT/],
  ],
  ['several faults at once', { PORT: 'x', DEMO: 'x' }, [/^DEMO/, /^PORT/]],
])('%s is named', (_, umgebung, erwartet) => {
  let saetze: readonly string[] = []
  try {
    liesKonfiguration(umgebung)
  } catch (fehler) {
    saetze = (fehler as Konfigurationsfehler).saetze
  }
  for (const muster of erwartet) expect(saetze).toContainEqual(expect.stringMatching(muster))
  expect(saetze).toHaveLength(erwartet.length)
  for (const satz of saetze) expect(satz).not.toContain('geheim')
})

describe('secrets', () => {
  const geheim = 'postgres://a:SehrGeheim@h/d'

  test('come from files, too, and beat the environment', () => {
    const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-geheim-'))
    const datei = path.join(ordner, 'zugang')
    writeFileSync(datei, `${geheim}\n`)
    try {
      const { datenbank } = liesKonfiguration({
        ANTEIL: 'oeffentlich',
        BASIS_URL: 'https://ris.example',
        DATENBANK_URL_OEFFENTLICH: 'postgres://alt:x@h/d',
        DATENBANK_URL_OEFFENTLICH_DATEI: datei,
      })
      expect(datenbank?.oeffentlich).toBe(geheim)
    } finally {
      rmSync(ordner, { recursive: true })
    }
  })

  test('are repeated by no message, and a file that is missing is named', () => {
    let saetze: readonly string[] = []
    try {
      liesKonfiguration({
        DATENBANK_URL_AMT: 'mysql://a:SehrGeheim@h/d',
        DATENBANK_URL_EIGNER_DATEI: '/gibt/es/nicht',
        PROTOKOLL_SCHLUESSEL: 'SehrGeheim',
      })
    } catch (fehler) {
      saetze = (fehler as Konfigurationsfehler).saetze
    }
    expect(saetze.join(' ')).toContain('DATENBANK_URL_EIGNER_DATEI ist „/gibt/es/nicht“')
    expect(saetze.join(' ')).not.toContain('SehrGeheim')
  })

  test('every setting that holds one can stand in a file', () => {
    const namen = Object.keys(einstellungen)
    const geheimnisse = namen.filter((n) => /GEHEIMNIS$|SCHLUESSEL$|PASSWORT$|DATENBANK_URL_[A-Z]+$/.test(n))
    expect(geheimnisse.length).toBeGreaterThanOrEqual(5)
    expect(geheimnisse.filter((n) => !namen.includes(`${n}_DATEI`))).toEqual([])
  })

  test.each<[string, string | undefined, readonly string[] | RegExp]>([
    ['VERTRAUTE_PROXYS', '10.0.0.5, 10.1.0.0/16,2001:db8::/32', ['10.0.0.5', '10.1.0.0/16', '2001:db8::/32']],
    ['VERTRAUTE_PROXYS', 'proxy.example', /VERTRAUTE_PROXYS enthält „proxy.example“/],
    ['VERTRAUTE_PROXYS', '10.0.0.0/33', /VERTRAUTE_PROXYS/],
    ['CLAMAV_ADRESSE', 'clamav', /CLAMAV_ADRESSE ist „clamav“/],
  ])('%s=%s', (name, wert, erwartet) => {
    const lesen = () => liesKonfiguration({ [name]: wert })
    if (erwartet instanceof RegExp) expect(lesen).toThrow(erwartet)
    else expect(lesen().vertrauteProxys).toEqual(erwartet)
  })
})
