import type { Schrittregel } from './schritt.js'

/** What a state of a Beratung means to all who ask for it, in rules as in SQL. */
interface Zustandsregel {
  /** No outcome yet, and not fallen away. */
  offen: boolean
  /** At most planned for a day: on no agenda, and nothing came of it. */
  nurGeplant: boolean
}

const zustaende = {
  geplant: { offen: true, nurGeplant: true },
  terminiert: { offen: true, nurGeplant: true },
  auf_tagesordnung: { offen: true, nurGeplant: false },
  aufgerufen: { offen: true, nurGeplant: false },
  ergebnis_vorlaeufig: { offen: false, nurGeplant: false },
  ergebnis_festgestellt: { offen: false, nurGeplant: false },
  // Its Sitzung did not come to it; its successor waits for another one, so that the agenda keeps what happened.
  nicht_behandelt: { offen: false, nurGeplant: false },
  entfallen: { offen: false, nurGeplant: false },
} satisfies Record<string, Zustandsregel>
export type BeratungZustand = keyof typeof zustaende

export const beratungZustaende = Object.keys(zustaende) as BeratungZustand[]

export const beratungOffen = (zustand: BeratungZustand): boolean => zustaende[zustand].offen
export const beratungNurGeplant = (zustand: BeratungZustand): boolean => zustaende[zustand].nurGeplant

export const offeneBeratungen = beratungZustaende.filter(beratungOffen)
export const nurGeplante = beratungZustaende.filter(beratungNurGeplant)
/** On an agenda, and still without outcome. */
export const zuBeratende = offeneBeratungen.filter((z) => !beratungNurGeplant(z))
/** What a Sitzung that does not take place lets go. */
export const anSitzungGebundene = offeneBeratungen.filter((z) => z !== 'geplant')

const regel = (r: Schrittregel<BeratungZustand>) => r

/** The steps of domain.md E2. */
export const beratungSchritte = {
  terminieren: regel({
    von: ['geplant', 'terminiert'],
    nach: 'terminiert',
    recht: 'beratung.planen',
    bezeichnung: 'Sitzung wählen',
  }),
  termin_loesen: regel({
    von: ['terminiert', 'auf_tagesordnung'],
    nach: 'geplant',
    recht: 'beratung.planen',
    bezeichnung: 'Sitzung abwählen',
  }),
  auf_tagesordnung_setzen: regel({
    von: ['terminiert'],
    nach: 'auf_tagesordnung',
    recht: 'tagesordnung.schreiben',
    bezeichnung: 'Auf die Tagesordnung setzen',
  }),
  von_tagesordnung_nehmen: regel({
    von: ['auf_tagesordnung'],
    nach: 'terminiert',
    recht: 'tagesordnung.schreiben',
    bezeichnung: 'Von der Tagesordnung nehmen',
  }),
  aufrufen: regel({
    von: ['auf_tagesordnung'],
    nach: 'aufgerufen',
    recht: 'sitzung.leiten',
    bezeichnung: 'Aufrufen',
  }),
  nicht_behandeln: regel({
    von: ['auf_tagesordnung', 'aufgerufen'],
    nach: 'nicht_behandelt',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Als nicht behandelt vermerken',
  }),
  ergebnis_erfassen: regel({
    von: ['auf_tagesordnung', 'aufgerufen'],
    nach: 'ergebnis_vorlaeufig',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis erfassen',
  }),
  ergebnis_korrigieren: regel({
    von: ['ergebnis_vorlaeufig'],
    nach: 'ergebnis_vorlaeufig',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis korrigieren',
  }),
  // Also out of `entfallen`: an Absetzung is an outcome that lets the step fall away. It goes back to where it stood (ergebniswirkung.ts).
  ergebnis_zuruecknehmen: regel({
    von: ['ergebnis_vorlaeufig', 'nicht_behandelt', 'entfallen'],
    nach: 'auf_tagesordnung',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis zurücknehmen',
  }),
  ergebnis_feststellen: regel({
    von: ['ergebnis_vorlaeufig'],
    nach: 'ergebnis_festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis feststellen',
  }),
  ergebnis_berichtigen: regel({
    von: ['ergebnis_festgestellt'],
    nach: 'ergebnis_festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis berichtigen',
    grundNoetig: true,
  }),
  // While the Gremium deals with it, only what came of it ends it.
  entfallen_lassen: regel({
    von: offeneBeratungen.filter((z) => z !== 'aufgerufen'),
    nach: 'entfallen',
    recht: 'beratung.planen',
    bezeichnung: 'Entfallen lassen',
    grundNoetig: true,
  }),
}
export type BeratungSchritt = keyof typeof beratungSchritte
