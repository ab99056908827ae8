import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { KONFIGURATION } from '../../src/plattform/konfiguration.token.js'
import { type Nachlass, type Route, starteApp, type TestApp } from '../app.js'
import { aendere, arbeiteVerborgen, baue, type Gebautes } from './faelle.js'
import { fuelle, gehe, type Gelesen, hatParameter, lies, vergleichbar } from './gang.js'
import { klient, type Klient } from './klient.js'
import { type Leser, werteIn } from './marken.js'
import { Mitschrift } from './mitschrift.js'
import * as m from './modell.js'
import { type Kontoname, Stadtbau } from './stadtbau.js'

/** Something that got out. */
export interface Fund {
  /** Who read it: the public, or a role. */
  leser: string
  route: string
  pfad: string
  art: string
  was: string
}

export interface Bericht {
  funde: Fund[]
  gelesen: number
}

export interface Stadtwunsch {
  saat: number
  /** A copy of this town; `saat` is its seed. */
  grundstadt?: Grundstadt
  /** What is left to chance once the town is built, and its rules, come from this seed. */
  wandel?: number
  /** The first find ends the search. */
  bisFund?: boolean
  /** Only the staff reads, at routes that have this in them. */
  imAmt?: string
  /** Of the accounts of the staff so many read in a random town. */
  konten?: number
  /** Only this account of the staff. */
  als?: string
  /** The late changes of the town come first. */
  spaeter?: boolean
  /** Only hidden work is watched. */
  verborgen?: boolean
  /** Rules of the copy. */
  regeln?: Parameters<Stadtbau['schreibeNeu']>[0]
}

/** A town as it was built, before anybody read in it. */
export interface Grundstadt {
  nachlass: Nachlass
  antworten: unknown[]
  /** Everything that can be in a town is in it. */
  alles: boolean
}

/** Nobody reads as fast as this test; the limits have tests of their own. */
const ohneGrenzen = { ZUGRIFFSGRENZEN: 'aus' }

export async function baueGrundstadt(saat: number, alles: boolean): Promise<Grundstadt> {
  const t = await starteApp('alles', undefined, ohneGrenzen)
  const mitschrift = new Mitschrift()
  await baue(new Stadtbau(t, saat, alles, mitschrift))
  return { nachlass: await t.hinterlassen(), antworten: mitschrift.antworten, alles }
}

/** Builds one random town and checks it so often, each time with other rules and another future: building costs most. */
export async function pruefeAbwandlungen(saat: number, anzahl: number, konten?: number): Promise<Bericht[]> {
  const grundstadt = await baueGrundstadt(saat, false)
  const berichte: Bericht[] = []
  try {
    for (let wandel = 1; wandel <= anzahl; wandel++)
      berichte.push(await pruefeStadt({ saat, grundstadt, wandel, konten }))
  } finally {
    await rm(grundstadt.nachlass.daten, { recursive: true })
  }
  return berichte
}

/** Builds a town, reads it as everybody, changes it late, reads again, works in secret, and reads once more. */
export async function pruefeStadt(wunsch: Stadtwunsch): Promise<Bericht> {
  const { saat, grundstadt, wandel } = wunsch
  const t = await starteApp('alles', undefined, ohneGrenzen, grundstadt?.nachlass)
  try {
    const bau = new Stadtbau(t, saat, grundstadt?.alles ?? false, new Mitschrift(grundstadt?.antworten))
    const gebautes = await baue(bau)
    const regeln = wandel === undefined ? wunsch.regeln : bau.wandle(wandel)
    if (grundstadt) await bau.schreibeNeu(regeln ?? {})
    return await new Pruefung(t, bau, wunsch).laufe(gebautes, wunsch)
  } finally {
    await t.schliessen()
  }
}

const unbekannt = {
  uuid: () => randomUUID(),
  hash: () => createHash('sha512').update(randomUUID()).digest('hex'),
  wort: () => 'gibt-es-nicht',
  nummer: () => '2026-9999',
}

/** In the form of an id. */
const nieVergeben = 'ffffffff-ffff-4fff-bfff-ffffffffffff'

function artDes(wert: string): keyof typeof unbekannt {
  if (/^[0-9a-f-]{36}$/.test(wert)) return 'uuid'
  if (/^[0-9a-f]{64,128}$/.test(wert)) return 'hash'
  return /^\d/.test(wert) ? 'nummer' : 'wort'
}

/** A seeded leak is found once something of it has been seen. */
class Genug extends Error {}

class Pruefung {
  readonly funde: Fund[] = []
  gelesen = 0
  private readonly alles: boolean
  private readonly bisFund: boolean
  private readonly niemand: Klient

  constructor(
    private readonly t: TestApp,
    private readonly b: Stadtbau,
    { grundstadt, bisFund = false }: Stadtwunsch,
  ) {
    this.alles = grundstadt?.alles ?? false
    this.bisFund = bisFund
    this.niemand = klient(t.adresse)
  }

  async laufe(g: Gebautes, { imAmt, als, spaeter, verborgen, konten }: Stadtwunsch): Promise<Bericht> {
    let vorher = new Map<string, Gelesen>()
    let jetzt = vorher
    const spaeterLesen = async () => {
      this.b.stadt.marken.merkeOeffentliche()
      await aendere(this.b, g)
      jetzt = await this.oeffentlich()
    }
    const schritte = [
      async () => void (vorher = await this.oeffentlich()),
      () => this.gespeichert(),
      spaeterLesen,
      () => this.gespeichert(),
      () => this.nochmalGefragt(vorher, jetzt),
      () => this.geraten(),
      () => this.verborgen(g, jetzt),
    ]
    try {
      if (verborgen) for (const schritt of [spaeterLesen, () => this.verborgen(g, jetzt)]) await schritt()
      else if (imAmt === undefined) for (const schritt of schritte) await schritt()
      else if (spaeter) await aendere(this.b, g)
      await this.alsAmt(imAmt, konten, als)
    } catch (fehler) {
      if (!(fehler instanceof Genug)) throw fehler
    }
    return { funde: this.funde, gelesen: this.gelesen }
  }

  private melde(leser: string, seite: Pick<Gelesen, 'route' | 'pfad' | 'art'>, was: string): void {
    const { route, pfad, art } = seite
    this.funde.push({ leser, route, pfad, art, was })
    if (this.bisFund) throw new Genug()
  }

  private schaue(seite: Gelesen, leser?: Leser): void {
    this.gelesen += 1
    if (seite.status >= 500 || seite.status === 429)
      this.melde(leser?.name ?? 'Öffentlichkeit', seite, `Antwort ${seite.status}`)
    const gefunden = this.b.stadt.marken.verbotene(seite.werte, leser, seite.pfad)
    // Accounts of an example town are offered for a click; the test has no others.
    for (const was of gefunden.filter((w) => !(/^\/amt\/anmelden(\?|$)/.test(seite.pfad) && w.startsWith('Konto: '))))
      this.melde(leser?.name ?? 'Öffentlichkeit', seite, was)
  }

  private routen(zugang: (route: Route) => boolean): Route[] {
    return this.t.routen.filter((r) => r.methode === 'GET' && zugang(r))
  }

  private readonly oeffentlicheRouten = () => this.routen((r) => r.zugang?.art === 'oeffentlich')

  /** The route an address belongs to. */
  private routeZu(pfad: string): string {
    const ohne = pfad.split('?')[0]!
    const passt = (muster: string) =>
      new RegExp(
        `^${muster
          .replace(/[.]/g, '\\.')
          .replace(/:[a-zA-Z]+/g, '[^/]+')
          .replace(/\*/g, '.*')}$`,
      ).test(ohne)
    const muster = this.t.routen
      .filter((r) => r.methode === 'GET' && passt(r.muster))
      .sort((a, b) => b.muster.replace(/:\w+/g, '').length - a.muster.replace(/:\w+/g, '').length)
    return muster[0]?.muster ?? pfad
  }

  /** Every public route, and every link found on the way. */
  private oeffentlich(): Promise<Map<string, Gelesen>> {
    const beginn = this.oeffentlicheRouten()
      .filter((r) => !hatParameter(r))
      .map((r) => r.muster)
    return gehe(this.niemand, beginn, (seite) => {
      seite.route = this.routeZu(seite.pfad)
      this.schaue(seite)
      this.pruefeZusammenhang(seite)
    })
  }

  /** What only says too much in its place: a day that belongs to another page, a number that the town does not tell. */
  private pruefeZusammenhang(seite: Gelesen): void {
    // The description of the interface names these things in general.
    if (seite.pfad.startsWith('/api/')) return
    const { politik, vorlagen, sitzungen } = this.b.stadt
    if (/nichtöffentliche[rn]? Tagesordnungspunkt|"nichtoeffentlicheTops":\d/i.test(seite.text)) {
      const zahl = /(\d+|ein) nichtöffentliche|"nichtoeffentlicheTops":\d/i.test(seite.text)
      if (politik === 'keine' || (zahl && politik !== 'anzahl'))
        this.melde('Öffentlichkeit', seite, `nichtöffentliche Punkte trotz Regel „${politik}“`)
    }
    const vorlage = vorlagen.find((v) => v.nummer && seite.pfad.startsWith(`/vorlagen/${v.nummer.replace('/', '-')}`))
    for (const s of vorlage ? sitzungen : []) {
      const offen = vorlage!.schritte.some((x) => x.top?.sitzung === s && m.schrittOeffentlich(x))
      const tag = s.datum.split('-').reverse().join('.')
      if (!offen && (seite.text.includes(s.datum) || seite.text.includes(tag)))
        this.melde('Öffentlichkeit', seite, `Tag der Sitzung „${s.name}“ bei einem nichtöffentlichen Schritt`)
    }
    if (seite.route !== '/sitzungen' && seite.route !== '/') return
    for (const s of sitzungen.filter((x) => x.geladen && !x.fraktion)) {
      const zahl = s.punkte.filter(m.punktOeffentlich).length
      const gesagt = new RegExp(`${s.datum}[\\s\\S]{0,1500}?(\\d+) (?:öffentliche )?(?:Tagesordnungspunkt|Punkt)`).exec(
        seite.rumpf,
      )?.[1]
      if (gesagt && Number(gesagt) > zahl)
        this.melde('Öffentlichkeit', seite, `Zahl der Punkte von „${s.name}“: ${gesagt} statt ${zahl}`)
    }
  }

  /** A reader who comes back: what was taken back must not be "not modified". */
  private async nochmalGefragt(vorher: Map<string, Gelesen>, jetzt: Map<string, Gelesen>): Promise<void> {
    const mitEtag = [...vorher.values()].filter(
      (s) => s.kopf['etag'] && s.status === 200 && !s.pfad.startsWith('/statisch'),
    )
    for (const alt of mitEtag) {
      const neu = jetzt.get(alt.pfad) ?? (await this.nochmal(alt))
      const bedingt = await lies(this.niemand, alt.pfad, alt.route, { 'if-none-match': alt.kopf['etag']! })
      this.schaue(bedingt)
      if (bedingt.status === 304 && !(neu.status === 200 && neu.bytes.equals(alt.bytes)))
        this.melde('Öffentlichkeit', bedingt, '304 auf Geändertes oder Zurückgenommenes')
    }
    const ohneEtag = [...vorher.values()].filter((s) => !s.kopf['etag'] && s.status === 200 && hatSeite(s))
    for (const alt of ohneEtag) if (!jetzt.has(alt.pfad)) this.pruefeZusammenhang(await this.nochmal(alt))
  }

  private async nochmal({ pfad, route }: Gelesen): Promise<Gelesen> {
    const neu = await lies(this.niemand, pfad, route)
    this.schaue(neu)
    return neu
  }

  /** Ids, numbers, hashes and addresses of what is not public, at every route: all answer like one that never was. */
  private async geraten(): Promise<void> {
    for (const route of this.oeffentlicheRouten().filter(hatParameter)) {
      const muster = new Map<string, string>()
      const frage = async (wert: string) => vergleichbar(await this.frage(route, wert), wert)
      for (const { wert, was, oeffentlich } of this.probe(this.b.stadt.geratene, 24)) {
        if (oeffentlich()) continue
        const art = artDes(wert)
        if (!muster.has(art)) muster.set(art, await frage(unbekannt[art]()))
        if ((await frage(wert)) !== muster.get(art))
          this.melde(
            'Öffentlichkeit',
            { route: route.muster, pfad: fuelle(route.muster, wert), art: 'andere Antwort als auf Unbekanntes' },
            was,
          )
      }
    }
  }

  private async frage(
    route: Route,
    wert: string,
    als: Klient = this.niemand,
    weitere = '1',
    leser?: Leser,
  ): Promise<Gelesen> {
    const seite = await lies(als, fuelle(route.muster, wert, weitere), route.muster)
    this.schaue(seite, leser)
    return seite
  }

  /** What the login of the public can read, and what lies in its store. */
  private async gespeichert(): Promise<void> {
    const client = new pg.Client(this.t.db.oeffentlich)
    await client.connect()
    try {
      const { rows } = await client.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'oeffentlich'`,
      )
      for (const { name } of rows) await this.tabelle(client, name)
    } finally {
      await client.end()
    }
    await this.oeffentlicherSpeicher()
    await this.grundlagen()
  }

  /** What nobody may take up is not even kept as what others took up, however well their pages hide it. */
  private async grundlagen(): Promise<void> {
    const schritte = new Map(this.b.stadt.vorlagen.flatMap((v) => v.schritte).map((s) => [s.id, s]))
    const paare = await this.t.datenbank.lesen.query<{ schritt: string; quelle: string }[]>(
      'SELECT beratung_id AS schritt, grundlage_beratung_id AS quelle FROM ris.beschluss WHERE grundlage_beratung_id IS NOT NULL',
    )
    for (const { schritt, quelle } of paare)
      if (!m.darfUebernehmen(schritte.get(schritt)!, schritte.get(quelle)!))
        this.melde('Akten', { route: 'ris.beschluss', pfad: schritt, art: 'Datenbank' }, 'Grundlage hinter Türen')
  }

  private async tabelle(client: pg.Client, name: string): Promise<void> {
    const inhalt = await client.query<{ z: string }>(
      `SELECT (to_jsonb(x) - 'kurzadresse' - 'weg')::text AS z FROM oeffentlich.${name} x`,
    )
    const ort = { route: `oeffentlich.${name}`, pfad: name, art: 'Datenbank' }
    for (const was of this.b.stadt.marken.verbotene(werteIn(inhalt.rows.map((r) => r.z).join('\n')), undefined))
      this.melde('Zugang der Öffentlichkeit', ort, was)
    const adressen = await client.query<{ z: string }>(
      `SELECT concat_ws(' ', to_jsonb(x) ->> 'kurzadresse', to_jsonb(x) ->> 'weg') AS z FROM oeffentlich.${name} x`,
    )
    for (const was of this.b.stadt.marken.nieOeffentliche(adressen.rows.map((r) => r.z).join('\n')))
      this.melde('Zugang der Öffentlichkeit', ort, `Adresse: ${was}`)
  }

  private async oeffentlicherSpeicher(): Promise<void> {
    const { daten } = this.t.app.get<{ daten: string }>(KONFIGURATION, { strict: false })
    const ordner = path.join(daten, 'dateien', 'oeffentlich')
    const dateien = await readdir(ordner, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const d of dateien.filter((x) => x.isFile())) {
      const inhalt = `${d.name}\n${await readFile(path.join(d.parentPath, d.name), 'utf8')}`
      for (const was of this.b.stadt.marken.verbotene(werteIn(inhalt), undefined))
        this.melde(
          'Speicher der Öffentlichkeit',
          { route: 'dateien/oeffentlich', pfad: d.name.slice(0, 12), art: 'Datei' },
          was,
        )
    }
  }

  /** Every route of the staff as each role, with every id there is: all shows only what is theirs. */
  private async alsAmt(wo = '', anteil = 0.4, wer?: string): Promise<void> {
    // Who may read least comes first.
    for (const name of Object.keys(this.b.konten).reverse()) {
      if ((wer && name !== wer) || !this.nimm(anteil)) continue
      const als = await this.b.klient(name as Kontoname)
      const leser = this.b.leser(name)
      for (const route of this.routen((r) => r.zugang?.art !== 'oeffentlich' && r.muster.includes(wo))) {
        if (!hatParameter(route)) await this.liste(route, als, leser)
        else await this.einzelne(route, als, leser)
      }
    }
  }

  private async liste(route: Route, als: Klient, leser: Leser): Promise<void> {
    for (const frage of ['', '?limit=100', '?q=Sache']) {
      const seite = await lies(als, route.muster + frage, route.muster)
      this.schaue(seite, leser)
      if (seite.status !== 200) return
    }
  }

  private async einzelne(route: Route, als: Klient, leser: Leser): Promise<void> {
    const { vorlagen, sitzungen, vorgaenge } = this.b.stadt
    const erste = await this.frage(route, nieVergeben, als, undefined, leser)
    const unbekannte = vergleichbar(erste, nieVergeben)
    // Whom the route itself sends away is heard before anybody looks at the id: a few ids show that.
    const anteil = erste.status === 403 ? 0.25 : 1
    const frage = async (wert: string, darf: boolean, was: string, weitere?: string, dichte = 1) => {
      if (!this.nimm(anteil * dichte)) return
      const seite = await this.frage(route, wert, als, weitere, leser)
      if (!darf && vergleichbar(seite, wert) !== unbekannte && weitere === undefined)
        this.melde(leser.name, { ...seite, art: 'andere Antwort als auf Unbekanntes' }, was)
    }
    if (/vorlagen\/:/.test(route.muster))
      for (const v of this.probe(vorlagen)) {
        const darf = m.amtLiestVorlage(v, leser)
        if (/:anlage/.test(route.muster)) for (const a of v.anlagen) await frage(v.id, darf, v.name, a.id)
        else if (/:teil/.test(route.muster))
          for (const teil of ['kopf', 'sachverhalt', 'anlagen']) await frage(v.id, darf, v.name, teil, 0.4)
        else if (!darf || v.eingereicht || this.b.zahl() < (/pdf/.test(route.muster) ? 0.1 : 0.5))
          await frage(v.id, darf, v.name)
      }
    else if (/beratungen\/:/.test(route.muster))
      for (const v of this.probe(vorlagen))
        for (const s of v.schritte.slice(0, 2)) await frage(s.id, m.amtLiestVorlage(v, leser), `Schritt von ${v.name}`)
    else if (/berichtigungen\/:/.test(route.muster))
      for (const { id, was, liest } of this.b.stadt.berichtigungen) await frage(id, liest(leser), was)
    else if (/tagesordnungspunkte\/:/.test(route.muster))
      for (const p of this.probe(
        sitzungen.flatMap(({ punkte }) => punkte.filter((x) => x.schritte.length === 0)),
        16,
      ))
        await frage(p.topId, m.vomPunkt(p).amt(leser), `Punkt der Sitzung ${p.sitzung.name}`)
    else if (/sitzungen\/:/.test(route.muster))
      for (const s of this.probe(sitzungen)) await frage(s.id, m.amtLiestSitzung(s, leser), s.name)
    else if (/vorgaenge\/:/.test(route.muster))
      for (const v of this.probe(vorgaenge)) await frage(v.id, m.amtLiestVorgang(v, leser), 'Vorgang')
    else
      for (const { wert, was } of this.b.stadt.geratene.filter((x) => artDes(x.wert) === 'uuid').slice(0, 8))
        await frage(wert, true, was, undefined, 0.4)
  }

  /** The town with everything in it is asked everything; of the random ones, which are many, each is asked another share. */
  private readonly nimm = (anteil: number) => this.alles || this.b.zahl() < anteil

  /** About so many of these: with each kind of case that comes to the towns they would take longer, and there are many towns. */
  private readonly probe = <T>(dinge: readonly T[], etwa = 8): readonly T[] =>
    dinge.filter(() => this.nimm(etwa / dinge.length))

  private async verborgen(g: Gebautes, jetzt: Map<string, Gelesen>): Promise<void> {
    const davor = new Map<string, Gelesen>()
    for (const [pfad, seite] of jetzt) {
      if (seite.status >= 400) continue
      // A form carries a mark that is another one each time, in the page or in its cookie.
      const nochmal = await lies(this.niemand, pfad, seite.route)
      if (gleich(seite, nochmal)) davor.set(pfad, nochmal)
    }
    await arbeiteVerborgen(this.b, g)
    for (const [pfad, alt] of davor) {
      const neu = await lies(this.niemand, pfad, alt.route)
      this.schaue(neu)
      if (!gleich(neu, alt))
        this.melde(
          'Öffentlichkeit',
          { ...neu, art: `${neu.art}, vorher und nachher` },
          `ändert sich durch verborgene Arbeit: ${unterschied(alt, neu).replace(/\s+/g, ' ')}`,
        )
    }
  }
}

const gleich = (a: Gelesen, b: Gelesen) =>
  a.status === b.status && a.bytes.equals(b.bytes) && JSON.stringify(a.kopf) === JSON.stringify(b.kopf)

const hatSeite = (s: Gelesen) => s.art === 'HTML' || s.art === 'PDF'

function unterschied(a: Gelesen, b: Gelesen): string {
  const [x, y] = [`${JSON.stringify(a.kopf)}${a.rumpf}`, `${JSON.stringify(b.kopf)}${b.rumpf}`]
  let ab = 0
  while (ab < x.length && x[ab] === y[ab]) ab++
  return `„${x.slice(Math.max(0, ab - 30), ab + 60)}“ → „${y.slice(Math.max(0, ab - 30), ab + 60)}“`
}
