import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { beendete } from '../../organisation/beendete.js'
import { doppelt } from '../../organisation/doppelt.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { heute, jetzt } from '../../plattform/uhr.js'
import { handeltFuer } from '../../plattform/zugang/vertretung.js'
import { ohneFreigabe } from '../../regeln/eingang.js'
import { type Akteur, darf, fuerWen } from '../../regeln/rechte.js'
import { Eingabefehler, type Hindernis, NichtGefunden, rechtFehlt, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istEingereicht } from '../../regeln/vorlageart.js'
import type { VorlageZustand } from '../../regeln/vorlage-schritte.js'
import { naechsteRunde } from './naechste-runde.js'
import type { StationDto, ZeichnungEingabe } from './mitzeichnung.dto.js'
import { verlangeSchreiben } from '../schreibrecht.js'
import { ladeSichtbare } from '../sichtbarkeit.js'
import { formAus } from '../form/entwurfsform.js'
import { alsAntwort } from '../form/vorlage-antwort.js'
import type { VorlageDto } from '../form/vorlage-antwort.dto.js'
import { ladeVorlage, sperreVorlage, type VorlageSatz } from '../vorlage.queries.js'

const einheitUnbekannt = doppelt(
  'mitzeichnung_organisationseinheit_id_fkey',
  '/organisationseinheiten',
  'Eine dieser Organisationseinheiten gibt es nicht.',
)

@Injectable()
export class MitzeichnungService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Sets who is to sign; while the Vorlage is a draft and in a round that nobody has signed. */
  setzeStationen(akteur: Akteur, id: string, einheiten: string[]): Promise<VorlageDto> {
    return this.schreiben(akteur, id, 'Mitzeichnung festlegen', async (tx, satz) => {
      await verlangeSchreiben(tx, akteur, satz)
      if (satz.zustand !== 'entwurf') throw new Regelverstoss([nurImEntwurf])
      if (istEingereicht(formAus(satz))) throw new Regelverstoss([ohneFreigabe])
      // A unit that has ended signs no more.
      const vorbei = await beendete(tx, 'organisationseinheit', einheiten, heute(), '/organisationseinheiten')
      if (vorbei.length > 0) throw new Eingabefehler(vorbei)
      const [{ runde }] = await tx.query<[{ runde: number }]>(
        'SELECT coalesce(max(runde), 1) AS runde FROM ris.mitzeichnung WHERE fassung_id = $1',
        [satz.fassungId],
      )
      await tx.query('DELETE FROM ris.mitzeichnung WHERE fassung_id = $1 AND runde = $2', [satz.fassungId, runde])
      await tx
        .query(
          `INSERT INTO ris.mitzeichnung (fassung_id, runde, organisationseinheit_id)
           SELECT $1, $2, * FROM unnest($3::uuid[])`,
          [satz.fassungId, runde, einheiten],
        )
        .catch(einheitUnbekannt)
    })
  }

  /** Signs for a station. A refusal sends the Vorlage back; the last signature passes it on to the Freigabe. */
  zeichne(akteur: Akteur, id: string, stationId: string, eingabe: ZeichnungEingabe): Promise<VorlageDto> {
    return this.schreiben(akteur, id, `Mitzeichnung: ${eingabe.ergebnis}`, async (tx, satz) => {
      const station = satz.stationen.find((s) => s.id === stationId)
      if (!station) throw new NichtGefunden()
      if (eingabe.ergebnis === 'zurueckgewiesen' && !eingabe.bemerkung)
        throw new Eingabefehler([{ zeiger: '/bemerkung', text: 'Nennen Sie den Grund, aus dem Sie zurückweisen.' }])
      const gruende = hindernisse(akteur, satz, station)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      const fuer = await handeltFuer(tx, akteur, 'vorlage.mitzeichnen', station)
      // What was signed: the hash of every part as it stood (domain.md R14.3).
      await tx.query(
        `UPDATE ris.mitzeichnung SET ergebnis = $2, bemerkung = $3, benutzer_id = $4, am = $5, fuer_id = $7,
                gezeichnet = (SELECT jsonb_object_agg(schluessel, hash) FROM ris.fassung_teil WHERE fassung_id = $6)
          WHERE id = $1`,
        [stationId, eingabe.ergebnis, eingabe.bemerkung ?? null, akteur.id, jetzt(), satz.fassungId, fuer],
      )
      await gehWeiter(tx, satz, stationId, eingabe)
    })
  }

  private schreiben(
    akteur: Akteur,
    id: string,
    was: string,
    arbeit: (tx: EntityManager, satz: VorlageSatz) => Promise<void>,
  ): Promise<VorlageDto> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      await sperreVorlage(tx, id)
      await arbeit(tx, await ladeSichtbare(tx, akteur, id))
      return alsAntwort(await ladeVorlage(tx, id, akteur), akteur)
    })
  }
}

const nurImEntwurf = { code: 'kein_entwurf', text: 'Wer mitzeichnet, legen Sie im Entwurf fest.' }

function hindernisse(akteur: Akteur, satz: VorlageSatz, station: StationDto): Hindernis[] {
  if (!darf(akteur, 'vorlage.mitzeichnen', station))
    return [{ code: rechtFehlt, text: `Für ${station.name} zeichnen Sie nicht mit.` }]
  if (istEingereicht(formAus(satz))) return [ohneFreigabe]
  const gruende: [boolean, string, string][] = [
    [satz.zustand !== 'in_mitzeichnung', 'falscher_zustand', 'Die Vorlage ist nicht in der Mitzeichnung.'],
    [station.ergebnis !== null, 'schon_gezeichnet', `${station.name} hat schon gezeichnet.`],
    [
      [akteur.id, fuerWen(akteur, 'vorlage.mitzeichnen', station)?.id].includes(satz.angelegtVonId ?? ''),
      'vier_augen',
      'Sie oder wen Sie vertreten haben die Vorlage verfasst. Mitzeichnen muss jemand anderes.',
    ],
  ]
  return gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
}

async function gehWeiter(
  tx: EntityManager,
  satz: VorlageSatz,
  stationId: string,
  { ergebnis }: ZeichnungEingabe,
): Promise<void> {
  const setze = (zustand: VorlageZustand) =>
    tx.query('UPDATE ris.vorlage SET zustand = $2, version = version + 1 WHERE id = $1', [satz.id, zustand])
  if (ergebnis === 'zurueckgewiesen') {
    await setze('entwurf')
    await naechsteRunde(tx, satz.fassungId)
  } else if (satz.stationen.every((s) => s.id === stationId || s.gezeichnet)) await setze('zur_freigabe')
}
