import type { EntityManager } from 'typeorm'
import { literal } from '../plattform/datenbank/sql.js'
import { beratungSchritte, type BeratungZustand } from '../regeln/beratung-schritte.js'
import type { BeratungForm, ErgebnisForm, VorlageForm } from '../ansichten/vorlage.js'
import { abstimmungenVon } from '../regeln/einzelabstimmung.js'
import { ergebnisKatalog } from '../regeln/ergebnis.js'
import { pruefeBezeichnung } from '../regeln/ergebnisbezeichnung.js'
import { ausText } from '../regeln/ergebnistext.js'
import { finanzstandFehler } from '../regeln/finanzen.js'
import { pruefeAnlagen } from '../regeln/oeffentlichkeit.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Feldfehler } from '../regeln/regelverstoss.js'
import { Anlage } from '../schema/anlage.entity.js'
import { Beschluss } from '../schema/beschluss.entity.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { schreibeAbstimmungen } from './abstimmungen.js'
import { fuegeSchritteAn } from './beratungsfolge.js'
import { mitEinreichern, speichereVorlage } from './entwurf.js'
import { findeEinreicher } from './form/einreicher.js'
import { friereFormEin } from './freigabe.js'
import { meldeWunsch } from '../veroeffentlichung/stand/wunsch.js'
import type { NeueVorlage } from './form/vorlage-eingabe.js'
import { findeFederfuehrung } from './federfuehrung.js'
import { findeGremien, pruefeBezuege } from './zuordnung.js'

/**
 * Takes over a Vorlage that was released elsewhere, word for word: its number, its outcomes as established, its Anlagen
 * as entries that the source only names. Returns the id of the Vorlage.
 */
export async function legeAltbestandAn(tx: EntityManager, akteur: Akteur, neu: NeueVorlage): Promise<string> {
  const einreicher = await findeEinreicher(tx, neu.form, { wieFrueher: true })
  const form = alsUebernommen(mitGelesenem(mitEinreichern(neu, einreicher.wert).form))
  const federfuehrung = await findeFederfuehrung(tx, form.federfuehrung, { tag: form.datum ?? null, wieFrueher: true })
  const gremien = await findeGremien(tx, form.beratungsfolge, true)
  const fehler = [
    ...einreicher.fehler,
    ...finanzstandFehler(form.finanzielleAuswirkungen, form.finanzen ?? null),
    ...federfuehrung.fehler,
    ...gremien.fehler,
    ...(await pruefeBezuege(tx, akteur, neu)),
  ]
  if (await eineZeile(tx, 'SELECT id FROM ris.vorlage WHERE nummer = $1', [form.nummer]))
    fehler.push({ zeiger: '/nummer', text: `Eine Vorlage mit der Nummer ${form.nummer} gibt es schon.` })
  if (!form.oeffentlich && !neu.geheimhaltung)
    fehler.push({ zeiger: '/geheimhaltung', text: 'Geben Sie an, warum die Vorlage nichtöffentlich ist.' })
  fehler.push(...pruefeAnlagen(form.oeffentlich, form.anlagen), ...pruefeErgebnisse(form.beratungsfolge))
  fehler.push(...form.beratungsfolge.flatMap(fremdeStimmen))
  if (fehler.length > 0) throw new Eingabefehler(fehler)

  const ort = await speichereVorlage(tx, akteur, { ...neu, form }, federfuehrung.wert)
  const schritte = await fuegeSchritteAn(tx, ort.vorlageId, form.beratungsfolge, gremien.wert)
  await findeSitzungen(tx, ort.vorlageId, form.betreff)
  for (const [i, { ergebnis }] of form.beratungsfolge.entries())
    if (ergebnis) await stelleFest(tx, { id: schritte[i]!, gremiumId: gremien.wert[i]! }, ergebnis)
  if (form.anlagen.length > 0)
    await tx.insert(
      Anlage,
      form.anlagen.map(({ nr, oeffentlich, name, mimeType, groesse }) => ({
        vorlageId: ort.vorlageId,
        nr,
        oeffentlich,
        titel: name,
        mimeType,
        groesse: String(groesse),
      })),
    )
  await friereFormEin(tx, akteur, { id: ort.vorlageId, fassungId: ort.fassungId }, form)
  if (form.oeffentlich) await meldeWunsch(tx, akteur, { vorlageId: ort.vorlageId })
  return ort.vorlageId
}

/** Nobody here signed it. */
const alsUebernommen = (form: VorlageForm): VorlageForm => ({
  ...form,
  herkunft: form.herkunft ?? { art: 'uebernommen', quelle: null },
})

/** An outcome without a code is read; words that we do not understand are kept as they are. */
const mitGelesenem = (form: VorlageForm): VorlageForm => ({
  ...form,
  beratungsfolge: form.beratungsfolge.map((schritt) =>
    schritt.ergebnis?.art === null
      ? { ...schritt, ergebnis: { ...ausText(schritt.ergebnis.bezeichnung), ...ohneLeeres(schritt.ergebnis) } }
      : schritt,
  ),
})

/** What the source says itself wins over what is read out of its words. */
const ohneLeeres = (ergebnis: ErgebnisForm): ErgebnisForm =>
  Object.fromEntries(Object.entries(ergebnis).filter(([, wert]) => wert !== null)) as ErgebnisForm

function pruefeErgebnisse(folge: VorlageForm['beratungsfolge']): Feldfehler[] {
  return folge.flatMap(({ ergebnis }, i) => {
    if (!ergebnis) return []
    const { art, aenderung, grundlage, berichtigung } = ergebnis
    const fehler = art ? pruefeBezeichnung({ ...ergebnis, art }) : []
    if (aenderung && !(art && ergebnisKatalog[art].aenderbar))
      fehler.push({ zeiger: '/aenderung', text: 'Dieses Ergebnis ist weder geändert noch ungeändert.' })
    if (grundlage) fehler.push({ zeiger: '/grundlage', text: ohneGrundlage })
    if (berichtigung) fehler.push({ zeiger: '/berichtigung', text: ohneBerichtigung })
    return fehler.map(({ zeiger, text }) => ({ zeiger: `/beratungsfolge/${i}/ergebnis${zeiger}`, text }))
  })
}

const ohneBerichtigung = 'Übernommen wird das Ergebnis, wie es jetzt gilt. Lassen Sie die Berichtigung weg.'
const ohneGrundlage =
  'Worauf ein übernommenes Ergebnis beruht, wird nicht gespeichert. Schreiben Sie den beschlossenen Wortlaut in den Beschlusstext.'

/** A step whose Gremium met on its day belongs to that Sitzung, and to the item of its agenda that bears the Betreff. */
async function findeSitzungen(tx: EntityManager, vorlageId: string, betreff: string): Promise<void> {
  await tx.query(
    `UPDATE ris.beratung b
        SET sitzung_id = o.sitzung_id, top_id = o.top_id,
            zustand = CASE WHEN o.top_id IS NULL THEN ${literal<BeratungZustand>('terminiert')}
                           ELSE ${literal<BeratungZustand>('auf_tagesordnung')} END
       FROM (SELECT s.id AS sitzung_id, s.datum, sg.gremium_id,
                    (SELECT z.top_id FROM ris.tagesordnung t JOIN ris.tagesordnung_zeile z ON z.tagesordnung_id = t.id
                      WHERE t.sitzung_id = s.id AND z.titel = $2 ORDER BY t.nr DESC LIMIT 1) AS top_id
               FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id
              -- There it was to be, and was not.
              WHERE s.verlegt_nach_id IS NULL) o
      WHERE b.vorlage_id = $1 AND o.gremium_id = b.gremium_id AND o.datum = b.datum`,
    [vorlageId, betreff],
  )
}

/** The outcome of the source, as established: nobody here may change it, only correct it. */
async function stelleFest(
  tx: EntityManager,
  { id: beratungId, gremiumId }: { id: string; gremiumId: string },
  ergebnis: ErgebnisForm,
): Promise<void> {
  const { identifiers } = await tx.insert(Beschluss, {
    beratungId,
    art: ergebnis.art,
    aenderung: ergebnis.aenderung ?? null,
    mehrheit: ergebnis.mehrheit ?? null,
    bezeichnung: ergebnis.bezeichnung,
    text: (ergebnis.beschlusstext ?? null) as never,
    ziele: (ergebnis.ziele ?? []).map((ziel) => ({ gremiumId: null, ...ziel })),
    vorlaeufig: false,
    feststellung: 'uebernommen',
  })
  const beschlussId = identifiers[0]!['id'] as string
  const abstimmungen = abstimmungenVon(ergebnis.art, ergebnis)
  await schreibeAbstimmungen(
    tx,
    beschlussId,
    abstimmungen.map((a) => ({ ...a, gremiumId })),
  )
  await tx.query('UPDATE ris.beratung SET zustand = $2 WHERE id = $1', [
    beratungId,
    beratungSchritte.ergebnis_feststellen.nach,
  ])
}

/** At its step a Gremium votes alone. */
const fremdeStimmen = ({ gremium, ergebnis }: BeratungForm, i: number): Feldfehler[] =>
  (ergebnis?.abstimmungen ?? []).flatMap((a, k) =>
    a.gremium === undefined || a.gremium === gremium
      ? []
      : [
          {
            zeiger: `/beratungsfolge/${i}/ergebnis/abstimmungen/${k}/gremium`,
            text: `In dieser Beratung stimmt nur „${gremium}“ ab.`,
          },
        ],
  )
