import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Blatt } from '../ansichten/listen.js'
import { verletzteRegel } from '../organisation/doppelt.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import { type Akteur, gremienMit, pruefeRecht } from '../regeln/rechte.js'
import { Eingabefehler, Regelverstoss, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { alsGrund } from '../regeln/warnung.js'
import { Sitzung } from '../schema/sitzung.entity.js'
import { SitzungGremium } from '../schema/sitzung-gremium.entity.js'
import { setzeUebernommeneNummern, vergibSitzungsnummern } from './sitzungsnummern.js'
import { gegenStilleAenderung, pruefeTermin } from './termin.js'
import { moeglicheSchritte } from './sitzung-stand.js'
import { ladeLesbareTagesordnung, ladeSitzung, ladeSitzungen, ladeVerlegung, sperreSitzung } from './sitzung.queries.js'
import type { SitzungDto, SitzungEingabe, SitzungenSuche, SitzungZeileDto } from './sitzung.dto.js'
import type { ZeileEingabe } from './tagesordnung.dto.js'
import { ersetzeZeilen } from './tagesordnung.js'

@Injectable()
export class SitzungenService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(akteur: Akteur, suche: SitzungenSuche): Promise<Blatt<SitzungZeileDto>> {
    return ladeSitzungen(this.datenbank.lesen, akteur, suche)
  }

  eine(akteur: Akteur, id: string): Promise<SitzungDto> {
    return alsAntwort(this.datenbank.lesen, akteur, id)
  }

  anlegen(akteur: Akteur, eingabe: SitzungEingabe): Promise<SitzungDto> {
    return this.datenbank.schreiben(
      { akteur, was: 'Sitzung anlegen', grund: alsGrund(null, eingabe.trotzdem) },
      async (tx) => {
        await verlangeIn(tx, akteur, 'sitzung.schreiben', eingabe.gremien)
        await pruefeTermin(tx, akteur, null, eingabe, { trotzdem: eingabe.trotzdem })
        const { identifiers } = await tx.insert(Sitzung, {
          datum: eingabe.datum,
          beginn: eingabe.beginn ?? null,
          ende: eingabe.ende ?? null,
          ort: eingabe.ort ?? null,
          herkunft: eingabe.herkunft ?? null,
        })
        const id = identifiers[0]!['id'] as string
        await schreibeGremien(tx, id, eingabe.gremien)
        await setzeUebernommeneNummern(tx, id, eingabe)
        return alsAntwort(tx, akteur, id)
      },
    )
  }

  aendern(akteur: Akteur, id: string, version: number | null, eingabe: SitzungEingabe): Promise<SitzungDto> {
    return this.datenbank.schreiben(
      { akteur, was: 'Sitzung ändern', grund: alsGrund(null, eingabe.trotzdem) },
      async (tx) => {
        await sperreSitzung(tx, id)
        const alt = await ladeSitzung(tx, akteur, id)
        const bisher = alt.gremien.map((g) => g.id)
        await verlangeIn(tx, akteur, 'sitzung.schreiben', bisher)
        const { datum, beginn, ende, ort, gremien, herkunft = alt.herkunft } = eingabe
        const neu = await eineZeile(
          tx,
          `UPDATE ris.sitzung SET datum = $3, beginn = $4, ende = $5, ort = $6, herkunft = $7, version = version + 1
          WHERE id = $1 AND version = coalesce($2, version) RETURNING id`,
          [id, version, datum, beginn ?? null, ende ?? null, ort ?? null, herkunft],
        )
        if (!neu) throw new Versionskonflikt(version, alt.version, alt)
        if (!gleich(alt, eingabe))
          await pruefeTermin(tx, akteur, id, eingabe, {
            trotzdem: eingabe.trotzdem,
            weitere: gegenStilleAenderung(alt, eingabe),
          })
        if (gremien.join() !== bisher.join()) {
          await verlangeIn(tx, akteur, 'sitzung.schreiben', gremien)
          await pruefeGremienwechsel(tx, id, gremien)
          await ersetzeGremien(tx, id, gremien)
        }
        await setzeUebernommeneNummern(tx, id, { ...eingabe, herkunft })
        return alsAntwort(tx, akteur, id)
      },
    )
  }

  /** Replaces the draft of the agenda; after the Ladung this begins the Nachtrag. */
  setzeTagesordnung(akteur: Akteur, id: string, version: number | null, neue: ZeileEingabe[]): Promise<SitzungDto> {
    return this.datenbank.schreiben({ akteur, was: 'Tagesordnung ändern' }, async (tx) => {
      await sperreSitzung(tx, id)
      const { gremien } = await ladeSitzung(tx, akteur, id)
      await verlangeIn(
        tx,
        akteur,
        'tagesordnung.schreiben',
        gremien.map((g) => g.id),
      )
      const vorhanden = await ladeLesbareTagesordnung(tx, akteur, id)
      if (veraltet(version, vorhanden?.version ?? 1))
        throw new Versionskonflikt(version, vorhanden?.version ?? 1, vorhanden?.zeilen ?? [])
      await ersetzeZeilen(tx, akteur, id, neue)
      return alsAntwort(tx, akteur, id)
    })
  }
}

/** Nothing of when and with whom has changed: what was told once is not told again. */
const gleich = (alt: SitzungZeileDto, neu: SitzungEingabe): boolean =>
  alt.datum === neu.datum &&
  alt.beginn === (neu.beginn ?? null) &&
  alt.ende === (neu.ende ?? null) &&
  alt.ort === (neu.ort ?? null) &&
  alt.gremien.map((g) => g.id).join() === neu.gremien.join()

const taten = { 'sitzung.schreiben': 'Sitzung bearbeiten', 'tagesordnung.schreiben': 'Tagesordnung bearbeiten' }

/** In a meeting of a Fraktion only who has a role for it acts, however much he may elsewhere. */
export async function pruefeIn(db: Abfragend, akteur: Akteur, recht: keyof typeof taten, gremiumIds: string[]) {
  const gruende = pruefeRecht(akteur, { recht, bezeichnung: taten[recht] }, { gremiumIds })
  const fraktionen = await zeilen<{ id: string }>(
    db,
    `SELECT id FROM ris.gremium WHERE id = ANY($1) AND art = 'fraktion'`,
    [gremiumIds],
  )
  const eigene = gremienMit(akteur, recht)
  if (fraktionen.some(({ id }) => !eigene.includes(id))) gruende.push(fremdeFraktion)
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

/** The same for an act: the log says in whose place. */
export async function verlangeIn(tx: EntityManager, akteur: Akteur, recht: keyof typeof taten, gremiumIds: string[]) {
  await pruefeIn(tx, akteur, recht, gremiumIds)
  await handeltFuer(tx, akteur, recht, { gremiumIds })
}

const fremdeFraktion = {
  code: 'fremde_fraktion',
  text: 'Zu Sitzungen einer Fraktion lädt nur ein, wer eine Rolle für diese Fraktion hat.',
}

/** Who still meets keeps his number; who is invited later gets one where the others have theirs. */
async function ersetzeGremien(tx: EntityManager, sitzungId: string, gremien: string[]): Promise<void> {
  const bisher = await tx.findBy(SitzungGremium, { sitzungId })
  await tx.delete(SitzungGremium, { sitzungId })
  await schreibeGremien(tx, sitzungId, gremien, bisher)
  if (bisher.some(({ zaehlerId }) => zaehlerId)) await vergibSitzungsnummern(tx, sitzungId)
}

async function schreibeGremien(
  tx: EntityManager,
  sitzungId: string,
  gremien: string[],
  bisher: readonly SitzungGremium[] = [],
): Promise<void> {
  const nummer = (id: string) => {
    const alt = bisher.find(({ gremiumId }) => gremiumId === id)
    return { nummer: alt?.nummer ?? null, zaehlerId: alt?.zaehlerId ?? null }
  }
  await tx
    .insert(
      SitzungGremium,
      gremien.map((gremiumId, i) => ({ sitzungId, gremiumId, rang: i + 1, ...nummer(gremiumId) })),
    )
    .catch((fehler: unknown) => {
      if (verletzteRegel(fehler) === 'sitzung_gremium_gremium_id_fkey')
        throw new Eingabefehler([{ zeiger: '/gremien', text: 'Eines dieser Gremien gibt es nicht.' }])
      throw fehler
    })
}

/** Whose step is debated here decides who meets. */
async function pruefeGremienwechsel(tx: EntityManager, sitzungId: string, neue: string[]): Promise<void> {
  if (await eineZeile(tx, 'SELECT id FROM ris.beratung WHERE sitzung_id = $1 LIMIT 1', [sitzungId]))
    throw new Regelverstoss([
      { code: 'sitzung_hat_beratungen', text: 'In dieser Sitzung wird schon beraten; ihre Gremien bleiben.' },
    ])
  if (await eineZeile(tx, ohneFraktionSql, [sitzungId, neue])) throw new Regelverstoss([bleibtFraktion])
}

/** The agenda of a Fraktion went out unseen by a second person: nobody turns it into a public one. */
const ohneFraktionSql = `
  SELECT t.id FROM ris.tagesordnung t JOIN ris.sitzung_gremium sg ON sg.sitzung_id = t.sitzung_id
    JOIN ris.gremium g ON g.id = sg.gremium_id AND g.art = 'fraktion'
   WHERE t.sitzung_id = $1 AND t.eingefroren_am IS NOT NULL
     AND NOT EXISTS (SELECT FROM ris.gremium n WHERE n.id = ANY ($2) AND n.art = 'fraktion') LIMIT 1`
const bleibtFraktion = {
  code: 'sitzung_einer_fraktion',
  text: 'Zu dieser Sitzung hat eine Fraktion eingeladen; öffentlich wird sie nicht. Legen Sie eine neue Sitzung an.',
}

export async function alsAntwort(db: Abfragend, akteur: Akteur, id: string): Promise<SitzungDto> {
  const sitzung = await ladeSitzung(db, akteur, id)
  const neueste = await ladeLesbareTagesordnung(db, akteur, id)
  const tagesordnung = neueste && (({ id: _, ...rest }) => rest)(neueste)
  const verlegung = await ladeVerlegung(db, akteur, id)
  return { ...sitzung, ...verlegung, tagesordnung, schritte: await moeglicheSchritte(db, akteur, sitzung) }
}
