import { system } from '../../../src/plattform/datenbank/datenbank.js'
import { Anmeldung } from '../../../src/plattform/zugang/anmeldung.js'
import { amtsrollen, type Amtsrolle } from '../../../src/regeln/amtsrollen.js'
import { Benutzer } from '../../../src/schema/benutzer.entity.js'
import { RolleZuweisung } from '../../../src/schema/rolle-zuweisung.entity.js'
import { Vertretung } from '../../../src/schema/vertretung.entity.js'
import type { TestApp } from '../../app.js'
import type { Welt } from './welt.js'

/** Somebody who calls the routes. */
export interface Person {
  name: string
  benutzerId: string | null
  kopf: Record<string, string>
  /** What of the foreign things is his to read, said here by hand and not asked of the application. */
  liest: { vorlage: boolean; fraktion: boolean; vorgang: boolean }
}

type Bindung = Partial<Pick<RolleZuweisung, 'organisationseinheitId' | 'gremiumId' | 'von' | 'bis'>>
type Rolle = Bindung & { rolle: Amtsrolle }

const nichts = { vorlage: false, fraktion: false, vorgang: false }
const gestern = '2020-01-01'

/** Roles that read everything non-public when they are bound to nothing. */
const liestAlles: readonly Amtsrolle[] = [
  'freigabe',
  'gremienbuero',
  'schriftfuehrung',
  'vorsitz',
  'veroeffentlichungspruefung',
]
/** Roles that sign for every unit, so also for the station of the foreign Vorlage. */
const zeichnetUeberall: readonly Amtsrolle[] = ['leitung', 'mitzeichnung', 'kaemmerei']

/** Every role: for the whole house, in another unit, in another Gremium, before its time, after it, in a Vertretung that ended. */
export async function personen(t: TestApp, welt: Welt): Promise<Person[]> {
  const { andereEinheit: einheit, anderesGremium: gremium } = welt
  const leser: Rolle = { rolle: 'lesen_api' }
  const alle: [string, Rolle[], Partial<Person['liest']>][] = amtsrollen.flatMap((rolle) => {
    const ganz = liestAlles.includes(rolle)
    const faelle: [string, Rolle[], Partial<Person['liest']>][] = [
      [rolle, [{ rolle }], { vorlage: ganz || zeichnetUeberall.includes(rolle), vorgang: ganz }],
      [`${rolle} einer anderen Einheit`, [{ rolle, organisationseinheitId: einheit }], {}],
    ]
    if (!ganz) return faelle
    faelle.push([`${rolle} eines anderen Gremiums`, [{ rolle, gremiumId: gremium }], {}])
    faelle.push([`${rolle} beendet`, [{ rolle, bis: gestern }, leser], {}])
    return faelle
  })
  const liste: Person[] = [{ name: 'niemand', benutzerId: null, kopf: {}, liest: nichts }]
  liste.push(await person(t, 'ohne Rolle', [], {}))
  alle.push(['Freigabe noch nicht begonnen', [{ rolle: 'freigabe', von: '2999-01-01' }, leser], {}])
  for (const [name, rollen, liest] of alle) liste.push(await person(t, name, rollen, liest))
  // Passes every gate of the routes by roles elsewhere; what he once read, he read for somebody else.
  const ueberallSonst = amtsrollen.map((rolle) => ({ rolle, organisationseinheitId: einheit }))
  const vertreter = await person(t, 'Vertretung beendet', ueberallSonst, {})
  await vertrete(t, vertreter, welt.allesleserId, { von: '2019-12-01', bis: gestern })
  const amtierend = await person(t, 'in Vertretung', [leser], { vorlage: true, vorgang: true })
  await vertrete(t, amtierend, welt.allesleserId, { von: '2019-12-01', bis: '2999-01-01' })
  const fraktion = await person(
    t,
    'Schriftführung der Fraktion',
    [{ rolle: 'schriftfuehrung', gremiumId: welt.fraktion }],
    {
      fraktion: true,
    },
  )
  const rat = await person(t, 'Gremienbüro des Rates', [{ rolle: 'gremienbuero', gremiumId: welt.rat }], {
    vorlage: true,
  })
  const einheiten = await person(
    t,
    'Leitung über der Federführung',
    [{ rolle: 'leitung', organisationseinheitId: welt.dezernat }],
    {
      vorlage: true,
      vorgang: true,
    },
  )
  return [...liste, vertreter, amtierend, fraktion, rat, einheiten]
}

async function person(t: TestApp, name: string, rollen: Rolle[], liest: Partial<Person['liest']>): Promise<Person> {
  const kennung = `objektzugriff: ${name}`
  const benutzerId = await t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, async (tx) => {
    const { id } = await tx.save(Benutzer, { kennung, name, demo: true })
    for (const rolle of rollen) await tx.insert(RolleZuweisung, { benutzerId: id, ...rolle })
    return id
  })
  const { geheimnis } = (await t.app.get(Anmeldung, { strict: false }).alsBeispiel(kennung))!
  return { name, benutzerId, kopf: { authorization: `Bearer ${geheimnis}` }, liest: { ...nichts, ...liest } }
}

const vertrete = (t: TestApp, { benutzerId }: Person, vertretenerId: string, zeitraum: { von: string; bis: string }) =>
  t.datenbank.schreiben({ akteur: system, was: 'Testvertretung' }, (tx) =>
    tx.insert(Vertretung, { vertreterId: benutzerId!, vertretenerId, rollen: ['freigabe'], ...zeitraum }),
  )
