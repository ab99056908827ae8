import type { Hindernis } from './regelverstoss.js'

/** What happens to a thing when its Frist is over. Taking something offline is not deleting it (domain.md C18). */
export type Fristende = 'loeschen' | 'eintrag_tilgen' | 'inhalt_tilgen' | 'depublizieren' | 'archiv_anbieten'

export const fristendeWorte: Readonly<Record<Fristende, string>> = {
  loeschen: 'löschen',
  eintrag_tilgen: 'im Protokoll löschen',
  inhalt_tilgen: 'im Protokoll den Inhalt löschen',
  depublizieren: 'aus der Öffentlichkeit nehmen',
  archiv_anbieten: 'dem Archiv anbieten',
}

export interface Aufbewahrungsklasse {
  bezeichnung: string
  ende: Fristende
  /** Days from its event on; null: for ever. A town may set its own, unless `fest`. */
  tage: number | null
  /** A town may not set fewer: what was deleted too early nobody can check any more. */
  mindestens: number
  /** Set for each thing by itself. */
  fest?: true
}

const klasse = (
  bezeichnung: string,
  ende: Fristende,
  tage: number | null,
  mindestens: number,
): Aufbewahrungsklasse => ({ bezeichnung, ende, tage, mindestens })

export const aufbewahrungsklassen = {
  anmeldung: klasse('Beendete Anmeldungen', 'loeschen', 30, 1),
  einmallink: klasse('Abgelaufene Links zum Zurücksetzen', 'loeschen', 7, 1),
  anmeldebremse: klasse('Vergebliche Anmeldungen', 'loeschen', 30, 1),
  geraet: klasse('Lange nicht benutzte Geräte', 'loeschen', 365, 30),
  schluessel: klasse('Abgelaufene oder widerrufene Schlüssel der Schnittstelle', 'loeschen', 365, 30),
  idempotenz: klasse('Gemerkte Antworten der Schnittstelle', 'loeschen', 7, 1),
  auftrag: klasse('Aufgegebene Aufträge', 'loeschen', 90, 7),
  // Whoever wrote may have left a name and an address; both are of no use once the barrier is gone.
  barrieremeldung: klasse('Erledigte Barrieremeldungen', 'loeschen', 365, 30),
  vertretung: klasse('Abgelaufene Vertretungen', 'loeschen', 730, 365),
  dateipruefung: klasse('Virenprüfungen von Dateien, die es nicht mehr gibt', 'loeschen', 30, 1),
  verworfen: klasse('Verworfene Entwürfe ohne Nummer', 'loeschen', 365, 30),
  protokoll_lesen: klasse('Protokoll: Lesezugriffe', 'eintrag_tilgen', 365, 180),
  protokoll_anmeldung: klasse('Protokoll: Anmeldungen', 'eintrag_tilgen', 365, 180),
  protokoll_inhalt: klasse('Protokoll: Vorher und Nachher', 'inhalt_tilgen', 3650, 1825),
  // § 52 GO NRW, § 10 ArchivG NRW: the originals of what was decided are offered to the archive before anything is deleted.
  beschluss: klasse('Festgestellte Beschlüsse', 'archiv_anbieten', null, 1825),
  oeffentlich: { ...klasse('Ende der Veröffentlichung, je Vorlage und Anlage', 'depublizieren', 0, 0), fest: true },
} as const satisfies Record<string, Aufbewahrungsklasse>
export type Klassenname = keyof typeof aufbewahrungsklassen

export const klassennamen = Object.keys(aufbewahrungsklassen) as Klassenname[]

/** Why a town may not set this Frist. */
export function fristHindernisse(name: string, tage: number | null): Hindernis[] {
  if (!Object.hasOwn(aufbewahrungsklassen, name))
    return [{ code: 'klasse_unbekannt', text: `Die Klasse „${name}“ gibt es nicht.` }]
  const k: Aufbewahrungsklasse = aufbewahrungsklassen[name as Klassenname]
  if (k.fest) return [{ code: 'frist_fest', text: `Die Frist von „${k.bezeichnung}“ steht an der Sache selbst.` }]
  if (tage !== null && tage < k.mindestens)
    return [{ code: 'frist_zu_kurz', text: `„${k.bezeichnung}“ bleibt mindestens ${k.mindestens} Tage.` }]
  return []
}

/** The last moment that is over: what happened at or before it is due. */
export const fristgrenze = (jetzt: Date, tage: number): Date => new Date(jetzt.getTime() - tage * 86_400_000)
