import { parseArgs } from 'node:util'
import { type Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { Startfehler } from '../plattform/startfehler.js'
import { passwortHash } from '../plattform/zugang/passwort.js'
import { passwortEinwand } from '../regeln/passwort.js'
import { richteEin } from '../organisation/einrichtung.js'
import { Benutzer } from '../schema/benutzer.entity.js'
import { RolleZuweisung } from '../schema/rolle-zuweisung.entity.js'
import { veroeffentlichen } from '../veroeffentlichung/epilog.js'
import { frageNachPasswort } from './passwort-eingabe.js'

/** An empty town gets its name, the circles of its numbers and the first account. Nothing happens to one that has them. */
export async function einrichten(datenbank: Datenbank, worte: string[]): Promise<number> {
  const { name, behoerde, kennung } = angaben(worte)
  if (!name?.trim() || !behoerde?.trim() || !kennung?.trim())
    throw new Startfehler('Geben Sie --name, --behoerde und --kennung an.')
  const passwort = await frageNachPasswort('Passwort für das erste Konto: ')
  const einwand = passwortEinwand(passwort, kennung)
  if (einwand) throw new Startfehler(einwand)
  const hash = await passwortHash(passwort)
  datenbank.epilog = (tx) => veroeffentlichen(tx)
  await datenbank.schreiben({ akteur: system, was: 'Gemeinde einrichten' }, async (tx) => {
    if (await eineZeile(tx, 'SELECT id FROM ris.koerperschaft'))
      throw new Startfehler('Diese Datenbank ist schon eingerichtet.')
    await richteEin(tx, { name, behoerde })
    const konto = await tx.insert(Benutzer, { kennung, name: 'Verwaltung', passwortHash: hash })
    const benutzerId = konto.identifiers[0]!['id'] as string
    await tx.insert(RolleZuweisung, [
      { benutzerId, rolle: 'administration' },
      { benutzerId, rolle: 'gremienbuero' },
    ])
  })
  console.log(`${name} ist eingerichtet. Melden Sie sich mit der Kennung „${kennung}“ unter /amt/anmelden an.`)
  console.log(
    'Rechte, die Nichtöffentliches öffnen, bestätigt eine zweite Person. Legen Sie für sie hier ein Konto an: „benutzer anlegen … --rolle gremienbuero“. Gibt es nur Sie: „benutzer eine-person genuegt“.',
  )
  return 0
}

function angaben(worte: string[]) {
  try {
    return parseArgs({
      args: worte,
      options: { name: { type: 'string' }, behoerde: { type: 'string' }, kennung: { type: 'string' } },
    }).values
  } catch {
    throw new Startfehler('Das ist nicht verständlich. Geben Sie --name, --behoerde und --kennung an.')
  }
}
