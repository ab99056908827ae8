import { aufTagesordnung, freigegebene, rollen, sitzungVon, zugleich } from '../beratung.js'
import { absatz, entwurf, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let buero: Ruf
let admin: Ruf
beforeAll(async () => {
  s = await stadt()
  buero = await s.ruf('gremienbuero', 'sachbearbeitung')
  admin = await s.ruf('administration')
})
afterAll(() => s.t.schliessen())

const vorgang = { titel: 'Integrationskonzept', kurz: 'integrationskonzept', beschreibung: null, oeffentlich: false }
const sitzung = () => {
  const termin = { datum: '2027-05-04', beginn: '16:00', ort: 'Rathaus' }
  return { ...termin, gremien: [s.gremien.ir], trotzdem: zugleich }
}
const anlegen = async (ruf: Ruf, wo: string, inhalt: unknown): Promise<string> => {
  const { status, body } = await ruf<{ id: string }>(`POST ${wo}`, inhalt)
  expect({ status, body }).toMatchObject({ status: 201 })
  return `${wo}/${body.id}`
}

/** Whatever is changed with If-Match: where, with what. */
const nomen: Record<string, () => Promise<{ ruf: Ruf; weg: string; inhalt: unknown }>> = {
  Gremium: async () => ({
    ruf: admin,
    weg: `/gremien/${s.gremien.rat}`,
    inhalt: { name: 'Rat der Stadt', art: 'rat' },
  }),
  Einheit: async () => {
    const inhalt = { kuerzel: 'FB 99', name: 'Probe' }
    return { ruf: admin, weg: await anlegen(admin, '/organisationseinheiten', inhalt), inhalt }
  },
  Person: async () => {
    const inhalt = { familienname: 'Probe', vorname: 'Petra' }
    return { ruf: admin, weg: await anlegen(admin, '/personen', inhalt), inhalt }
  },
  Sitzung: async () => ({ ruf: buero, weg: await anlegen(buero, '/sitzungen', sitzung()), inhalt: sitzung() }),
  Tagesordnung: async () => ({
    ruf: buero,
    weg: `${await anlegen(buero, '/sitzungen', sitzung())}/tagesordnung`,
    inhalt: { zeilen: [{ teil: 'oe', titel: 'Verschiedenes' }] },
  }),
  Vorgang: async () => ({ ruf: buero, weg: await anlegen(buero, '/vorgaenge', vorgang), inhalt: vorgang }),
  Reihenfolge: async () => {
    const weg = await anlegen(buero, '/vorgaenge', { ...vorgang, kurz: 'reihenfolge' })
    const eintrag = { art: 'meldung', jahr: 2016, titel: 'Auftakt' }
    const { body } = await buero<{ id: string }>(`POST ${weg}/eintraege`, eintrag)
    return { ruf: buero, weg: `${weg}/reihenfolge`, inhalt: { eintraege: [body.id] } }
  },
  Ergebnis: async () => {
    const r = await rollen(s)
    const v = await freigegebene(r)
    const beratung = await aufTagesordnung(r, v.beratungsfolge[0]!.id, (await sitzungVon(r, [s.gremien.ir])).id)
    return { ruf: r.schrift, weg: `/beratungen/${beratung.id}/ergebnis`, inhalt: { art: 'zur_kenntnis_genommen' } }
  },
  Dokumentart: async () => {
    const inhalt = { bezeichnung: 'Gutachten', oeffentlich: false }
    await admin('POST /dokumentarten', { schluessel: 'gutachten', bezeichnung: 'Gutachten' })
    return { ruf: admin, weg: '/dokumentarten/gutachten', inhalt }
  },
  Oeffentlichkeitsregeln: async () => ({
    ruf: admin,
    weg: '/koerperschaft/oeffentlichkeitsregeln',
    inhalt: { titelNichtoeffentlich: 'keine', ergebnisseVorlaeufig: false, namenOeffentlich: 'einheit' },
  }),
  Anmelderegeln: async () => ({ ruf: admin, weg: '/anmelderegeln', inhalt: { zweitfaktor: 'keine' } }),
  Teil: async () => ({
    ruf: buero,
    weg: `${await anlegen(buero, '/vorlagen', entwurf())}/teile/sachverhalt`,
    inhalt: { sachverhalt: absatz('Das Dach ist dicht.') },
  }),
}

// RFC 9110 13.1.1: "*" is met by whatever there is.
test.each(Object.keys(nomen))('* ändert, was immer da ist, auch ein zweites Mal: %s', async (name) => {
  const { ruf, weg, inhalt } = await nomen[name]!()
  for (const mal of [1, 2]) {
    const { status, body } = await ruf(`PUT ${weg}`, inhalt, { 'if-match': '*' })
    expect({ mal, status, body }).toMatchObject({ mal, status: 200 })
  }
})

test.each(['1', '"eins"', '"1', '"1", "2"', '', '**'])('If-Match: %s ist nicht lesbar', async (kopf) => {
  const { ruf, weg, inhalt } = await nomen['Teil']!()
  const { status, body } = await ruf(`PUT ${weg}`, inhalt, { 'if-match': kopf })
  expect({ status, body }).toMatchObject({ status: 400, body: { title: expect.stringMatching(/^If-Match ist nicht/) } })
})
