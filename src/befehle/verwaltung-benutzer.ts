import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Konfiguration } from '../konfiguration.js'
import { type Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { Startfehler } from '../plattform/startfehler.js'
import { Anmelderegeln } from '../plattform/zugang/anmelderegeln.js'
import { Konten, linkStunden, type Kontozeile } from '../plattform/zugang/konten.js'
import { passwortHash } from '../plattform/zugang/passwort.js'
import { wartetNoch } from '../plattform/zugang/zu-zweit.js'
import { entferneZweitfaktor } from '../plattform/zugang/zweitfaktoren.js'
import { amtsrollen, type Amtsrolle } from '../regeln/amtsrollen.js'
import { passwortEinwand } from '../regeln/passwort.js'
import { Eingabefehler, Regelverstoss } from '../regeln/regelverstoss.js'
import { Benutzer } from '../schema/benutzer.entity.js'
import { RolleZuweisung } from '../schema/rolle-zuweisung.entity.js'
import { frageNachPasswort } from './passwort-eingabe.js'

const optionen = {
  kennung: { type: 'string' },
  name: { type: 'string' },
  rolle: { type: 'string', multiple: true },
  'passwort-datei': { type: 'string' },
  'auch-zweiten-faktor': { type: 'boolean' },
} as const

/** `benutzer anlegen|liste|sperren|entsperren|ruecksetzen|eine-person`: for the person at the server, when nobody can sign in. */
export async function benutzer(datenbank: Datenbank, worte: string[], konfiguration: Konfiguration): Promise<number> {
  const [was = '', ...weitere] = worte
  const tun = Object.hasOwn(taten, was) ? taten[was] : undefined
  if (!tun) throw new Startfehler(`Sagen Sie, was zu tun ist: benutzer ${Object.keys(taten).join('|')}.`)
  const { values, positionals } = angaben(weitere)
  try {
    await tun({ datenbank, konten: new Konten(datenbank), konfiguration, values, kennung: positionals[0] })
    return 0
  } catch (fehler) {
    if (fehler instanceof Eingabefehler || fehler instanceof Regelverstoss) throw new Startfehler(fehler.message)
    throw fehler
  }
}

function angaben(args: string[]) {
  try {
    return parseArgs({ args, options: optionen, allowPositionals: true })
  } catch {
    throw new Startfehler('Das ist nicht verständlich. „npm run verwaltung -- --hilfe“ zeigt, was es gibt.')
  }
}

interface Auftrag {
  datenbank: Datenbank
  konten: Konten
  konfiguration: Konfiguration
  values: ReturnType<typeof angaben>['values']
  /** The account that is named. */
  kennung: string | undefined
}

const taten: Record<string, (auftrag: Auftrag) => Promise<void>> = {
  anlegen,
  async liste({ konten }) {
    for (const k of await konten.liste())
      console.log([k.kennung, k.name, k.rollen.join(','), k.gesperrt ? 'gesperrt' : ''].join('\t'))
  },
  async sperren(auftrag) {
    const konto = await gemeint(auftrag)
    await auftrag.konten.sperren(system, konto.id, true)
    console.log(`„${konto.kennung}“ ist gesperrt.`)
  },
  async entsperren(auftrag) {
    const konto = await gemeint(auftrag)
    await auftrag.konten.sperren(system, konto.id, false)
    console.log(`„${konto.kennung}“ ist entsperrt.`)
  },
  /** Whoever stands at the server decides for the town; it is in the log. */
  async 'eine-person'({ datenbank, kennung: wert }) {
    if (wert !== 'genuegt' && wert !== 'genuegt-nicht')
      throw new Startfehler('Sagen Sie „eine-person genuegt“ oder „eine-person genuegt-nicht“.')
    await new Anmelderegeln(datenbank).vollziehe(system, 'rechteAllein', wert === 'genuegt')
    console.log(
      wert === 'genuegt'
        ? 'Solange es nur eine Administration gibt, vergibt sie Rechte ohne zweite Person. Alle können es nachlesen.'
        : 'Rechte, die Nichtöffentliches öffnen, bestätigt immer eine zweite Person.',
    )
  },
  async ruecksetzen(auftrag) {
    const { datenbank, konten, konfiguration, values } = auftrag
    const konto = await gemeint(auftrag)
    const geheimnis = await konten.einmallink(system, konto.id)
    if (wartetNoch(geheimnis)) throw new Error('who stands at the server waits for nobody')
    if (values['auch-zweiten-faktor']) await entferneZweitfaktor(datenbank, system, konto.id)
    console.log(`${konfiguration.basisUrl}/amt/passwort-setzen?link=${geheimnis}`)
    console.error(`Der Link gilt einmal und höchstens ${linkStunden} Stunden.`)
  },
}

async function anlegen({ datenbank, konten, values }: Auftrag): Promise<void> {
  const { kennung, name, rolle = ['administration'] } = values
  if (!kennung?.trim() || !name?.trim()) throw new Startfehler('Geben Sie --kennung und --name an.')
  const unbekannt = rolle.filter((r) => !(amtsrollen as readonly string[]).includes(r))
  if (unbekannt.length > 0)
    throw new Startfehler(`Diese Rolle gibt es nicht: ${unbekannt.join(', ')}. Es gibt: ${amtsrollen.join(', ')}.`)
  const passwort = await lesePasswort(values['passwort-datei'])
  const einwand = passwortEinwand(passwort, kennung)
  if (einwand) throw new Startfehler(einwand)
  const hash = await passwortHash(passwort)
  await datenbank.schreiben({ akteur: system, was: 'Konto anlegen' }, async (tx) => {
    const id = await konten.anlegen(system, { kennung, name })
    await tx.update(Benutzer, { id }, { passwortHash: hash })
    for (const r of new Set(rolle)) await tx.insert(RolleZuweisung, { benutzerId: id, rolle: r as Amtsrolle })
  })
  console.log(`„${kennung}“ ist angelegt, mit ${rolle.join(', ')}. Die Anmeldung steht unter /amt/anmelden.`)
}

async function lesePasswort(datei: string | undefined): Promise<string> {
  if (!datei) return frageNachPasswort('Passwort des neuen Kontos: ')
  try {
    return readFileSync(datei, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw new Startfehler(`Die Datei „${datei}“ lässt sich nicht lesen.`)
  }
}

async function gemeint({ konten, kennung }: Auftrag): Promise<Kontozeile> {
  const konto = (await konten.liste()).find((k) => k.kennung === kennung)
  if (!konto) throw new Startfehler(kennung ? `Ein Konto „${kennung}“ gibt es nicht.` : 'Nennen Sie die Kennung.')
  return konto
}
