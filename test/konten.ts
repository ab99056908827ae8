import { system } from '../src/plattform/datenbank/datenbank.js'
import { passwortHash } from '../src/plattform/zugang/passwort.js'
import type { Amtsrolle } from '../src/regeln/amtsrollen.js'
import { Anmelderegel } from '../src/schema/anmelderegel.entity.js'
import { Benutzer } from '../src/schema/benutzer.entity.js'
import { RolleZuweisung } from '../src/schema/rolle-zuweisung.entity.js'
import type { TestApp } from './app.js'

export const passwort = 'Kohlrabi Turm Nebel 17'

/** As if the town demanded no second factor, for tests of other things. */
export const ohneFaktorpflicht = (t: TestApp) =>
  t.datenbank.schreiben({ akteur: system, was: 'Testregel' }, (tx) =>
    tx.update(Anmelderegel, { id: 1 }, { zweitfaktor: 'keine' }),
  )

/** A local account with the password above. */
export async function lokalesKonto(
  t: TestApp,
  kennung: string,
  angaben: Partial<Benutzer> = {},
  rollen: Amtsrolle[] = [],
): Promise<string> {
  const hash = angaben.technisch ? null : await passwortHash(passwort)
  return t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, async (tx) => {
    const { id } = await tx.save(tx.create(Benutzer, { kennung, name: kennung, passwortHash: hash, ...angaben }))
    for (const rolle of rollen) await tx.insert(RolleZuweisung, { benutzerId: id, rolle })
    return id
  })
}

/** A town of one administrator that needs no second person, for tests of other things. */
export const einePersonGenuegt = (t: TestApp) =>
  t.datenbank.schreiben({ akteur: system, was: 'Testregel' }, (tx) =>
    tx.update(Anmelderegel, { id: 1 }, { rechteAllein: true }),
  )

/** A town whose house reads all drafts that are to become public. */
export const hausLiestEntwuerfe = (t: TestApp) =>
  t.datenbank.schreiben({ akteur: system, was: 'Testregel' }, (tx) =>
    tx.update(Anmelderegel, { id: 1 }, { entwuerfeOffen: true }),
  )

/** A second person confirms all that waits to be given. */
export async function bestaetigeRechte(t: TestApp): Promise<void> {
  const pruefung = await t.als('veroeffentlichungspruefung')
  const wuensche = (await (await pruefung('/api/v1/rechtewuensche')).json()) as {
    id: string
    ergebnis: string | null
  }[]
  for (const { id, ergebnis } of wuensche)
    if (ergebnis === null)
      await pruefung(`/api/v1/rechtewuensche/${id}/entscheidung`, { method: 'POST', json: { ergebnis: 'bestaetigt' } })
}
