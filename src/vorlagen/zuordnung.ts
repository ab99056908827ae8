import type { BeratungForm, VorlageForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, vorgangLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import { type Akteur, darf, type Wirkungskreis } from '../regeln/rechte.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'

/** What the names of a form mean here, or the faults at their places. */
export interface Zuordnung<T> {
  wert: T
  fehler: Feldfehler[]
}

/** The unit that has the Kürzel; if a name is given it must be hers. A legacy Vorlage keeps the name of its time. */
export async function findeFederfuehrung(
  db: Abfragend,
  { kuerzel, name }: VorlageForm['federfuehrung'],
  nameWieFrueher = false,
): Promise<Zuordnung<string>> {
  const einheit = await eineZeile<{ id: string; name: string }>(
    db,
    'SELECT id, name FROM ris.organisationseinheit WHERE kuerzel = $1',
    [kuerzel],
  )
  if (!einheit) {
    const text = `Eine Organisationseinheit mit dem Kürzel „${kuerzel}“ gibt es nicht.`
    return { wert: '', fehler: [{ zeiger: '/federfuehrung/kuerzel', text }] }
  }
  if (einheit.name !== name && !nameWieFrueher) {
    const text = `Die Organisationseinheit ${kuerzel} heißt „${einheit.name}“.`
    return { wert: '', fehler: [{ zeiger: '/federfuehrung/name', text }] }
  }
  return { wert: einheit.id, fehler: [] }
}

/** The ids of the Gremien of a Beratungsfolge, step by step. */
export async function findeGremien(
  db: Abfragend,
  schritte: readonly Pick<BeratungForm, 'gremium'>[],
): Promise<Zuordnung<string[]>> {
  const gremien = await zeilen<{ id: string; name: string }>(
    db,
    'SELECT id, name FROM ris.gremium WHERE name = ANY($1)',
    [schritte.map((s) => s.gremium)],
  )
  const nachName = new Map(gremien.map((g) => [g.name, g.id]))
  return {
    wert: schritte.map((s) => nachName.get(s.gremium) ?? ''),
    fehler: schritte.flatMap((s, i) =>
      nachName.has(s.gremium)
        ? []
        : [{ zeiger: `/beratungsfolge/${i}/gremium`, text: `Ein Gremium „${s.gremium}“ gibt es nicht.` }],
    ),
  }
}

/** A Vorlage is begun for one's own unit, and given to none for which one could not begin it. */
export const nurEigene = (
  akteur: Akteur,
  kreis: Wirkungskreis,
  { federfuehrung }: Pick<VorlageForm, 'federfuehrung'>,
): Feldfehler[] =>
  !kreis.organisationseinheitId || darf(akteur, 'vorlage.schreiben', kreis)
    ? []
    : [{ zeiger: '/federfuehrung/kuerzel', text: `Für ${federfuehrung.kuerzel} schreiben Sie keine Vorlagen.` }]

const gibtEsSql = {
  vorlage: `SELECT v.id FROM ris.vorlage v WHERE v.id = $1 AND ${vorlageLesbar('v', '$2')}`,
  vorgang: `SELECT vg.id FROM ris.vorgang vg WHERE vg.id = $1 AND ${vorgangLesbar('vg', '$2')}`,
}

/** The other things a new Vorlage names exist for who names them. */
export async function pruefeBezuege(
  db: Abfragend,
  akteur: Akteur,
  { uebergeordnetId, vorgangId }: { uebergeordnetId: string | null; vorgangId: string | null },
): Promise<Feldfehler[]> {
  const gibtEs = async (tabelle: 'vorlage' | 'vorgang', id: string | null) =>
    id === null || (await eineZeile(db, gibtEsSql[tabelle], [id, scope(akteur)])) !== null
  const fehler: Feldfehler[] = []
  if (!(await gibtEs('vorlage', uebergeordnetId)))
    fehler.push({ zeiger: '/uebergeordnetId', text: 'Diese übergeordnete Vorlage gibt es nicht.' })
  if (!(await gibtEs('vorgang', vorgangId)))
    fehler.push({ zeiger: '/vorgangId', text: 'Diesen Vorgang gibt es nicht.' })
  return fehler
}
