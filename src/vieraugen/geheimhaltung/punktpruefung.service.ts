import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { eineZeile } from '../../plattform/datenbank/zeilen.js'
import { heute } from '../../plattform/uhr.js'
import { sitzungLesbar, scope, teilNLesbar } from '../../plattform/zugang/sichtweite.js'
import { handeltFuer } from '../../plattform/zugang/vertretung.js'
import { type Geheimhaltungsangaben, pruefeFortdauer } from '../../regeln/nichtoeffentlichkeit.js'
import { type Akteur, pruefeRecht } from '../../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import type { PruefungEingabe } from './bekanntgabe.dto.js'
import { type FaelligerPunkt, faelligePunkte } from './geheimhaltung.queries.js'
import { grundAnsicht, grundSql } from '../../sitzungen/punktgrund.queries.js'
import { setzeGrund } from '../../sitzungen/punktgrund.js'
import type { PunktgrundDto } from '../../sitzungen/tagesordnung.dto.js'

interface Punkt {
  gremiumIds: string[]
  versandt: boolean
  derVorlage: boolean
  grund: Geheimhaltungsangaben | null
}

/** The look whether an item still must be non-public (domain.md R9.1). */
@Injectable()
export class PunktpruefungService {
  constructor(private readonly datenbank: Datenbank) {}

  faellige(akteur: Akteur): Promise<FaelligerPunkt[]> {
    return faelligePunkte(this.datenbank.lesen, akteur, heute())
  }

  /** The reason still holds, or another one does. What is not named stays. */
  weiterhinGeheim(akteur: Akteur, topId: string, eingabe: PruefungEingabe): Promise<PunktgrundDto> {
    return this.datenbank.schreiben({ akteur, was: 'Geheimhaltung eines Punkts geprüft' }, async (tx) => {
      const { gremiumIds, versandt, derVorlage, grund } = await ladePunkt(tx, akteur, topId)
      const gruende = pruefeRecht(akteur, pruefung, { gremiumIds })
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, pruefung.recht, { gremiumIds })
      if (derVorlage) throw new Regelverstoss([beiDerVorlage])
      if (!versandt) throw new Regelverstoss([nurVersandte])
      const neu = { ...leer, ...grund, ...ohneFehlende(eingabe) }
      const fehler = pruefeFortdauer(neu, heute(), 'der Punkt')
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      await setzeGrund(tx, topId, neu)
      return neu
    })
  }
}

const pruefung = { recht: 'vorlage.veroeffentlichen', bezeichnung: 'Geheimhaltung prüfen' } as const
const leer = { grundart: null, grund: null, rechtsgrundlage: null, pruefenAm: null }
const ohneFehlende = (eingabe: PruefungEingabe): Partial<PunktgrundDto> =>
  Object.fromEntries(Object.entries(eingabe).filter(([, wert]) => wert !== undefined))

const beiDerVorlage = {
  code: 'grund_der_vorlage',
  text: 'Hier wird eine nichtöffentliche Vorlage beraten. Prüfen Sie ihren Grund bei der Vorlage.',
}
const nurVersandte = {
  code: 'punkt_nicht_versandt',
  text: 'Dieser Punkt steht noch nicht im nichtöffentlichen Teil einer versandten Tagesordnung.',
}

/** Locked; only what its reader may read of part N. */
async function ladePunkt(tx: EntityManager, akteur: Akteur, topId: string): Promise<Punkt> {
  const punkt = await eineZeile<Punkt>(
    tx,
    `SELECT (SELECT jsonb_agg(sg.gremium_id) FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id) AS "gremiumIds",
            EXISTS (SELECT FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id
              WHERE z.top_id = p.id AND z.teil = 'n' AND t.eingefroren_am IS NOT NULL) AS versandt,
            g.der_vorlage AS "derVorlage", ${grundAnsicht('g')} AS grund
       FROM ris.tagesordnungspunkt p JOIN ris.sitzung s ON s.id = p.sitzung_id
      CROSS JOIN LATERAL (SELECT p.id AS top_id) y CROSS JOIN LATERAL ${grundSql('y')} g
      WHERE p.id = $1 AND ${sitzungLesbar('s', '$2')} AND ${teilNLesbar('s', '$2')} FOR UPDATE OF p`,
    [topId, scope(akteur)],
  )
  if (!punkt) throw new NichtGefunden()
  return punkt
}
