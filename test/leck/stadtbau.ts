import { Readable } from 'node:stream'
import pg from 'pg'
import type { FreigabevorschauDto } from '../../src/vieraugen/freigabe/freigabe.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { InterneDateien } from '../../src/plattform/dateien/dateispeicher.js'
import type { Amtsrolle } from '../../src/regeln/amtsrollen.js'
import { Fristen } from '../../src/vieraugen/wunsch/fristen.service.js'
import type { EntityManager } from 'typeorm'
import type { Abruf, TestApp } from '../app.js'
import { absatz } from '../stadt.js'
import { eingereicht } from './einreicher.js'
import { klient, type Klient } from './klient.js'
import { alsAdresse, type Leser, Marken, zufall } from './marken.js'
import { Mitschrift } from './mitschrift.js'
import * as m from './modell.js'

interface Kopf {
  id: string
  version: number
  nummer: string | null
  betreff: string
  anlagen: { id: string; nr: number; name: string }[]
  beratungsfolge: { id: string; version: number; zustand: string; topId: string | null }[]
  fassung: { hash: string | null }
  stellungnahmen: { id: string; fassungId: string | null }[]
  mitzeichnung: { id: string; organisationseinheitId: string }[]
}

interface TagesordnungKopf {
  id: string
  version: number
  tagesordnung: {
    version: number
    zeilen: {
      topId: string
      teil: 'oe' | 'n'
      titel: string
      oeffentlicherTitel: string | null
      beratungen: string[]
    }[]
  } | null
}

interface Regeln {
  version: number
  /** Null: nothing waits for a second person. */
  wartet: object | null
}

interface Veroeffentlichungswunsch {
  id: string
  vorlageId: string | null
  anlageId: string | null
  vorgangId: string | null
  gesehen: string
}

export interface Gremium {
  id: string
  name: string
  version: number
  art: string
}

interface Einheit {
  id: string
  kuerzel: string
  name: string
}

type Ort = (b: Stadtbau) => { einheit?: string; gremium?: string }
const fuerEinheit =
  (nr: number): Ort =>
  (b) => ({ einheit: b.einheiten[nr]!.id })
const fuerGremium =
  (nr: number): Ort =>
  (b) => ({ gremium: b.gremien[nr]!.id })

const kontoplan: Record<string, { rollen: Amtsrolle[]; ort?: Ort; liestNicht?: true }> = {
  sachbearbeitung: { rollen: ['sachbearbeitung'] },
  leitung: { rollen: ['leitung'], ort: fuerEinheit(0) },
  mitzeichnung: { rollen: ['mitzeichnung'], ort: fuerEinheit(1) },
  kaemmerei: { rollen: ['kaemmerei'] },
  freigabe: { rollen: ['freigabe'] },
  gremienbuero: { rollen: ['gremienbuero'] },
  schriftfuehrung: { rollen: ['schriftfuehrung'] },
  vorsitz: { rollen: ['vorsitz'], ort: fuerGremium(0) },
  veroeffentlichungspruefung: { rollen: ['veroeffentlichungspruefung'] },
  administration: { rollen: ['administration'] },
  lesen_api: { rollen: ['lesen_api'] },
  fraktion: { rollen: ['gremienbuero', 'schriftfuehrung'], ort: fuerGremium(3) },
  vertretung: { rollen: ['sachbearbeitung', 'mitzeichnung'], ort: fuerEinheit(2) },
  // Sends the agendas that the Gremienbüro has written; reads what that reads.
  zweites_buero: { rollen: ['gremienbuero', 'lesen_api'], liestNicht: true },
}
export type Kontoname = Amtsrolle | 'fraktion' | 'vertretung' | 'zweites_buero'

type Stadtregeln = Pick<m.Stadt, 'politik' | 'vorlaeufigeZeigen' | 'namenZeigen'>

/** How a Vorlage is to be; everything it says is marked. */
export interface Wunsch {
  geheim?: boolean
  schritte: readonly { gremium: Gremium; oeffentlich?: boolean; datum?: boolean }[]
  einheit?: Einheit
  anlagen?: { oeffentlich: boolean }[]
  art?: string
  uebergeordnetId?: string
  vorgangId?: string
  /** Somebody brought it in. */
  eingereicht?: true
  /** What a Stellungnahme is said to. */
  zu?: m.Vorlage
  /** No unit signs it, and so reads it. */
  ungezeichnet?: true
}

/** Builds a town through the interface, as its people do; what has no interface yet is written as the system. */
export class Stadtbau {
  zahl: () => number
  readonly stadt: m.Stadt
  gremien: Gremium[] = []
  einheiten: Einheit[] = []
  konten: Record<string, string> = {}
  private readonly abrufe = new Map<string, Promise<Abruf>>()
  /** Kinds of files; the second is declared internal later. */
  readonly anlagen = { oeffentlich: true }
  readonly plaene = { oeffentlich: true }
  private nr = 0

  constructor(
    readonly t: TestApp,
    saat: number,
    /** Everything that can be in a town is in it. */
    private readonly alles: boolean,
    private readonly mitschrift = new Mitschrift(),
  ) {
    this.zahl = zufall(saat)
    const marken = new Marken(zufall(saat ^ 0x5bd1e995))
    this.stadt = {
      ...this.regeln(),
      marken,
      vorlagen: [],
      sitzungen: [],
      vorgaenge: [],
      berichtigungen: [],
      geratene: [],
    }
  }

  private regeln(): Stadtregeln {
    return {
      politik: this.eines(['keine', 'anzahl', 'platzhalter', 'oeffentlicher_titel'] as const),
      vorlaeufigeZeigen: this.zahl() < 0.6,
      namenZeigen: this.zahl() < 0.5,
    }
  }

  /** Everything that chance decides from now on is decided otherwise. @returns the rules of this town from now on */
  wandle(nr: number): Stadtregeln {
    this.zahl = zufall(Math.floor(this.zahl() * 2 ** 32) ^ nr)
    return this.regeln()
  }

  eines<T>(liste: readonly T[]): T {
    return liste[Math.floor(this.zahl() * liste.length)]!
  }

  /** Whether a case is in this town. */
  mit(wahrscheinlich = 0.6): boolean {
    return this.zahl() < wahrscheinlich || this.alles
  }

  private als(rolle: Kontoname): Promise<Abruf> {
    if (!this.abrufe.has(rolle)) this.abrufe.set(rolle, this.t.als(...kontoplan[rolle]!.rollen))
    return this.abrufe.get(rolle)!
  }

  /** Reads as this account. */
  async klient(rolle: Kontoname): Promise<Klient> {
    return klient(this.t.adresse, await this.t.ausweis(...kontoplan[rolle]!.rollen))
  }

  /** @throws with the answer when the interface refuses: then the town is not as the test believes. */
  ruf<T = Kopf>(rolle: Kontoname, weg: string, json?: unknown, kopf: Record<string, string> = {}): Promise<T> {
    return this.mitschrift.folge(() => this.rufe<T>(rolle, weg, json, kopf))
  }

  private async rufe<T>(rolle: Kontoname, weg: string, json: unknown, kopf: Record<string, string>): Promise<T> {
    const [method, pfad] = weg.split(' ') as [string, string]
    const koerper = json instanceof FormData ? { body: json } : json === undefined ? {} : { json }
    const antwort = await (await this.als(rolle))(`/api/v1${pfad}`, { method, headers: kopf, ...koerper })
    const text = await antwort.text()
    if (antwort.status >= 300) throw new Error(`${rolle}: ${weg} → ${antwort.status} ${text.slice(0, 600)}`)
    return (text ? JSON.parse(text) : null) as T
  }

  sql(text: string, werte: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.mitschrift.folge(() => this.schreibe((tx) => tx.query(text, werte)))
  }

  private schreibe<T>(arbeit: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.t.datenbank.schreiben({ akteur: system, was: 'Stadt der Leckprobe' }, arbeit)
  }

  /**
   * In a town that another build has made: has this one write everything public anew, under rules that may be others. Each
   * noun is touched, so that its projector runs as after any change.
   */
  async schreibeNeu(regeln: Partial<Stadtregeln>): Promise<void> {
    this.mitschrift.pruefeEnde()
    Object.assign(this.stadt, regeln)
    const { politik, vorlaeufigeZeigen, namenZeigen } = this.stadt
    await this.schreibe(async (tx) => {
      await tx.query(
        `UPDATE ris.koerperschaft SET titel_nichtoeffentlich = $1, ergebnisse_vorlaeufig = $2, namen_oeffentlich = $3,
           behoerde = 'Der Bürgermeister'`,
        [politik, vorlaeufigeZeigen, namenZeigen ? 'namen' : 'einheit'],
      )
      for (const tabelle of ['anlage', 'vorgang']) await tx.query(`UPDATE ris.${tabelle} SET version = version + 1`)
    })
  }

  async grundlagen(): Promise<void> {
    const { marken } = this.stadt
    const offen = marken.fuer('Stadt', { oeffentlich: () => true, amt: () => true })
    await this.sql(
      `INSERT INTO ris.koerperschaft (name, behoerde, titel_nichtoeffentlich, ergebnisse_vorlaeufig, namen_oeffentlich)
       VALUES ($1, $2, $3, $4, $5)`,
      [
        `Stadt ${offen.wort('Name')}`,
        'Die Bürgermeisterin',
        this.stadt.politik,
        this.stadt.vorlaeufigeZeigen,
        this.stadt.namenZeigen ? 'namen' : 'einheit',
      ],
    )
    await this.sql(`INSERT INTO ris.nummernkreis (kuerzel, muster, untermuster)
       VALUES ('vorlagen', '{jahr}/{lfd:4}', '{parent}-{sub}'), ('vorlagen-nichtoeffentlich', 'N {jahr}/{lfd:4}', '{parent}-{sub}')
       ON CONFLICT DO NOTHING`)
    for (let i = 0; i < 4; i++) {
      const stueck = marken.fuer(`Einheit ${i}`, {
        oeffentlich: () => this.stadt.vorlagen.some((v) => v.einheit === this.einheiten[i]?.id && m.istOeffentlich(v)),
        amt: () => true,
      })
      this.einheiten.push(
        await this.ruf('gremienbuero', 'POST /organisationseinheiten', {
          kuerzel: `FB ${stueck.wort('Kürzel')}`,
          name: `Amt ${stueck.wort('Name')}`,
          uebergeordnetId: i === 3 ? this.einheiten[0]!.id : null,
        }),
      )
    }
    await this.benenneEinheit(this.einheiten[0]!)
    for (const art of ['ausschuss', 'ausschuss', 'rat', 'fraktion'] as const) {
      this.gremien.push(
        await this.ruf('gremienbuero', 'POST /gremien', {
          name: `Gremium ${offen.wort(art)}`,
          art,
          kuerzel: offen.wort('Kürzel'),
        }),
      )
    }
    await this.richteKontenEin()
  }

  /** One account for each role, in the whole house or bound; and one whose Vertretung has ended. */
  private async richteKontenEin(): Promise<void> {
    const { marken } = this.stadt
    const innen = marken.fuer('Konto', { oeffentlich: () => false, amt: () => true })
    for (const [name, { rollen, ort, liestNicht }] of Object.entries(kontoplan)) {
      const id = await this.mitschrift.folge(() => this.t.konto(...rollen))
      if (!liestNicht) this.konten[name] = id
      await this.sql('UPDATE ris.benutzer SET name = $2 WHERE id = $1', [id, innen.wort('Name')])
      const bindung = ort?.(this)
      if (!bindung) continue
      await this.sql(
        'UPDATE ris.rolle_zuweisung SET organisationseinheit_id = $2, gremium_id = $3 WHERE benutzer_id = $1',
        [id, bindung.einheit ?? null, bindung.gremium ?? null],
      )
    }
    await this.sql(
      `INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis) VALUES ($1, $2, '{leitung}', '2020-01-01', '2020-12-31')`,
      [this.konten['vertretung'], this.konten['leitung']],
    )
  }

  /** What each account may read, as the law and the Geschäftsordnung have it. */
  leser(name: string): Leser {
    const { rollen, ort } = kontoplan[name]!
    const { einheit, gremium } = ort?.(this) ?? {}
    const mitUnter = (id: string) => [id, ...(id === this.einheiten[0]!.id ? [this.einheiten[3]!.id] : [])]
    const hat = (...gesucht: Amtsrolle[]) => rollen.some((r) => gesucht.includes(r))
    const liestAlles = hat('freigabe', 'gremienbuero', 'schriftfuehrung', 'vorsitz', 'veroeffentlichungspruefung')
    const zeichnet = hat('leitung', 'mitzeichnung', 'kaemmerei')
    return {
      name,
      kontoId: this.konten[name]!,
      liest: !hat('administration'),
      alles: liestAlles && !gremium,
      kosten: hat('kaemmerei'),
      plant: gremium && hat('gremienbuero') ? [gremium] : [],
      einheiten: einheit && hat('sachbearbeitung', 'leitung') ? mitUnter(einheit) : [],
      gremien: gremium && liestAlles ? [gremium] : [],
      zeichnet: !zeichnet ? [] : einheit ? mitUnter(einheit) : 'alle',
    }
  }

  /** Who runs the meeting: for a Fraktion only who has a role there. */
  private buero = (s: m.Sitzung): Kontoname => (s.fraktion ? 'fraktion' : 'gremienbuero')

  /** A draft. */
  async entwurf(name: string, wunsch: Wunsch): Promise<m.Vorlage> {
    const { geheim = false, schritte, einheit = this.einheiten[0]!, anlagen = [] } = wunsch
    const { art = 'beschlussvorlage', zu, uebergeordnetId = zu?.id, vorgangId } = wunsch
    this.nr += 1
    const f: m.Fassung = { eingefroren: false, veroeffentlicht: false }
    const v: m.Vorlage = {
      id: '',
      name: `${this.nr} ${name}`,
      geheim,
      zustand: 'entwurf',
      stand: 'intern',
      nummer: null,
      fassungen: [f],
      schritte: [],
      anlagen: [],
      urheber: this.konten['sachbearbeitung']!,
      stationen: [],
      eingereicht: wunsch.eingereicht ?? false,
      ...(zu && { zu }),
      einheit: einheit.id,
      verzeichnis: [],
    }
    this.stadt.vorlagen.push(v)
    const folge = schritte.map(
      ({ gremium, oeffentlich = !geheim }) =>
        ({
          id: '',
          oeffentlich,
          gremiumId: gremium.id,
          fraktion: gremium.art === 'fraktion',
          vorlage: v,
          vorlaeufig: true,
        }) as m.Schritt,
    )
    v.schritte.push(...folge)
    const { id, beratungsfolge } = await this.ruf('sachbearbeitung', 'POST /vorlagen', {
      ...this.inhalt(v, f),
      art,
      oeffentlich: !geheim,
      federfuehrung: { kuerzel: einheit.kuerzel, name: einheit.name },
      beratungsfolge: schritte.map(({ gremium, datum }, i) => ({
        gremium: gremium.name,
        rolle: i === schritte.length - 1 ? 'entscheidung' : 'vorberatung',
        datum: datum
          ? this.fuer(v, 'Schritt', m.vomSchritt(folge[i]!)).tag(`geplanter Tag des Schritts ${i + 1}`)
          : null,
        oeffentlich: folge[i]!.oeffentlich,
        ergebnis: null,
      })),
      ...(geheim && { geheimhaltung: this.geheimhaltung(v) }),
      ...(wunsch.eingereicht && (await eingereicht(this, v, f))),
      uebergeordnetId,
      vorgangId,
    })
    v.id = id
    for (const [i, b] of beratungsfolge.entries()) folge[i]!.id = b.id
    // An id alone tells the staff nothing: an entry of a Vorgang may name one that they cannot open.
    this.rate(
      this.fuer(v, 'Vorlage', { oeffentlich: () => false, amt: () => true }).kennung('Kennung', id),
      `Kennung der Vorlage ${v.name}`,
    )
    for (const { oeffentlich } of anlagen) await this.anlage(v, oeffentlich)
    if (anlagen.length > 0) await this.teil(v, 'anlagen', { anlagenVerzeichnis: v.verzeichnis })
    return v
  }

  /** Its first name was corrected, and another one lies ahead of every day in this town: of both the house alone knows. */
  private async benenneEinheit({ id, kuerzel, name }: Einheit): Promise<void> {
    const innen = this.stadt.marken.fuer('Einheit', { oeffentlich: () => false, amt: () => true })
    const weg = `/organisationseinheiten/${id}/namen`
    const kuenftig = { ab: '2150-01-01', kuerzel, name: `Amt ${innen.wort('künftiger Name')}` }
    const [erster] = await this.ruf<{ id: string }[]>('gremienbuero', `POST ${weg}`, kuenftig)
    const richtig = { kuerzel, name, grund: innen.wort('Grund der Berichtigung') }
    await this.ruf('gremienbuero', `POST ${weg}/${erster!.id}/berichtigung`, richtig)
  }

  fuer(v: m.Vorlage, teil: string, sicht: Parameters<Marken['fuer']>[1]) {
    return this.stadt.marken.fuer(`Vorlage ${v.name}, ${teil}`, sicht)
  }

  rate(wert: string, was: string, oeffentlich = () => false): void {
    this.stadt.geratene.push({ wert, was, oeffentlich })
  }

  private geheimhaltung(v: m.Vorlage) {
    const innen = this.fuer(v, 'Geheimhaltung', m.nurAmt(v))
    const titel = this.fuer(v, 'öffentlicher Titel', {
      oeffentlich: () => v.schritte.some((s) => s.top && m.vomOeffentlichenTitel(this.stadt, s.top).oeffentlich()),
      amt: () => true,
    })
    return {
      grundart: 'personal',
      grund: innen.wort('Grund'),
      rechtsgrundlage: `§ 48 ${innen.wort('Rechtsgrundlage')}`,
      pruefenAm: innen.tag('Prüfen am'),
      oeffentlicherTitel: titel.wort('Titel'),
    }
  }

  /** All that a Fassung says. */
  private inhalt(v: m.Vorlage, f: m.Fassung) {
    const s = this.fuer(v, `Fassung ${v.fassungen.indexOf(f) + 1}`, m.vonFassung(v, f))
    const n = this.fuer(v, 'Namen', m.vonNamen(this.stadt, v, f))
    return {
      betreff: `Sache ${this.fuer(v, 'Betreff', m.vomBetreff(v, f)).wort('Betreff')}`,
      datum: s.tag('Tag der Vorlage'),
      herkunft: { art: 'uebernommen', quelle: s.wort('Quelle') },
      verfasser: { name: `Muster, ${n.wort('Verfasser')}`, organisationseinheit: s.wort('Einheit des Verfassers') },
      bearbeiter: n.wort('Bearbeiter'),
      kontakt: { telefon: n.wort('Telefon'), zimmer: n.wort('Zimmer') },
      finanzielleAuswirkungen: {
        ergebnisplan: {
          keine: false,
          positionen: [
            {
              produkt: { nr: s.wort('Produktnummer'), bezeichnung: s.wort('Produkt') },
              kontengruppe: { nr: '54', bezeichnung: s.wort('Kontengruppe') },
              haushaltsjahr: 2027,
              betrag: s.betrag('Betrag'),
            },
          ],
        },
        finanzplan: { keine: true, positionen: [] },
      },
      finanzen: { stand: 'nicht_bezifferbar', begruendung: s.wort('nicht bezifferbar, weil') },
      beschlussvorschlag: absatz(`Der Rat beschließt ${s.wort('Beschlussvorschlag')}.`),
      sachverhalt: absatz(`Es verhält sich so: ${s.wort('Sachverhalt')}.`),
      unterschrift: {
        amt: 'Die Bürgermeisterin',
        zusatz: null,
        name: n.wort('Unterschrift'),
        funktion: s.wort('Funktion'),
      },
      anlagenVerzeichnis: [] as string[],
    }
  }

  async anlage(v: m.Vorlage, oeffentlich: boolean, mitFassung = false, art = this.anlagen): Promise<m.Anlage> {
    const a: m.Anlage = { id: '', oeffentlich, stand: 'intern', art }
    v.anlagen.push(a)
    const teil = `Anlage ${v.anlagen.length}`
    const offen = this.fuer(v, teil, m.vonAnlage(v, a))
    const innen = this.fuer(v, teil, { oeffentlich: () => false, amt: m.amtLiestAnlage(v, a) })
    const kennung = this.fuer(v, teil, { oeffentlich: () => false, amt: () => true })
    const original = mitFassung ? innen : offen
    const bytes = `Inhalt ${original.wort('Inhalt')}\n`.repeat(9)
    const form = new FormData()
    const titel = offen.wort('Titel')
    v.verzeichnis.push(titel)
    form.set('titel', titel)
    if (art === this.plaene) form.set('dokumentart', 'plan')
    form.set('oeffentlich', String(oeffentlich))
    form.set('datei', new Blob([bytes]), `${innen.wort('Dateiname')}.txt`)
    a.id = (await this.ruf<{ id: string }>('sachbearbeitung', `POST /vorlagen/${v.id}/anlagen`, form)).id
    this.rate(kennung.kennung('Kennung', a.id), `Kennung der ${teil} von ${v.name}`)
    this.rate(original.sha512('Prüfsumme', bytes), `Prüfsumme der ${teil} von ${v.name}`)
    if (mitFassung)
      await this.oeffentlicheFassung(
        a,
        `Geschwärzt ${offen.wort('geschwärzter Inhalt')}\n`,
        innen.wort('Dateiname der Fassung'),
      )
    return a
  }

  /** Changes a thing of the house as it stands now. */
  /** What shows more than before waits for a second person, and of towns where nobody confirms it nothing of it gets out. */
  async aenderePolitik(titelNichtoeffentlich: m.Stadt['politik'], bestaetigen: boolean): Promise<void> {
    const pfad = '/koerperschaft/oeffentlichkeitsregeln'
    const { version, wartet: _, ...alt } = await this.ruf<Regeln>('gremienbuero', `GET ${pfad}`)
    const kopf = { 'if-match': `"${version}"` }
    const { wartet } = await this.ruf<Regeln>('gremienbuero', `PUT ${pfad}`, { ...alt, titelNichtoeffentlich }, kopf)
    if (wartet && !bestaetigen) return
    this.stadt.politik = titelNichtoeffentlich
    if (!wartet) return
    const pruefung = 'veroeffentlichungspruefung'
    const { gesehen } = await this.ruf<{ gesehen: string }>(pruefung, `GET ${pfad}/vorschau`)
    await this.ruf(pruefung, `POST ${pfad}/bestaetigung`, { gesehen })
  }

  /** What the public gets instead of the original. Not through its route, which reads each file in a process of its own. */
  private async oeffentlicheFassung(a: m.Anlage, inhalt: string, name: string): Promise<void> {
    const speicher = () => this.t.app.get(InterneDateien, { strict: false })
    const d = await this.mitschrift.folge(() =>
      speicher().ablegen({ strom: Readable.from([Buffer.from(inhalt)]), name: `${name}.txt` }),
    )
    await this.sql(
      `WITH d AS (INSERT INTO ris.datei (sha512, groesse, mime_type, name) VALUES ($2, $3, $4, $5) RETURNING id)
       UPDATE ris.anlage SET oeffentliche_fassung_id = d.id FROM d WHERE ris.anlage.id = $1`,
      [a.id, d.sha512, d.groesse, d.mimeType, d.name],
    )
  }

  /** Through the offices: with a Mitzeichnung that says something internal, and to the Freigabe. */
  async zurFreigabe(v: m.Vorlage, mitzeichnen = false): Promise<void> {
    if (mitzeichnen) {
      await this.inMitzeichnung(v)
      const { mitzeichnung } = await this.ruf('sachbearbeitung', `GET /vorlagen/${v.id}`)
      for (const { id } of mitzeichnung)
        await this.ruf('kaemmerei', `POST /vorlagen/${v.id}/mitzeichnung/${id}`, {
          ergebnis: 'gezeichnet_mit_anmerkung',
          bemerkung: this.fuer(v, 'Mitzeichnung', m.nurAmt(v)).wort('Bemerkung'),
        })
      // The last signature sends it on.
      v.zustand = 'zur_freigabe'
    } else await this.schritt('sachbearbeitung', v, 'zur_freigabe', 'zur_freigabe')
  }

  async inMitzeichnung(v: m.Vorlage): Promise<void> {
    v.stationen = [this.eines(this.einheiten).id]
    await this.ruf('sachbearbeitung', `POST /vorlagen/${v.id}/mitzeichnung`, { organisationseinheiten: v.stationen })
    await this.schritt('sachbearbeitung', v, 'zur_mitzeichnung', 'in_mitzeichnung')
  }

  async schritt(rolle: Kontoname, v: m.Vorlage, schritt: string, zustand: string, grund = false): Promise<Kopf> {
    const angabe = grund ? { grund: this.fuer(v, schritt, m.nurAmt(v)).wort('Grund') } : {}
    const kopf = await this.ruf(rolle, `POST /vorlagen/${v.id}/schritte`, { schritt, ...angabe })
    v.zustand = zustand
    return kopf
  }

  async freigegebene(name: string, wunsch: Wunsch): Promise<m.Vorlage> {
    const v = await this.entwurf(name, wunsch)
    if (v.eingereicht) await this.gibFrei(v, 'eingegangen', 'gremienbuero')
    else {
      await this.zurFreigabe(v, !wunsch.ungezeichnet && this.mit(0.3))
      await this.gibFrei(v, 'freigeben')
    }
    return v
  }

  private async gibFrei(v: m.Vorlage, schritt: string, rolle: Kontoname = 'freigabe'): Promise<void> {
    this.merkeFreigabe(v, await this.schritt(rolle, v, schritt, 'freigegeben', schritt === 'berichtigen'))
  }

  private merkeFreigabe(v: m.Vorlage, { nummer, fassung }: Kopf): void {
    const f = v.fassungen.at(-1)!
    f.eingefroren = true
    this.rate(
      this.fuer(v, 'Fassung', m.nurAmt(v)).hash('Prüfsumme der Fassung', fassung.hash!),
      `Prüfsumme der Fassung von ${v.name}`,
    )
    if (v.nummer) return
    v.nummer = nummer!
    this.fuer(v, 'Nummer', { ...m.vonFassung(v, f), oeffentlich: () => m.istOeffentlich(v) }).nummer('Nummer', nummer!)
    for (const wert of [alsAdresse(nummer!), nummer!])
      this.rate(wert, `Nummer der Vorlage ${v.name}`, () => m.istOeffentlich(v))
  }

  /** Released to the public by somebody who did not write it. */
  async veroeffentliche(v: m.Vorlage): Promise<void> {
    await this.bestaetige(v)
    this.merkeVeroeffentlichung(v)
  }

  /** Released and made public in one act, by somebody who saw what the world will read. */
  async zuZweit(name: string, wunsch: Wunsch): Promise<m.Vorlage> {
    const v = await this.entwurf(name, wunsch)
    await this.zurFreigabe(v)
    const weg = `/vorlagen/${v.id}/freigabe`
    const { gesehen, anlagen } = await this.ruf<FreigabevorschauDto>('freigabe', `GET ${weg}`)
    const trotzdem = [{ code: 'verzeichnis_pruefen', grund: 'Es nennt keine nichtöffentliche Anlage.' }]
    const gesehenes = { gesehen, anlagen: anlagen.map((a) => a.id), trotzdem }
    v.zustand = 'freigegeben'
    this.merkeFreigabe(v, await this.ruf('freigabe', `POST ${weg}`, gesehenes))
    this.merkeVeroeffentlichung(v)
    return v
  }

  private merkeVeroeffentlichung(v: m.Vorlage): void {
    v.stand = 'oeffentlich'
    v.fassungen.findLast((f) => f.eingefroren)!.veroeffentlicht = true
    for (const a of v.anlagen.filter((x) => x.oeffentlich && x.stand !== 'depubliziert')) a.stand = 'oeffentlich'
  }

  /** Confirmed, to come out on a day that is far away. */
  async bestaetigeMitSperrfrist(v: m.Vorlage): Promise<void> {
    await this.sql(`UPDATE ris.veroeffentlichungsantrag SET ab = '2999-01-31' WHERE vorlage_id = $1`, [v.id])
    await this.bestaetige(v)
  }

  /** Somebody puts another file in place of the one that was confirmed, of the same kind, name and size. */
  async tauscheFassung(v: m.Vorlage): Promise<void> {
    const [a] = v.anlagen
    const innen = this.fuer(v, 'getauschte Anlage', { oeffentlich: () => false, amt: m.amtLiestAnlage(v, a!) })
    await this.oeffentlicheFassung(a!, `Geschwärzt ${innen.wort('Inhalt')}\n`, innen.wort('Dateiname'))
  }

  /** The day of the embargo has come. */
  async laufeSperrfristAb(v: m.Vorlage): Promise<void> {
    await this.sql(
      `UPDATE ris.veroeffentlichungsantrag SET ab = clock_timestamp() - interval '1 hour' WHERE vorlage_id = $1`,
      [v.id],
    )
    // No other job: one of them sweeps what a taking back may have left in the public store.
    await this.t.app.get(Fristen, { strict: false }).erledigen()
  }

  /** What was frozen by another version: with members that the form of this one does not have. */
  async schreibeEingefrorenesUm(v: m.Vorlage): Promise<void> {
    const f = v.fassungen.at(-1)!
    const innen = this.fuer(v, 'aus einer anderen Version', m.nurAmt(v))
    const offen = this.fuer(v, 'Feld der Stadt', m.vonFassung(v, f))
    const feld = { schluessel: 'feld', bezeichnung: 'Feld', art: 'zeile' }
    const zusatz = [
      { ...feld, wert: innen.wort('Feld ohne Öffentlichkeit') },
      { ...feld, wert: innen.wort('internes Feld'), oeffentlichkeit: 'intern' },
      { ...feld, wert: offen.wort('öffentliches Feld'), oeffentlichkeit: 'oeffentlich' },
    ]
    const pfad = `{finanzielleAuswirkungen,ergebnisplan,positionen,0,sperrvermerk}`
    const werte = [v.id, pfad, JSON.stringify(innen.wort('Sperrvermerk')), JSON.stringify(zusatz)]
    await this.mitschrift.folge(async () => {
      const client = new pg.Client(this.t.db.verwalter)
      await client.connect()
      // The house keeps what is frozen as it is.
      await client.query('SET session_replication_role = replica')
      await client.query(
        `UPDATE ris.fassung SET eingefroren = jsonb_set(eingefroren, $2, $3) || jsonb_build_object('zusatz', $4::jsonb)
          WHERE vorlage_id = $1 AND eingefroren IS NOT NULL`,
        werte,
      )
      await client.end()
    })
  }

  async veroeffentlicheAnlage(v: m.Vorlage, a: m.Anlage): Promise<void> {
    await this.bestaetige(v, a)
    a.stand = 'oeffentlich'
  }

  /** The second person looks at what waits, and confirms it. */
  private async bestaetige(v: m.Vorlage, a?: m.Anlage): Promise<void> {
    const offene = await this.ruf<Veroeffentlichungswunsch[]>(
      'veroeffentlichungspruefung',
      'GET /veroeffentlichungswuensche',
    )
    const wunsch = offene.find((x) => x.vorlageId === v.id && x.anlageId === (a?.id ?? null))!
    const weg = `/veroeffentlichungswuensche/${wunsch.id}`
    const { gesehen } = await this.ruf<Veroeffentlichungswunsch>('veroeffentlichungspruefung', `GET ${weg}`)
    await this.ruf('veroeffentlichungspruefung', `POST ${weg}/entscheidung`, {
      ergebnis: 'bestaetigt',
      gesehen,
      verzeichnisGeprueft: true,
    })
  }

  async nimmZurueck(v: m.Vorlage, a?: m.Anlage): Promise<void> {
    const weg = a ? `/vorlagen/${v.id}/anlagen/${a.id}/veroeffentlichung` : `/vorlagen/${v.id}/veroeffentlichung`
    await this.ruf('veroeffentlichungspruefung', `POST ${weg}`, {
      stand: 'depubliziert',
      grund: this.fuer(v, 'Rücknahme', m.nurAmt(v)).wort('Grund'),
    })
    if (a) a.stand = 'depubliziert'
    else v.stand = 'depubliziert'
  }

  async beginneBerichtigung(v: m.Vorlage): Promise<void> {
    await this.ruf('sachbearbeitung', `POST /vorlagen/${v.id}/berichtigungen`, {
      grund: this.fuer(v, 'Berichtigung', m.nurAmt(v)).wort('Grund'),
    })
    const f: m.Fassung = { eingefroren: false, veroeffentlicht: false }
    v.fassungen.push(f)
    const { betreff, verfasser, bearbeiter, kontakt, datum, herkunft, ...texte } = this.inhalt(v, f)
    for (const [teil, glieder] of Object.entries({
      sachverhalt: { sachverhalt: texte.sachverhalt },
      beschlussvorschlag: { beschlussvorschlag: texte.beschlussvorschlag },
      ...(!v.eingereicht && {
        finanzen: { finanzielleAuswirkungen: texte.finanzielleAuswirkungen, finanzen: texte.finanzen },
      }),
      unterschrift: { unterschrift: texte.unterschrift },
      kopf: { betreff, verfasser, bearbeiter, kontakt, datum, herkunft },
    }))
      await this.teil(v, teil, glieder)
  }

  private async teil(v: m.Vorlage, teil: string, glieder: object): Promise<void> {
    const { version } = await this.ruf<{ version: number }>('sachbearbeitung', `GET /vorlagen/${v.id}/teile/${teil}`)
    await this.ruf('sachbearbeitung', `PUT /vorlagen/${v.id}/teile/${teil}`, glieder, { 'if-match': `"${version}"` })
  }

  beendeBerichtigung(v: m.Vorlage): Promise<void> {
    return this.gibFrei(v, 'berichtigen')
  }

  async sitzung(name: string, gremien: Gremium[], vergangen = true): Promise<m.Sitzung> {
    const s: m.Sitzung = {
      id: '',
      name,
      gremien: gremien.map((g) => g.id),
      fraktion: gremien.some((g) => g.art === 'fraktion'),
      fraktionen: gremien.filter((g) => g.art === 'fraktion').map((g) => g.id),
      geladen: false,
      datum: '',
      ort: '',
      punkte: [],
    }
    const stueck = this.stadt.marken.fuer(`Sitzung ${name}`, m.vonSitzung(s))
    s.datum = vergangen ? stueck.vergangenerTag('Tag') : stueck.tag('Tag')
    s.ort = stueck.wort('Ort')
    const antwort = await this.ruf(this.buero(s), 'POST /sitzungen', {
      gremien: gremien.map((g) => g.id),
      datum: s.datum,
      beginn: '16:00',
      ort: s.ort,
      herkunft: { art: 'beispiel', quelle: stueck.wort('Quelle') },
    })
    s.id = antwort.id
    this.stadt.sitzungen.push(s)
    this.rate(s.id, `Kennung der Sitzung ${name}`)
    const kuerzel = (gremien[0] as unknown as { kuerzel: string }).kuerzel
    this.rate(`${s.datum}-${kuerzel}`, `Adresse der Sitzung ${name}`, () => !s.fraktion)
    return s
  }

  /** To another day, with a word to all who may know of it. */
  async verlege(s: m.Sitzung): Promise<void> {
    const stueck = this.stadt.marken.fuer(`Sitzung ${s.name}`, m.vonSitzung(s))
    const innen = this.stadt.marken.fuer(`Sitzung ${s.name}`, { oeffentlich: () => false, amt: () => true })
    s.datum = stueck.tag('neuer Tag')
    await this.ruf(this.buero(s), `POST /sitzungen/${s.id}/verlegung`, {
      datum: s.datum,
      grund: innen.wort('Grund: verlegen'),
      worte: stueck.wort('Worte der Verlegung'),
    })
  }

  /** Items without a Vorlage, added to the draft of the agenda. */
  async freiePunkte(s: m.Sitzung, teile: ('oe' | 'n')[]): Promise<m.Punkt[]> {
    const stand = await this.ruf<TagesordnungKopf>(this.buero(s), `GET /sitzungen/${s.id}`)
    const neue = teile.map((teil, i) => {
      const p: m.Punkt = {
        topId: '',
        titel: '',
        oeffentlicherTitel: null,
        teil,
        versandt: null,
        schritte: [],
        sitzung: s,
      }
      const ort = `Sitzung ${s.name}, ${teil === 'n' ? 'N' : 'Ö'}-Punkt ${s.punkte.length + i + 1}`
      p.titel = this.stadt.marken.fuer(ort, m.vomPunkt(p)).wort('Titel')
      p.oeffentlicherTitel = this.stadt.marken
        .fuer(ort, m.vomOeffentlichenTitel(this.stadt, p))
        .wort('öffentlicher Titel')
      return p
    })
    s.punkte.push(...neue)
    const alte =
      stand.tagesordnung?.zeilen.map(({ topId, teil, titel, oeffentlicherTitel }) => ({
        topId,
        teil,
        titel,
        oeffentlicherTitel,
      })) ?? []
    const { tagesordnung } = await this.setzeTagesordnung(s, stand, [
      ...alte,
      ...neue.map((p) => ({
        teil: p.teil!,
        titel: p.titel,
        oeffentlicherTitel: p.oeffentlicherTitel,
        geheimhaltung: p.teil === 'n' ? this.punktgrund(p) : null,
      })),
    ])
    for (const p of neue) p.topId = tagesordnung!.zeilen.find((z) => z.titel === p.titel)!.topId
    return neue
  }

  /** Why an item is non-public; for who reads part N, and never outside. */
  private punktgrund(p: m.Punkt) {
    const ort = `Sitzung ${p.sitzung.name}, Punkt ${p.sitzung.punkte.indexOf(p) + 1}, Geheimhaltung`
    const innen = this.stadt.marken.fuer(ort, { oeffentlich: () => false, amt: m.vomPunkt(p).amt })
    return {
      grundart: 'liegenschaft',
      grund: innen.wort('Grund'),
      rechtsgrundlage: `§ 48 ${innen.wort('Rechtsgrundlage')}`,
      pruefenAm: innen.tag('Prüfen am'),
    }
  }

  private setzeTagesordnung(s: m.Sitzung, stand: TagesordnungKopf, zeilen: object[]): Promise<TagesordnungKopf> {
    return this.ruf(
      this.buero(s),
      `PUT /sitzungen/${s.id}/tagesordnung`,
      { zeilen },
      { 'if-match': `"${stand.tagesordnung?.version ?? 1}"` },
    )
  }

  /** Into another part, or under another title; in the draft until it is sent. */
  async aendereZeile(p: m.Punkt, neu: { teil?: 'oe' | 'n'; titel?: string }): Promise<void> {
    const stand = await this.ruf<TagesordnungKopf>(this.buero(p.sitzung), `GET /sitzungen/${p.sitzung.id}`)
    const zeilen = stand.tagesordnung!.zeilen.map(({ topId, teil, titel, oeffentlicherTitel }) => ({
      topId,
      teil,
      titel,
      oeffentlicherTitel,
      ...(topId === p.topId && neu),
      ...(topId === p.topId && neu.teil === 'n' && { geheimhaltung: this.punktgrund(p) }),
    }))
    await this.setzeTagesordnung(p.sitzung, stand, zeilen)
    if (neu.teil) p.teil = neu.teil
  }

  /** In a joint Sitzung: at the item where the other Gremium has the same Vorlage. */
  async aufDenselbenPunkt(schritt: m.Schritt, p: m.Punkt): Promise<void> {
    const weg = `POST /beratungen/${schritt.id}/schritte`
    await this.ruf(this.buero(p.sitzung), weg, { schritt: 'terminieren', sitzungId: p.sitzung.id })
    await this.ruf(this.buero(p.sitzung), weg, { schritt: 'auf_tagesordnung_setzen' })
    p.schritte.push(schritt)
    schritt.top = p
  }

  async aufTagesordnung(schritt: m.Schritt, s: m.Sitzung): Promise<m.Punkt> {
    const weg = `POST /beratungen/${schritt.id}/schritte`
    await this.ruf(this.buero(s), weg, { schritt: 'terminieren', sitzungId: s.id })
    const oeffentlich = schritt.oeffentlich && !schritt.vorlage.geheim
    const p: m.Punkt = {
      topId: '',
      titel: '',
      oeffentlicherTitel: null,
      fassung: schritt.vorlage.fassungen.at(-1)!,
      teil: oeffentlich ? 'oe' : 'n',
      versandt: null,
      schritte: [schritt],
      sitzung: s,
    }
    s.punkte.push(p)
    // A non-public Vorlage brings its own reason.
    const geheimhaltung = oeffentlich || schritt.vorlage.geheim ? null : this.punktgrund(p)
    const antwort = await this.ruf<{ topId: string }>(this.buero(s), weg, {
      schritt: 'auf_tagesordnung_setzen',
      geheimhaltung,
    })
    p.topId = antwort.topId
    schritt.top = p
    return p
  }

  async geheSitzung(s: m.Sitzung, schritt: string, wer?: Kontoname): Promise<void> {
    if (schritt === 'einladen') await this.zaehle(s)
    const versand = schritt === 'einladen' || schritt === 'nachtrag_versenden'
    const rolle = wer ?? (versand && !s.fraktion ? 'zweites_buero' : this.buero(s))
    const { gesehen = null } = versand
      ? await this.ruf<{ gesehen: string }>(rolle, `GET /sitzungen/${s.id}/tagesordnung/vorschau`)
      : {}
    const grund = this.stadt.marken
      .fuer(`Sitzung ${s.name}`, { oeffentlich: () => false, amt: () => true })
      .wort(`Grund: ${schritt}`)
    await this.ruf(rolle, `POST /sitzungen/${s.id}/schritte`, { schritt, grund, gesehen })
    if (!['einladen', 'nachtrag_versenden', 'eroeffnen'].includes(schritt)) return
    s.geladen = true
    for (const p of s.punkte) p.versandt = p.teil
  }

  /** How often a Fraktion has met is its own matter, so that its number is a mark; those of others are small. */
  private async zaehle(s: m.Sitzung): Promise<void> {
    for (const id of s.fraktionen) {
      const naechste = this.stadt.marken.fuer(`Sitzung ${s.name}`, m.vonSitzung(s)).sitzungsnummer('Nummer')
      const trotzdem = [{ code: 'nummern_luecke', grund: 'Zählung der Fraktion' }]
      await this.ruf(this.buero(s), `POST /gremien/${id}/sitzungsnummern`, { naechste, trotzdem })
    }
  }

  /** Of what was adopted as it stood nobody enters the words. */
  /** @param zu the Stellungnahme that was voted on */
  async ergebnis(
    schritt: m.Schritt,
    aenderung: 'geaendert' | 'ungeaendert' = 'geaendert',
    zu?: m.Vorlage,
  ): Promise<void> {
    schritt.ergebnis = {}
    const stueck = this.vomErgebnis(schritt, schritt.ergebnis)
    await this.erfasse(schritt, {
      art: 'beschlossen',
      bezeichnung: `beschlossen ${stueck.wort('Bezeichnung')}`,
      aenderung,
      mehrheit: 'mehrheitlich',
      ...(zu && { grundlage: await this.stellungnahme(schritt.vorlage, zu) }),
      ...(aenderung === 'geaendert' && {
        beschlusstext: absatz(`So wird es gemacht: ${stueck.wort('Beschlusstext')}.`),
      }),
      abstimmungen: this.abstimmungen(schritt, stueck),
    })
    const entscheidend = schritt === schritt.vorlage.schritte.at(-1)
    if (entscheidend && schritt.vorlage.zustand === 'freigegeben') schritt.vorlage.zustand = 'abgeschlossen'
  }

  /** A motion on procedure that failed, and the matter by Fraktion; who has none is named to the house only. */
  private abstimmungen(schritt: m.Schritt, stueck: ReturnType<m.Stadt['marken']['fuer']>) {
    const innen = { ...m.vomErgebnis(this.stadt, schritt), oeffentlich: () => false }
    const name = this.stadt.marken
      .fuer(`Vorlage ${schritt.vorlage.name}, Ergebnis`, innen)
      .wort('Mitglied ohne Fraktion')
    const stimmen = stueck.stimmen('Stimmen')
    return [
      {
        art: 'geschaeftsordnung',
        gegenstand: `Antrag ${stueck.wort('Gegenstand')}`,
        massgeblich: false,
        angenommen: true,
        ja: stueck.stimmen('Stimmen zum Antrag').ja,
      },
      {
        art: 'sache',
        massgeblich: true,
        ...stimmen,
        // All of them in one row: a share of them would be a number that another outcome may have as its own.
        fraktionen: [
          { art: 'fraktion', name: `Fraktion ${stueck.wort('Fraktion')}`, ...stimmen },
          { art: 'fraktionslos', name, ja: 0, nein: 0, enthaltung: 0 },
        ],
      },
    ]
  }

  private async stellungnahme({ id }: m.Vorlage, zu: m.Vorlage): Promise<object> {
    const { stellungnahmen } = await this.ruf<Kopf>('schriftfuehrung', `GET /vorlagen/${id}`)
    return { art: 'stellungnahme', fassungId: stellungnahmen.find((s) => s.id === zu.id)!.fassungId }
  }

  async behandleNicht(schritt: m.Schritt): Promise<void> {
    await this.ruf('schriftfuehrung', `POST /beratungen/${schritt.id}/schritte`, { schritt: 'nicht_behandeln' })
  }

  /** To two bodies outside; that the second was asked, only the house may know. */
  async verweise(schritt: m.Schritt): Promise<void> {
    const innen = { ...m.vomErgebnis(this.stadt, schritt), oeffentlich: () => false }
    const ziele = [
      { name: `Verband ${this.vomErgebnis(schritt).wort('Ziel')}` },
      {
        name: `Verband ${this.stadt.marken.fuer(`Vorlage ${schritt.vorlage.name}`, innen).wort('verdecktes Ziel')}`,
        nichtoeffentlich: true,
      },
    ]
    await this.erfasse(schritt, { art: 'verwiesen', ziele, rueckkehr: false })
  }

  private vomErgebnis = (schritt: m.Schritt, fassung?: m.Ergebnisfassung) =>
    this.stadt.marken.fuer(`Vorlage ${schritt.vorlage.name}, Ergebnis`, m.vomErgebnis(this.stadt, schritt, fassung))

  private async erfasse(schritt: m.Schritt, inhalt: object): Promise<void> {
    const schrift: Kontoname = schritt.fraktion ? 'fraktion' : 'schriftfuehrung'
    const { version } = await this.ruf<{ version: number }>(schrift, `GET /beratungen/${schritt.id}`)
    await this.ruf(schrift, `PUT /beratungen/${schritt.id}/ergebnis`, inhalt, { 'if-match': `"${version}"` })
    schritt.vorlaeufig = true
  }

  async feststellen(schritt: m.Schritt): Promise<void> {
    const weg = `POST /beratungen/${schritt.id}/ergebnis/feststellen?ohneNiederschrift=true`
    await this.ruf(this.bueroVon(schritt), weg)
    schritt.vorlaeufig = false
  }

  private bueroVon = ({ fraktion }: m.Schritt): Kontoname => (fraktion ? 'fraktion' : 'gremienbuero')

  /** Of an established outcome; it waits for the Vorsitz. */
  async wuenscheBerichtigung(
    schritt: m.Schritt,
    vorherVerbergen: boolean,
  ): Promise<{ id: string; wartend: m.Ergebnisfassung }> {
    const buero = this.bueroVon(schritt)
    const wartend: m.Ergebnisfassung = { wartet: true }
    const stueck = this.vomErgebnis(schritt, wartend)
    const innen = this.stadt.marken.fuer(`Vorlage ${schritt.vorlage.name}, Berichtigung`, m.vonBerichtigung(schritt))
    const { version } = await this.ruf<{ version: number }>(buero, `GET /beratungen/${schritt.id}`)
    const inhalt = {
      art: 'beschlossen',
      bezeichnung: `beschlossen ${stueck.wort('Bezeichnung')}`,
      aenderung: 'geaendert',
      beschlusstext: absatz(`So wird es gemacht: ${stueck.wort('Beschlusstext')}.`),
      abstimmung: stueck.stimmen('Stimmen'),
      grund: innen.wort('Grund'),
      vorherVerbergen,
    }
    const kopf = { 'if-match': `"${version}"` }
    const { id } = await this.ruf<{ id: string }>(buero, `PUT /beratungen/${schritt.id}/ergebnis`, inhalt, kopf)
    const liest = m.vonBerichtigung(schritt).amt
    this.stadt.berichtigungen.push({ id, was: `Berichtigung von ${schritt.vorlage.name}`, liest })
    return { id, wartend }
  }

  async berichtige(schritt: m.Schritt, vorherVerbergen: boolean): Promise<void> {
    const { id, wartend } = await this.wuenscheBerichtigung(schritt, vorherVerbergen)
    await this.ruf('vorsitz', `POST /ergebnisberichtigungen/${id}/entscheidung`, { ergebnis: 'bestaetigt' })
    schritt.ergebnis!.verborgen = vorherVerbergen
    wartend.wartet = false
    schritt.ergebnis = wartend
  }

  async vorgang(name: string, oeffentlich: boolean): Promise<m.Vorgang> {
    const urheber = this.konten['sachbearbeitung']!
    const v: m.Vorgang = { id: '', urheber, oeffentlich, angaben: [], adressen: [], eintraege: [] }
    const eingabe = { ...this.angaben(v, `Vorgang ${name}`), kurz: this.kurzadresse(v, `Vorgang ${name}`), oeffentlich }
    v.id = (await this.ruf('sachbearbeitung', 'POST /vorgaenge', eingabe)).id
    this.stadt.vorgaenge.push(v)
    this.rate(v.id, `Kennung des Vorgangs ${name}`)
    return v
  }

  /** Everything that a Vorgang says of itself, in new words. */
  private angaben(v: m.Vorgang, name: string) {
    const neue: m.Stueck = {}
    v.angaben.push(neue)
    const stueck = this.stadt.marken.fuer(`${name}, Angaben ${v.angaben.length}`, m.vonAngaben(v, neue))
    return {
      titel: stueck.wort('Titel'),
      beschreibung: absatz(stueck.wort('Beschreibung')),
      federfuehrung: stueck.wort('Federführung'),
      beteiligte: [stueck.wort('Beteiligte')],
      handlungsfelder: [stueck.wort('Handlungsfeld')],
      herkunft: { art: 'uebernommen', quelle: stueck.wort('Quelle') },
    }
  }

  private kurzadresse(v: m.Vorgang, name: string): string {
    const neue: m.Stueck = {}
    v.adressen.push(neue)
    const sicht = m.vonAdresse(v, neue)
    const kurz = this.stadt.marken.fuer(`${name}, Adresse ${v.adressen.length}`, sicht).wort('Kurzadresse')
    this.rate(kurz, `Adresse, ${name}`, sicht.oeffentlich)
    return kurz
  }

  private nameVon = (v: m.Vorgang) => `Vorgang ${this.stadt.vorgaenge.indexOf(v) + 1}`

  /** Says all of it anew; nobody has confirmed that yet. */
  async schreibeVorgangNeu(v: m.Vorgang, auchAdresse: boolean): Promise<void> {
    const name = this.nameVon(v)
    await this.aendereVorgang(v, {
      ...this.angaben(v, name),
      ...(auchAdresse && { kurz: this.kurzadresse(v, name) }),
    })
  }

  async nimmVorgangZurueck(v: m.Vorgang): Promise<void> {
    await this.aendereVorgang(v, { oeffentlich: false })
    v.oeffentlich = false
    for (const stueck of [...v.angaben, ...v.adressen, ...v.eintraege, ...v.eintraege.flatMap((e) => e.dateien ?? [])])
      stueck.bestaetigt = false
  }

  private async aendereVorgang(v: m.Vorgang, angaben: object): Promise<void> {
    const weg = `/vorgaenge/${v.id}`
    const bisher = await this.ruf<Record<string, unknown>>('sachbearbeitung', `GET ${weg}`)
    const namen = ['titel', 'kurz', 'beschreibung', 'federfuehrung', 'beteiligte', 'handlungsfelder', 'oeffentlich']
    const eingabe = { ...Object.fromEntries(namen.map((n) => [n, bisher[n]])), ...angaben }
    await this.ruf('sachbearbeitung', `PUT ${weg}`, eingabe, { 'if-match': `"${String(bisher['version'])}"` })
  }

  /** Somebody else looks at all that is new in it, and confirms or refuses it. */
  async entscheideVorgang(v: m.Vorgang, ergebnis: 'bestaetigt' | 'abgelehnt'): Promise<void> {
    const offene = await this.ruf<Veroeffentlichungswunsch[]>(
      'veroeffentlichungspruefung',
      'GET /veroeffentlichungswuensche',
    )
    const weg = `/veroeffentlichungswuensche/${offene.find((x) => x.vorgangId === v.id)!.id}`
    const { gesehen } = await this.ruf<Veroeffentlichungswunsch>('veroeffentlichungspruefung', `GET ${weg}`)
    const grund = this.stadt.marken
      .fuer(this.nameVon(v), { oeffentlich: () => false, amt: (l) => m.amtLiestVorgang(v, l) })
      .wort('Grund der Ablehnung')
    await this.ruf('veroeffentlichungspruefung', `POST ${weg}/entscheidung`, { ergebnis, gesehen, grund })
    if (ergebnis === 'abgelehnt') return
    v.angaben.at(-1)!.bestaetigt = true
    v.adressen.at(-1)!.bestaetigt = true
    // Nobody confirms what he may not read.
    for (const e of v.eintraege.filter((x) => x.oeffentlich && !x.sitzung?.fraktion)) {
      e.bestaetigt = true
      if (e.dateien?.length) e.dateien.at(-1)!.bestaetigt = true
    }
  }

  async eintrag(v: m.Vorgang, wunsch: m.Eintrag, mitDatei = false): Promise<m.Vorgang['eintraege'][number]> {
    const e = { ...wunsch, id: '' }
    v.eintraege.push(e)
    const stueck = this.stadt.marken.fuer(`${this.nameVon(v)}, Eintrag ${v.eintraege.length}`, m.vomEintrag(v, e))
    const datum = stueck.tag('Tag')
    const { id } = await this.ruf('sachbearbeitung', `POST /vorgaenge/${v.id}/eintraege`, {
      art: 'bericht',
      jahr: Number(datum.slice(0, 4)),
      datum,
      titel: stueck.wort('Titel'),
      text: absatz(stueck.wort('Text')),
      vorlageId: e.vorlage?.id ?? null,
      sitzungId: e.sitzung?.fraktion ? null : (e.sitzung?.id ?? null),
      oeffentlich: e.oeffentlich,
    })
    e.id = id
    this.rate(id, `Kennung des Eintrags ${v.eintraege.length}, ${this.nameVon(v)}`)
    if (mitDatei) await this.eintragDatei(v, e)
    // Nobody writes this Vorgang who sees that Sitzung.
    if (e.sitzung?.fraktion)
      await this.sql('UPDATE ris.vorgang_eintrag SET sitzung_id = $2 WHERE id = $1', [id, e.sitzung.id])
    return e
  }

  /** A file, or another one in its place. */
  async eintragDatei(v: m.Vorgang, e: m.Vorgang['eintraege'][number]): Promise<void> {
    const datei: m.Stueck = {}
    e.dateien = [...(e.dateien ?? []), datei]
    const name = `${this.nameVon(v)}, Eintrag ${v.eintraege.indexOf(e) + 1}, Datei ${e.dateien.length}`
    const stueck = this.stadt.marken.fuer(name, m.vonDatei(v, e, datei))
    const innen = this.stadt.marken.fuer(name, { oeffentlich: () => false, amt: m.vomEintrag(v, e).amt })
    const bytes = `Bericht ${stueck.wort('Inhalt der Datei')}\n`
    const form = new FormData()
    form.set('datei', new Blob([bytes]), `${innen.wort('Dateiname')}.txt`)
    await this.ruf('sachbearbeitung', `POST /vorgaenge/${v.id}/eintraege/${e.id}/datei`, form)
    this.rate(stueck.sha512('Prüfsumme', bytes), `Prüfsumme, ${name}`)
  }
}
