// npm run test:schnittstelle: hostile requests to every operation of the OpenAPI document, driven by the document itself.
// [--zahl 20000] [--saat 1] [--nur "PUT /api/v1/gremien/{id}"]
import http from 'node:http'
import { parseArgs } from 'node:util'
import { starteAnwendung } from '../browser/anwendung.mjs'
import { macher, operationen } from './anfragen.mjs'
import { pruefer } from './pruefung.mjs'
import { anmelden, erkunden } from './stadt.mjs'

const zugleich = 16
/** An answer that takes longer is a finding: somebody could hold the server with it. */
const langsam = 20_000

/** @returns { anfragen, funde: Map<satz, { zahl, beispiel }> } */
export async function fuzz({ zahl, saat, nur }) {
  const anwendung = await starteAnwendung()
  try {
    return await durchlauf(anwendung, { zahl, saat, nur })
  } finally {
    await anwendung.stoppen()
  }
}

async function durchlauf({ adresse, ausgabe }, { zahl, saat, nur }) {
  const dokument = await (await fetch(`${adresse}/api/v1/openapi.json`)).json()
  const stadt = await erkunden(adresse, dokument)
  const pruefe = pruefer(dokument)
  const alle = operationen(dokument).filter((o) => !nur || o.name === nur)
  console.log(
    `${alle.length} Operationen, ${stadt.alleKennungen.length} Kennungen, ${stadt.rollen.length} Rollen, Saat ${saat}`,
  )
  const machen = alle.map((operation, i) => macher(operation, dokument, stadt, saat * 1_000_003 + i * 10_007))
  const agent = new http.Agent({ keepAlive: true, maxSockets: zugleich })
  const funde = new Map()
  const stati = {}
  let gesendet = 0
  const melden = (satz, anfrage, antwort) => {
    const bisher = funde.get(satz)
    if (bisher) bisher.zahl++
    else funde.set(satz, { zahl: 1, beispiel: beschreibung(anfrage, antwort) })
  }
  const arbeiten = async () => {
    while (gesendet < zahl) {
      const nr = gesendet++
      const anfrage = machen[nr % machen.length]()
      try {
        const antwort = await senden(adresse, agent, anfrage, await ausweisFuer(anfrage))
        stati[antwort.status] = (stati[antwort.status] ?? 0) + 1
        for (const mangel of pruefe(anfrage, antwort)) melden(`${anfrage.operation.name}: ${mangel}`, anfrage, antwort)
        if (antwort.dauer > langsam) melden(`${anfrage.operation.name}: langsam`, anfrage, antwort)
        if (antwort.status === 401 && anfrage.rolle !== 'niemand') await neuAnmelden(adresse, stadt, anfrage.rolle)
      } catch (fehler) {
        // The server refuses what is too large without reading it to its end; who goes on writing may miss the answer.
        if (anfrage.inhalt?.length > 4_000_000 && /EPIPE|ECONNRESET/.test(fehler.code)) continue
        melden(`${anfrage.operation.name}: keine Antwort (${fehler.code ?? fehler.message})`, anfrage)
        if (fehler.code === 'ECONNREFUSED') return
      }
    }
  }
  // Who signs out ends a session of its own: the others go on asking with theirs.
  const ausweisFuer = ({ operation, rolle }) =>
    operation.name === 'DELETE /api/v1/anmeldung' && rolle !== 'niemand'
      ? anmelden(adresse, rolle)
      : stadt.ausweise[rolle]
  const beginn = performance.now()
  await Promise.all(Array.from({ length: zugleich }, arbeiten))
  agent.destroy()
  const lebt = await fetch(`${adresse}/bereit`).then(
    (a) => a.ok,
    () => false,
  )
  if (!lebt) melden('Nach dem Lauf ist die Anwendung nicht mehr bereit', undefined)
  const sekunden = ((performance.now() - beginn) / 1000).toFixed(1)
  console.log(`${gesendet} Anfragen in ${sekunden} s; Antworten: ${JSON.stringify(stati)}`)
  return { gesendet, operationen: alle.length, funde, stati, protokoll: ausgabe?.() ?? '' }
}

/** A session may end by what is sent; then the role signs in again. */
async function neuAnmelden(adresse, stadt, rolle) {
  if (rolle !== 'niemand') stadt.ausweise[rolle] = await anmelden(adresse, rolle).catch(() => stadt.ausweise[rolle])
}

function senden(adresse, agent, { methode, adresse: pfad, kopf, inhalt }, ausweis) {
  const { hostname, port } = new URL(adresse)
  const beginn = performance.now()
  return new Promise((fertig, scheitern) => {
    const anfrage = http.request(
      {
        hostname,
        port,
        agent,
        method: methode,
        path: pfad,
        timeout: 60_000,
        headers: {
          ...(ausweis && { authorization: `Bearer ${ausweis}` }),
          ...kopf,
          ...(inhalt !== undefined && { 'content-length': Buffer.byteLength(inhalt) }),
        },
      },
      (antwort) => {
        const stuecke = []
        antwort.on('data', (stueck) => stuecke.push(stueck))
        antwort.on('error', scheitern)
        antwort.on('end', () =>
          fertig({
            status: antwort.statusCode,
            kopf: antwort.headers,
            inhalt: Buffer.concat(stuecke),
            dauer: performance.now() - beginn,
          }),
        )
      },
    )
    anfrage.on('timeout', () => anfrage.destroy(new Error('60 s ohne Antwort')))
    anfrage.on('error', scheitern)
    anfrage.end(inhalt)
  })
}

const kurz = (wert) => String(wert ?? '').slice(0, 600)

function beschreibung(anfrage, antwort) {
  if (!anfrage) return ''
  const { methode, adresse, rolle, kopf, inhalt } = anfrage
  return `${methode} ${kurz(adresse)}\n    als ${rolle}, ${kurz(JSON.stringify(kopf))}\n    ${kurz(inhalt)}\n    → ${antwort?.status} ${kurz(antwort?.inhalt)}`
}

/** Prints what was found and the line CI counts: one test per operation. */
export function berichten({ operationen, funde, protokoll }) {
  const fehler = protokoll.split('\n').filter((zeile) => zeile.includes('"level":50'))
  for (const zeile of new Set(fehler.map((z) => /"err":\{.*\}/s.exec(z)?.[0].slice(0, 700) ?? z)))
    console.log(`Protokoll: ${zeile}`)
  for (const [satz, { zahl, beispiel }] of funde) console.log(`\n✗ ${satz} (${zahl}×)\n    ${beispiel}`)
  const betroffen = new Set([...funde.keys()].map((satz) => satz.split(': ')[0])).size
  console.log(`\nSchnittstelle: ${operationen - betroffen} passed, ${betroffen} failed`)
  return funde.size === 0
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({
    options: {
      zahl: { type: 'string', default: '20000' },
      saat: { type: 'string', default: '3' },
      nur: { type: 'string' },
    },
  })
  process.exitCode = berichten(await fuzz({ zahl: Number(values.zahl), saat: Number(values.saat), nur: values.nur }))
    ? 0
    : 1
}
