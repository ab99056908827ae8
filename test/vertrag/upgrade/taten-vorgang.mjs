import { absatz, datei, mitVersion } from './personen.mjs'

/** One that is public with entries and files, where more waits; one that nobody has looked at; one that stays inside. */
export async function vorgaenge({ fb31, pruefung, freigegebene, veroeffentliche }) {
  const v = await freigegebene({ betreff: 'Vorgang: die Vorlage dazu' })
  await veroeffentliche(v.id)
  const angaben = (titel, kurz, oeffentlich) => ({
    titel,
    kurz,
    oeffentlich,
    beschreibung: absatz('Wie die Stadt ihre Spielplätze erneuert.'),
    federfuehrung: 'FB 31',
    beteiligte: ['Jugendamt', 'Elternbeirat'],
    handlungsfelder: ['Bildung'],
  })
  const neu = (...was) => fb31('POST /vorgaenge', angaben(...was))
  const eintrag = async (vorgang, titel, weitere = {}, mitDatei = false) => {
    const angelegt = await fb31(`POST /vorgaenge/${vorgang.id}/eintraege`, {
      art: 'bericht',
      jahr: 2026,
      datum: '2026-05-04',
      titel,
      oeffentlich: true,
      ...weitere,
    })
    if (mitDatei) await fb31(`POST /vorgaenge/${vorgang.id}/eintraege/${angelegt.id}/datei`, datei(titel))
    return angelegt
  }

  const offen = await neu('Vorgang: Spielplätze', 'spielplaetze', true)
  await eintrag(offen, 'Auftakt', { art: 'protokoll', text: absatz('Alle waren da.') })
  await eintrag(offen, 'Bestandsplan', { art: 'dokument' }, true)
  await eintrag(offen, 'Beschluss', { art: 'vorlage', vorlageId: v.id })
  await eintrag(offen, 'Nur für das Haus', { oeffentlich: false }, true)
  const heikel = await eintrag(offen, 'Nannte ein Kind', {}, true)
  await veroeffentliche(offen.id)
  await pruefung(`POST /vorgaenge/${offen.id}/eintraege/${heikel.id}/ruecknahme`, { grund: 'Name eines Kindes' })
  // Under a new address, to which the old one leads.
  const stand = await fb31(`GET /vorgaenge/${offen.id}`)
  await fb31(`PUT /vorgaenge/${offen.id}`, angaben('Vorgang: Spielplätze', 'spielplatzplan', true), mitVersion(stand))
  await veroeffentliche(offen.id)
  await eintrag(offen, 'Wartet auf die zweite Person', {}, true)

  const wartend = await neu('Vorgang: wartet', 'wartender-vorgang', true)
  await eintrag(wartend, 'Skizze', { art: 'entwurf' }, true)
  const intern = await neu('Vorgang: nur für das Haus', 'interner-vorgang', false)
  await eintrag(intern, 'Vermerk', { oeffentlich: false }, true)
}
