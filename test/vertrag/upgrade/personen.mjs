// The people who act on the town, and what each of their acts takes.
import { crc32, deflateSync } from 'node:zlib'
import { rufer } from './ruf.mjs'

export const mitVersion = ({ version }) => ({ 'if-match': `"${version}"` })

export const absatz = (text) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const ohne = { ergebnisplan: { keine: true, positionen: [] }, finanzplan: { keine: true, positionen: [] } }
const schritt = (gremium, rolle) => ({ gremium, rolle, datum: null, oeffentlich: true, ergebnis: null })

/** A complete draft that nothing stands in the way of. */
export const entwurf = (angaben = {}) => ({
  art: 'beschlussvorlage',
  oeffentlich: true,
  verfasser: { name: 'Mühlenkamp, Radojka', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  beratungsfolge: [
    schritt('Ausschuss für Umwelt und Verkehr', 'vorberatung'),
    schritt('Rat der Stadt', 'entscheidung'),
  ],
  finanzielleAuswirkungen: ohne,
  beschlussvorschlag: absatz(`Der Rat beschließt: ${angaben.betreff}.`),
  sachverhalt: absatz('Das Dach ist undicht.'),
  ...angaben,
})

/** A small file of its own, with further fields of a form. */
export function datei(titel, felder = {}) {
  const form = new FormData()
  form.append('datei', new Blob([bild(titel)]), `${titel}.png`)
  for (const [name, wert] of Object.entries(felder)) form.append(name, wert)
  return form
}

/** One pixel of a colour that the title gives. */
function bild(titel) {
  const stueck = (art, inhalt) => {
    const daten = Buffer.concat([Buffer.from(art), inhalt])
    const rahmen = (zahl) => Buffer.from([zahl >>> 24, zahl >>> 16, zahl >>> 8, zahl].map((b) => b & 255))
    return Buffer.concat([rahmen(inhalt.length), daten, rahmen(crc32(daten))])
  }
  const farbe = crc32(titel)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    stueck('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
    stueck('IDAT', deflateSync(Buffer.from([0, farbe >>> 16, farbe >>> 8, farbe].map((b) => b & 255)))),
    stueck('IEND', Buffer.alloc(0)),
  ])
}

export async function auftritte(adresse) {
  const als = rufer(adresse)
  const [fb31, freigabe, pruefung, buero] = [
    'sachbearbeitung-fb31',
    'freigabe',
    'veroeffentlichung',
    'gremienbuero',
  ].map(als)
  const gremien = await buero('GET /gremien')
  const einheiten = await buero('GET /organisationseinheiten')

  const freigegebene = async (angaben, anlagen = []) => {
    const { id } = await fb31('POST /vorlagen', entwurf(angaben))
    for (const titel of anlagen) await fb31(`POST /vorlagen/${id}/anlagen`, datei(titel, { oeffentlich: 'true' }))
    await fb31(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    return freigabe(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })
  }
  const antragZu = async (gegenstand, anlageId = null) =>
    (await pruefung('GET /veroeffentlichungsantraege')).find(
      (a) => a.ergebnis === null && [a.vorlageId, a.vorgangId].includes(gegenstand) && a.anlageId === anlageId,
    )
  const entscheide = (id, inhalt) => pruefung(`POST /veroeffentlichungsantraege/${id}/entscheidung`, inhalt)
  const beantrage = (vorlageId, wunsch) => fb31('POST /veroeffentlichungsantraege', { vorlageId, ...wunsch })
  const schreibe = async (id, teil, inhalt) => {
    const weg = `/vorlagen/${id}/teile/${teil}`
    return fb31(`PUT ${weg}`, inhalt, mitVersion(await fb31(`GET ${weg}`)))
  }
  return {
    fb31,
    schreibe,
    buero,
    pruefung,
    freigegebene,
    leitung: als('leitung-fb31'),
    kaemmerei: als('kaemmerei'),
    gremienleitung: als('gremienleitung'),
    schrift: als('schriftfuehrung'),
    gremium: (name) => gremien.find((g) => g.name === name).id,
    einheit: (kuerzel) => einheiten.find((e) => e.kuerzel === kuerzel).id,
    stadtregeln: () => buero('GET /koerperschaft/oeffentlichkeitsregeln'),
    /** The second person looks, and confirms what was seen. */
    async veroeffentliche(gegenstand, anlageId = null) {
      const { id } = await antragZu(gegenstand, anlageId)
      const { gesehen } = await pruefung(`GET /veroeffentlichungsantraege/${id}`)
      return entscheide(id, { ergebnis: 'bestaetigt', gesehen, verzeichnisGeprueft: true })
    },
    /** Refuses what the Freigabe has asked for, so that it is asked for with a day. */
    async beantragtZu(vorlageId, wunsch) {
      const offen = await antragZu(vorlageId, wunsch.anlageId ?? null)
      if (offen) await entscheide(offen.id, { ergebnis: 'abgelehnt', grund: 'Erst nach der Sperrfrist' })
      return beantrage(vorlageId, wunsch)
    },
    async berichtige(id, betreff) {
      await fb31(`POST /vorlagen/${id}/berichtigungen`, { grund: 'Zahlendreher' })
      await schreibe(id, 'kopf', { betreff })
      return freigabe(`POST /vorlagen/${id}/schritte`, { schritt: 'berichtigen', grund: 'Zahlendreher' })
    },
  }
}
