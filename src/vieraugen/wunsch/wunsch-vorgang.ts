import type { EntityManager } from 'typeorm'
import type { DateiAnsicht } from '../../ansichten/datei.js'
import { inhaltHash } from '../../plattform/schnittstelle/kanonisch.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Regelverstoss } from '../../regeln/regelverstoss.js'
import { gegenVorgangsveroeffentlichung, istNeu } from '../../regeln/vorgangsveroeffentlichung.js'
import type { VorgangAngaben } from '../../schema/vorgang.entity.js'
import { bestaetigteAngaben, bestaetigterEintrag } from '../../veroeffentlichung/felder/vorgang.js'
import { probeweise, vorgangVorschau } from '../../veroeffentlichung/vorschau.js'
import { veroeffentlicheVorgang } from './vorgang-veroeffentlichen.js'
import { fuehreVorgangswunschNach } from '../../veroeffentlichung/stand/vorgangswunsch.js'
import { type EintragStand, ladeStand, type VorgangStand } from './vorgangsstand.js'
import { kreisVon, verlangePruefung, verlangeSchreiben } from '../../vorgaenge/schreibrecht.js'
import { sperreVorgangZeile } from '../../vorgaenge/vorgang.queries.js'
import { type WunschSatz, ladeOffeneZu } from './wunsch.queries.js'
import { schonGewuenscht } from './wunsch-regeln.js'
import type { Gegenstand, Gesehenes, NeueDatei } from './gegenstand.js'
import { eintragWort } from '../../seiten/worte.js'

/** A Vorgang with all that is wanted of it in public: its entries are looked at together. */
export const wunschVorgang: Gegenstand = {
  sperre: (tx, { vorgangId }) => sperreVorgangZeile(tx, vorgangId!),
  async verlange(tx, akteur, { vorgangId }, wozu) {
    const stand = await ladeStand(tx, akteur, vorgangId!)
    await (wozu === 'pruefen' ? verlangePruefung : verlangeSchreiben)(tx, akteur, stand)
  },
  sieh,
}

async function sieh(tx: EntityManager, akteur: Akteur, wunsch: WunschSatz): Promise<Gesehenes> {
  const stand = await ladeStand(tx, akteur, wunsch.vorgangId!)
  const ids = stand.eintraege.map((e) => e.id)
  const { ansicht, dateien } = await probeweise(tx, async () => {
    await veroeffentlicheVorgang(tx, stand)
    return vorgangVorschau(tx, stand.id, ids)
  })
  const gezeigt = new Set(ansicht?.jahre.flatMap((j) => j.eintraege.map((e) => e.id)))
  const neueDateien = stand.eintraege.filter(istNeu).flatMap((e) => neueDatei(e, dateien.get(e.id)))
  return {
    vorlage: null,
    vorgang: ansicht,
    // A file of an entry that shows later is looked at now.
    dateien: new Map([...neueDateien.map((d) => [d.id, d.ansicht] as const), ...dateien]),
    neueDateien,
    neues: neues(stand),
    spaeter: stand.eintraege.filter((e) => istNeu(e) && !gezeigt.has(e.id)).map(alsAnsicht),
    fingerabdruck: fingerabdruck(stand),
    hindernisse: gegenVorgangsveroeffentlichung(stand, wunsch.gewuenschtVonId, { akteur, kreis: kreisVon(stand) }),
    veroeffentliche: (wo) => veroeffentlicheVorgang(wo, stand),
    eingeschlossene: () => Promise.resolve([]),
  }
}

/** @throws Regelverstoss when there is nothing to look at, or somebody looks already */
export async function meldeVorgangswunsch(tx: EntityManager, akteur: Akteur, vorgangId: string): Promise<void> {
  await sperreVorgangZeile(tx, vorgangId)
  const stand = await ladeStand(tx, akteur, vorgangId)
  await verlangeSchreiben(tx, akteur, stand)
  const offen = (await ladeOffeneZu(tx, vorgangId)).length > 0
  const gruende = [...gegenVorgangsveroeffentlichung(stand, null, null), ...(offen ? [schonGewuenscht] : [])]
  if (gruende.length > 0) throw new Regelverstoss(gruende)
  await fuehreVorgangswunschNach(tx, akteur, vorgangId)
}

/** Under the name that the public will get. */
const neueDatei = (e: EintragStand, oeffentliche?: DateiAnsicht): NeueDatei[] =>
  e.datei ? [{ id: e.id, titel: eintragWort(e), geschwaerzt: false, ansicht: oeffentliche ?? e.datei }] : []

const alsAnsicht = ({ id, art, datum, jahr, titel, text }: EintragStand) => ({ id, art, datum, jahr, titel, text })

/** In words for the second person, so that nobody has to search; empty: all of it. */
function neues({ bestaetigt, angabenNeu, angaben, veroeffentlicht, eintraege }: VorgangStand): string[] {
  if (!bestaetigt) return []
  const saetze = eintraege
    .filter(istNeu)
    .map((e) => (e.neu ? `Eintrag ${eintragWort(e)}` : `Neue Datei zum Eintrag ${eintragWort(e)}`))
  if (!angabenNeu) return saetze
  const bisherige = veroeffentlicht!
  const namen = (Object.keys(angabenNamen) as (keyof VorgangAngaben)[]).filter(
    (name) => inhaltHash(angaben[name]) !== inhaltHash(bisherige[name]),
  )
  return [...namen.map((name) => angabenNamen[name] + bisher(bisherige[name])), ...saetze]
}

/** Of what is a line it is said. */
const bisher = (wert: unknown): string => (typeof wert === 'string' ? `, bisher „${wert}“` : '')

const angabenNamen: Readonly<Record<keyof VorgangAngaben, string>> = {
  titel: 'Titel',
  kurz: 'Adresse der Seite',
  beschreibung: 'Beschreibung',
  federfuehrung: 'Federführung',
  beteiligte: 'Beteiligte',
  handlungsfelder: 'Handlungsfelder',
  herkunft: 'Herkunft',
}

/** Over all that is confirmed. The Vorlagen and Sitzungen that it names become public by acts of their own. */
const fingerabdruck = ({ angaben, eintraege }: VorgangStand): string =>
  inhaltHash([bestaetigteAngaben(angaben), eintraege.map(bestaetigterEintrag)])
