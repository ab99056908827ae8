import 'reflect-metadata'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { anwendung } from '../src/app.module.js'
import type { Anteil, Zugaenge } from '../src/einstellungen.js'
import { liesKonfiguration } from '../src/konfiguration.js'
import { Auftragsarbeiter } from '../src/plattform/auftraege/auftragsarbeiter.js'
import { Datenbank, system } from '../src/plattform/datenbank/datenbank.js'
import { Anmeldung } from '../src/plattform/zugang/anmeldung.js'
import type { Zugang } from '../src/plattform/zugang/zugang.js'
import type { Amtsrolle } from '../src/regeln/amtsrollen.js'
import { Benutzer } from '../src/schema/benutzer.entity.js'
import { RolleZuweisung } from '../src/schema/rolle-zuweisung.entity.js'
import { testDatenbank, type TestDatenbank } from './datenbank.js'

/** fetch on the booted application: the path instead of the address; `json` instead of a body. */
export type Abruf = (pfad: string, angaben?: RequestInit & { json?: unknown }) => Promise<Response>

export interface Route {
  methode: string
  muster: string
  zugang: Zugang | undefined
}

export interface TestApp {
  app: NestFastifyApplication
  datenbank: Datenbank
  db: TestDatenbank
  adresse: string
  /** Every registered route, `GET /vorlagen/:kurz`, with its statement of access. */
  routen: Route[]
  /** As the public. */
  abruf: Abruf
  /** Signed in with these roles; each combination gets an account once. */
  als(...rollen: Amtsrolle[]): Promise<Abruf>
  /** The same as a header, for a client of another kind. */
  ausweis(...rollen: Amtsrolle[]): Promise<Record<string, string>>
  /** Account of `als(...)`. */
  konto(...rollen: Amtsrolle[]): Promise<string>
  /** Does every order that is due, and those that follow from them; orders never run by themselves in tests. */
  auftraegeErledigen(): Promise<number>
  /** Ends, and leaves to others what it has stored. */
  hinterlassen(): Promise<Nachlass>
  schliessen(): Promise<void>
}

/** What an application has left: its database, by name, and its folder. */
export interface Nachlass {
  datenbank: string
  daten: string
}

/** Boots the application on port 0 with a database and a folder of its own. Real HTTP: app.inject() does not work under jest. */
export async function starteApp(
  anteil: Anteil = 'alles',
  zugaenge?: (db: TestDatenbank) => Partial<Zugaenge>,
  einstellungen: Record<string, string> = {},
  nachlass?: Nachlass,
): Promise<TestApp> {
  const db = await testDatenbank(nachlass?.datenbank)
  const daten = await mkdtemp(path.join(tmpdir(), 'ratsfolge-app-'))
  if (nachlass) await cp(nachlass.daten, daten, { recursive: true })
  const { eigner, amt, oeffentlich, eingang } = { ...db, ...zugaenge?.(db) }
  const konfiguration = {
    ...liesKonfiguration({ PORT: '0', DATEN: daten, ...einstellungen }),
    anteil,
    datenbank: { eigner, amt, oeffentlich, eingang },
  }
  const app = await anwendung(
    konfiguration,
    anteil === 'oeffentlich' ? { oeffentlich, eingang } : { amt, oeffentlich, eingang },
    false,
  )
  const routen = merkeRouten(app)
  await app.listen(0, '127.0.0.1')
  const adresse = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`
  const datenbank =
    anteil === 'oeffentlich' ? (undefined as unknown as Datenbank) : app.get(Datenbank, { strict: false })
  const konten = new Map<string, Promise<string>>()
  const konto = (...rollen: Amtsrolle[]): Promise<string> => {
    const kennung = rollen.join('+')
    if (!konten.has(kennung)) konten.set(kennung, kontoAnlegen(datenbank, kennung, rollen))
    return konten.get(kennung)!
  }
  const ausweis = async (...rollen: Amtsrolle[]) => {
    await konto(...rollen)
    const { geheimnis } = (await app.get(Anmeldung, { strict: false }).alsBeispiel(rollen.join('+')))!
    return { authorization: `Bearer ${geheimnis}` }
  }
  return {
    app,
    datenbank,
    db,
    adresse,
    routen,
    abruf: abruf(adresse, {}),
    konto,
    als: async (...rollen) => abruf(adresse, await ausweis(...rollen)),
    ausweis,
    auftraegeErledigen: () => app.get(Auftragsarbeiter, { strict: false }).allesErledigen(),
    hinterlassen: async () => {
      await beenden(app)
      return { datenbank: db.name, daten }
    },
    schliessen: async () => {
      await beenden(app)
      await db.verwerfen()
      await rm(daten, { recursive: true })
    },
  }
}

async function beenden(app: NestFastifyApplication): Promise<void> {
  const zu = app.close()
  // A body that no test has read keeps its connection busy, and the application would wait for it.
  ;(app.getHttpServer() as Server).closeAllConnections()
  await zu
}

/** Routes are registered when the application begins to listen. */
function merkeRouten(app: NestFastifyApplication): Route[] {
  const routen: Route[] = []
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  server.addHook('onRoute', ({ method, url, config }) => {
    for (const methode of [method].flat()) routen.push({ methode, muster: url, zugang: config?.zugang })
  })
  return routen
}

/** A demo account, so that signing in needs no slow password hash. It may be there already, from a Nachlass. */
async function kontoAnlegen(datenbank: Datenbank, kennung: string, rollen: Amtsrolle[]): Promise<string> {
  return datenbank.schreiben({ akteur: system, was: 'Testkonto' }, async (tx) => {
    const da = await tx.findOneBy(Benutzer, { kennung })
    if (da) return da.id
    const { id } = await tx.save(tx.create(Benutzer, { kennung, name: kennung, demo: true }))
    await tx.insert(
      RolleZuweisung,
      rollen.map((rolle) => ({ benutzerId: id, rolle })),
    )
    return id
  })
}

const abruf =
  (adresse: string, kopf: Record<string, string>): Abruf =>
  (pfad, { json, headers, ...rest } = {}) =>
    fetch(adresse + pfad, {
      redirect: 'manual',
      ...rest,
      ...(json !== undefined && { body: JSON.stringify(json) }),
      headers: { ...kopf, ...(json !== undefined && { 'content-type': 'application/json' }), ...(headers as object) },
    })
