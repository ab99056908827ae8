import { system } from '../../../src/plattform/datenbank/datenbank.js'
import { Anlage } from '../../../src/schema/anlage.entity.js'
import { Anmeldestand } from '../../../src/schema/anmeldestand.entity.js'
import { Benutzer } from '../../../src/schema/benutzer.entity.js'
import { Beratung } from '../../../src/schema/beratung.entity.js'
import { Beschluss } from '../../../src/schema/beschluss.entity.js'
import { Fassung } from '../../../src/schema/fassung.entity.js'
import { Mitzeichnung } from '../../../src/schema/mitzeichnung.entity.js'
import { RolleZuweisung } from '../../../src/schema/rolle-zuweisung.entity.js'
import { Veroeffentlichungswunsch } from '../../../src/schema/veroeffentlichungswunsch.entity.js'
import { VorgangEintrag } from '../../../src/schema/vorgang-eintrag.entity.js'
import type { TestApp } from '../../app.js'
import { ergebnis, ladeEin, sitzung } from '../../fabrik/sitzung.js'
import { datei, einheit, gremium, koerperschaft } from '../../fabrik/stammdaten.js'
import { vorgang } from '../../fabrik/vorgang.js'
import { gibFrei, oeffentlicheVorlage, vorlage } from '../../fabrik/vorlage.js'

/** Stands in every text that somebody without a part in it must never get. */
export const marke = 'GEHEIMSACHE'

export type Welt = Awaited<ReturnType<typeof welt>>

/** One of everything that is not for everybody, and public things that point to it. */
export async function welt({ datenbank: db }: TestApp) {
  await koerperschaft(db)
  const dezernat = await einheit(db, { kuerzel: 'Dez 2' })
  const fb31 = await einheit(db, { kuerzel: 'FB 31', uebergeordnetId: dezernat.id })
  const andere = await einheit(db, { kuerzel: 'FB 51' })
  const [rat, kultur, spd] = [
    await gremium(db, { name: 'Rat', art: 'rat' }),
    await gremium(db, { name: 'Kulturausschuss' }),
    await gremium(db, { name: 'SPD-Fraktion', art: 'fraktion' }),
  ]
  const geheim = await gibFrei(
    db,
    await vorlage(db, {
      betreff: `${marke} Betreff`,
      federfuehrung: fb31,
      oeffentlichkeit: 'nichtoeffentlich',
      grund: `${marke} Grund`,
      rechtsgrundlage: '§ 48 GO NRW',
      pruefenAm: '2020-01-01',
      schritte: [{ gremium: rat }],
      anlagen: [
        { titel: `${marke} Anlage`, oeffentlich: false, originalId: (await datei(db, { name: `${marke}.pdf` })).id },
      ],
    }),
    `${marke}/1`,
  )
  const offen = await oeffentlicheVorlage(db, {
    betreff: 'Öffentlich mit einer geheimen Anlage',
    federfuehrung: fb31,
    schritte: [{ gremium: rat, oeffentlichkeit: 'nichtoeffentlich' }],
    anlagen: [
      { titel: `${marke} Beilage`, oeffentlich: false, originalId: (await datei(db, { name: `${marke}.pdf` })).id },
    ],
    uebergeordnetId: geheim.id,
  })
  const [beratung, offeneBeratung] = await Promise.all(
    [geheim, offen].map(({ id }) => db.lesen.findOneByOrFail(Beratung, { vorlageId: id })),
  )
  const [anlage, beilage] = await Promise.all(
    [geheim, offen].map(({ id }) => db.lesen.findOneByOrFail(Anlage, { vorlageId: id })),
  )
  const ratssitzung = await sitzung(db, { gremien: [rat], datum: '2026-01-20' })
  const [, , andererPunkt] = await ladeEin(db, ratssitzung, [
    { titel: 'Begrüßung' },
    { titel: `${marke} Punkt`, teil: 'n', beratung: beratung! },
    {
      titel: `${marke} anderer Punkt`,
      teil: 'n',
      beratung: offeneBeratung!,
      geheimhaltung: {
        grundart: 'personal',
        grund: `${marke} Grund des Punkts`,
        rechtsgrundlage: `§ 48 ${marke}`,
        pruefenAm: '2020-01-01',
      },
    },
  ])
  for (const b of [beratung!, offeneBeratung!]) await ergebnis(db, b, { bezeichnung: `${marke} beschlossen` })
  const fraktionssitzung = await sitzung(db, { gremien: [spd], datum: '2026-01-21', ort: `${marke} Hinterzimmer` })
  await ladeEin(db, fraktionssitzung, [{ titel: `${marke} Strategie` }])
  const akte = await vorgang(db, {
    titel: `${marke} Vorgang`,
    oeffentlich: false,
    federfuehrung: 'FB 31',
    organisationseinheitId: fb31.id,
    eintraege: [{ titel: `${marke} Eintrag`, dateiId: (await datei(db)).id }],
  })
  const offeneAkte = await vorgang(db, {
    titel: 'Offener Vorgang',
    federfuehrung: 'FB 31',
    organisationseinheitId: fb31.id,
    eintraege: [
      { titel: `${marke} intern`, oeffentlich: false, dateiId: (await datei(db)).id },
      { titel: `${marke} zur Vorlage`, vorlageId: geheim.id, dateiId: (await datei(db)).id },
      { titel: `${marke} zur Fraktion`, sitzungId: fraktionssitzung.id },
      { titel: 'Für alle' },
    ],
  })
  const eintraege = await db.lesen.findBy(VorgangEintrag, {})
  const eintrag = (titel: string) => eintraege.find((e) => e.titel === `${marke} ${titel}`)!.id
  const rest = await db.schreiben({ akteur: system, was: 'Testwelt' }, async (tx) => {
    const { id: allesleserId } = await tx.save(Benutzer, { kennung: 'allesleser', name: `${marke} Freigabe` })
    await tx.insert(RolleZuweisung, { benutzerId: allesleserId, rolle: 'freigabe' })
    const stand = await tx.save(Anmeldestand, {
      benutzerId: allesleserId,
      geheimnisHash: Buffer.from('fremd'),
      laeuftAb: new Date(Date.now() + 3_600_000),
    })
    const fassung = await tx.findOneByOrFail(Fassung, { vorlageId: geheim.id })
    const station = await tx.save(Mitzeichnung, { fassungId: fassung.id, organisationseinheitId: fb31.id })
    const wunsch = await tx.save(Veroeffentlichungswunsch, { vorlageId: geheim.id, gewuenschtVonId: allesleserId })
    const beschluss = await tx.findOneByOrFail(Beschluss, { beratungId: beratung!.id })
    const neu = {
      art: 'beschlossen',
      bezeichnung: `${marke} anders`,
      ziele: [],
      abstimmungen: [],
      textUebernommen: false,
    }
    const [berichtigung] = await tx.query<{ id: string }[]>(
      `INSERT INTO ris.ergebnisberichtigung (beschluss_id, neu, grund, gewuenscht_von_id) VALUES ($1, $2, $3, $4) RETURNING id`,
      [beschluss.id, neu, `${marke} Zahlendreher`, allesleserId],
    )
    const vorgangWunsch = await tx.save(Veroeffentlichungswunsch, { vorgangId: akte.id, gewuenschtVonId: allesleserId })
    for (const [spalte, id] of [
      ['vorlage_id', geheim.id],
      ['vorgang_id', akte.id],
      ['vorgang_id', offeneAkte.id],
    ])
      await tx.query(`INSERT INTO ris.vorfall (${spalte}, grund, am, war_oeffentlich) VALUES ($1, $2, now(), '[]')`, [
        id,
        `${marke} Vorfall`,
      ])
    // The Nachtrag waits to be sent.
    await tx.query(
      `WITH neu AS (INSERT INTO ris.tagesordnung (sitzung_id, nr) VALUES ($1, 2) RETURNING id)
       INSERT INTO ris.tagesordnung_zeile (tagesordnung_id, top_id, teil, rang, nummer, titel)
       SELECT neu.id, z.top_id, z.teil, z.rang, z.nummer, z.titel FROM neu, ris.tagesordnung_zeile z
         JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id WHERE t.sitzung_id = $1`,
      [fraktionssitzung.id],
    )
    return {
      allesleserId,
      standId: stand.id,
      stationId: station.id,
      wunschId: wunsch.id,
      berichtigungId: berichtigung!.id,
      vorgangWunschId: vorgangWunsch.id,
    }
  })
  return {
    ...rest,
    dezernat: dezernat.id,
    andereEinheit: andere.id,
    anderesGremium: kultur.id,
    rat: rat.id,
    fraktion: spd.id,
    vorlage: geheim.id,
    offeneVorlage: offen.id,
    anlage: anlage!.id,
    beilage: beilage!.id,
    beratung: beratung!.id,
    offeneBeratung: offeneBeratung!.id,
    sitzung: fraktionssitzung.id,
    ratssitzung: ratssitzung.id,
    punkt: andererPunkt!.id,
    vorgang: akte.id,
    offenerVorgang: offeneAkte.id,
    eintrag: eintrag('Eintrag'),
    internerEintrag: eintrag('intern'),
    verweisEintrag: eintrag('zur Vorlage'),
  }
}
