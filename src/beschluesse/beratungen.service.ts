import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { verletzteRegel } from '../organisation/doppelt.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import { beratungSchritte, type BeratungZustand } from '../regeln/beratung-schritte.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import { type Geheimhaltungsangaben, pruefePunktgrund } from '../regeln/nichtoeffentlichkeit.js'
import { type Akteur, pruefeRecht } from '../regeln/rechte.js'
import { stellungnahmeOhneBeratung } from '../regeln/stellungnahme.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../regeln/regelverstoss.js'
import { sperreSitzung } from '../sitzungen/sitzung.queries.js'
import { entferne, haengeAn } from '../sitzungen/tagesordnung.js'
import { vermerkeVorlage } from '../vorlagen/lesevermerk.js'
import { ladeSichtbare } from '../vorlagen/sichtbarkeit.js'
import { formAus } from '../vorlagen/form/entwurfsform.js'
import { sperreVorlage } from '../vorlagen/vorlage.queries.js'
import { alsAntwort, standVon, verlange } from './beratung-stand.js'
import type { BeratungEinzelnDto, BeratungSchrittEingabe, NeueBeratungEingabe, Planschritt } from './beratung.dto.js'
import { type BeratungSatz, ladeBeratung, ladeSitzungStand } from './beratung.queries.js'
import { vermerkeNichtBehandelt } from './folgen.js'

@Injectable()
export class BeratungenService {
  constructor(private readonly datenbank: Datenbank) {}

  async eine(akteur: Akteur, id: string): Promise<BeratungEinzelnDto> {
    const satz = await ladeBeratung(this.datenbank.lesen, akteur, id)
    await vermerkeVorlage(this.datenbank.lesen, akteur, satz.vorlage)
    return alsAntwort(satz, akteur)
  }

  /** Appends a step to the Beratungsfolge of a Vorlage that is released already. */
  anfuegen(akteur: Akteur, vorlageId: string, eingabe: NeueBeratungEingabe): Promise<BeratungEinzelnDto> {
    return this.datenbank.schreiben({ akteur, was: 'Beratung anfügen' }, async (tx) => {
      await sperreVorlage(tx, vorlageId)
      const vorlage = await ladeSichtbare(tx, akteur, vorlageId)
      const kreis = { organisationseinheitId: vorlage.federfuehrungId, gremiumIds: [eingabe.gremiumId] }
      const ohneRecht = pruefeRecht(akteur, { recht: 'beratung.planen', bezeichnung: 'Beratung anfügen' }, kreis)
      if (ohneRecht.length > 0) throw new Regelverstoss(ohneRecht)
      await handeltFuer(tx, akteur, 'beratung.planen', kreis)
      if (vorlage.zustand !== 'freigegeben') throw new Regelverstoss([nurFreigegeben])
      if (vorlage.art === 'stellungnahme') throw new Regelverstoss([mitDemAntrag])
      const neu = await eineZeile<{ id: string }>(
        tx,
        `INSERT INTO ris.beratung (vorlage_id, gremium_id, rolle, reihenfolge, oeffentlichkeit, datum)
         SELECT $1, $2, $3, coalesce(max(reihenfolge), 0) + 1, $4, $5 FROM ris.beratung WHERE vorlage_id = $1
         RETURNING id`,
        [
          vorlageId,
          eingabe.gremiumId,
          eingabe.rolle,
          (eingabe.oeffentlich ?? vorlage.oeffentlich) ? 'oeffentlich' : 'nichtoeffentlich',
          eingabe.datum ?? null,
        ],
      ).catch((fehler: unknown) => {
        if (verletzteRegel(fehler) === 'beratung_gremium_id_fkey')
          throw new Eingabefehler([{ zeiger: '/gremiumId', text: 'Dieses Gremium gibt es nicht.' }])
        throw fehler
      })
      return alsAntwort(await ladeBeratung(tx, akteur, neu!.id), akteur)
    })
  }

  /** Plans the step: a meeting, the agenda, or that it falls away. */
  gehen(akteur: Akteur, id: string, eingabe: BeratungSchrittEingabe): Promise<BeratungEinzelnDto> {
    const { schritt, grund = null, sitzungId = null } = eingabe
    const was = `Beratung: ${beratungSchritte[schritt].bezeichnung}`
    return this.datenbank.schreiben({ akteur, was, grund }, async (tx) => {
      const satz = await ladeBeratung(tx, akteur, id, true)
      const gewaehlt = sitzungId === null ? satz.sitzung : await ladeSitzungStand(tx, sitzungId, akteur)
      if (sitzungId !== null && gewaehlt === null)
        throw new Eingabefehler([{ zeiger: '/sitzungId', text: 'Diese Sitzung gibt es nicht.' }])
      await verlange(tx, akteur, standVon(satz, grund, gewaehlt), schritt)
      await plane[schritt](tx, akteur, satz, gewaehlt?.id ?? null, eingabe.geheimhaltung ?? null)
      return alsAntwort(await ladeBeratung(tx, akteur, id), akteur)
    })
  }
}

const nurFreigegeben = {
  code: 'nicht_freigegeben',
  text: 'Anfügen lässt sich eine Beratung nur bei einer Vorlage, die freigegeben oder eingegangen ist. Im Entwurf ändern Sie die Beratungsfolge.',
}

const mitDemAntrag = { code: 'stellungnahme_beratung', text: stellungnahmeOhneBeratung }

type Plan = (
  tx: EntityManager,
  akteur: Akteur,
  satz: BeratungSatz,
  sitzungId: string | null,
  geheimhaltung: Geheimhaltungsangaben | null,
) => Promise<void>

const plane: Record<Planschritt, Plan> = {
  terminieren: (tx, _akteur, { beratung }, sitzungId) => setze(tx, beratung.id, 'terminiert', sitzungId, null),
  termin_loesen: async (tx, akteur, satz) => {
    await setze(tx, satz.beratung.id, 'geplant', null, null)
    await nimmVonTagesordnung(tx, akteur, satz)
  },
  auf_tagesordnung_setzen: async (tx, akteur, satz, sitzungId, neu) => {
    if (sitzungId === null) throw new NichtGefunden()
    await sperreSitzung(tx, sitzungId)
    const topId =
      (await gemeinsamerPunkt(tx, satz, sitzungId)) ?? (await eigenerPunkt(tx, akteur, satz, sitzungId, neu))
    await setze(tx, satz.beratung.id, 'auf_tagesordnung', sitzungId, topId)
  },
  von_tagesordnung_nehmen: async (tx, akteur, satz, sitzungId) => {
    await setze(tx, satz.beratung.id, 'terminiert', sitzungId, null)
    await nimmVonTagesordnung(tx, akteur, satz)
  },
  aufrufen: (tx, _akteur, { beratung }, sitzungId) => setze(tx, beratung.id, 'aufgerufen', sitzungId, beratung.topId),
  nicht_behandeln: (tx, _akteur, satz) => vermerkeNichtBehandelt(tx, satz),
  entfallen_lassen: async (tx, _akteur, satz) => {
    await setze(tx, satz.beratung.id, 'entfallen', satz.beratung.sitzungId, satz.beratung.topId)
  },
}

/** In a joint Sitzung the Vorlage is one item, on which each Gremium votes. */
async function gemeinsamerPunkt(tx: EntityManager, satz: BeratungSatz, sitzungId: string): Promise<string | null> {
  const { vorlage, beratung } = satz
  const punkt = await eineZeile<{ id: string }>(
    tx,
    `SELECT z.top_id AS id FROM ris.tagesordnung t JOIN ris.tagesordnung_zeile z ON z.tagesordnung_id = t.id
      WHERE t.sitzung_id = $1 AND t.nr = (SELECT max(nr) FROM ris.tagesordnung WHERE sitzung_id = $1) AND z.teil = $4
        AND EXISTS (SELECT FROM ris.beratung b WHERE b.top_id = z.top_id AND b.vorlage_id = $2)
        AND NOT EXISTS (SELECT FROM ris.beratung b WHERE b.top_id = z.top_id AND b.gremium_id = $3)
      ORDER BY z.rang LIMIT 1`,
    [sitzungId, vorlage.id, beratung.gremiumId, zeileVon(satz).teil],
  )
  return punkt?.id ?? null
}

function eigenerPunkt(
  tx: EntityManager,
  akteur: Akteur,
  satz: BeratungSatz,
  sitzungId: string,
  neu: Geheimhaltungsangaben | null,
): Promise<string> {
  const zeile = zeileVon(satz)
  const derVorlage = satz.vorlage.oeffentlich ? null : satz.vorlage
  const fehler = pruefePunktgrund({ teil: zeile.teil, derVorlage, bisher: null, neu }, '/geheimhaltung')
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return haengeAn(tx, sitzungId, zeile, derVorlage ? null : neu, akteur)
}

async function setze(
  tx: EntityManager,
  id: string,
  zustand: BeratungZustand,
  sitzungId: string | null,
  topId: string | null,
) {
  await tx.query(
    `UPDATE ris.beratung SET zustand = $2, sitzung_id = $3, top_id = $4, version = version + 1 WHERE id = $1`,
    [id, zustand, sitzungId, topId],
  )
}

async function nimmVonTagesordnung(tx: EntityManager, akteur: Akteur, { beratung }: BeratungSatz): Promise<void> {
  if (beratung.topId === null || beratung.sitzungId === null) return
  await sperreSitzung(tx, beratung.sitzungId)
  // Another Gremium goes on with it there.
  if (await eineZeile(tx, 'SELECT id FROM ris.beratung WHERE top_id = $1 LIMIT 1', [beratung.topId])) return
  await entferne(tx, beratung.sitzungId, beratung.topId, akteur)
}

/** The line of a Vorlage on the agenda. In the non-public part only the public title may ever leave the house (R9.3). */
function zeileVon({ vorlage, beratung }: BeratungSatz) {
  const oeffentlich = vorlage.oeffentlich && beratung.oeffentlich
  return {
    teil: oeffentlich ? ('oe' as const) : ('n' as const),
    titel: formAus(vorlage).betreff,
    oeffentlicherTitel: oeffentlich ? null : vorlage.oeffentlicherTitel,
  }
}
