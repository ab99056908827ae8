import type { Herkunft } from '../regeln/herkunft.js'
import { herkunftMarke } from '../regeln/worte/herkunft.js'

/** Beside the name of something that nobody may take for real. */
export const Marke = ({ herkunft }: { herkunft: Herkunft | null | undefined }) => {
  const marke = herkunftMarke(herkunft)
  return marke && <span class="kennzeichen">{marke}</span>
}
