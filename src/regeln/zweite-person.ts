import type { Recht } from './amtsrollen.js'
import { type Akteur, fuerWen, type Wirkungskreis } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'

/**
 * R9.9: nobody makes public what he has a part in, nor in the place of somebody who has.
 * @param satz gets who it was, as "Sie haben"
 */
export function zweitePerson(
  akteur: Akteur,
  { recht, kreis, beteiligte }: { recht: Recht; kreis: Wirkungskreis; beteiligte: readonly string[] },
  satz: (wer: string) => string,
): Hindernis[] {
  if (beteiligte.includes(akteur.id)) return [{ code: 'vier_augen', text: satz('Sie haben') }]
  const fuer = fuerWen(akteur, recht, kreis)
  if (!fuer || !beteiligte.includes(fuer.id)) return []
  return [{ code: 'vier_augen', text: satz(`Wen Sie vertreten (${fuer.name}), hat`) }]
}
