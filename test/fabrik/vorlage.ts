import { type EntityManager, IsNull, Not } from 'typeorm'
import type { VorlageForm } from '../../src/ansichten/vorlage.js'
import { inhaltHash } from '../../src/plattform/schnittstelle/kanonisch.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import type { Rolle } from '../../src/regeln/rolle.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { FassungTeil } from '../../src/schema/fassung-teil.entity.js'
import { Fassung } from '../../src/schema/fassung.entity.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Organisationseinheit } from '../../src/schema/organisationseinheit.entity.js'
import { Veroeffentlichung } from '../../src/schema/veroeffentlichung.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import { teile } from '../../src/vorlagen/form/teil.js'
import { anlass, einheit, naechste } from './stammdaten.js'

export interface VorlageAngaben extends Partial<Omit<Vorlage, 'federfuehrung'>> {
  betreff?: string
  federfuehrung?: Organisationseinheit
  schritte?: (Partial<Beratung> & { gremium: Gremium })[]
  anlagen?: Partial<Anlage>[]
}

/** Why a Vorlage is non-public, complete. */
export const nichtoeffentlich = {
  oeffentlichkeit: 'nichtoeffentlich',
  grundart: 'personal',
  grund: 'Personal',
  rechtsgrundlage: '§ 48 Abs. 2 GO NRW',
  pruefenAm: '2030-01-31',
} as const

/** A draft with its first Fassung, all parts empty. */
export async function vorlage(db: Datenbank, angaben: VorlageAngaben = {}): Promise<Vorlage> {
  const { betreff = 'Sanierung der Turnhalle', federfuehrung, schritte = [], anlagen = [], ...eigene } = angaben
  const { id: federfuehrungId } = federfuehrung ?? (await einheit(db))
  return db.schreiben(anlass, async (tx) => {
    const v = await tx.save(Vorlage, {
      art: 'beschlussvorlage',
      oeffentlichkeit: 'oeffentlich',
      federfuehrungId,
      ...(eigene.oeffentlichkeit === 'nichtoeffentlich' && nichtoeffentlich),
      ...eigene,
    })
    const fassung = await tx.save(Fassung, { vorlageId: v.id, nr: 1, betreff, verfasserName: 'Muster, Erika' })
    await tx.insert(
      FassungTeil,
      teile.map((schluessel) => ({ fassungId: fassung.id, schluessel })),
    )
    for (const [i, schritt] of schritte.entries()) await speichereSchritt(tx, v, i + 1, schritt)
    for (const [i, a] of anlagen.entries())
      await tx.save(Anlage, {
        vorlageId: v.id,
        nr: i + 1,
        titel: `Anlage ${i + 1}`,
        oeffentlich: true,
        mimeType: 'application/pdf',
        groesse: '1024',
        ...a,
      })
    return v
  })
}

const speichereSchritt = (
  tx: EntityManager,
  v: Vorlage,
  reihenfolge: number,
  { gremium, ...schritt }: Partial<Beratung> & { gremium: Gremium },
): Promise<unknown> => {
  const rolle: Rolle = 'anhoerung'
  const oeffentlichkeit = v.oeffentlichkeit
  return tx.save(Beratung, { vorlageId: v.id, gremiumId: gremium.id, rolle, reihenfolge, oeffentlichkeit, ...schritt })
}

/** Freezes its newest Fassung as the Freigabe does and gives it a number. */
export async function gibFrei(db: Datenbank, v: Vorlage, nummer = `2026/${naechste().toString().padStart(4, '0')}`) {
  await db.schreiben(anlass, async (tx) => {
    const fassung = await tx.findOneOrFail(Fassung, { where: { vorlageId: v.id }, order: { nr: 'DESC' } })
    const eingefroren = await form(tx, { ...v, nummer: v.nummer ?? nummer }, fassung)
    const hash = inhaltHash(eingefroren)
    await tx.save(Fassung, { ...fassung, eingefroren, eingefrorenAm: new Date(), hash })
    await tx.update(Vorlage, v.id, { nummer: v.nummer ?? nummer, zustand: 'freigegeben' })
  })
  return Object.assign(v, { nummer: v.nummer ?? nummer, zustand: 'freigegeben' as const })
}

/** Freezes another Fassung with this Betreff, as a Berichtigung does. */
export async function naechsteFassung(db: Datenbank, v: Vorlage, betreff: string): Promise<Fassung> {
  return db.schreiben(anlass, async (tx) => {
    const nr = 1 + (await tx.countBy(Fassung, { vorlageId: v.id }))
    const fassung = await tx.save(Fassung, { vorlageId: v.id, nr, betreff, verfasserName: 'Muster, Erika' })
    const eingefroren = await form(tx, v, fassung)
    const hash = inhaltHash(eingefroren)
    return tx.save(Fassung, { ...fassung, eingefroren, eingefrorenAm: new Date(), hash })
  })
}

async function form(tx: EntityManager, v: Vorlage, fassung: Fassung): Promise<VorlageForm> {
  const federfuehrung = await tx.findOneByOrFail(Organisationseinheit, { id: v.federfuehrungId })
  const schritte = await tx.find(Beratung, {
    where: { vorlageId: v.id },
    relations: { gremium: true },
    order: { reihenfolge: 'ASC' },
  })
  const anlagen = await tx.find(Anlage, { where: { vorlageId: v.id }, order: { nr: 'ASC' } })
  return {
    koerperschaft: { name: 'Stadt Beispiel', behoerde: 'Die Bürgermeisterin' },
    nummer: v.nummer,
    art: v.art,
    oeffentlich: v.oeffentlichkeit === 'oeffentlich',
    betreff: fassung.betreff,
    verfasser: { name: fassung.verfasserName, organisationseinheit: null },
    federfuehrung: { kuerzel: federfuehrung.kuerzel, name: federfuehrung.name },
    bearbeiter: null,
    beratungsfolge: schritte.map((b) => ({
      gremium: b.gremium!.name,
      rolle: b.rolle,
      datum: b.datum,
      oeffentlich: b.oeffentlichkeit === 'oeffentlich',
      ergebnis: null,
    })),
    finanzielleAuswirkungen: null,
    beschlussvorschlag: null,
    sachverhalt: null,
    unterschrift: null,
    anlagenVerzeichnis: [],
    anlagen: anlagen.map((a) => ({
      nr: a.nr,
      oeffentlich: a.oeffentlich,
      name: a.titel,
      mimeType: a.mimeType,
      groesse: Number(a.groesse),
    })),
  }
}

/** Publishes or takes back. */
export const setzeStand = (db: Datenbank, v: Vorlage, stand: Veroeffentlichung['stand']): Promise<unknown> =>
  db.schreiben(anlass, async (tx) => {
    const alt = await tx.findOneBy(Veroeffentlichung, { vorlageId: v.id })
    const grund = stand === 'depubliziert' ? 'Personenbezogene Angaben' : null
    if (stand !== 'oeffentlich') return tx.save(Veroeffentlichung, { id: alt?.id, vorlageId: v.id, stand, grund })
    const fassung = await tx.findOne(Fassung, {
      where: { vorlageId: v.id, eingefrorenAm: Not(IsNull()) },
      order: { nr: 'DESC' },
    })
    // A draft stays where it is: the database lets nothing be public that is not frozen.
    if (!fassung) return undefined
    const vorige = alt?.stand === 'oeffentlich' && alt.fassungId !== fassung.id ? [alt.fassungId!] : []
    const fruehereFassungen = alt?.stand === 'oeffentlich' ? [...alt.fruehereFassungen, ...vorige] : []
    const fassungId = fassung.id
    await tx.save(Veroeffentlichung, { id: alt?.id, vorlageId: v.id, stand, grund, fassungId, fruehereFassungen })
    return gibAnlagenFrei(tx, v)
  })

/** Each with the file that it has now; what was taken back by itself stays back. */
export const gibAnlagenFrei = (tx: EntityManager, v: Vorlage): Promise<unknown> =>
  tx.query(
    `INSERT INTO ris.veroeffentlichung (anlage_id, stand, datei_id)
     SELECT id, 'oeffentlich', coalesce(oeffentliche_fassung_id, original_id) FROM ris.anlage WHERE vorlage_id = $1 AND oeffentlich
     ON CONFLICT (anlage_id) DO UPDATE SET datei_id = excluded.datei_id, stand = 'oeffentlich'
       WHERE veroeffentlichung.stand <> 'depubliziert'`,
    [v.id],
  )

/** Released and published: what the public reads. */
export async function oeffentlicheVorlage(db: Datenbank, angaben: VorlageAngaben = {}): Promise<Vorlage> {
  const v = await gibFrei(db, await vorlage(db, angaben), angaben.nummer ?? undefined)
  await setzeStand(db, v, 'oeffentlich')
  return v
}
