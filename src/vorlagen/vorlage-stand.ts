import type { FinanzielleAuswirkungen } from '../ansichten/vorlage.js'
import { beratungZustaende } from '../regeln/beratungsfolge.js'
import type { VorlageStand } from '../regeln/vorlage.js'
import { istLeer } from '../richtext/zu-text.js'
import { formAus } from './vorlage-form.js'
import type { VorlageSatz } from './vorlage.queries.js'

const offen: readonly string[] = beratungZustaende.filter((z) => !z.startsWith('ergebnis') && z !== 'entfallen')
/** domain.md R3.2: only these roles decide the matter. */
const massgeblich: readonly string[] = ['entscheidung', 'genehmigung']

/** What the rules of the steps look at, out of what is stored. */
export function standVon(satz: VorlageSatz, handelndeId: string, grund: string | null): VorlageStand {
  const form = formAus(satz)
  return {
    art: satz.art,
    zustand: satz.zustand,
    betreff: satz.betreff,
    federfuehrung: satz.federfuehrung.kuerzel,
    verfasser: satz.verfasserName,
    beschlussvorschlagLeer: istLeer(form.beschlussvorschlag),
    sachverhaltLeer: istLeer(form.sachverhalt),
    finanzenVollstaendig: istVollstaendig(form.finanzielleAuswirkungen),
    beratungen: satz.beratungen.length,
    oeffentlich: satz.oeffentlich,
    nichtoeffentlichGrund: satz.grund,
    rechtsgrundlage: satz.rechtsgrundlage,
    uebergeordnet: satz.uebergeordnetId !== null,
    pflichtstationen: satz.stationen,
    verfasserId: satz.angelegtVonId,
    letzterBearbeiterId: satz.bearbeitetVonId,
    handelndeId,
    geladen: satz.geladen,
    offeneBeratungen: satz.beratungen.filter((b) => offen.includes(b.zustand)).length,
    massgeblichEntschieden: satz.beratungen.some((b) => massgeblich.includes(b.rolle) && b.ergebnis !== null),
    grund,
  }
}

const istVollstaendig = (f: FinanzielleAuswirkungen | null) =>
  f !== null && [f.ergebnisplan, f.finanzplan].every((plan) => plan.keine || plan.positionen.length > 0)
