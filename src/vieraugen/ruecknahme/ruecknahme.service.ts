import { Injectable } from '@nestjs/common'
import { vorlageFreigegeben } from '../../regeln/vorlage-schritte.js'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import {
  hindernisse,
  type VeroeffentlichungSchritt,
  veroeffentlichungSchritte,
  type VeroeffentlichungStand,
} from '../../regeln/oeffentlichkeit.js'
import { type Akteur, pruefeRecht } from '../../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { oeffentlicheAdresse } from '../../veroeffentlichung/stand/oeffentliche-adresse.js'
import { fuerLeser, kreisVon, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import { alsAntwort } from '../../vorlagen/form/vorlage-antwort.js'
import type { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import { frueherOeffentliche, nimmFassungZurueck } from './fruehere-fassung.js'
import { idZurAdresse, idZurNummer, ruecknehmbares, type Ruecknehmbares } from './ruecknahme.queries.js'
import { ladeVorfaelle, schreibeVorfall, type VorfallSatz } from './vorfall.js'

/** Where one person alone may put a Vorlage or an Anlage: to the members, or back out of the public. */
export type Ziel = 'gremium' | 'depubliziert'

const schrittZu: Record<Ziel, VeroeffentlichungSchritt> = { gremium: 'an_gremium', depubliziert: 'depublizieren' }

/** Taking back is never delayed by a second person. It ends in one commit everywhere, and leaves a Vorfall. */
@Injectable()
export class RuecknahmeService {
  constructor(private readonly datenbank: Datenbank) {}

  setze(akteur: Akteur, id: string, stand: Ziel, grund: string | null): Promise<VorlageDto> {
    return this.schreiben(akteur, id, stand, async (tx, satz) => {
      pruefe(akteur, satz, satz.veroeffentlichung?.stand ?? 'intern', stand, grund)
      if (stand === 'depubliziert') await schreibeVorfall(tx, akteur.id, { vorlageId: id, anlageId: null }, grund!)
      await schreibeStand(tx, akteur, { vorlage: id }, stand, grund)
    })
  }

  setzeAnlage(akteur: Akteur, id: string, anlageId: string, stand: Ziel, grund: string | null): Promise<VorlageDto> {
    return this.schreiben(akteur, id, stand, async (tx, satz) => {
      const anlage = fuerLeser(satz).anlagen.find((a) => a.id === anlageId)
      if (!anlage) throw new NichtGefunden()
      pruefe(akteur, satz, anlage.stand, stand, grund)
      if (stand === 'depubliziert') await schreibeVorfall(tx, akteur.id, { vorlageId: id, anlageId }, grund!)
      await schreibeStand(tx, akteur, { anlage: anlageId }, stand, grund)
    })
  }

  /** One former Fassung by itself: its page and its print are gone, what counts now stays. */
  setzeFassung(akteur: Akteur, id: string, nr: number, grund: string | null): Promise<VorlageDto> {
    return this.schreiben(akteur, id, 'depubliziert', async (tx, satz) => {
      pruefe(akteur, satz, satz.veroeffentlichung?.stand ?? 'intern', 'depubliziert', grund)
      const fassung = await frueherOeffentliche(tx, id, nr)
      if (!fassung) throw new NichtGefunden()
      await schreibeVorfall(tx, akteur.id, { vorlageId: id, anlageId: null, fassung }, grund!)
      await nimmFassungZurueck(tx, id, fassung)
    })
  }

  /** @throws NichtGefunden for who may not read it */
  async ruecknehmbares(akteur: Akteur, id: string): Promise<Ruecknehmbares & { adresse: string | null }> {
    const { lesen } = this.datenbank
    await ladeSichtbare(lesen, akteur, id)
    return { ...(await ruecknehmbares(lesen, id))!, adresse: await oeffentlicheAdresse(lesen, 'vorlage', id) }
  }

  /** The Vorlage with that number, or the Vorgang with that address. Null: neither, as far as he may read. */
  async finde(akteur: Akteur, gesucht: string): Promise<{ vorlage: string } | { vorgang: string } | null> {
    const { lesen } = this.datenbank
    const vorlage = await idZurNummer(lesen, akteur, gesucht)
    if (vorlage) return { vorlage }
    const vorgang = await idZurAdresse(lesen, akteur, gesucht)
    return vorgang ? { vorgang } : null
  }

  vorfaelle(akteur: Akteur): Promise<VorfallSatz[]> {
    return ladeVorfaelle(this.datenbank.lesen, akteur)
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
      return alsAntwort(await ladeVorlage(tx, id, akteur), akteur)
    })
  }
}

function pruefe(
  akteur: Akteur,
  satz: VorlageSatz,
  bisher: VeroeffentlichungStand,
  stand: Ziel,
  grund: string | null,
): void {
  const schritt = schrittZu[stand]
  const ohneRecht = pruefeRecht(akteur, veroeffentlichungSchritte[schritt], kreisVon(satz))
  if (ohneRecht.length > 0) throw new Regelverstoss(ohneRecht)
  const gruende = hindernisse(
    {
      stand: bisher,
      freigegeben: vorlageFreigegeben(satz.zustand),
      oeffentlich: satz.oeffentlich,
      beteiligte: [],
      handelndeId: akteur.id,
      grund,
    },
    schritt,
  )
  const ohneGrund = gruende.find((g) => g.code === 'grund_fehlt')
  if (ohneGrund && gruende.length === 1) throw new Eingabefehler([{ zeiger: '/grund', text: ohneGrund.text }])
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

/** What was confirmed or asked for before is no longer what is wanted. */
async function schreibeStand(
  tx: EntityManager,
  akteur: Akteur,
  was: { vorlage: string } | { anlage: string },
  stand: Ziel,
  grund: string | null,
): Promise<void> {
  const [spalte, id] = 'vorlage' in was ? ['vorlage_id', was.vorlage] : ['anlage_id', was.anlage]
  await zeilen(
    tx,
    `INSERT INTO ris.veroeffentlichung (${spalte}, stand, durch_id, grund, am) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (${spalte}) DO UPDATE SET stand = $2, durch_id = $3, grund = $4, am = $5, online_bis = NULL,
       fruehere_fassungen = '{}'`,
    [id, stand, akteur.id, grund, jetzt()],
  )
  if (stand !== 'depubliziert') return
  await zeilen(
    tx,
    `UPDATE ris.veroeffentlichungsantrag SET ergebnis = 'zurueckgezogen', entschieden_von_id = $2, entschieden_am = $3
      WHERE ${spalte} = $1 AND (ergebnis IS NULL OR (ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL))`,
    [id, akteur.id, jetzt()],
  )
}
