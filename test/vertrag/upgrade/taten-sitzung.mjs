import { absatz, mitVersion } from './personen.mjs'

const auv = 'Ausschuss für Umwelt und Verkehr'
const ir = 'Integrationsrat'

/** A joint Sitzung with the same Vorlage for both Gremien, and agendas that wait to be sent. */
export async function sitzungen(stadt) {
  await gemeinsame(stadt)
  await zuVersenden(stadt)
}

async function gemeinsame(stadt) {
  const { buero, schrift, freigegebene, veroeffentliche, gremium } = stadt
  const schritt = (name, rolle) => ({ gremium: name, rolle, datum: null, oeffentlich: true, ergebnis: null })
  const beratungsfolge = [
    schritt(auv, 'vorberatung'),
    schritt(ir, 'anhoerung'),
    schritt('Rat der Stadt', 'entscheidung'),
  ]
  const v = await freigegebene({ betreff: 'Gemeinsam: Grünes Klassenzimmer', beratungsfolge })
  await veroeffentliche(v.id)
  const gremien = [gremium(auv), gremium(ir)]
  const { id } = await buero('POST /sitzungen', { gremien, datum: '2026-11-26', beginn: '16:00', ort: 'Rathaus' })
  for (const { id: beratung } of v.beratungsfolge.slice(0, 2)) await setzeAn(stadt, beratung, id)
  await versende(stadt, id)
  await schrift(`POST /sitzungen/${id}/schritte`, { schritt: 'eroeffnen' })
  await ergebnisse(stadt, v.beratungsfolge)
  await schrift(`POST /sitzungen/${id}/schritte`, { schritt: 'schliessen' })
}

/** One Gremium has an established outcome, which is corrected; the outcome of the other is provisional. */
async function ergebnisse({ buero, schrift }, [erste, zweite]) {
  const erfasse = async (id, ergebnis) =>
    schrift(`PUT /beratungen/${id}/ergebnis`, ergebnis, mitVersion(await schrift(`GET /beratungen/${id}`)))
  const stimmen = { ja: 9, nein: 4, enthaltung: 2 }
  const empfohlen = { art: 'empfohlen', aenderung: 'geaendert', mehrheit: 'mehrheitlich', abstimmung: stimmen }
  await erfasse(erste.id, { ...empfohlen, beschlusstext: absatz('Der Rat beschließt das Klassenzimmer bis 2028.') })
  await erfasse(zweite.id, { art: 'zur_kenntnis_genommen' })
  await buero(`POST /beratungen/${erste.id}/ergebnis/feststellen`)
  const berichtigt = { ...stimmen, enthaltung: 3 }
  const beschlusstext = absatz('Der Rat beschließt das Klassenzimmer bis 2029.')
  const grund = 'Zahlendreher in der Niederschrift'
  const { version } = await buero(`GET /beratungen/${erste.id}`)
  await buero(
    `PUT /beratungen/${erste.id}/ergebnis`,
    { ...empfohlen, abstimmung: berichtigt, beschlusstext, grund },
    mitVersion({ version }),
  )
}

/** A first invitation, and a Nachtrag with an item in the non-public part. */
async function zuVersenden(stadt) {
  const { buero, freigegebene, veroeffentliche, gremium } = stadt
  const neue = (datum) => buero('POST /sitzungen', { gremien: [gremium(auv)], datum, beginn: '16:00', ort: 'Rathaus' })
  const v = await freigegebene({ betreff: 'Versand: steht auf beiden Tagesordnungen' })
  await veroeffentliche(v.id)

  const ladung = await neue('2035-05-10')
  await setzeAn(stadt, v.beratungsfolge[0].id, ladung.id)
  await schreibe(stadt, ladung.id, [{ teil: 'oe', titel: 'Mitteilungen' }])
  await buero(`POST /sitzungen/${ladung.id}/schritte`, { schritt: 'tagesordnung_vorbereiten' })

  const nachtrag = await neue('2035-06-14')
  await schreibe(stadt, nachtrag.id, [{ teil: 'oe', titel: 'Fragestunde' }])
  await versende(stadt, nachtrag.id)
  const geheimhaltung = {
    grundart: 'personal',
    grund: 'Besetzung einer Stelle',
    rechtsgrundlage: '§ 48 Abs. 2 GO NRW',
    pruefenAm: '2036-01-31',
  }
  await schreibe(stadt, nachtrag.id, [
    { teil: 'n', titel: 'Stelle der Leitung', oeffentlicherTitel: 'Personalangelegenheit', geheimhaltung },
  ])
}

async function setzeAn({ buero }, beratung, sitzungId) {
  await buero(`POST /beratungen/${beratung}/schritte`, { schritt: 'terminieren', sitzungId })
  await buero(`POST /beratungen/${beratung}/schritte`, { schritt: 'auf_tagesordnung_setzen' })
}

/** Adds items behind those that are there. */
async function schreibe({ buero }, id, neue) {
  const { tagesordnung } = await buero(`GET /sitzungen/${id}`)
  const da = (tagesordnung?.zeilen ?? []).map(({ topId, teil, titel, oeffentlicherTitel }) => ({
    topId,
    teil,
    titel,
    oeffentlicherTitel,
  }))
  await buero(
    `PUT /sitzungen/${id}/tagesordnung`,
    { zeilen: [...da, ...neue] },
    mitVersion(tagesordnung ?? { version: 1 }),
  )
}

async function versende({ gremienleitung }, id) {
  const { gesehen } = await gremienleitung(`GET /sitzungen/${id}/tagesordnung/vorschau`)
  await gremienleitung(`POST /sitzungen/${id}/schritte`, { schritt: 'einladen', gesehen })
}
