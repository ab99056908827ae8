import { Nachfuehrung } from '../../src/veroeffentlichung/nachfuehrung.js'
import {
  schrittOeffentlich,
  type Punkt,
  type Schritt,
  type Sitzung,
  type Vorgang,
  type Vorlage,
  vomSchritt,
} from './modell.js'
import { reicheSchreibenNach } from './einreicher.js'
import { berichtigePunkt, punktergebnis } from './punkte.js'
import { baueStellungnahmen, nimmVerborgenStellung, type Stellungnahmen } from './stellungnahmen.js'
import type { Stadtbau } from './stadtbau.js'

/** What stands in the town before anything changes, for the late changes to find it again. */
export interface Gebautes {
  stellungnahmen: Stellungnahmen
  antrag: Vorlage
  ausschuss: Sitzung
  rat: Sitzung
  fraktion: Sitzung
  geplant: Sitzung
  abzusagen: Sitzung
  offenePunkte: Punkt[]
  beraten: Vorlage
  berichtigt: Vorlage
  zurueckzunehmen: Vorlage
  nachtraeglichGeheim: Vorlage
  /** On the agenda of a Sitzung that is called off: one is taken back then, the other turns non-public. */
  abgesagt: [Vorlage, Vorlage]
  mitFrist: Vorlage
  geheim: Vorlage
  hinterTueren: Vorlage
  unbehandelt: Vorlage
  verschoben: Vorlage
  vorgang: Vorgang
  zuSchliessen: Vorgang
  geheimerVorgang: Vorgang
  mitSperrfrist: Vorlage
  empfohlen: Vorlage
  umgewidmet: Vorlage
}

/** A town with something in every state that the law and the offices know. */
export async function baue(b: Stadtbau): Promise<Gebautes> {
  await b.grundlagen()
  const [bau, schule, rat, fraktion] = b.gremien as [
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
  ]
  const vorgang = await b.vorgang('offen', true)
  const zweiter = await b.vorgang('zweiter', true)
  const zuSchliessen = await b.vorgang('zu schließen', true)
  await b.eintrag(zuSchliessen, { oeffentlich: true }, true)
  const geheimerVorgang = await b.vorgang('geheim', false)
  // Wanted in public, and nobody else has looked at it, or has and said no.
  const wartender = await b.vorgang('unbestätigt', true)
  await b.eintrag(wartender, { oeffentlich: true }, true)
  const abgelehnter = await b.vorgang('abgelehnt', true)
  await b.eintrag(abgelehnter, { oeffentlich: true }, true)
  await b.entscheideVorgang(abgelehnter, 'abgelehnt')

  const ausschuss = await b.sitzung('Ausschuss', [bau])
  const sitzungRat = await b.sitzung('Rat', [rat])
  const zuhause = await b.sitzung('Fraktion', [fraktion])
  const geplant = await b.sitzung('geplant', [schule], false)
  const abzusagen = await b.sitzung('abzusagen', [schule], false)
  // Its agenda waits to be sent.
  if (b.mit(0.4)) await b.freiePunkte(await b.sitzung('gemeinsam mit einer Fraktion', [bau, fraktion]), ['oe', 'n'])

  const beraten = await b.freigegebene('öffentlich beraten', {
    schritte: [
      { gremium: bau },
      { gremium: fraktion },
      { gremium: schule, oeffentlich: false, datum: true },
      { gremium: schule, datum: true },
      { gremium: rat, oeffentlich: false },
      { gremium: rat },
    ],
    anlagen: [{ oeffentlich: true }, { oeffentlich: false }],
    vorgangId: b.eines([vorgang, geheimerVorgang]).id,
  })
  const berichtigt = await b.freigegebene('erst berichtigt, dann veröffentlicht', {
    schritte: [{ gremium: schule, datum: true }],
    anlagen: [{ oeffentlich: true }],
  })
  const zurueckzunehmen = await b.freigegebene('zurückzunehmen', {
    schritte: [{ gremium: bau }, { gremium: rat }],
    anlagen: [{ oeffentlich: true }],
    einheit: b.einheiten[2]!,
  })
  const nachtraeglichGeheim = await b.freigegebene('später nichtöffentlich', {
    schritte: [{ gremium: bau }],
    anlagen: [{ oeffentlich: true }],
    vorgangId: vorgang.id,
  })
  const geheim = await b.freigegebene('nichtöffentlich', {
    geheim: true,
    schritte: [{ gremium: bau, datum: true }, { gremium: rat }],
    anlagen: [{ oeffentlich: false }],
    vorgangId: b.eines([vorgang, geheimerVorgang]).id,
    einheit: b.einheiten[3]!,
  })
  const unveroeffentlicht = await b.freigegebene('freigegeben, nicht veröffentlicht', {
    schritte: [{ gremium: bau }],
    anlagen: [{ oeffentlich: true }],
    vorgangId: vorgang.id,
  })
  await b.zuZweit('von zweien freigegeben und veröffentlicht', {
    schritte: [{ gremium: bau }, { gremium: rat, oeffentlich: false }],
    anlagen: [{ oeffentlich: true }, { oeffentlich: false }],
  })
  const mitFrist = await b.freigegebene('mit geschwärzter Anlage', {
    schritte: [{ gremium: schule }],
    anlagen: [{ oeffentlich: true }],
    vorgangId: vorgang.id,
  })

  const hinterTueren = await b.freigegebene('öffentlich, doch nichtöffentlich entschieden', {
    schritte: [{ gremium: rat, oeffentlich: false }],
  })
  const verschoben = await b.freigegebene('am Ende in Teil N verschoben', { schritte: [{ gremium: rat }] })
  // What a step recommends, later ones take up; and some of them must not.
  const empfohlen = await b.freigegebene('mit Empfehlungen', {
    schritte: [
      { gremium: bau },
      { gremium: fraktion },
      { gremium: bau, oeffentlich: false },
      { gremium: rat, oeffentlich: false },
      { gremium: rat },
    ],
  })
  const umgewidmet = await b.freigegebene('Empfehlung wird nichtöffentlich', {
    schritte: [{ gremium: bau }, { gremium: rat }],
  })
  const unbestaetigt = await b.freigegebene('über eine unbestätigte Fassung beschlossen', {
    schritte: [{ gremium: bau }],
  })

  const antrag = await b.freigegebene('Antrag', { art: 'antrag', eingereicht: true, schritte: [{ gremium: rat }] })
  const anregung = { art: 'anregung', eingereicht: true, schritte: [{ gremium: rat }] } as const
  await b.freigegebene('Anregung', anregung)
  if (b.mit(0.4)) await b.freigegebene('nichtöffentliche Anregung', { ...anregung, geheim: true })
  await b.entwurf('Anfrage', { art: 'anfrage', eingereicht: true, schritte: [{ gremium: rat }] })

  await b.beginneBerichtigung(berichtigt)
  await b.beendeBerichtigung(berichtigt)
  await b.schreibeEingefrorenesUm(beraten)
  await b.anlage(mitFrist, true, true)
  await b.anlage(mitFrist, true, false, b.plaene)
  const abgesagt: [Vorlage, Vorlage] = [
    await b.freigegebene('abgesagt, dann zurückgenommen', { schritte: [{ gremium: schule }] }),
    await b.freigegebene('abgesagt, dann nichtöffentlich', { schritte: [{ gremium: schule }] }),
  ]
  for (const v of [
    ...abgesagt,
    beraten,
    berichtigt,
    zurueckzunehmen,
    nachtraeglichGeheim,
    mitFrist,
    hinterTueren,
    verschoben,
    antrag,
  ])
    await b.veroeffentliche(v)
  for (const v of [empfohlen, umgewidmet, unbestaetigt]) await b.veroeffentliche(v)
  await b.beginneBerichtigung(unbestaetigt)
  await b.beendeBerichtigung(unbestaetigt)
  if (b.mit(0.5)) await b.beginneBerichtigung(antrag)
  if (b.mit()) {
    await b.beginneBerichtigung(mitFrist)
    // Frozen, but nobody has confirmed it yet.
    if (b.mit(0.5)) await b.beendeBerichtigung(mitFrist)
  }

  await b.entwurf('Entwurf', {
    schritte: [{ gremium: rat, datum: true }],
    anlagen: [{ oeffentlich: true }],
    vorgangId: vorgang.id,
  })
  const stiller = await b.entwurf('nichtöffentlicher Entwurf', { geheim: true, schritte: [{ gremium: rat }] })
  // On an agenda that the Rat shares with a Gremium that may not read it.
  if (b.mit()) await b.aufTagesordnung(stiller.schritte[0]!, await b.sitzung('zweier Gremien', [bau, rat], false))
  if (b.mit())
    await b.inMitzeichnung(await b.entwurf('in Mitzeichnung', { geheim: b.zahl() < 0.7, schritte: [{ gremium: rat }] }))
  if (b.mit(0.4)) {
    const v = await b.freigegebene('zurückgezogen', { schritte: [{ gremium: rat, datum: true }] })
    if (b.mit(0.5)) await b.veroeffentliche(v)
    await b.schritt('gremienbuero', v, 'zurueckziehen', 'zurueckgezogen', true)
  }
  if (b.mit(0.4)) {
    const v = await b.freigegebene('Ergänzung zu Unveröffentlichtem', {
      art: 'ergaenzungsvorlage',
      uebergeordnetId: unveroeffentlicht.id,
      schritte: [{ gremium: bau }],
    })
    await b.veroeffentliche(v)
    await b.freigegebene('unveröffentlichte Ergänzung', {
      art: 'ergaenzungsvorlage',
      uebergeordnetId: beraten.id,
      schritte: [{ gremium: bau }],
    })
  }

  await b.freiePunkte(ausschuss, ['oe', 'n', 'n'])
  for (const v of [beraten, zurueckzunehmen, nachtraeglichGeheim, geheim, unveroeffentlicht])
    await b.aufTagesordnung(v.schritte[0]!, ausschuss)
  await b.freiePunkte(zuhause, ['oe', 'n'])
  await b.aufTagesordnung(beraten.schritte[1]!, zuhause)
  await b.freiePunkte(sitzungRat, ['oe', 'oe', 'n'])
  await b.aufTagesordnung(beraten.schritte[4]!, sitzungRat)
  await b.aufTagesordnung(beraten.schritte[5]!, sitzungRat)
  for (const v of [hinterTueren, verschoben]) await b.aufTagesordnung(v.schritte[0]!, sitzungRat)
  const [erste, inFraktion, verschlossen, imRatN, imRat] = empfohlen.schritte as [
    Schritt,
    Schritt,
    Schritt,
    Schritt,
    Schritt,
  ]
  for (const x of [erste, verschlossen, umgewidmet.schritte[0]!, unbestaetigt.schritte[0]!])
    await b.aufTagesordnung(x, ausschuss)
  await b.aufTagesordnung(inFraktion, zuhause)
  for (const x of [imRatN, imRat, umgewidmet.schritte[1]!]) await b.aufTagesordnung(x, sitzungRat)
  if (b.mit(0.5)) await b.aufTagesordnung(geheim.schritte[1]!, sitzungRat)
  await b.freiePunkte(geplant, ['oe', 'n'])
  await b.freiePunkte(abzusagen, ['oe', 'n'])
  for (const v of abgesagt) await b.aufTagesordnung(v.schritte[0]!, abzusagen)
  for (const s of [ausschuss, zuhause, sitzungRat, abzusagen]) await b.geheSitzung(s, 'einladen')
  await b.geheSitzung(ausschuss, 'eroeffnen', 'schriftfuehrung')
  await b.geheSitzung(zuhause, 'eroeffnen')
  for (const v of [beraten, nachtraeglichGeheim, geheim, empfohlen, umgewidmet]) await b.ergebnis(v.schritte[0]!)
  for (const x of [beraten.schritte[1]!, inFraktion]) await b.ergebnis(x)
  for (const x of [unveroeffentlicht.schritte[0]!, unbestaetigt.schritte[0]!, umgewidmet.schritte[1]!])
    await b.ergebnis(x, 'ungeaendert')
  if (b.mit(0.5)) await macheSchrittGeheim(b, umgewidmet.schritte[0]!)
  if (b.mit(0.5)) {
    await b.feststellen(beraten.schritte[0]!)
    await b.berichtige(beraten.schritte[0]!, b.mit(0.5))
  }
  if (b.mit(0.5)) {
    await b.feststellen(nachtraeglichGeheim.schritte[0]!)
    await b.berichtige(nachtraeglichGeheim.schritte[0]!, false)
    await b.wuenscheBerichtigung(nachtraeglichGeheim.schritte[0]!, false)
    await b.feststellen(inFraktion)
    await b.wuenscheBerichtigung(inFraktion, false)
  }

  await b.eintrag(vorgang, { oeffentlich: true }, true)
  await b.eintrag(vorgang, { oeffentlich: false }, true)
  await b.eintrag(vorgang, { oeffentlich: true, vorlage: geheim }, true)
  await b.eintrag(vorgang, { oeffentlich: true, vorlage: nachtraeglichGeheim }, b.mit(0.5))
  await b.eintrag(vorgang, { oeffentlich: true, vorlage: zurueckzunehmen })
  await b.eintrag(zweiter, { oeffentlich: true, vorlage: zurueckzunehmen })
  await b.eintrag(vorgang, { oeffentlich: true, sitzung: zuhause }, b.mit(0.5))
  await b.eintrag(vorgang, { oeffentlich: true, sitzung: ausschuss })
  await b.eintrag(geheimerVorgang, { oeffentlich: true, vorlage: beraten }, true)
  await b.eintrag(wartender, { oeffentlich: true, vorlage: beraten })
  const mitNeuerDatei = await b.eintrag(zweiter, { oeffentlich: true }, true)
  const stellungnahmen = await baueStellungnahmen(b, vorgang)
  for (const v of [vorgang, zweiter, zuSchliessen]) await b.entscheideVorgang(v, 'bestaetigt')
  if (b.mit()) {
    await b.eintragDatei(zweiter, mitNeuerDatei)
    await b.schreibeVorgangNeu(zweiter, true)
    await b.eintrag(zweiter, { oeffentlich: true }, true)
    if (b.mit(0.4)) await b.entscheideVorgang(zweiter, 'abgelehnt')
  }
  const verwiesen = await b.freigegebene('verwiesen', { schritte: [{ gremium: bau }, { gremium: rat }] })
  const unbehandelt = await b.freigegebene('nichtöffentlich nicht behandelt', {
    schritte: [{ gremium: bau, oeffentlich: false }, { gremium: rat }],
  })
  const sitzungBau = await b.sitzung('verweist', [bau])
  for (const v of [verwiesen, unbehandelt]) {
    await b.veroeffentliche(v)
    await b.aufTagesordnung(v.schritte[0]!, sitzungBau)
  }
  await b.geheSitzung(sitzungBau, 'einladen')
  await b.geheSitzung(sitzungBau, 'eroeffnen', 'schriftfuehrung')
  await b.verweise(verwiesen.schritte[0]!)
  await b.feststellen(verwiesen.schritte[0]!)
  const vorBeiden = await b.freigegebene('vor zwei Gremien zugleich', {
    schritte: [{ gremium: bau }, { gremium: schule }],
  })
  await b.veroeffentliche(vorBeiden)
  const gemeinsame = await b.sitzung('gemeinsam', [bau, schule])
  const [vorBau, vorSchule] = vorBeiden.schritte as [Schritt, Schritt]
  await b.aufDenselbenPunkt(vorSchule, await b.aufTagesordnung(vorBau, gemeinsame))
  await b.geheSitzung(gemeinsame, 'einladen')
  await b.geheSitzung(gemeinsame, 'eroeffnen', 'schriftfuehrung')
  for (const x of [vorBau, vorSchule]) await b.ergebnis(x, 'ungeaendert')
  for (const s of [ausschuss, zuhause]) for (const p of s.punkte) if (p.schritte.length === 0) await punktergebnis(b, p)
  const freier = ausschuss.punkte.find((p) => p.schritte.length === 0 && p.teil === 'oe')
  if (freier && b.mit(0.5)) await berichtigePunkt(b, freier, b.mit(0.5))
  const mitSperrfrist = await b.freigegebene('mit Sperrfrist', { schritte: [{ gremium: schule }] })
  await b.anlage(mitSperrfrist, true, true)

  return {
    antrag,
    stellungnahmen,
    ausschuss,
    rat: sitzungRat,
    fraktion: zuhause,
    geplant,
    abzusagen,
    offenePunkte: sitzungRat.punkte,
    beraten,
    berichtigt,
    zurueckzunehmen,
    nachtraeglichGeheim,
    abgesagt,
    mitFrist,
    geheim,
    hinterTueren,
    unbehandelt,
    verschoben,
    vorgang,
    zuSchliessen,
    geheimerVorgang,
    mitSperrfrist,
    empfohlen,
    umgewidmet,
  }
}

/** What happens after the public has read it all once: the changes that other systems forgot somewhere (domain.md B1). */
export async function aendere(b: Stadtbau, g: Gebautes): Promise<void> {
  const { rat, beraten } = g
  if (b.mit(0.4))
    await b.veroeffentliche(
      await b.freigegebene('öffentliche Ergänzung zu Nichtöffentlichem', {
        art: 'ergaenzungsvorlage',
        uebergeordnetId: g.geheim.id,
        schritte: [{ gremium: b.gremien[0]! }],
      }),
    )
  const [, , verschlossen, imRatN, imRat] = g.empfohlen.schritte
  await b.ergebnis(verschlossen!, 'ungeaendert')
  await b.ergebnis(imRatN!)
  await b.ergebnis(imRat!, 'ungeaendert')
  await macheSchrittGeheim(b, g.umgewidmet.schritte[0]!)
  await b.nimmZurueck(g.zurueckzunehmen)
  await b.nimmZurueck(g.stellungnahmen.bestaetigt)
  await b.nimmZurueck(g.stellungnahmen.zurueckzunehmen)
  await b.anlage(beraten, false)
  await b.anlage(beraten, true)
  await reicheSchreibenNach(b, g.antrag)
  const spaete = await b.anlage(g.berichtigt, true)
  if (b.mit(0.5)) await b.veroeffentlicheAnlage(g.berichtigt, spaete)
  if (b.mit()) await b.nimmZurueck(g.mitFrist, g.mitFrist.anlagen[1])

  // A free item and a step move into part N: first in the draft, which already counts, then as a Nachtrag.
  const [frei] = rat.punkte.filter((p) => p.teil === 'oe' && p.schritte.length === 0)
  await b.aendereZeile(frei!, { teil: 'n' })
  await b.geheSitzung(rat, 'nachtrag_versenden')
  const amEnde = rat.punkte.find((p) => p.schritte.includes(beraten.schritte[5]!))!
  await b.aendereZeile(amEnde, { teil: 'n' })
  if (b.mit(0.7)) await b.geheSitzung(rat, 'nachtrag_versenden')
  // And one that no agenda has said yet which went out.
  if (b.mit(0.4)) await b.aendereZeile(g.verschoben.schritte[0]!.top!, { teil: 'n' })
  const [verborgen] = g.berichtigt.anlagen
  verborgen!.oeffentlich = false
  await b.sql('UPDATE ris.anlage SET oeffentlich = false WHERE id = $1', [verborgen!.id])
  b.plaene.oeffentlich = false
  // Not through its route, which takes back each release as well: the kind alone must be enough.
  await b.sql(`UPDATE ris.dokumentart SET oeffentlich = false WHERE schluessel = 'plan'`)
  await benenneUm(b)
  await b.verlege(g.geplant)
  await b.geheSitzung(g.abzusagen, 'absagen')
  await macheGeheim(b, g.nachtraeglichGeheim)
  // Writes the Vorgang anew, with links to things that are public no more.
  await b.eintrag(g.vorgang, { oeffentlich: true }, b.mit(0.5))
  await b.schreibeVorgangNeu(g.vorgang, false)
  if (b.mit(0.5)) await b.entscheideVorgang(g.vorgang, 'bestaetigt')
  if (b.mit(0.7)) await b.nimmVorgangZurueck(g.zuSchliessen)
  if (b.mit(0.3))
    await b.aenderePolitik(b.eines(['keine', 'anzahl', 'platzhalter', 'oeffentlicher_titel'] as const), b.mit(0.6))
  // What nobody has seen does not come out on its day.
  await b.bestaetigeMitSperrfrist(g.mitSperrfrist)
  await b.tauscheFassung(g.mitSperrfrist)
  await b.laufeSperrfristAb(g.mitSperrfrist)
  // At the end, where nothing else writes their agenda anew.
  await b.nimmZurueck(g.abgesagt[0])
  await macheGeheim(b, g.abgesagt[1])
}

async function benenneUm(b: Stadtbau): Promise<void> {
  const { id, version, name: _, ...rest } = b.gremien[1]! as unknown as Record<string, unknown>
  const name = b.stadt.marken.fuer('Gremium', { oeffentlich: () => true, amt: () => true }).wort('neuer Name')
  b.gremien[1] = await b.ruf(
    'gremienbuero',
    `PUT /gremien/${String(id)}`,
    { ...rest, name: `Gremium ${name}` },
    { 'if-match': `"${String(version)}"` },
  )
  // What it was called before was misspelt; why, is nobody's business.
  const weg = `/gremien/${String(id)}/namen`
  const [erster] = await b.ruf<{ id: string; name: string }[]>('gremienbuero', `GET ${weg}`)
  const innen = b.stadt.marken.fuer('Gremium', { oeffentlich: () => false, amt: () => true })
  const richtig = { name: `${erster!.name}s`, kuerzel: rest['kuerzel'], grund: innen.wort('Grund der Berichtigung') }
  await b.ruf('gremienbuero', `POST ${weg}/${erster!.id}/berichtigung`, richtig)
  // As the order does it.
  await b.t.app.get(Nachfuehrung, { strict: false }).nachbarnDesGremiums(String(id))
}

/** To a day on which its Gremium had another name. */
async function verlegeVerborgen(b: Stadtbau, s: Schritt): Promise<void> {
  const tag = b.fuer(s.vorlage, 'Schritt', vomSchritt(s)).vergangenerTag('verlegter Tag')
  await b.sql('UPDATE ris.beratung SET datum = $2 WHERE id = $1', [s.id, tag])
}

/** Not through its agenda: what was adopted of its recommendation must go as soon as the step is non-public. */
async function macheSchrittGeheim(b: Stadtbau, s: Schritt): Promise<void> {
  s.oeffentlich = false
  s.umgewidmet = true
  await b.sql(`UPDATE ris.beratung SET oeffentlichkeit = 'nichtoeffentlich' WHERE id = $1`, [s.id])
}

async function macheGeheim(b: Stadtbau, v: Vorlage): Promise<void> {
  for (const a of v.anlagen) a.oeffentlich = false
  v.geheim = true
  await b.sql(`UPDATE ris.anlage SET oeffentlich = false WHERE vorlage_id = $1`, [v.id])
  await b.sql(
    `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grundart = 'personal', grund = 'Personal',
       rechtsgrundlage = '§ 48 GO NRW', pruefen_am = '2999-01-31' WHERE id = $1`,
    [v.id],
  )
}

/**
 * Work of which the public must not notice anything at all: afterwards every public byte is as it was. So no count, no
 * time, no order and no gap gives it away.
 */
export async function arbeiteVerborgen(b: Stadtbau, g: Gebautes): Promise<void> {
  const [bau, schule, rat, fraktion] = b.gremien as [
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
    (typeof b.gremien)[0],
  ]
  await b.anlage(g.berichtigt, false)
  await b.anlage(g.berichtigt, true)
  await b.entwurf('verborgener Entwurf', {
    schritte: [{ gremium: rat, datum: true }],
    vorgangId: g.vorgang.id,
    uebergeordnetId: g.beraten.id,
    art: 'ergaenzungsvorlage',
  })
  const v = await b.freigegebene('verborgen freigegeben', {
    geheim: true,
    schritte: [{ gremium: bau }],
    anlagen: [{ oeffentlich: false }],
    vorgangId: g.vorgang.id,
  })
  await b.freigegebene('verborgen, noch unveröffentlicht', {
    art: 'antrag',
    eingereicht: true,
    schritte: [{ gremium: schule }],
    anlagen: [{ oeffentlich: true }],
  })
  await nimmVerborgenStellung(b, g.stellungnahmen)
  const s = await b.sitzung('verborgen', [fraktion])
  await b.freiePunkte(s, ['oe'])
  await b.geheSitzung(s, 'einladen')
  await b.verlege(await b.sitzung('verborgen, mit einer Fraktion', [bau, fraktion], false))
  await b.freiePunkte(g.geplant, ['oe', 'n', 'n'])
  await b.eintrag(g.vorgang, { oeffentlich: false }, true)
  await b.eintrag(g.vorgang, { oeffentlich: true, vorlage: v }, true)
  await b.eintrag(g.geheimerVorgang, { oeffentlich: true })
  await b.vorgang('verborgen', false)
  // Wanted in public and not confirmed.
  await b.eintrag(await b.vorgang('verborgen unbestätigt', true), { oeffentlich: true, vorlage: g.beraten }, true)
  await b.schreibeVorgangNeu(g.vorgang, true)
  await b.eintragDatei(g.vorgang, await b.eintrag(g.vorgang, { oeffentlich: true }, true))
  await b.eintragDatei(g.vorgang, g.vorgang.eintraege[0]!)
  if (b.mit(0.5)) await b.entscheideVorgang(g.vorgang, 'abgelehnt')
  await b.behandleNicht(g.unbehandelt.schritte[0]!)
  await verlegeVerborgen(b, g.beraten.schritte[2]!)
  // What comes out behind closed doors, also where it ends the whole matter.
  for (const schritt of [...g.beraten.schritte.slice(4), ...g.hinterTueren.schritte, ...g.verschoben.schritte].filter(
    (x) => x.top?.versandt && !schrittOeffentlich(x),
  ))
    await b.ergebnis(schritt)
  if (b.stadt.politik === 'keine' && g.rat.punkte.every((p) => p.teil === p.versandt)) {
    await b.freiePunkte(g.rat, ['n', 'n'])
    await b.geheSitzung(g.rat, 'nachtrag_versenden')
  }
}
