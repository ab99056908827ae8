import fc from 'fast-check'
import type { SitzungAnsicht } from '../../src/ansichten/sitzung.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { titelPlatzhalter, type Titelregel } from '../../src/regeln/nichtoeffentlichkeit.js'
import type { Oeffentlichkeitsregeln } from '../../src/regeln/oeffentlichkeitsregeln.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Dokumentart } from '../../src/schema/dokumentart.entity.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Koerperschaft } from '../../src/schema/koerperschaft.entity.js'
import { Sitzung } from '../../src/schema/sitzung.entity.js'
import { VorgangEintrag } from '../../src/schema/vorgang-eintrag.entity.js'
import { Vorgang } from '../../src/schema/vorgang.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import { veroeffentlichen } from '../../src/veroeffentlichung/epilog.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { regelwirkung } from '../../src/veroeffentlichung/regelwirkung.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, benenneUm, datei, folgeDemNamen, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { veroeffentlicheVorgang } from '../../src/vieraugen/wunsch/vorgang-veroeffentlichen.js'
import { vorgang } from '../fabrik/vorgang.js'
import { gibAnlagenFrei, gibFrei, naechsteFassung, setzeStand, vorlage, nichtoeffentlich } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: Awaited<ReturnType<typeof testQuelle>>['quelle']
let db: Datenbank

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  db.epilog = (tx) => veroeffentlichen(tx)
})
afterAll(async () => {
  await quelle.destroy()
  await test.verwerfen()
})

interface Stadt {
  gremien: Gremium[]
  sitzungen: Sitzung[]
  vorlagen: Vorlage[]
  vorgang: Vorgang
}

async function stadt(): Promise<Stadt> {
  await koerperschaft(db, { titelNichtoeffentlich: 'platzhalter' })
  const gremien = [await gremium(db, { kuerzel: 'HPA' }), await gremium(db), await gremium(db, { art: 'fraktion' })]
  const sitzungen = [
    await sitzung(db, { gremien: [gremien[0]!] }),
    await sitzung(db, { gremien: [gremien[0]!] }),
    await sitzung(db, { gremien: [gremien[1]!, gremien[0]!] }),
    await sitzung(db, { gremien: [gremien[2]!] }),
  ]
  const originalId = (await datei(db)).id
  const vorlagen: Vorlage[] = []
  for (let nr = 0; nr < 3; nr++) {
    const uebergeordnetId = vorlagen[0]?.id ?? null
    const schritte = [{ gremium: gremien[0]!, sitzungId: sitzungen[0]!.id }, { gremium: gremien[1]! }]
    vorlagen.push(await vorlage(db, { uebergeordnetId, schritte, anlagen: [{ originalId }] }))
  }
  for (const v of vorlagen.slice(1)) await setzeStand(db, await gibFrei(db, v), 'oeffentlich')
  const eintraege = [{ vorlageId: vorlagen[1]!.id }, { sitzungId: sitzungen[0]!.id }, { dateiId: originalId }]
  return { gremien, sitzungen, vorlagen, vorgang: await vorgang(db, { eintraege }) }
}

type Schritt = { tat: (typeof taten)[number]; a: number; b: number }

const taten = [
  'frei',
  'stand',
  'terminieren',
  'einladen',
  'ergebnis',
  'gremium',
  'koerperschaft',
  'sitzung',
  'ort',
  'anlage',
  'vorgang',
  'eintrag',
  'geheim',
  'teil n',
  'loeschen',
  'art',
  'fassung',
  'anlage frei',
  'vorgang frei',
  'angaben',
  'neue datei',
] as const

const von = <T>(liste: readonly T[], nr: number): T => liste[nr % liste.length]!

/** Acts that break a rule of the database fail and change nothing, which is fine here. */
async function tue({ gremien, sitzungen, vorlagen, vorgang: vg }: Stadt, { tat, a, b }: Schritt): Promise<void> {
  const v = von(vorlagen, a)
  const s = von(sitzungen, b)
  const schreibe = (was: Parameters<Datenbank['schreiben']>[1]) => db.schreiben(anlass, was)
  const schritte = await db.lesen.find(Beratung, { where: { vorlageId: v.id }, order: { reihenfolge: 'ASC' } })
  const schritt = von(schritte, b)
  switch (tat) {
    case 'frei':
      if (v.zustand === 'entwurf') await gibFrei(db, v)
      return
    case 'stand':
      await setzeStand(db, v, von(['oeffentlich', 'oeffentlich', 'depubliziert', 'gremium'] as const, b))
      return
    case 'terminieren':
      await schreibe((tx) => tx.update(Beratung, schritt.id, { sitzungId: s.id, topId: null }))
      return
    case 'einladen':
      await ladeEin(db, s, [
        { titel: `Punkt ${a}`, beratung: schritt },
        { titel: 'Personal', teil: 'n', oeffentlicherTitel: 'P' },
      ])
      return
    case 'teil n':
      await ladeEin(db, s, [{ titel: `Punkt ${a}`, beratung: schritt, teil: 'n' }])
      return
    case 'ergebnis':
      await ergebnis(db, schritt, { vorlaeufig: b % 3 > 0, bezeichnung: `Ergebnis ${b}` }).catch(() => undefined)
      return
    case 'gremium': {
      const { id } = von(gremien, a)
      await schreibe((tx) => benenneUm(tx, id, `Rat ${a}${b}`, b % 2 ? `R${b}` : null)).catch(() => undefined)
      await folgeDemNamen(db, [id])
      return
    }
    case 'koerperschaft':
      await schreibe((tx) =>
        tx.update(Koerperschaft, 1, {
          ergebnisseVorlaeufig: b % 2 === 0,
          namenOeffentlich: b % 3 ? 'namen' : 'einheit',
          titelNichtoeffentlich: von(['keine', 'anzahl', 'platzhalter', 'oeffentlicher_titel'] as const, a),
        }),
      )
      return
    case 'sitzung':
      await schreibe((tx) =>
        tx.update(Sitzung, s.id, {
          datum: `2026-12-0${1 + (a % 5)}`,
          zustand: von(['geplant', 'eingeladen', 'beendet', 'nachbereitet', 'abgesagt'] as const, a + b),
        }),
      )
      return
    case 'ort':
      await schreibe((tx) =>
        tx.update(Sitzung, s.id, { ort: `Raum ${a}`, ...(b % 2 ? { beginn: `1${b % 9}:00` } : {}) }),
      )
      return
    case 'anlage':
      await schreibe((tx) => tx.update(Anlage, { vorlageId: v.id }, { titel: `Plan ${b}`, oeffentlich: b % 3 > 0 }))
      return
    case 'vorgang':
      await schreibe((tx) => tx.update(Vorlage, v.id, { vorgangId: b % 2 ? vg.id : null }))
      await schreibe((tx) => tx.update(Vorgang, vg.id, { oeffentlich: a % 3 > 0 }))
      return
    case 'eintrag':
      await schreibe((tx) =>
        tx.update(VorgangEintrag, { vorgangId: vg.id, reihenfolge: 1 + (a % 3) }, { oeffentlich: b % 2 > 0 }),
      )
      return
    case 'geheim': {
      const oeffentlichkeit = b % 2 ? 'oeffentlich' : 'nichtoeffentlich'
      // What was released as non-public stays so: the database refuses.
      if (a % 2)
        await schreibe((tx) => tx.update(Vorlage, v.id, { ...nichtoeffentlich, oeffentlichkeit })).catch(
          () => undefined,
        )
      else await schreibe((tx) => tx.update(Beratung, schritt.id, { oeffentlichkeit }))
      return
    }
    case 'art':
      await schreibe((tx) => tx.update(Dokumentart, a % 2 ? 'anlage' : 'eintrag_bericht', { oeffentlich: b % 3 > 0 }))
      return
    case 'fassung':
      // Frozen, but not released to the public.
      if (v.zustand === 'freigegeben') await naechsteFassung(db, v, `Neuer Betreff ${b}`)
      return
    case 'vorgang frei':
      await schreibe(async (tx) => {
        const eintraege = await tx.findBy(VorgangEintrag, { vorgangId: vg.id })
        await veroeffentlicheVorgang(tx, { id: vg.id, eintraege: eintraege.filter((_, i) => (a + i) % 3 > 0) })
      })
      return
    case 'angaben':
      // Written, and not confirmed.
      await schreibe((tx) => tx.update(Vorgang, vg.id, { titel: `Konzept ${a}`, kurz: `konzept-${vg.id}-${b % 3}` }))
      return
    case 'neue datei': {
      const { id: dateiId } = await datei(db)
      await schreibe((tx) =>
        tx.update(VorgangEintrag, { vorgangId: vg.id, reihenfolge: 1 + (a % 3) }, { dateiId, angelegtVonId: null }),
      )
      return
    }
    case 'anlage frei':
      await schreibe((tx) => gibAnlagenFrei(tx, v))
      return
    case 'loeschen':
      await schreibe((tx) => tx.delete(VorgangEintrag, { vorgangId: vg.id, reihenfolge: 1 + (a % 3) }))
  }
}

/** Shows the titles of hidden items; told are those that a second person would have been told of, shown those that come out. */
async function zeigeTitel(): Promise<{ gesagt: string[]; gezeigt: string[] }> {
  const setze = (titelNichtoeffentlich: Titelregel) =>
    db.schreiben(anlass, (tx) => tx.update(Koerperschaft, 1, { titelNichtoeffentlich }))
  const regeln = { ergebnisseVorlaeufig: true, namenOeffentlich: 'namen' } as const
  const vorher: Oeffentlichkeitsregeln = { ...regeln, titelNichtoeffentlich: 'keine' }
  const { punkte, titel } = await regelwirkung(db.lesen, vorher, {
    ...regeln,
    titelNichtoeffentlich: 'oeffentlicher_titel',
  })
  await setze('oeffentlicher_titel')
  const ansichten = await db.lesen.query<{ ansicht: SitzungAnsicht }[]>(
    'SELECT ansicht FROM oeffentlich.sitzung WHERE NOT geloescht',
  )
  const verdeckte = ansichten.flatMap(({ ansicht }) => ansicht.tagesordnung.filter((top) => !top.oeffentlich))
  const ohneEigenen = Array<string>(punkte - titel.length).fill(titelPlatzhalter)
  return { gesagt: [...titel, ...ohneEigenen].sort(), gezeigt: verdeckte.map((top) => top.titel).sort() }
}

const folge = fc.array(fc.record({ tat: fc.constantFrom(...taten), a: fc.nat(20), b: fc.nat(20) }), {
  minLength: 10,
  maxLength: 40,
})

it('after any sequence of acts the public world is as if it were built anew', async () => {
  const pruefung = new VeroeffentlichungPruefung(quelle, db)
  await fc.assert(
    fc.asyncProperty(folge, async (schritte) => {
      const s = await stadt()
      for (const schritt of schritte) {
        await tue(s, schritt)
        expect({ nach: schritt, anders: await pruefung.abweichungen() }).toEqual({ nach: schritt, anders: [] })
      }
      // Of a Fraktion nothing comes out.
      await ladeEin(db, s.sitzungen[3]!, [{ titel: 'Klausur', teil: 'n', oeffentlicherTitel: 'Klausur' }])
      const { gesagt, gezeigt } = await zeigeTitel()
      expect(gezeigt).toEqual(gesagt)
    }),
    { seed: 20160542, numRuns: 6, endOnFailure: true },
  )
  await pruefung.neuAufbauen()
  expect(await pruefung.abweichungen()).toEqual([])
})
