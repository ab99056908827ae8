import type { Schrittregel } from './schritt.js'

/** What a state of a Sitzung means to all who ask for it, in rules as in SQL. */
interface Zustandsregel {
  /** Members have been invited, and the agenda is public: from then on without a gap, also while the minutes are written. */
  geladen: boolean
  /** It was opened; `laeuft` says that it is not closed yet. */
  begonnen: boolean
  laeuft: boolean
  /** It does not take place on its day. */
  ausgefallen: boolean
}

const nichts: Zustandsregel = { geladen: false, begonnen: false, laeuft: false, ausgefallen: false }
const geladene: Zustandsregel = { ...nichts, geladen: true }
const begonnene: Zustandsregel = { ...geladene, begonnen: true }

const zustaende = {
  geplant: nichts,
  to_in_vorbereitung: nichts,
  eingeladen: geladene,
  laufend: { ...begonnene, laeuft: true },
  unterbrochen: { ...begonnene, laeuft: true },
  beendet: begonnene,
  nachbereitet: begonnene,
  abgesagt: { ...geladene, ausgefallen: true },
  verlegt: { ...geladene, ausgefallen: true },
} satisfies Record<string, Zustandsregel>
export type SitzungZustand = keyof typeof zustaende

export const sitzungZustaende = Object.keys(zustaende) as SitzungZustand[]

/** § 48 Abs. 1 GO NRW: Vorlagen on the agenda are changed only by Vorlagen of their own, and everybody reads its public part. */
export const geladen = (zustand: SitzungZustand): boolean => zustaende[zustand].geladen
export const begonnen = (zustand: SitzungZustand): boolean => zustaende[zustand].begonnen
export const ausgefallen = (zustand: SitzungZustand): boolean => zustaende[zustand].ausgefallen

export const vorLadung = sitzungZustaende.filter((zustand) => !geladen(zustand))
export const laufende = sitzungZustaende.filter((zustand) => zustaende[zustand].laeuft)
export const ausgefallene = sitzungZustaende.filter(ausgefallen)

const regel = (r: Schrittregel<SitzungZustand>) => r

/** The steps of domain.md E3. */
export const sitzungSchritte = {
  tagesordnung_vorbereiten: regel({
    von: ['geplant'],
    nach: 'to_in_vorbereitung',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Tagesordnung vorbereiten',
  }),
  einladen: regel({
    von: ['geplant', 'to_in_vorbereitung'],
    nach: 'eingeladen',
    recht: 'tagesordnung.versenden',
    bezeichnung: 'Einladen',
  }),
  nachtrag_versenden: regel({
    von: ['eingeladen'],
    nach: 'eingeladen',
    recht: 'tagesordnung.versenden',
    bezeichnung: 'Nachtrag versenden',
  }),
  verlegen: regel({
    von: [...vorLadung, 'eingeladen'],
    nach: 'verlegt',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Verlegen',
    grundNoetig: true,
  }),
  absagen: regel({
    von: [...vorLadung, 'eingeladen'],
    nach: 'abgesagt',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Absagen',
    grundNoetig: true,
  }),
  eroeffnen: regel({ von: ['eingeladen'], nach: 'laufend', recht: 'sitzung.leiten', bezeichnung: 'Eröffnen' }),
  unterbrechen: regel({ von: ['laufend'], nach: 'unterbrochen', recht: 'sitzung.leiten', bezeichnung: 'Unterbrechen' }),
  fortsetzen: regel({ von: ['unterbrochen'], nach: 'laufend', recht: 'sitzung.leiten', bezeichnung: 'Fortsetzen' }),
  schliessen: regel({ von: ['laufend'], nach: 'beendet', recht: 'sitzung.leiten', bezeichnung: 'Schließen' }),
  nachbereiten: regel({
    von: ['beendet'],
    nach: 'nachbereitet',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Nachbereitung abschließen',
  }),
  wieder_oeffnen: regel({
    von: ['nachbereitet'],
    nach: 'beendet',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Nachbereitung wieder öffnen',
    grundNoetig: true,
  }),
}
export type SitzungSchritt = keyof typeof sitzungSchritte
