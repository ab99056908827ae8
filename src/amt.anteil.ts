import type { DynamicModule } from '@nestjs/common'
import { AmtModul } from './amt/amt.module.js'
import { AufsichtModul } from './aufsicht/aufsicht.module.js'
import { BeschluesseModul } from './beschluesse/beschluesse.module.js'
import { DemoModul } from './demo/demo.module.js'
import type { Zugaenge } from './einstellungen.js'
import type { Konfiguration } from './konfiguration.js'
import { OrganisationModul } from './organisation/organisation.module.js'
import { Amtsplattform } from './plattform/amtsplattform.module.js'
import { Datenbank } from './plattform/datenbank/datenbank.js'
import { SchnittstelleModul } from './plattform/schnittstelle/schnittstelle.module.js'
import { Koerperschaft } from './schema/koerperschaft.entity.js'
import { SitzungenModul } from './sitzungen/sitzungen.module.js'
import { VeroeffentlichungModul } from './veroeffentlichung/veroeffentlichung.module.js'
import { VieraugenModul } from './vieraugen/vieraugen.module.js'
import { VorgaengeModul } from './vorgaenge/vorgaenge.module.js'
import { VorlagenModul } from './vorlagen/vorlagen.module.js'

export { DemoService } from './demo/demo.service.js'
export { Auftragsarbeiter } from './plattform/auftraege/auftragsarbeiter.js'
export { Konten } from './plattform/zugang/konten.js'
export { Nachfuehrung } from './veroeffentlichung/nachfuehrung.js'
export { verlangeVerwaltung } from './plattform/zugang/startpruefung.js'
export { Schnittstellenbeschreibung } from './plattform/schnittstelle/openapi.js'

/** The share of the staff. Nothing else names its modules, and a public process never reads this file. */
export const module = (konfiguration: Konfiguration, zugaenge: Zugaenge): NonNullable<DynamicModule['imports']> => [
  Amtsplattform.fuer(konfiguration, zugaenge),
  VeroeffentlichungModul,
  SchnittstelleModul,
  OrganisationModul,
  VorgaengeModul,
  VorlagenModul,
  SitzungenModul,
  BeschluesseModul,
  VieraugenModul,
  AufsichtModul,
  AmtModul,
  DemoModul,
]

/** Its pages take the name of the town from the working schema. */
export const gemeinde = {
  inject: [Datenbank],
  useFactory: (datenbank: Datenbank) => () => datenbank.lesen.findOneBy(Koerperschaft, { id: 1 }),
}
