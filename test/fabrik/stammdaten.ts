import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EntityManager } from 'typeorm'
import type { GremiumArt } from '../../src/ansichten/gremium.js'
import { type Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { InterneDateien, OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Datei } from '../../src/schema/datei.entity.js'
import { GremiumName } from '../../src/schema/gremium-name.entity.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Koerperschaft } from '../../src/schema/koerperschaft.entity.js'
import { Organisationseinheit } from '../../src/schema/organisationseinheit.entity.js'
import { Dateiablage } from '../../src/veroeffentlichung/dateiablage.js'
import { Nachfuehrung } from '../../src/veroeffentlichung/nachfuehrung.js'

/** Who writes in tests that do not care. */
export const anlass = { akteur: system, was: 'Test' }

let laufend = 0
/** Different for every call in this process, in the same order every time. */
export const naechste = (): number => ++laufend

export const koerperschaft = (db: Datenbank, angaben: Partial<Koerperschaft> = {}): Promise<Koerperschaft> =>
  db.schreiben(anlass, (tx) =>
    tx.save(Koerperschaft, { id: 1, name: 'Stadt Beispiel', behoerde: 'Die Bürgermeisterin', ...angaben }),
  )

export const einheit = (db: Datenbank, angaben: Partial<Organisationseinheit> = {}): Promise<Organisationseinheit> =>
  db.schreiben(anlass, (tx) =>
    tx.save(Organisationseinheit, { kuerzel: `FB ${naechste()}`, name: 'Schule und Weiterbildung', ...angaben }),
  )

export const gremium = (db: Datenbank, angaben: Partial<Gremium> = {}): Promise<Gremium> => {
  const name = `Ausschuss ${naechste()}`
  const art: GremiumArt = 'ausschuss'
  return db.schreiben(anlass, (tx) => tx.save(Gremium, { name, art, ...angaben }))
}

/** For all time, as a correction does it. Who shows the name follows by an order of its own. */
export async function benenneUm(
  tx: EntityManager,
  id: string,
  name: string,
  kuerzel: string | null = null,
): Promise<void> {
  await tx.update(GremiumName, { gremiumId: id }, { name, kuerzel })
  await tx.update(Gremium, id, { name, kuerzel })
}

/** That order. */
export async function folgeDemNamen(db: Datenbank, ids: readonly string[]): Promise<void> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-namen-'))
  const [intern, oeffentlich] = ['intern', 'oeffentlich'].map((teil) => path.join(ordner, teil)) as [string, string]
  const ablage = new Dateiablage(db, new InterneDateien(intern), new OeffentlicheDateien(oeffentlich))
  for (const id of ids) await new Nachfuehrung(db, ablage).nachbarnDesGremiums(id)
  rmSync(ordner, { recursive: true, force: true })
}

/** A row only; its bytes are in no store unless the test puts them there. */
export const datei = (db: Datenbank, angaben: Partial<Datei> = {}): Promise<Datei> => {
  const sha512 = naechste().toString(16).padStart(128, '0')
  return db.schreiben(anlass, (tx) =>
    tx.save(Datei, { sha512, groesse: '1024', mimeType: 'application/pdf', name: 'scan_0815.pdf', ...angaben }),
  )
}
