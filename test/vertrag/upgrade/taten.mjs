// What the people of the demo town do before it is kept: one of each thing that an upgrade must not lose. Days that have
// still to come lie in 2035, so that the town waits for them whenever it is upgraded.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { absatz, auftritte, datei, entwurf, mitVersion } from './personen.mjs'
import { vorgaenge } from './taten-vorgang.mjs'
import { sitzungen } from './taten-sitzung.mjs'

export async function handle({ adresse, quelle }) {
  const stadt = await auftritte(adresse)
  const finanzen = lies(quelle, 'finanzielle-auswirkungen-beispiel.json')
  await altbestand(stadt, lies(quelle, 'herne-vorlage-2016-0542.json'))
  await sperrfristen(stadt, finanzen)
  await mitzeichnung(stadt, finanzen)
  await zurueckgenommenes(stadt)
  await berichtigungen(stadt)
  await wartendes(stadt)
  await vorgaenge(stadt)
  await sitzungen(stadt)
  await regeln(stadt)
}

const lies = (quelle, datei) => JSON.parse(readFileSync(path.join(quelle, 'src/demo', datei), 'utf8'))

/** Taken over from elsewhere with outcomes as established; one public, one waiting. */
async function altbestand({ buero, veroeffentliche }, herne) {
  const ergebnis = {
    art: 'beschlossen',
    bezeichnung: 'einstimmig beschlossen',
    abstimmung: { ja: 21, nein: 0, enthaltung: 0 },
  }
  for (const [nummer, betreff] of [
    ['2015/0077', 'Altbestand: Fortschreibung des Spielplatzplans'],
    ['2015/0078', 'Altbestand: wartet auf die zweite Person'],
  ]) {
    const beratungsfolge = herne.beratungsfolge.map((schritt) => ({ ...schritt, ergebnis }))
    const { id } = await buero('POST /vorlagen', { ...herne, nummer, betreff, beratungsfolge, anlagen: [] })
    if (nummer === '2015/0077') await veroeffentliche(id)
  }
}

/** A Vorlage with money and files, a single Anlage, and a corrected Fassung: each confirmed, each for its own day. */
async function sperrfristen(stadt, finanzielleAuswirkungen) {
  const { fb31, freigegebene, veroeffentliche, beantragtZu } = stadt
  const kontakt = { telefon: '02323 16-0', email: 'anna.kaiser@stadt.example', zimmer: '214' }
  const unterschrift = {
    amt: 'Der Oberbürgermeister',
    zusatz: 'In Vertretung',
    name: 'Thierhoff',
    funktion: 'Stadträtin',
  }
  const angaben = { kontakt, unterschrift, bearbeiter: 'Barszap, Michael', anlagenVerzeichnis: ['Lageplan'] }
  const v = await freigegebene({ betreff: 'Sperrfrist: Neubau der Kita', finanzielleAuswirkungen, ...angaben }, [
    'Lageplan',
  ])
  await beantragtZu(v.id, { ab: '2035-03-01T08:00:00+01:00', onlineBis: '2036-12-31' })
  await veroeffentliche(v.id)

  const mitAnlage = await freigegebene({ betreff: 'Sperrfrist: eine Anlage kommt später' })
  await veroeffentliche(mitAnlage.id)
  const anlage = await fb31(`POST /vorlagen/${mitAnlage.id}/anlagen`, datei('Gutachten', { oeffentlich: 'true' }))
  await beantragtZu(mitAnlage.id, { anlageId: anlage.id, ab: '2035-03-02T08:00:00+01:00' })
  await veroeffentliche(mitAnlage.id, anlage.id)

  const berichtigt = await freigegebene({ betreff: 'Sperrfrist: die Berichtigung' })
  await veroeffentliche(berichtigt.id)
  await stadt.berichtige(berichtigt.id, 'Sperrfrist: die Berichtigung ist gelesen')
  await beantragtZu(berichtigt.id, { ab: '2035-03-03T08:00:00+01:00' })
  await veroeffentliche(berichtigt.id)
}

/** Two have signed, one has not; another was sent back and goes round again. */
async function mitzeichnung({ fb31, leitung, kaemmerei, einheit, schreibe }, finanzielleAuswirkungen) {
  const einheiten = ['FB 21', 'FB 31', 'FB 53'].map(einheit)
  const runde = async (betreff) => {
    const { id } = await fb31('POST /vorlagen', entwurf({ betreff, finanzielleAuswirkungen }))
    await fb31(`POST /vorlagen/${id}/mitzeichnung`, { organisationseinheiten: einheiten })
    return fb31(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_mitzeichnung' })
  }
  const zeichne = (ruf, { id, mitzeichnung: stationen }, i, ergebnis, bemerkung = null) =>
    ruf(`POST /vorlagen/${id}/mitzeichnung/${stationen[i].id}`, { ergebnis, bemerkung })
  const laeuft = await runde('Mitzeichnung: zwei haben gezeichnet')
  await zeichne(kaemmerei, laeuft, 0, 'gezeichnet')
  await zeichne(leitung, laeuft, 1, 'gezeichnet_mit_anmerkung', 'Bitte die Folgekosten ergänzen.')
  const zurueck = await runde('Mitzeichnung: zurückgewiesen und überarbeitet')
  await zeichne(kaemmerei, zurueck, 0, 'zurueckgewiesen', 'Das Haushaltsjahr fehlt.')
  await schreibe(zurueck.id, 'sachverhalt', { sachverhalt: absatz('Das Haushaltsjahr ist 2027.') })
  const neu = await fb31(`POST /vorlagen/${zurueck.id}/schritte`, { schritt: 'zur_mitzeichnung' })
  const offen = neu.mitzeichnung.filter((s) => s.ergebnis === null)
  await kaemmerei(`POST /vorlagen/${neu.id}/mitzeichnung/${offen[0].id}`, { ergebnis: 'gezeichnet' })
}

/** A whole Vorlage with its file, and an earlier Fassung alone. */
async function zurueckgenommenes({ pruefung, freigegebene, veroeffentliche, berichtige }) {
  const ganz = await freigegebene({ betreff: 'Zurückgenommen: nannte eine Petentin' }, ['Schreiben'])
  await veroeffentliche(ganz.id)
  await pruefung(`POST /vorlagen/${ganz.id}/veroeffentlichung`, { stand: 'depubliziert', grund: 'Name einer Petentin' })
  const fassung = await freigegebene({ betreff: 'Zurückgenommen: nur die erste Fassung' })
  await veroeffentliche(fassung.id)
  await berichtige(fassung.id, 'Zurückgenommen: nur die erste Fassung, berichtigt')
  await veroeffentliche(fassung.id)
  await pruefung(`POST /vorlagen/${fassung.id}/fassungen/1/ruecknahme`, { grund: 'Nannte eine Privatanschrift' })
}

/** One is done and both Fassungen can be read; one is open, with a changed text. */
async function berichtigungen({ fb31, freigegebene, veroeffentliche, berichtige, schreibe }) {
  const fertig = await freigegebene({ betreff: 'Berichtigung: fertig' }, ['Tabelle'])
  await veroeffentliche(fertig.id)
  await berichtige(fertig.id, 'Berichtigung: fertig und öffentlich')
  await veroeffentliche(fertig.id)
  const offen = await freigegebene({ betreff: 'Berichtigung: noch offen' })
  await veroeffentliche(offen.id)
  await fb31(`POST /vorlagen/${offen.id}/berichtigungen`, { grund: 'Zahlendreher' })
  await schreibe(offen.id, 'sachverhalt', { sachverhalt: absatz('Das Dach ist dicht.') })
}

/** Wishes that nobody has decided: a Vorlage with an Anlage, and an Anlage by itself. */
async function wartendes({ fb31, freigegebene, veroeffentliche }) {
  await freigegebene({ betreff: 'Wartet: Vorlage mit Anlage' }, ['Skizze'])
  const v = await freigegebene({ betreff: 'Wartet: nur eine Anlage' })
  await veroeffentliche(v.id)
  await fb31(`POST /vorlagen/${v.id}/anlagen`, datei('Nachgereicht', { oeffentlich: 'true' }))
}

/** The town wants to show more, and somebody else has to look. Last, since acts before it follow the old rules. */
async function regeln({ buero, stadtregeln }) {
  const { version } = await stadtregeln()
  await buero(
    'PUT /koerperschaft/oeffentlichkeitsregeln',
    { titelNichtoeffentlich: 'oeffentlicher_titel', ergebnisseVorlaeufig: true, namenOeffentlich: 'namen' },
    mitVersion({ version }),
  )
}
