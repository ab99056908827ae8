import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { ErgebnisberichtigungDto } from '../../src/beschluesse/berichtigung.dto.js'
import type { ErgebnisEingabeDto } from '../../src/beschluesse/ergebnis.dto.js'
import { type Stimmen, stimmenInWorten } from '../../src/regeln/abstimmung.js'
import { datumKurz } from '../../src/regeln/datum.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, sitzungVon, veroeffentliche, versende } from '../beratung.js'
import { type Antragsstadt, antragsstadt, entscheidung, stellungnahme, weg } from '../fabrik/stellungnahme.js'
import { absatz, type Problemantwort } from '../stadt.js'

// The whole life of an Antrag, read three times: its page, its print and the interface say the same words.

let o: Antragsstadt
beforeAll(async () => void (o = await antragsstadt()))
afterAll(() => o.s.t.schliessen())

const einreicher = 'Die Stadt baut drei Brunnen.'
const verwaltung = 'Die Stadt baut zwei Brunnen.'
const ausschuss = 'Die Stadt baut zwei Brunnen, den dritten im Jahr 2028 am Markt.'
const stimmen = (ja: number, nein: number, enthaltung: number) => ({ ja, nein, enthaltung })

/** Every word of an answer: days and votes as people read them. */
function worte(wert: unknown): string {
  if (typeof wert === 'string') return /^\d{4}-\d\d-\d\d$/.test(wert) ? datumKurz(wert) : wert
  if (!wert || typeof wert !== 'object') return ''
  const gezaehlt = 'enthaltung' in wert && typeof wert.enthaltung === 'number' ? stimmenInWorten(wert as Stimmen) : ''
  return [...Object.values(wert).map(worte), gezaehlt].join(' ')
}

const ohneMarken = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** The page, the print and the interface, one after the other. */
async function dreimal(a: VorlageDto, v: VorlageDto): Promise<[string, string, string]> {
  const fremde = await o.s.ruf('lesen_api')
  const json = [await o.hole(a.id, fremde), await o.hole(v.id, fremde)].map(worte).join(' ')
  return [ohneMarken(await o.lies(weg(a))), await o.liesDruck(weg(a)), json.replace(/\s+/g, ' ')]
}

async function vorbereitet() {
  const schritt = { ...entscheidung, rolle: 'vorberatung' }
  const a = await o.antrag({
    eingegangenAm: '2026-08-17',
    beratungsfolge: [
      { ...schritt, gremium: 'Integrationsrat' },
      { ...schritt, gremium: 'Haupt- und Personalausschuss' },
      entscheidung,
    ],
  })
  const v = await freigegebene(o.r, stellungnahme(a.id))
  for (const { id } of [a, v]) expect((await veroeffentliche(o.pruefung, id)).status).toBe(200)
  return { a, v }
}

/** These steps on one agenda, sent and called; the outcomes come while the Sitzung is open. */
async function tagt(gremien: string[], datum: string, beratungen: BeratungEinzelnDto['id'][], ergebnisse: Ergebnis[]) {
  const { id } = await sitzungVon(o.r, gremien, datum)
  for (const beratung of beratungen) await aufTagesordnung(o.r, beratung, id)
  expect((await versende(o.r, id)).body.tagesordnung!.zeilen).toHaveLength(1)
  const gehe = (schritt: string) => o.r.schrift<Problemantwort>(`POST /sitzungen/${id}/schritte`, { schritt })
  expect((await gehe('eroeffnen')).status).toBe(200)
  for (const [i, ergebnis] of ergebnisse.entries()) expect(await erfasse(beratungen[i]!, ergebnis)).toBe(200)
  expect((await gehe('schliessen')).status).toBe(200)
}

type Ergebnis = Partial<ErgebnisEingabeDto> & { grund?: string }
const schreibe = <T = Problemantwort>(ruf: typeof o.r.schrift, id: string, ergebnis: Ergebnis) =>
  ruf<T>(`PUT /beratungen/${id}/ergebnis`, { aenderung: 'ungeaendert', ...ergebnis }, { 'if-match': '*' })
const erfasse = async (id: string, ergebnis: Ergebnis) => (await schreibe(o.r.schrift, id, ergebnis)).status

test('Antrag, Stellungnahme, zwei Gremien, geänderte Empfehlung, Rat, Berichtigung: dreimal dieselben Worte', async () => {
  const { a, v } = await vorbereitet()
  const { ir, hpa, rat } = o.s.gremien
  const [vorIr, vorHpa, vorRat] = a.beratungsfolge.map(({ id }) => id) as [string, string, string]
  await tagt(
    [hpa, ir],
    '2026-09-14',
    [vorIr, vorHpa],
    [
      { art: 'empfohlen', grundlage: { art: 'stellungnahme' }, abstimmung: stimmen(12, 0, 1) },
      { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: absatz(ausschuss), abstimmung: stimmen(9, 4, 2) },
    ],
  )
  const beschluss: Ergebnis = { art: 'beschlossen', mehrheit: 'mehrheitlich', abstimmung: stimmen(20, 18, 1) }
  await tagt([rat], '2026-10-06', [vorRat], [beschluss])
  const fest = await o.r.buero(`POST /beratungen/${vorRat}/ergebnis/feststellen?ohneNiederschrift=true`)
  expect(fest.status).toBe(200)
  const richtig = { ...beschluss, abstimmung: stimmen(21, 17, 1), grund: 'Zählfehler' }
  const wunsch = await schreibe<ErgebnisberichtigungDto>(o.r.buero, vorRat, richtig)
  expect(wunsch.status).toBe(202)
  const bestaetigt = { ergebnis: 'bestaetigt' }
  expect((await o.r.vorsitz(`POST /ergebnisberichtigungen/${wunsch.body.id}/entscheidung`, bestaetigt)).status).toBe(
    200,
  )

  const gelesen = await dreimal(a, v)
  for (const text of gelesen) {
    for (const wort of [
      'Fraktion Grün',
      '17.08.2026',
      einreicher,
      verwaltung,
      'Der dritte Ort hat keine Leitung.',
      `Grundlage: Beschlussvorschlag der Verwaltung (Stellungnahme ${v.nummer})`,
      'in der Fassung der Empfehlung des Gremiums „Haupt- und Personalausschuss“ vom 14.09.2026',
    ])
      expect(text).toContain(wort)
    // What the Ausschuss recommended is what the Rat decided.
    expect(text.split(ausschuss)).toHaveLength(3)
    expect(text).toMatch(
      /Integrationsrat.*ungeändert empfohlen.*12 Ja, 0 Nein, 1 Enthaltung.*Haupt- und Personalausschuss.*mit Änderungen empfohlen.*9 Ja, 4 Nein, 2 Enthaltungen.*Rat der Stadt.*mehrheitlich ungeändert beschlossen.*21 Ja, 17 Nein, 1 Enthaltung/i,
    )
    expect(text).toMatch(
      /berichtigt am \d\d\.\d\d\.\d{4}, vorher: mehrheitlich ungeändert beschlossen, 20 Ja, 18 Nein, 1 Enthaltung/,
    )
  }
  // What only stands for eyes: page and print head and sign it alike.
  for (const text of gelesen.slice(0, 2))
    for (const wort of [
      'Für die Fraktion Grün',
      'Beschlussvorschlag der Einreicher',
      'Beschlussvorschlag der Verwaltung',
      'Wortlaut der Empfehlung',
      'Wortlaut des Beschlusses',
      'orläufig, bis die Niederschrift unterzeichnet ist',
    ])
      expect(text).toContain(wort)
  expect(ohneMarken(await o.lies('/sitzungen/2026-09-14-haupt-und-personalausschuss'))).toMatch(
    /Haupt- und Personalausschuss Mit Änderungen empfohlen .*9 Ja, 4 Nein, 2 Enthaltungen .*Integrationsrat Ungeändert empfohlen .*12 Ja, 0 Nein, 1 Enthaltung /,
  )
})
