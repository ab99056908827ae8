import type { Abstimmung, EinzelabstimmungForm } from '../ansichten/vorlage.js'
import { stimmenDesErgebnisses } from '../regeln/worte/abstimmung.js'
import { gremiumAm } from './gremiumname.js'

/** The day on which it was decided. */
const tagSql = (beschlussId: string): string => `
  (SELECT coalesce(vs.datum, vb.datum) FROM ris.beschluss ve LEFT JOIN ris.beratung vb ON vb.id = ve.beratung_id
     LEFT JOIN ris.tagesordnungspunkt vt ON vt.id = ve.top_id
     LEFT JOIN ris.sitzung vs ON vs.id = coalesce(vb.sitzung_id, vt.sitzung_id) WHERE ve.id = ${beschlussId})`

/** SQL of the `EinzelabstimmungForm[]` of the Beschluss with this id, in the order in which they were held. */
export const abstimmungenSql = (beschlussId: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('gremium', ag.name, 'gegenstand', a.gegenstand, 'art', a.art,
      'massgeblich', a.massgeblich, 'geheim', a.geheim, 'mehrheitsregel', a.mehrheitsregel, 'angenommen', a.angenommen,
      'ja', a.ja, 'nein', a.nein, 'enthaltung', a.enthaltung, 'ungueltig', a.ungueltig, 'befangen', a.befangen,
      'fraktionen', a.fraktionen) ORDER BY a.reihenfolge), '[]')
     FROM ris.abstimmung a CROSS JOIN ${gremiumAm('a.gremium_id', tagSql(beschlussId))} ag WHERE a.beschluss_id = ${beschlussId})`

/** With the counts of the one that matters by their old name, which answers for one version. */
export const mitAltemNamen = (
  abstimmungen: readonly EinzelabstimmungForm[],
): { abstimmung: Abstimmung | null; abstimmungen: EinzelabstimmungForm[] } => ({
  abstimmung: stimmenDesErgebnisses({ abstimmungen }),
  abstimmungen: [...abstimmungen],
})
