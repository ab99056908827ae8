import type { GremiumArt } from '../../src/ansichten/gremium.js'
import { type Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { Datei } from '../../src/schema/datei.entity.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Koerperschaft } from '../../src/schema/koerperschaft.entity.js'
import { Organisationseinheit } from '../../src/schema/organisationseinheit.entity.js'

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

/** A row only; its bytes are in no store unless the test puts them there. */
export const datei = (db: Datenbank, angaben: Partial<Datei> = {}): Promise<Datei> => {
  const sha512 = naechste().toString(16).padStart(128, '0')
  return db.schreiben(anlass, (tx) =>
    tx.save(Datei, { sha512, groesse: '1024', mimeType: 'application/pdf', name: 'scan_0815.pdf', ...angaben }),
  )
}
