import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EinheitenService } from '../organisation/einheiten.service.js'
import { richteEin } from '../organisation/einrichtung.js'
import { GremienService } from '../organisation/gremien.service.js'
import { WahlperiodenService } from '../organisation/wahlperioden.service.js'
import { system } from '../plattform/datenbank/datenbank.js'
import type { Akteur } from '../regeln/rechte.js'
import { Anmelderegel } from '../schema/anmelderegel.entity.js'
import { Benutzer } from '../schema/benutzer.entity.js'
import { RolleZuweisung } from '../schema/rolle-zuweisung.entity.js'
import { type Buehne, nenne } from './buehne.js'
import { type Konto, konten } from './konten.js'
import { einheiten, gremien, type GremiumName, koerperschaft, type Kuerzel, wahlperiode } from './stammdaten.js'

/** Sets up the town: what is there before anybody acts. */
@Injectable()
export class Stammdatenlader {
  constructor(
    private readonly einheiten: EinheitenService,
    private readonly gremien: GremienService,
    private readonly wahlperioden: WahlperiodenService,
  ) {}

  async laden(tx: EntityManager): Promise<Buehne> {
    await richteEin(tx, { ...koerperschaft, demo: true })
    await this.wahlperioden.anlegen(niemand, wahlperiode)
    const einheitIds = new Map<Kuerzel, string>()
    for (const einheit of einheiten) {
      const ueber = 'uebergeordnet' in einheit ? nenne(einheitIds, einheit.uebergeordnet) : null
      const { id } = await this.einheiten.anlegen(niemand, { ...einheit, uebergeordnetId: ueber })
      einheitIds.set(einheit.kuerzel, id)
    }
    const gremiumIds = new Map<GremiumName, string>()
    for (const [i, [name, gremium]] of Object.entries(gremien).entries()) {
      const { folgt, ...angaben } = { folgt: undefined, ...gremium }
      const vorgaengerId = folgt ? nenne(gremiumIds, folgt) : null
      const { id } = await this.gremien.anlegen(niemand, { ...angaben, vorgaengerId, reihenfolge: i + 1 })
      gremiumIds.set(name as GremiumName, id)
    }
    const buehne: Buehne = { tx, akteure: new Map(), einheiten: einheitIds, gremien: gremiumIds }
    // Its buttons give one administrator to try with; what he does to rights then stands on the page of the rights.
    await tx.update(Anmelderegel, { id: 1 }, { rechteAllein: true })
    for (const konto of konten) buehne.akteure.set(konto.kennung, await legeKontoAn(buehne, konto))
    return buehne
  }
}

/** Before there are accounts, the system itself acts. */
const niemand: Akteur = { ...system, name: 'System', rollen: [] }

async function legeKontoAn({ tx, einheiten, gremien }: Buehne, konto: Konto): Promise<Akteur> {
  const { kennung, name, einheit } = konto
  const organisationseinheitId = einheit ? nenne(einheiten, einheit) : null
  const { identifiers } = await tx.insert(Benutzer, { kennung, name, organisationseinheitId, demo: true })
  const id = identifiers[0]!['id'] as string
  const rollen = konto.rollen.map(({ rolle, einheit, gremium }) => ({
    rolle,
    organisationseinheitId: einheit ? nenne(einheiten, einheit) : null,
    gremiumId: gremium ? nenne(gremien, gremium) : null,
  }))
  await tx.insert(
    RolleZuweisung,
    rollen.map((r) => ({ benutzerId: id, ...r })),
  )
  return { id, name, rollen }
}
