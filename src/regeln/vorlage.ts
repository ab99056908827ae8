import { eingangshindernisse, type Eingangsstand, falscherWeg, fremdeNeufassung } from './eingang.js'
import { pruefeAnlagen } from './oeffentlichkeit.js'
import { type Akteur, fuerWen, type Wirkungskreis } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { pruefeSchritt, type Schrittregel } from './schritt.js'
import { fehlendeAngaben, type Vorlageninhalt } from './vollstaendigkeit.js'
import { stellungnahmehindernisse } from './stellungnahme.js'
import { type VorlageSchritt, vorlageSchritte, type VorlageZustand } from './vorlage-schritte.js'
import { type Trotzdem, warnung } from './warnung.js'
import { vorlageZustandName } from './worte/vorlage.js'

/** Everything the rules look at. */
export interface VorlageStand extends Vorlageninhalt, Eingangsstand {
  zustand: VorlageZustand
  /** Stations that must sign; empty when no rule of Mitzeichnung matches (small towns: the simple mode). */
  pflichtstationen: readonly { name: string; gezeichnet: boolean }[]
  verfasserId: string | null
  letzterBearbeiterId: string | null
  /** Its Federführung and the Gremien that deliberate on it. */
  kreis: Wirkungskreis
  /** The units that are asked to sign in the running round. */
  stationen: readonly string[]
  /** Has an invitation gone out with this Vorlage on the agenda? */
  geladen: boolean
  /** Without those whose day is past: they may stay without outcome, as in Herne. */
  offeneBeratungen: number
  massgeblichEntschieden: boolean
  anlagen: readonly { oeffentlich: boolean }[]
  grund?: string | null
  /** Warnings that the actor knows, and why he goes on. */
  trotzdem?: readonly Trotzdem[]
}

/** Where the right to a step must be held: in the Federführung, for a station where it works. */
export const kreise = ({ kreis, stationen }: Pick<VorlageStand, 'kreis' | 'stationen'>, schritt: VorlageSchritt) =>
  vorlageSchritte[schritt].recht === 'vorlage.mitzeichnen'
    ? stationen.map((organisationseinheitId) => ({ organisationseinheitId }))
    : [kreis]

/** Every reason why the actor may not take the step now; empty: he may. */
export const hindernisse = (stand: VorlageStand, schritt: VorlageSchritt, akteur: Akteur): Hindernis[] =>
  pruefe(stand, vorlageSchritte[schritt], kreise(stand, schritt), akteur, () => {
    const anders = falscherWeg(schritt, stand)
    if (anders.length > 0) return anders
    const gruende = eigene[schritt]?.(stand, akteur) ?? []
    return schritt === 'berichtigen' ? [...gruende, ...zweiteHand(stand, akteur)] : gruende
  })

/** The same for beginning a redaktionelle Berichtigung, which is writing; the step `berichtigen` releases it. */
export const berichtigungshindernisse = (stand: VorlageStand, akteur: Akteur): Hindernis[] =>
  pruefe(stand, berichtigungsbeginn, [stand.kreis], akteur, () => eigene.berichtigen?.(stand, akteur) ?? [])

export const berichtigungsbeginn: Schrittregel<VorlageZustand> = {
  ...vorlageSchritte.berichtigen,
  recht: 'vorlage.schreiben',
  bezeichnung: 'Berichtigung beginnen',
}

const pruefe = (
  stand: VorlageStand,
  schritt: Schrittregel<VorlageZustand>,
  wo: Wirkungskreis[],
  akteur: Akteur,
  eigene: () => Hindernis[],
): Hindernis[] => {
  const ist = `Die Vorlage ist im Stand „${vorlageZustandName(stand)}“.`
  return pruefeSchritt(schritt, { ...stand, kreise: wo }, akteur, ist, eigene)
}

const eigene: Partial<Record<VorlageSchritt, (stand: VorlageStand, akteur: Akteur) => Hindernis[]>> = {
  zur_mitzeichnung: (stand) => [...unfertig(stand), ...ohneStationen(stand)],
  zur_freigabe: (stand) => [...unfertig(stand), ...ungezeichnet(stand)],
  eingegangen: (stand) => [...unfertig(stand), ...eingangshindernisse(stand), ...offeneAnlagen(stand)],
  freigeben: (stand, akteur) => [
    ...unfertig(stand),
    ...ungezeichnet(stand),
    ...vierAugen(stand, akteur),
    ...offeneAnlagen(stand),
  ],
  berichtigen: (stand) => [...fehlendeAngaben(stand), ...nachLadung(stand), ...offeneAnlagen(stand)],
  abschliessen: offeneBeratungen,
}

/** What is owed before it leaves for the first time. */
const unfertig = (stand: VorlageStand): Hindernis[] => [
  ...fehlendeAngaben(stand),
  ...fremdeNeufassung(stand),
  ...stellungnahmehindernisse(stand),
]

function ohneStationen({ pflichtstationen }: VorlageStand): Hindernis[] {
  if (pflichtstationen.length) return []
  const text = 'Für diese Vorlage ist keine Mitzeichnung vorgesehen. Geben Sie sie unmittelbar zur Freigabe.'
  return [{ code: 'keine_mitzeichnung', text }]
}

function ungezeichnet({ pflichtstationen }: VorlageStand): Hindernis[] {
  return pflichtstationen
    .filter((station) => !station.gezeichnet)
    .map(({ name }) => ({ code: 'mitzeichnung_offen', text: `Die Mitzeichnung von ${name} steht noch aus.` }))
}

/** R14.6: not the author, and not whoever wrote last; nor somebody who stands in for one of them. */
function vierAugen({ kreis, verfasserId, letzterBearbeiterId }: VorlageStand, akteur: Akteur): Hindernis[] {
  const fuer = fuerWen(akteur, vorlageSchritte.freigeben.recht, kreis)
  const gruende: [string | null, string][] = [
    [verfasserId, 'verfasst'],
    [letzterBearbeiterId, 'zuletzt bearbeitet'],
  ]
  const [, tat] = gruende.find(([wer]) => wer !== null && (wer === akteur.id || wer === fuer?.id)) ?? []
  if (!tat) return []
  const wer = fuer ? `Sie oder wen Sie vertreten (${fuer.name}) haben` : 'Sie haben'
  return [{ code: 'vier_augen', text: `${wer} die Vorlage ${tat}. Freigeben muss sie jemand anderes.` }]
}

/** What somebody else has brought in says what he wrote: who mends a typing error there is not the one who lets it stand. */
const zweiteHand = (stand: VorlageStand, akteur: Akteur): Hindernis[] =>
  stand.eingereicht ? vierAugen({ ...stand, verfasserId: null }, akteur) : []

/** R9.8: what is non-public as a whole has no public parts. */
function offeneAnlagen({ oeffentlich, anlagen }: VorlageStand): Hindernis[] {
  if (pruefeAnlagen(oeffentlich, anlagen).length === 0) return []
  return [{ code: 'anlage_oeffentlich', text: 'Die Vorlage ist nichtöffentlich, hat aber öffentliche Anlagen.' }]
}

/** After the Ladung members rely on the text (§ 48 Abs. 1 GO NRW): changes are then Vorlagen of their own. */
function nachLadung({ geladen, eingereicht, art }: VorlageStand): Hindernis[] {
  if (!geladen) return []
  const text =
    art === 'stellungnahme'
      ? 'Zu dem, wozu sie gehört, ist schon eingeladen worden. Legen Sie eine weitere Stellungnahme an.'
      : `Zu dieser Vorlage ist schon eingeladen worden. ${
          eingereicht
            ? 'Nehmen Sie eine Neufassung entgegen.'
            : 'Legen Sie eine Ergänzungsvorlage oder eine Neufassung an.'
        }`
  return [{ code: 'schon_geladen', text }]
}

/** E1: the authoritative step is done and none is open; without a decision somebody says why it ends. */
function offeneBeratungen(stand: VorlageStand): Hindernis[] {
  const gruende: Hindernis[] = []
  if (stand.offeneBeratungen > 0) {
    const zahl =
      stand.offeneBeratungen === 1 ? 'ist noch eine Beratung' : `sind noch ${stand.offeneBeratungen} Beratungen`
    gruende.push({ code: 'beratung_offen', text: `Es ${zahl} offen. Erfassen Sie die Ergebnisse.` })
  }
  if (!stand.massgeblichEntschieden) {
    const text = 'Es gibt keine Entscheidung zu dieser Vorlage. Nennen Sie den Grund, aus dem sie abgeschlossen wird.'
    gruende.push(warnung('ohne_entscheidung', text))
  }
  return gruende
}
