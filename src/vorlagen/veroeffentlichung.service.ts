import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { jetzt } from '../plattform/uhr.js'
import {
  hindernisse,
  type VeroeffentlichungSchritt,
  veroeffentlichungSchritte,
  type VeroeffentlichungStand,
} from '../regeln/oeffentlichkeit.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { ladeSichtbare } from './sichtbarkeit.js'
import { alsAntwort } from './vorlage-antwort.js'
import type { VorlageDto } from './vorlage-antwort.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from './vorlage.queries.js'

/** Where a Vorlage or an Anlage can be put; "intern" is where it begins. */
export type Ziel = Exclude<VeroeffentlichungStand, 'intern'>

@Injectable()
export class VeroeffentlichungService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Publishes a Vorlage with its public Anlagen, or takes it back: an act of its own, by somebody who did not write it. */
  setze(akteur: Akteur, id: string, stand: Ziel, grund: string | null): Promise<VorlageDto> {
    return this.schreiben(akteur, id, stand, async (tx, satz) => {
      pruefe(akteur, satz, satz.veroeffentlichung?.stand ?? 'intern', satz.oeffentlich, stand, grund)
      await schreibeStand(tx, akteur, { vorlage: id }, stand, grund)
      for (const anlage of satz.anlagen.filter((a) => a.oeffentlich))
        await schreibeStand(tx, akteur, { anlage: anlage.id }, stand, grund)
    })
  }

  /** An Anlage by itself: one that came later, or one that must not stay public. */
  setzeAnlage(akteur: Akteur, id: string, anlageId: string, stand: Ziel, grund: string | null): Promise<VorlageDto> {
    return this.schreiben(akteur, id, stand, async (tx, satz) => {
      const anlage = satz.anlagen.find((a) => a.id === anlageId)
      if (!anlage) throw new NichtGefunden()
      pruefe(akteur, satz, anlage.stand, satz.oeffentlich && anlage.oeffentlich, stand, grund)
      await schreibeStand(tx, akteur, { anlage: anlageId }, stand, grund)
    })
  }

  private schreiben(
    akteur: Akteur,
    id: string,
    stand: Ziel,
    arbeit: (tx: EntityManager, satz: VorlageSatz) => Promise<void>,
  ): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: `Veröffentlichung: ${stand}` }, async (tx) => {
      await sperreVorlage(tx, id)
      await arbeit(tx, await ladeSichtbare(tx, akteur, id))
      return alsAntwort(await ladeVorlage(tx, id), akteur)
    })
  }
}

const schrittZu: Record<Ziel, VeroeffentlichungSchritt> = {
  gremium: 'an_gremium',
  oeffentlich: 'veroeffentlichen',
  depubliziert: 'depublizieren',
}

function pruefe(
  akteur: Akteur,
  satz: VorlageSatz,
  bisher: VeroeffentlichungStand,
  darfOeffentlichSein: boolean,
  stand: Ziel,
  grund: string | null,
): void {
  const schritt = schrittZu[stand]
  const { recht, bezeichnung } = veroeffentlichungSchritte[schritt]
  if (!darf(akteur, recht))
    throw new Regelverstoss([{ code: 'recht_fehlt', text: `Für „${bezeichnung}“ fehlt Ihnen das Recht.` }])
  const gruende = hindernisse(
    {
      stand: bisher,
      freigegeben: ['freigegeben', 'abgeschlossen', 'zurueckgezogen'].includes(satz.zustand),
      darfOeffentlichSein,
      urheberId: satz.angelegtVonId,
      handelndeId: akteur.id,
      grund,
    },
    schritt,
  )
  const ohneGrund = gruende.find((g) => g.code === 'grund_fehlt')
  if (ohneGrund && gruende.length === 1) throw new Eingabefehler([{ zeiger: '/grund', text: ohneGrund.text }])
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

async function schreibeStand(
  tx: EntityManager,
  akteur: Akteur,
  was: { vorlage: string } | { anlage: string },
  stand: Ziel,
  grund: string | null,
): Promise<void> {
  const [spalte, id] = 'vorlage' in was ? ['vorlage_id', was.vorlage] : ['anlage_id', was.anlage]
  await tx.query(
    `INSERT INTO ris.veroeffentlichung (${spalte}, stand, durch_id, grund, am) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (${spalte}) DO UPDATE SET stand = $2, durch_id = $3, grund = $4, am = $5`,
    [id, stand, akteur.id, grund, jetzt()],
  )
}
