import type { Akteur, Recht } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { istLeererText } from './schritt.js'
import type { SitzungStand, SitzungZustand } from './sitzung.js'
import { zweitePerson } from './zweite-person.js'

export const versandschritte = ['einladen', 'nachtrag_versenden'] as const
export type Versandschritt = (typeof versandschritte)[number]

/** Who is invited already, gets what was added since. */
export const versandschritt = (zustand: SitzungZustand): Versandschritt =>
  zustand === 'eingeladen' ? 'nachtrag_versenden' : 'einladen'

/** What stands against sending the agenda out, as Ladung or Nachtrag: from then on everybody reads its public part. */
export function versandhindernisse(stand: SitzungStand, akteur: Akteur): Hindernis[] {
  const zweite = 'Versenden kann sie der Vorsitz, oder wer im Gremienbüro nichts daran geändert hat.'
  return [
    ...entwuerfe(stand),
    ...grundlose(stand),
    ...verspaetet(stand),
    ...vierAugen(stand, akteur, 'tagesordnung.versenden', (wer) => `${wer} diese Tagesordnung bearbeitet. ${zweite}`),
  ]
}

/** With the opening of the meeting everybody reads, too, what was added after the last sending. */
export function ungesehenes(stand: SitzungStand, akteur: Akteur): Hindernis[] {
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
  { oeffentlich, verfasserIds, gremiumIds }: SitzungStand,
  akteur: Akteur,
  recht: Recht,
  satz: (wer: string) => string,
): Hindernis[] {
  return oeffentlich ? zweitePerson(akteur, { recht, kreis: { gremiumIds }, beteiligte: verfasserIds }, satz) : []
}

function entwuerfe({ nichtFreigegeben }: SitzungStand): Hindernis[] {
  return nichtFreigegeben.map((vorlage) => ({
    code: 'nicht_freigegeben',
    text: `Die Vorlage ${vorlage} ist noch nicht freigegeben. Nehmen Sie sie von der Tagesordnung, oder geben Sie sie frei.`,
  }))
}

const nenneGrund = 'Nennen Sie Art und Worte des Grundes, die Rechtsgrundlage und den Tag der nächsten Prüfung'

/** § 48 Abs. 2 GO NRW: nobody is shut out without a reason. */
function grundlose({ ohneGrund }: SitzungStand): Hindernis[] {
  return ohneGrund.map(({ punkt, vorlage }) => ({
    code: 'geheimhaltung_fehlt',
    text: vorlage
      ? `Warum ${punkt} nichtöffentlich ist, sagt die Vorlage ${vorlage} nicht vollständig. ${nenneGrund} bei der Vorlage.`
      : `Es fehlt, warum ${punkt} nichtöffentlich ist. ${nenneGrund}.`,
  }))
}

/** § 47 Abs. 2 GO NRW leaves the period to the Geschäftsordnung; a late invitation needs its reason (domain.md R8.2). */
function verspaetet({ ladungsfristGewahrt, grund }: SitzungStand): Hindernis[] {
  if (ladungsfristGewahrt || !istLeererText(grund)) return []
  const text = 'Die Ladungsfrist ist nicht mehr einzuhalten. Nennen Sie den Grund der besonderen Dringlichkeit.'
  return [{ code: 'ladungsfrist', text }]
}
