import type { Zuordnung } from '../../plattform/zugang/gruppen.js'
import { pruefeVergabe } from '../../regeln/rechte-vergabe.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import { heute } from '../../plattform/uhr.js'
import type { GruppenFormular } from './gruppen.dto.js'
import { Leser } from './rollenformular.js'

/** Reads the form. A place that is none must not become "everywhere". @throws Eingabefehler with every fault */
export function zuordnungAus(formular: GruppenFormular): Zuordnung {
  const leser = new Leser()
  const zuordnung = {
    gruppe: leser.nenne('/gruppe', formular.gruppe?.trim() || null, 'Geben Sie den Namen der Gruppe ein.'),
    rolle: leser.rolle('/rolle', formular.rolle),
    organisationseinheitId: leser.kennung('/einheit', formular.einheit),
    gremiumId: leser.kennung('/gremium', formular.gremium),
  }
  leser.pruefe()
  const fehler = pruefeVergabe({ ...zuordnung, von: null, bis: null }, heute())
  if (fehler.length > 0)
    throw new Eingabefehler(
      fehler.map(({ zeiger, text }) => ({ zeiger: zeiger === '/gremiumId' ? '/gremium' : zeiger, text })),
    )
  return zuordnung
}
