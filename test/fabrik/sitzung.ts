import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { Abstimmung } from '../../src/schema/abstimmung.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Beschluss } from '../../src/schema/beschluss.entity.js'
import type { Gremium } from '../../src/schema/gremium.entity.js'
import { SitzungGremium } from '../../src/schema/sitzung-gremium.entity.js'
import { Sitzung } from '../../src/schema/sitzung.entity.js'
import { Tagesordnung } from '../../src/schema/tagesordnung.entity.js'
import { TagesordnungZeile } from '../../src/schema/tagesordnung-zeile.entity.js'
import { Tagesordnungspunkt } from '../../src/schema/tagesordnungspunkt.entity.js'
import { anlass } from './stammdaten.js'

export interface SitzungAngaben extends Partial<Sitzung> {
  /** The first one leads. */
  gremien: Gremium[]
}

export const sitzung = (db: Datenbank, { gremien, ...angaben }: SitzungAngaben): Promise<Sitzung> =>
  db.schreiben(anlass, async (tx) => {
    const s = await tx.save(Sitzung, { datum: '2026-12-02', beginn: '16:00', ...angaben })
    await tx.insert(
      SitzungGremium,
      gremien.map((g, i) => ({ sitzungId: s.id, gremiumId: g.id, rang: i + 1 })),
    )
    return s
  })

export interface PunktAngaben {
  titel: string
  teil?: 'oe' | 'n'
  oeffentlicherTitel?: string
  /** Why it stands in part N. */
  geheimhaltung?: Pick<Tagesordnungspunkt, 'grundart' | 'grund' | 'rechtsgrundlage' | 'pruefenAm'>
  /** The step that is dealt with here. */
  beratung?: Beratung
}

/** Sets the next version of the agenda, sends it out and invites. Numbers count per part. */
export const ladeEin = (db: Datenbank, s: Sitzung, punkte: PunktAngaben[]): Promise<Tagesordnungspunkt[]> =>
  db.schreiben(anlass, async (tx) => {
    const nr = 1 + (await tx.countBy(Tagesordnung, { sitzungId: s.id }))
    const to = await tx.save(Tagesordnung, { sitzungId: s.id, nr })
    const tops: Tagesordnungspunkt[] = []
    for (const [i, { titel, teil = 'oe', oeffentlicherTitel, geheimhaltung, beratung }] of punkte.entries()) {
      const top = await tx.save(Tagesordnungspunkt, { sitzungId: s.id, ...geheimhaltung })
      const nummer = String(1 + punkte.slice(0, i).filter((p) => (p.teil ?? 'oe') === teil).length)
      const zeile = { tagesordnungId: to.id, topId: top.id, teil, rang: i + 1, nummer, titel, oeffentlicherTitel }
      await tx.save(TagesordnungZeile, zeile)
      if (beratung)
        await tx.update(Beratung, beratung.id, { sitzungId: s.id, topId: top.id, zustand: 'auf_tagesordnung' })
      tops.push(top)
    }
    await tx.update(Tagesordnung, to.id, { art: nr === 1 ? 'ladung' : 'nachtrag', eingefrorenAm: new Date() })
    await tx.update(Sitzung, s.id, { zustand: 'eingeladen' })
    return tops
  })

/** Records an outcome of a step, replacing the one before. */
export const ergebnis = (
  db: Datenbank,
  beratung: Pick<Beratung, 'id'>,
  angaben: Partial<Beschluss> & { stimmen?: Pick<Abstimmung, 'ja' | 'nein' | 'enthaltung'> } = {},
): Promise<Beschluss> =>
  db.schreiben(anlass, async (tx) => {
    const { stimmen, ...eigene } = angaben
    await tx.update(Beschluss, { beratungId: beratung.id, vorlaeufig: true }, { zurueckgenommenAm: new Date() })
    const b = await tx.save(Beschluss, {
      beratungId: beratung.id,
      art: 'beschlossen',
      bezeichnung: 'ungeändert beschlossen',
      ...eigene,
    })
    if (stimmen) {
      const { gremiumId } = await tx.findOneByOrFail(Beratung, { id: beratung.id })
      await tx.save(Abstimmung, { beschlussId: b.id, gremiumId, ...stimmen })
    }
    await tx.update(Beratung, beratung.id, { zustand: 'ergebnis_vorlaeufig' })
    return b
  })
