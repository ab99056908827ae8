import type { Recht } from './amtsrollen.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { warnung } from './warnung.js'
import type { SitzungZustand } from './sitzung-schritte.js'
import { zweitePerson } from './zweite-person.js'

export const versandschritte = ['einladen', 'nachtrag_versenden'] as const
export type Versandschritt = (typeof versandschritte)[number]

/** Who is invited already, gets what was added since. */
export const versandschritt = (zustand: SitzungZustand): Versandschritt =>
  zustand === 'eingeladen' ? 'nachtrag_versenden' : 'einladen'

/** What the rules of sending look at. */
export interface Versandstand {
  /** Who meets. */
  gremiumIds: readonly string[]
  /** Vorlagen on the agenda that are not released, by number or Betreff. */
  nichtFreigegeben: readonly string[]
  /** false: the invitation goes out too late for the Geschäftsordnung of a Gremium. */
  ladungsfristGewahrt: boolean
  /** Items in part N that do not say completely why; `vorlage` is the one whose reason would be theirs. */
  ohneGrund: readonly { punkt: string; vorlage: string | null }[]
  /** Whether the public reads the agenda once it is sent: not that of a Fraktion. */
  oeffentlich: boolean
  /** Who changed the agenda since it last went out. */
  verfasserIds: readonly string[]
}

/** What stands against sending the agenda out, as Ladung or Nachtrag: from then on everybody reads its public part. */
export function versandhindernisse(stand: Versandstand, akteur: Akteur): Hindernis[] {
  const zweite = 'Versenden kann sie der Vorsitz, oder wer im Gremienbüro nichts daran geändert hat.'
  return [
    ...entwuerfe(stand),
    ...grundlose(stand),
    ...verspaetet(stand),
    ...vierAugen(stand, akteur, 'tagesordnung.versenden', (wer) => `${wer} diese Tagesordnung bearbeitet. ${zweite}`),
  ]
}

/** With the opening of the meeting everybody reads, too, what was added after the last sending. */
export function ungesehenes(stand: Versandstand, akteur: Akteur): Hindernis[] {
  const weg = 'Eröffnen muss dann jemand anderes; oder lassen Sie zuvor den Nachtrag versenden.'
  return vierAugen(
    stand,
    akteur,
    'sitzung.leiten',
    (wer) => `${wer} die Tagesordnung nach dem Versand noch geändert. ${weg}`,
  )
}

/** § 48 Abs. 1 GO NRW: the chair sets the agenda. Who wrote it does not make it public alone, nor who stands in for him. */
function vierAugen(
  { oeffentlich, verfasserIds, gremiumIds }: Versandstand,
  akteur: Akteur,
  recht: Recht,
  satz: (wer: string) => string,
): Hindernis[] {
  return oeffentlich ? zweitePerson(akteur, { recht, kreis: { gremiumIds }, beteiligte: verfasserIds }, satz) : []
}

function entwuerfe({ nichtFreigegeben }: Versandstand): Hindernis[] {
  return nichtFreigegeben.map((vorlage) => ({
    code: 'nicht_freigegeben',
    text: `Die Vorlage ${vorlage} ist noch nicht freigegeben. Nehmen Sie sie von der Tagesordnung, oder geben Sie sie frei; was eingereicht ist, halten Sie als eingegangen fest.`,
  }))
}

const nenneGrund = 'Nennen Sie Art und Worte des Grundes, die Rechtsgrundlage und den Tag der nächsten Prüfung'

/** § 48 Abs. 2 GO NRW: nobody is shut out without a reason. */
function grundlose({ ohneGrund }: Versandstand): Hindernis[] {
  return ohneGrund.map(({ punkt, vorlage }) => ({
    code: 'geheimhaltung_fehlt',
    text: vorlage
      ? `Warum ${punkt} nichtöffentlich ist, sagt die Vorlage ${vorlage} nicht vollständig. ${nenneGrund} bei der Vorlage.`
      : `Es fehlt, warum ${punkt} nichtöffentlich ist. ${nenneGrund}.`,
  }))
}

/** § 47 Abs. 2 GO NRW leaves the period to the Geschäftsordnung; a late invitation needs its reason (domain.md R8.2). */
function verspaetet({ ladungsfristGewahrt }: Versandstand): Hindernis[] {
  if (ladungsfristGewahrt) return []
  const text = 'Die Ladungsfrist ist nicht mehr einzuhalten. Nennen Sie den Grund der besonderen Dringlichkeit.'
  return [warnung('ladungsfrist', text)]
}
