import * as m from './modell.js'
import type { Sicht } from './marken.js'
import { absatz } from '../stadt.js'
import type { Kontoname, Stadtbau } from './stadtbau.js'

/* Outcomes of items without a Vorlage, and how they are corrected. */

const weg = (p: m.Punkt) => `/tagesordnungspunkte/${p.topId}/ergebnis`
const beliebig = { 'if-match': '*' }

function inhalt(b: Stadtbau, p: m.Punkt, fassung: m.Ergebnisfassung): object {
  const stueck = b.stadt.marken.fuer(`Sitzung ${p.sitzung.name}, freier Punkt`, m.vomPunktergebnis(b.stadt, p, fassung))
  return {
    art: 'beschlossen',
    bezeichnung: `beschlossen ${stueck.wort('Bezeichnung')}`,
    beschlusstext: absatz(`So wird es gemacht: ${stueck.wort('Beschlusstext')}.`),
    abstimmungen: [{ art: 'sache', massgeblich: true, ...stueck.stimmen('Stimmen') }],
  }
}

export async function punktergebnis(b: Stadtbau, p: m.Punkt): Promise<void> {
  const wer: Kontoname = p.sitzung.fraktion ? 'fraktion' : 'schriftfuehrung'
  p.ergebnis = {}
  await b.ruf(wer, `PUT ${weg(p)}`, inhalt(b, p, p.ergebnis), beliebig)
}

/** The one before is readable or hidden; another wish waits afterwards. */
export async function berichtigePunkt(b: Stadtbau, p: m.Punkt, vorherVerbergen: boolean): Promise<void> {
  await b.ruf('gremienbuero', `POST ${weg(p)}/feststellen?ohneNiederschrift=true`)
  p.festgestellt = true
  const { id, neu } = await wuensche(b, p, vorherVerbergen)
  await b.ruf('vorsitz', `POST /ergebnisberichtigungen/${id}/entscheidung`, { ergebnis: 'bestaetigt' })
  p.ergebnis!.verborgen = vorherVerbergen
  neu.wartet = false
  p.ergebnis = neu
  await wuensche(b, p, false)
}

async function wuensche(b: Stadtbau, p: m.Punkt, vorherVerbergen: boolean) {
  const neu: m.Ergebnisfassung = { wartet: true }
  const was = `Berichtigung eines Punkts der Sitzung ${p.sitzung.name}`
  const innen: Sicht = { oeffentlich: () => false, amt: m.liestPunktGanz(p) }
  const grund = b.stadt.marken.fuer(was, innen).wort('Grund')
  const wunsch = { ...inhalt(b, p, neu), grund, vorherVerbergen }
  const { id } = await b.ruf<{ id: string }>('gremienbuero', `PUT ${weg(p)}`, wunsch, beliebig)
  b.stadt.berichtigungen.push({ id, was, liest: innen.amt })
  return { id, neu }
}
