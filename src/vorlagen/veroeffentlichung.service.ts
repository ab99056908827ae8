import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { jetzt } from '../plattform/uhr.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, type Hindernis, Regelverstoss } from '../regeln/regelverstoss.js'
import { ladeSichtbare } from './sichtbarkeit.js'
import { alsAntwort } from './vorlage-antwort.js'
import type { VorlageDto } from './vorlage-antwort.dto.js'
import type { VeroeffentlichungStand } from './vorlage-eingabe.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from './vorlage.queries.js'

@Injectable()
export class VeroeffentlichungService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Publishes a Vorlage with its public Anlagen, or takes it back: an act of its own, by somebody who did not write it. */
  setze(akteur: Akteur, id: string, stand: VeroeffentlichungStand, grund: string | null): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was: `Veröffentlichung: ${stand}` }, async (tx) => {
      await sperreVorlage(tx, id)
      const satz = await ladeSichtbare(tx, akteur, id)
      if (stand === 'depubliziert' && grund === null)
        throw new Eingabefehler([{ zeiger: '/grund', text: 'Geben Sie den Grund der Rücknahme an.' }])
      const gruende = hindernisse(satz, akteur, stand)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await schreibeStand(tx, akteur, id, stand, grund)
      return alsAntwort(await ladeVorlage(tx, id), akteur)
    })
  }
}

/** domain.md E1, publication axis: released, public, and checked by a second person (R9.9). */
function hindernisse(satz: VorlageSatz, akteur: Akteur, stand: VeroeffentlichungStand): Hindernis[] {
  if (stand === 'intern' || stand === 'depubliziert') return []
  const gruende: Hindernis[] = []
  if (!['freigegeben', 'abgeschlossen', 'zurueckgezogen'].includes(satz.zustand))
    gruende.push({ code: 'nicht_freigegeben', text: 'Die Vorlage ist noch nicht freigegeben.' })
  if (stand === 'oeffentlich' && !satz.oeffentlich)
    gruende.push({ code: 'nichtoeffentlich', text: 'Eine nichtöffentliche Vorlage wird nicht veröffentlicht.' })
  if (stand === 'oeffentlich' && satz.angelegtVonId === akteur.id)
    gruende.push({
      code: 'vier_augen',
      text: 'Sie haben die Vorlage verfasst. Veröffentlichen muss sie jemand anderes.',
    })
  return gruende
}

async function schreibeStand(
  tx: EntityManager,
  akteur: Akteur,
  id: string,
  stand: VeroeffentlichungStand,
  grund: string | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO ris.veroeffentlichung (vorlage_id, stand, durch_id, grund, am) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (vorlage_id) DO UPDATE SET stand = $2, durch_id = $3, grund = $4, am = $5`,
    [id, stand, akteur.id, grund, jetzt()],
  )
  // With the Vorlage go the Anlagen that are marked public; one that comes later is published on its own.
  await tx.query(
    `INSERT INTO ris.veroeffentlichung (anlage_id, stand, durch_id, grund, am)
     SELECT id, $2, $3, $4, $5 FROM ris.anlage WHERE vorlage_id = $1 AND oeffentlich
     ON CONFLICT (anlage_id) DO UPDATE SET stand = $2, durch_id = $3, grund = $4, am = $5`,
    [id, stand, akteur.id, grund, jetzt()],
  )
}
