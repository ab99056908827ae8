import { alsBerichtigung, berichtigungSql, type BerichtigungRoh } from '../../veroeffentlichung/ergebnis.js'
import type { Briefkopf, ErgebnisForm } from '../../ansichten/vorlage.js'
import { gremiumAm } from '../../veroeffentlichung/gremiumname.js'
import { fassungDerEmpfehlung, vorschlagDerVerwaltung } from '../../regeln/worte/ergebnis.js'
import { pruefstandSql } from '../../plattform/dateien/pruefstand.js'
import { abstimmungenSql } from '../../veroeffentlichung/abstimmungen.js'
import type { BeratungMitIdDto } from './vorlage-antwort.dto.js'

/* Members of the form with rows of their own. `v` is the row of ris.vorlage, `f` that of ris.fassung. */

/** An empty address and a missing coat of arms are left out: the letterhead then is exactly what was given. */
export function briefkopf({ name, behoerde, anschrift, wappen }: Briefkopf): Briefkopf {
  return { name, behoerde, ...(anschrift?.length && { anschrift }), ...(wappen && { wappen }) }
}

export const koerperschaftSql = `
  SELECT jsonb_build_object('name', name, 'behoerde', behoerde, 'anschrift', anschrift, 'wappen',
           CASE WHEN wappen_png IS NULL THEN NULL ELSE jsonb_build_object(
             'png', translate(encode(wappen_png, 'base64'), E'\\n', ''), 'alt', wappen_alt) END) AS koerperschaft
    FROM ris.koerperschaft`

/** `e` is the outcome, `a` its vote. */
export const ergebnisSql = `
  jsonb_build_object('art', e.art) || jsonb_strip_nulls(jsonb_build_object('bezeichnung', e.bezeichnung, 'aenderung', e.aenderung,
      'mehrheit', e.mehrheit)) ||
    CASE WHEN e.text IS NULL THEN '{}' ELSE jsonb_build_object('beschlusstext', e.text) END ||
    jsonb_build_object('abstimmungen', ${abstimmungenSql('e.id')}) ||
    CASE WHEN num_nulls(a.ja, a.nein, a.enthaltung) > 0 THEN '{}' ELSE jsonb_build_object('abstimmung', jsonb_build_object(
      'ja', a.ja, 'nein', a.nein, 'enthaltung', a.enthaltung, 'ungueltig', a.ungueltig, 'befangen', a.befangen)) END ||
    CASE WHEN e.ziele = '[]' THEN '{}' ELSE jsonb_build_object('ziele', (SELECT jsonb_agg(z.ziel - 'gremiumId' ORDER BY z.nr)
      FROM jsonb_array_elements(e.ziele) WITH ORDINALITY z (ziel, nr))) END ||
    CASE WHEN e.grundlage_art IS NULL THEN '{}' ELSE jsonb_build_object('grundlage', jsonb_build_object(
      'art', e.grundlage_art, 'fassungId', e.grundlage_fassung_id, 'beratungId', e.grundlage_beratung_id)) END ||
    CASE WHEN e.vorgaenger_sicht IS NULL THEN '{}' ELSE jsonb_build_object('berichtigung', ${berichtigungSql('e')}) END`

/** `a` of `e`; where several Gremien voted, no counts are those of the outcome. */
export const stimmenDesBeschlusses = `LEFT JOIN ris.abstimmung a ON a.beschluss_id = e.id AND a.massgeblich
     AND NOT EXISTS (SELECT FROM ris.abstimmung x WHERE x.beschluss_id = e.id AND x.gremium_id <> a.gremium_id)`

export const beratungenSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'gremium', g.name, 'gremiumId', b.gremium_id, 'genitiv', g.genitiv, 'rolle', b.rolle,
           'datum', coalesce(s.datum, b.datum), 'oeffentlich', b.oeffentlichkeit = 'oeffentlich',
           'zustand', b.zustand, 'sitzungId', b.sitzung_id, 'topId', b.top_id, 'vorgaengerId', b.vorgaenger_id,
           'version', b.version, 'vorlaeufig', coalesce(e.vorlaeufig, false),
           'ergebnis', CASE WHEN e.id IS NOT NULL THEN ${ergebnisSql} END) ||
           CASE WHEN b.rolle IS NULL THEN jsonb_build_object('rolleBezeichnung', b.rolle_bezeichnung) ELSE '{}' END ORDER BY b.reihenfolge), '[]')
    FROM ris.beratung b
    LEFT JOIN ris.sitzung s ON s.id = b.sitzung_id
    CROSS JOIN ${gremiumAm('b.gremium_id', 'coalesce(s.datum, b.datum)')} g
    LEFT JOIN ris.beschluss e
      ON e.beratung_id = b.id AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL
    LEFT JOIN ris.abstimmung a ON a.beschluss_id = e.id AND a.massgeblich AND a.gremium_id = b.gremium_id
   WHERE b.vorlage_id = v.id`

export const finanzenSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('plan', fa.plan, 'keine', fa.keine, 'positionen', (
           SELECT coalesce(jsonb_agg(jsonb_build_object(
                    CASE fa.plan WHEN 'ergebnisplan' THEN 'produkt' ELSE 'massnahme' END,
                    jsonb_build_object('nr', p.objekt_nr, 'bezeichnung', p.objekt_bezeichnung),
                    'kontengruppe', jsonb_build_object('nr', p.kontengruppe_nr, 'bezeichnung', p.kontengruppe_bezeichnung),
                    'haushaltsjahr', p.haushaltsjahr, 'betrag', p.betrag::text) ORDER BY p.reihenfolge), '[]')
             FROM ris.finanzposition p WHERE p.fassung_id = fa.fassung_id AND p.plan = fa.plan))), '[]')
    FROM ris.finanzangabe fa WHERE fa.fassung_id = f.id`

export const anlagenSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'nr', a.nr, 'oeffentlich', a.oeffentlich, 'name', a.titel,
           'mimeType', a.mime_type, 'groesse', a.groesse, 'vorhanden', a.original_id IS NOT NULL,
           'stand', coalesce(va.stand, 'intern'), 'dokumentart', a.dokumentart,
           'oeffentlicheFassung', a.oeffentliche_fassung_id IS NOT NULL,
           'pruefung', ${pruefstandSql('a.original_id')}, 'pruefungOeffentlich', ${pruefstandSql('a.oeffentliche_fassung_id')})
           ORDER BY a.nr), '[]')
    FROM ris.anlage a LEFT JOIN ris.veroeffentlichung va ON va.anlage_id = a.id
   WHERE a.vorlage_id = v.id`

/** What the statement gave of a Berichtigung, in words. */
export function mitBerichtigung(ergebnis: ErgebnisForm): ErgebnisForm {
  const roh = ergebnis.berichtigung as unknown as BerichtigungRoh | undefined
  return roh ? { ...ergebnis, berichtigung: alsBerichtigung(roh) } : ergebnis
}

type MitGenitiv = BeratungMitIdDto & { genitiv: string | null }

/** Says of each outcome in words on which recommendation or Stellungnahme it is based. */
export function mitWorten(
  beratungen: BeratungMitIdDto[],
  stellungnahmen: readonly { nummer: string | null; fassungen: readonly string[] }[],
): BeratungMitIdDto[] {
  const schritte = beratungen as MitGenitiv[]
  return schritte.map(({ genitiv: _, ...schritt }) => {
    const ergebnis = schritt.ergebnis && mitBerichtigung(schritt.ergebnis)
    if (!ergebnis?.grundlage) return { ...schritt, ergebnis }
    const grundlage = ergebnis.grundlage
    const davor = schritte.find(({ id }) => id === grundlage.beratungId)
    const nummer = stellungnahmen.find((s) => s.fassungen.includes(grundlage.fassungId!))?.nummer
    const worte = davor ? fassungDerEmpfehlung(davor.gremium, davor.genitiv, davor.datum) : null
    return {
      ...schritt,
      ergebnis: { ...ergebnis, grundlage: { ...grundlage, worte: nummer ? vorschlagDerVerwaltung(nummer) : worte } },
    }
  })
}
