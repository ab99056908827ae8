import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import type { Tag } from '../regeln/datum.js'
import {
  gleicherName,
  gleichzeitigFehler,
  type Name,
  type Nomen,
  umbenennungsfehler,
  verlegungsfehler,
} from '../regeln/namen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import * as sql from './namen.queries.js'
import type { Namenszeile } from './namen.queries.js'
import { Namensfolge } from './namensfolge.js'

/** At the name or the Kürzel that another one bears today. */
export const nameVergeben: Record<Nomen, (fehler: unknown) => never> = {
  gremium: doppelt('gremium_name_einmal', '/name', 'Ein Gremium mit diesem Namen gibt es schon.'),
  organisationseinheit: doppelt(
    'organisationseinheit_kuerzel_einmal',
    '/kuerzel',
    'Eine Organisationseinheit mit diesem Kürzel gibt es schon.',
  ),
}

const anlaesse: Record<Nomen, { umbenennen: string; berichtigen: string }> = {
  gremium: { umbenennen: 'Gremium umbenennen', berichtigen: 'Name eines Gremiums berichtigen' },
  organisationseinheit: {
    umbenennen: 'Organisationseinheit umbenennen',
    berichtigen: 'Name einer Organisationseinheit berichtigen',
  },
}

interface Eingabe {
  name: string
  genitiv?: string | null
  kuerzel?: string | null
}

/** What a Gremium or a unit was called, is and will be (domain.md, Corrections 3): a new name rewrites no past, a correction does. */
@Injectable()
export class NamenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly folge: Namensfolge,
  ) {}

  async liste(nomen: Nomen, id: string): Promise<Namenszeile[]> {
    const namen = await ladeNamen(this.datenbank.lesen, nomen, id)
    if (namen.length === 0) throw new NichtGefunden()
    return namen
  }

  umbenennen(akteur: Akteur, nomen: Nomen, id: string, eingabe: Eingabe & { ab: Tag }): Promise<Namenszeile[]> {
    return this.datenbank.schreiben({ akteur, was: anlaesse[nomen].umbenennen }, async (tx) => {
      const namen = await gesperrteNamen(tx, nomen, id)
      const fehler = umbenennungsfehler(nomen, namen, eingabe.ab, alsName(eingabe))
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      return this.setze(tx, nomen, id, eingabe.ab, alsName(eingabe))
    })
  }

  /** For all time that the name holds. */
  berichtigen(
    akteur: Akteur,
    nomen: Nomen,
    id: string,
    nameId: string,
    eingabe: Eingabe & { ab?: Tag | null; grund: string },
  ): Promise<Namenszeile[]> {
    return this.datenbank.schreiben({ akteur, was: anlaesse[nomen].berichtigen }, async (tx) => {
      const namen = await gesperrteNamen(tx, nomen, id)
      const bisher = namen.find((n) => n.id === nameId)
      if (!bisher) throw new NichtGefunden()
      const ab = eingabe.ab ?? bisher.von
      const fehler = verlegungsfehler(namen, bisher.von, ab)
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      const werte = sql.namenswerte(nomen, alsName(eingabe))
      await zeilen(tx, sql.berichtigenSql(nomen), [nameId, ab, eingabe.grund, ...werte])
      return this.uebernimm(tx, nomen, id)
    })
  }

  /** Writes a thing with the name that it was sent with: another one holds from today on. */
  async schreibe<T>(
    tx: EntityManager,
    nomen: Nomen,
    id: string,
    name: Name,
    schreiben: () => Promise<T[]>,
  ): Promise<T[]> {
    const bisher = await eineZeile<Name>(tx, sql.sperreSql(nomen), [id])
    const neu = await schreiben().catch(nameVergeben[nomen])
    if (neu.length > 0 && bisher && !gleicherName(bisher, name)) await this.setze(tx, nomen, id, heute(), name)
    return neu
  }

  /** From that day on, until the next name. */
  private async setze(tx: EntityManager, nomen: Nomen, id: string, ab: Tag, name: Name): Promise<Namenszeile[]> {
    const davor = (await ladeNamen(tx, nomen, id)).findLast(({ von }) => von === null || von < ab)
    // Undone on the day on which it was done.
    if (davor && gleicherName(davor, name)) await zeilen(tx, sql.loeschenSql(nomen), [id, ab])
    else await zeilen(tx, sql.setzenSql(nomen), [id, ab, ...sql.namenswerte(nomen, name)])
    return this.uebernimm(tx, nomen, id)
  }

  private async uebernimm(tx: EntityManager, nomen: Nomen, id: string): Promise<Namenszeile[]> {
    const fremd = await eineZeile<{ name: string }>(tx, sql.gleichzeitigSql(nomen), [id])
    if (fremd) throw new Eingabefehler([gleichzeitigFehler(nomen, fremd.name)])
    await sql.setzeHeutigenNamen(tx, nomen, id).catch(nameVergeben[nomen])
    await this.folge.bestelle(tx, nomen, id)
    return ladeNamen(tx, nomen, id)
  }
}

/** One spelling for what looks the same: names are looked up by their letters. */
export const alsName = ({ name, genitiv, kuerzel }: Eingabe): Name => ({
  name: name.normalize('NFC'),
  genitiv: genitiv?.normalize('NFC') ?? null,
  kuerzel: kuerzel?.normalize('NFC') ?? null,
})

const ladeNamen = (db: Abfragend, nomen: Nomen, id: string): Promise<Namenszeile[]> =>
  zeilen(db, sql.namenSql(nomen), [id])

async function gesperrteNamen(tx: EntityManager, nomen: Nomen, id: string): Promise<Namenszeile[]> {
  if (!(await eineZeile<Name>(tx, sql.sperreSql(nomen), [id]))) throw new NichtGefunden()
  return ladeNamen(tx, nomen, id)
}
