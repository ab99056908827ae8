import type { EntityManager } from 'typeorm'
import type { Einreicher, VorlageForm } from '../ansichten/vorlage.js'
import { rolleFehlt } from '../form/vorlage-regeln.js'
import { jetzt } from '../plattform/uhr.js'
import type { Akteur } from '../regeln/rechte.js'
import { finanzstandFehler } from '../regeln/finanzen.js'
import { Eingabefehler, type Feldfehler } from '../regeln/regelverstoss.js'
import { Fassung } from '../schema/fassung.entity.js'
import { Veroeffentlichung } from '../schema/veroeffentlichung.entity.js'
import { Vorlage } from '../schema/vorlage.entity.js'
import { fuegeSchritteAn } from './beratungsfolge.js'
import { findeEinreicher, speichereEinreicher } from './form/einreicher.js'
import { speichereFinanzen } from './form/teile-speichern.js'
import { angabenAus } from './form/angaben.js'
import { teile, teilHash } from './form/teil.js'
import type { Geheimhaltung, NeueVorlage } from './form/vorlage-eingabe.js'
import { findeFederfuehrung } from './federfuehrung.js'
import { findeGremien, nurEigene, pruefeBezuege } from './zuordnung.js'

/** Stores a new draft; names every fault of what it refers to. Returns the id of the Vorlage. */
export async function legeEntwurfAn(tx: EntityManager, akteur: Akteur, neu: NeueVorlage): Promise<string> {
  const federfuehrung = await findeFederfuehrung(tx, neu.form.federfuehrung, { tag: neu.form.datum ?? null })
  const gremien = await findeGremien(tx, neu.form.beratungsfolge)
  const einreicher = await findeEinreicher(tx, neu.form)
  const fehler = [
    ...einreicher.fehler,
    ...nurImAltbestand(neu.form),
    ...finanzstandFehler(neu.form.finanzielleAuswirkungen, neu.form.finanzen ?? null),
    ...federfuehrung.fehler,
    ...gremien.fehler,
    ...nurEigene(akteur, { organisationseinheitId: federfuehrung.wert, gremiumIds: gremien.wert }, neu.form),
    ...(await pruefeBezuege(tx, akteur, neu)),
  ]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  const { vorlageId } = await speichereVorlage(tx, akteur, mitEinreichern(neu, einreicher.wert), federfuehrung.wert)
  await fuegeSchritteAn(tx, vorlageId, neu.form.beratungsfolge, gremien.wert)
  return vorlageId
}

export const mitEinreichern = ({ form, ...neu }: NeueVorlage, einreicher: Einreicher[]): NeueVorlage => ({
  ...neu,
  form: { ...form, ...(einreicher.length > 0 && { einreicher }) },
})

/** What a draft cannot have yet, each at its place. */
function nurImAltbestand(form: VorlageForm): Feldfehler[] {
  const fehler: Feldfehler[] = []
  if (form.nummer !== null)
    fehler.push({
      zeiger: '/nummer',
      text: 'Die Nummer vergibt die Freigabe. Eine vorhandene Nummer übernimmt nur, wer Altbestand übernehmen darf.',
    })
  for (const [i, schritt] of form.beratungsfolge.entries())
    if (schritt.ergebnis)
      fehler.push({
        zeiger: `/beratungsfolge/${i}/ergebnis`,
        text: 'Ein Ergebnis erfassen Sie nach der Beratung, nicht mit dem Entwurf.',
      })
  for (const [i, { rolle }] of form.beratungsfolge.entries())
    if (rolle === null) fehler.push({ zeiger: `/beratungsfolge/${i}/rolle`, text: rolleFehlt })
  for (const i of form.anlagen.keys())
    fehler.push({ zeiger: `/anlagen/${i}`, text: 'Laden Sie die Datei der Anlage nach dem Anlegen hoch.' })
  return fehler
}

/** The rows of a Vorlage and of its first Fassung, without its Beratungsfolge and its Anlagen. */
export async function speichereVorlage(
  tx: EntityManager,
  akteur: Akteur,
  { form, geheimhaltung, uebergeordnetId, vorgangId }: NeueVorlage,
  federfuehrungId: string,
): Promise<{ vorlageId: string; fassungId: string }> {
  const vorlage = await tx.insert(Vorlage, {
    art: form.art,
    oeffentlichkeit: form.oeffentlich ? 'oeffentlich' : 'nichtoeffentlich',
    ...geheimhaltung,
    federfuehrungId,
    eingegangenAm: form.eingegangenAm ?? null,
    uebergeordnetId,
    vorgangId,
    angelegtVonId: akteur.id,
    angelegt: jetzt(),
  })
  const vorlageId = vorlage.identifiers[0]!['id'] as string
  await tx.insert(Veroeffentlichung, { vorlageId, stand: 'intern', durchId: akteur.id, am: jetzt() })
  return { vorlageId, fassungId: await speichereFassung(tx, akteur, vorlageId, 1, { ...form, geheimhaltung }) }
}

/** A Fassung in draft: its columns, its parts with version 1, its money. */
export async function speichereFassung(
  tx: EntityManager,
  akteur: Akteur,
  vorlageId: string,
  nr: number,
  { geheimhaltung, ...form }: VorlageForm & { geheimhaltung: Geheimhaltung | null },
  grund: string | null = null,
): Promise<string> {
  const fassung = await tx.insert(Fassung, {
    vorlageId,
    nr,
    betreff: form.betreff,
    datum: form.datum ?? null,
    verfasserName: form.verfasser.name,
    verfasserEinheit: form.verfasser.organisationseinheit,
    bearbeiter: form.bearbeiter,
    kontakt: form.kontakt ?? null,
    unterschrift: form.unterschrift,
    anlagenVerzeichnis: form.anlagenVerzeichnis,
    angaben: angabenAus(form),
    bearbeitetVonId: akteur.id,
    bearbeitetVonIds: [akteur.id],
    grund,
  })
  const fassungId = fassung.identifiers[0]!['id'] as string
  const dokumente = teile.map((teil) => (teil === 'beschlussvorschlag' || teil === 'sachverhalt' ? form[teil] : null))
  await tx.query(
    `INSERT INTO ris.fassung_teil (fassung_id, schluessel, dokument, hash)
     SELECT $1, * FROM unnest($2::text[], $3::jsonb[], $4::text[])`,
    [
      fassungId,
      teile,
      dokumente.map((d) => d && JSON.stringify(d)),
      teile.map((t) => teilHash(t, { ...form, geheimhaltung })),
    ],
  )
  await speichereFinanzen(tx, fassungId, form.finanzielleAuswirkungen)
  await speichereEinreicher(tx, fassungId, form.einreicher)
  return fassungId
}
