import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { literal } from '../plattform/datenbank/sql.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, Regelverstoss } from '../regeln/regelverstoss.js'
import { hindernisse } from '../regeln/sitzung.js'
import type { SitzungZustand } from '../regeln/sitzung-schritte.js'
import { alsGrund } from '../regeln/warnung.js'
import { ladeSitzung, sperreSitzung } from './sitzung.queries.js'
import { standVon } from './sitzung-stand.js'
import type { SitzungDto, SitzungZeileDto } from './sitzung.dto.js'
import type { VerlegungEingabe } from './verlegung.dto.js'
import { alsAntwort, verlangeIn } from './sitzungen.service.js'
import { pruefeTermin } from './termin.js'

/**
 * Moves a Sitzung that is known (domain.md, Corrections 15): it stays what it is, with its agenda, its steps and all texts. In its old
 * place an appointment is left that says where to, and why as far as everybody may know.
 */
@Injectable()
export class VerlegungService {
  constructor(private readonly datenbank: Datenbank) {}

  verlegen(akteur: Akteur, id: string, eingabe: VerlegungEingabe): Promise<SitzungDto> {
    const { grund, trotzdem = [] } = eingabe
    return this.datenbank.schreiben(
      { akteur, was: 'Sitzung: Verlegen', grund: alsGrund(grund, trotzdem) },
      async (tx) => {
        await sperreSitzung(tx, id)
        const alt = await ladeSitzung(tx, akteur, id)
        const gruende = hindernisse({ ...(await standVon(tx, akteur, alt, grund)), trotzdem }, 'verlegen', akteur)
        if (gruende.length > 0) throw new Regelverstoss(gruende)
        const gremien = alt.gremien.map((g) => g.id)
        await verlangeIn(tx, akteur, 'sitzung.schreiben', gremien)
        const neu = neuerTermin(alt, eingabe)
        await pruefeTermin(tx, akteur, id, { ...neu, gremien }, { trotzdem })
        await verlege(tx, id, neu, eingabe.worte ?? null)
        return alsAntwort(tx, akteur, id)
      },
    )
  }
}

type NeuerTermin = Pick<SitzungZeileDto, 'datum' | 'beginn' | 'ende' | 'ort'>

function neuerTermin(alt: SitzungZeileDto, { datum, beginn, ende, ort }: VerlegungEingabe): NeuerTermin {
  const neu = {
    datum,
    beginn: beginn === undefined ? alt.beginn : beginn,
    ende: ende === undefined ? alt.ende : ende,
    ort: ort === undefined ? alt.ort : ort,
  }
  const felder = ['datum', 'beginn', 'ende', 'ort'] as const
  if (felder.every((feld) => neu[feld] === alt[feld]))
    throw new Eingabefehler([
      { zeiger: '/datum', text: 'Tag, Zeiten und Ort sind dieselben. Nennen Sie den neuen Termin.' },
    ])
  return neu
}

async function verlege(tx: EntityManager, id: string, neu: NeuerTermin, worte: string | null): Promise<void> {
  const zurueck = await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.sitzung (datum, beginn, ende, ort, zustand, verlegt_nach_id, verlegt_worte)
     SELECT datum, beginn, ende, ort, ${literal<SitzungZustand>('verlegt')}, id, $2 FROM ris.sitzung WHERE id = $1 RETURNING id`,
    [id, worte],
  )
  await tx.query(
    `INSERT INTO ris.sitzung_gremium (sitzung_id, gremium_id, rang, nummer)
     SELECT $2, gremium_id, rang, nummer FROM ris.sitzung_gremium WHERE sitzung_id = $1`,
    [id, zurueck!.id],
  )
  await tx.query(
    'UPDATE ris.sitzung SET datum = $2, beginn = $3, ende = $4, ort = $5, version = version + 1 WHERE id = $1',
    [id, neu.datum, neu.beginn, neu.ende, neu.ort],
  )
}
