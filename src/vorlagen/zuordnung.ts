import type { BeratungForm, VorlageForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { scope, vorgangLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import { heute } from '../plattform/uhr.js'
import { bestehtAm, type Ende, gibtEsNichtMehr } from '../regeln/namen.js'
import { type Akteur, darf, type Wirkungskreis } from '../regeln/rechte.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'

/** What the names of a form mean here, or the faults at their places. */
export interface Zuordnung<T> {
  wert: T
  fehler: Feldfehler[]
}

/** Each name as it was written, with its day: who bore it then, and else who bears it today. */
const gremienSql = `
  SELECT g.id, g.bis::text, f.name AS nachfolger
    FROM unnest($1::text[], $2::date[]) WITH ORDINALITY w (name, tag, nr)
    LEFT JOIN LATERAL (
      SELECT h.id, h.bis, n.bis AS abgelegt, n.von <= w.tag AND w.tag < coalesce(n.bis, 'infinity') AS damals
        FROM ris.gremium h JOIN (SELECT gremium_id, name, von, lead(von) OVER (PARTITION BY gremium_id ORDER BY von) AS bis
          FROM ris.gremium_name) n ON n.gremium_id = h.id AND normalize(n.name, NFC) = w.name
       WHERE h.name = n.name OR (n.von <= w.tag AND w.tag < coalesce(n.bis, 'infinity'))
       ORDER BY damals DESC NULLS LAST, abgelegt LIMIT 1) g ON true
    LEFT JOIN LATERAL (SELECT name FROM ris.gremium WHERE vorgaenger_id = g.id ORDER BY reihenfolge, name LIMIT 1) f ON true
   ORDER BY w.nr`

/** The ids of the Gremien of a Beratungsfolge, step by step. A step that is new comes to no Gremium that has ended. */
export async function findeGremien(
  db: Abfragend,
  schritte: readonly (Pick<BeratungForm, 'gremium' | 'datum'> & { id?: string })[],
  wieFrueher = false,
): Promise<Zuordnung<string[]>> {
  const gefunden = await zeilen<{ id: string | null } & Ende>(db, gremienSql, [
    schritte.map((s) => s.gremium.normalize('NFC')),
    schritte.map((s) => s.datum),
  ])
  return {
    wert: gefunden.map((g) => g.id ?? ''),
    fehler: schritte.flatMap(({ id, gremium, datum }, i) => {
      const zeiger = `/beratungsfolge/${i}/gremium`
      const g = gefunden[i]!
      if (g.id === null) return [{ zeiger, text: `Ein Gremium „${gremium}“ gibt es nicht.` }]
      return id || wieFrueher || bestehtAm(g, datum ?? heute())
        ? []
        : [{ zeiger, text: gibtEsNichtMehr('gremium', gremium, g) }]
    }),
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
