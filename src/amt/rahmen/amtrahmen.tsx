import { Grundrahmen, Pfad } from '../../web/grundrahmen.js'
import type { RahmenAngaben } from '../../web/rahmenangaben.js'
import { Verweis } from '../../web/teile.js'
import { AmtKopf } from './kopf.js'

export interface AmtRahmenAngaben extends RahmenAngaben {
  /** Address of the public page of the thing, if it has one. */
  oeffentlich?: string | null | undefined
}

/** The frame of every staff page. */
export const AmtRahmen = ({ pfad, oeffentlich, bereich: _, children, ...angaben }: AmtRahmenAngaben) => (
  <Grundrahmen
    {...angaben}
    von="Verwaltung"
    fussverweise={[{ name: 'Öffentliche Seiten', adresse: '/' }]}
    oben={
      <>
        <AmtKopf />
        {pfad && <Pfad stuecke={pfad} />}
      </>
    }
  >
    {oeffentlich && (
      <p class="nach-aussen">
        <Verweis href={oeffentlich} symbol="auge">
          Öffentliche Seite ansehen
        </Verweis>
      </p>
    )}
    {children}
  </Grundrahmen>
)
