import path from 'node:path'
import pg from 'pg'
import type { Zugaenge } from '../../einstellungen.js'
import { dateifehler, Startfehler } from '../startfehler.js'
import { anlegen, rechteSetzen, type Cluster } from './eingebettet-cluster.js'
import { clusterordner, datenordner, geheimnisse, vorhanden, type Geheimnisse } from './eingebettet-ordner.js'
import { konto, programmordner } from './eingebettet-programm.js'
import { lebt, warten } from './eingebettet-prozess.js'
import { anmelderollen, datenbankname, einrichten } from './eingebettet-rollen.js'
import { starten, stoppen } from './eingebettet-server.js'
import { laufender, type Server } from './eingebettet-zettel.js'
import { gehalten, sperren, type Sperre } from './eingebettet-sperre.js'

/** The embedded PostgreSQL: for trying out and for small pilots, one process per folder. */
export interface Eingebettet {
  zugaenge: Required<Zugaenge>
  /** Address of the superuser, for setting up and for tests; no pool ever gets it. */
  verwalter: string
  pid: number
  /** The server had survived its application and goes on. */
  uebernommen: boolean
  stoppen(): Promise<void>
}

export interface Wunsch {
  /** False only in tests. */
  dauerhaft?: boolean
  /** Further settings of the server, `name=value`; only in tests. */
  einstellungen?: readonly string[]
  /** For commands: use the server of the application that holds the folder, instead of refusing. */
  mitbenutzen?: boolean
  /** Another process took the folder, since this one stood still too long: it must end at once. */
  verloren?: () => void
}

/** Starts the server of a folder, or takes over the one that runs there. */
export async function starteEingebettet(daten: string, wunsch: Wunsch = {}): Promise<Eingebettet> {
  const ordner = path.resolve(daten)
  let sperre: Sperre | undefined
  try {
    await datenordner(ordner)
    if (wunsch.mitbenutzen && (await gehalten(ordner))) return await danebenstellen(ordner)
    sperre = await sperren(ordner, wunsch.verloren ?? (() => process.exit(1)))
    return await hochfahren(ordner, wunsch, sperre)
  } catch (fehler) {
    await sperre?.freigeben().catch(() => undefined)
    throw dateifehler(fehler, ordner)
  }
}

async function hochfahren(ordner: string, wunsch: Wunsch, sperre: Sperre): Promise<Eingebettet> {
  const cluster = await beschreiben(ordner, wunsch)
  const geheim = await geheimnisse(ordner)
  if (!(await vorhanden(cluster.ordner))) await anlegen(cluster, geheim.postgres)
  await rechteSetzen(cluster)
  const gefunden = await laufender(cluster.ordner)
  const uebernommen = gefunden !== undefined && (await antwortet(gefunden, geheim))
  const server = uebernommen ? gefunden : await starten(cluster)
  await einrichten(adresse('postgres', geheim.postgres, server, 'postgres'), geheim, datenbankname)
  const ende = async (): Promise<void> => {
    await stoppen(server)
    await sperre.freigeben()
  }
  return { ...zugang(server, geheim), uebernommen, stoppen: ende }
}

/** Beside the application that holds the folder: its server is used, never set up and never stopped. */
async function danebenstellen(ordner: string): Promise<Eingebettet> {
  const server = await laufender((await beschreiben(ordner, {})).ordner)
  if (!server)
    throw new Startfehler(
      `In ${ordner} (DATEN) startet oder endet gerade eine Anwendung. Versuchen Sie es gleich erneut.`,
    )
  return { ...zugang(server, await geheimnisse(ordner)), uebernommen: true, stoppen: async () => undefined }
}

async function beschreiben(daten: string, { dauerhaft = true, einstellungen = [] }: Wunsch): Promise<Cluster> {
  const wer = await konto()
  const [bin, ordner] = await Promise.all([programmordner(daten, wer), clusterordner(daten, wer)])
  return { bin, ordner, protokoll: path.join(daten, 'postgres.log'), konto: wer, dauerhaft, einstellungen }
}

/** Over the local socket where there is one; the port is part of its name. */
function adresse(benutzer: string, kennwort: string, { port, steckdose }: Server, datenbank: string): string {
  const url = `postgres://${benutzer}:${kennwort}@127.0.0.1:${port}/${datenbank}`
  return steckdose ? `${url}?host=${encodeURIComponent(steckdose)}` : url
}

function zugang(server: Server, geheim: Geheimnisse): Pick<Eingebettet, 'zugaenge' | 'verwalter' | 'pid'> {
  const url = (wer: keyof typeof anmelderollen): string =>
    adresse(anmelderollen[wer], geheim[wer], server, datenbankname)
  return {
    zugaenge: { eigner: url('eigner'), amt: url('amt'), oeffentlich: url('oeffentlich'), eingang: url('eingang') },
    verwalter: adresse('postgres', geheim.postgres, server, 'postgres'),
    pid: server.pid,
  }
}

/** A server that was left behind may still be recovering, or ending: then false. */
async function antwortet(server: Server, geheim: Geheimnisse): Promise<boolean> {
  for (let versuch = 0; lebt(server.pid); versuch++) {
    const client = new pg.Client({ connectionString: adresse('postgres', geheim.postgres, server, 'postgres') })
    try {
      await client.connect()
      await client.end()
      return true
    } catch (fehler) {
      if ((fehler as { code?: string }).code === '28P01') {
        throw new Startfehler('Die Datei geheimnisse.json in DATEN gehört nicht zu dieser Datenbank.')
      }
      if (versuch >= 300) throw new Startfehler(`Der laufende Datenbankserver (Prozess ${server.pid}) antwortet nicht.`)
      await warten(100)
    }
  }
  return false
}
