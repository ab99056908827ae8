// What the people of the house do, each act with its entry in the ledger, and what must be there afterwards.
import { createHash, randomUUID } from 'node:crypto'
import { importiere } from '../fabrik/buendeln.mjs'

const rollen = {
  amt: 'sachbearbeitung-fb31',
  chef: 'freigabe',
  pruefung: 'veroeffentlichung',
  buero: 'gremienbuero',
  schrift: 'schriftfuehrung',
}

/** The answer did not come: nobody knows whether it was done. */
export class Ungewiss extends Error {}

const absatz = (text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const plan = { keine: true, positionen: [] }
const wort = () => `q${randomUUID().replaceAll('-', '').slice(0, 16)}`
const sha512 = (bytes) => createHash('sha512').update(bytes).digest('hex')

export class Haus {
  constructor(anwendung, buch, zahl) {
    this.zahl = zahl
    this.anwendung = anwendung
    this.buch = buch
    this.vorlagen = []
    this.traeger = {}
    this.versehen = []
  }

  /** Sessions are rows: they outlive every kill. */
  async melde() {
    const { Besucher } = await importiere('test/besucher.ts')
    for (const [name, kennung] of Object.entries(rollen)) {
      const besucher = new Besucher(this.anwendung)
      await besucher.beispiel(kennung)
      this.traeger[name] = besucher.kekse.get('ratsfolge')
      if (!this.traeger[name]) throw new Error(`${kennung} kann sich nicht anmelden`)
    }
    const gremien = await this.ruf('buero', 'GET /gremien')
    this.gremium = gremien.find((g) => g.art !== 'fraktion')
    const eingabe = { gremien: [this.gremium.id], datum: '2026-09-14', beginn: '16:00', ort: 'Rathaus' }
    this.sitzung = await this.ruf('buero', 'POST /sitzungen', eingabe)
  }

  /** @throws Ungewiss when the connection broke or the database was away; Error for a refusal, which changes nothing */
  async ruf(wer, weg, inhalt, kopf = {}) {
    const [method, pfad] = weg.split(' ')
    const form = inhalt instanceof FormData
    let antwort, text
    try {
      antwort = await fetch(`${this.anwendung.adresse}/api/v1${pfad}`, {
        method,
        signal: AbortSignal.timeout(30_000),
        headers: {
          authorization: `Bearer ${this.traeger[wer]}`,
          ...(inhalt !== undefined && !form && { 'content-type': 'application/json' }),
          ...kopf,
        },
        ...(inhalt !== undefined && { body: form ? inhalt : JSON.stringify(inhalt) }),
      })
      text = /octet|pdf|text\/plain/.test(antwort.headers.get('content-type') ?? '')
        ? Buffer.from(await antwort.arrayBuffer())
        : await antwort.text()
    } catch (fehler) {
      throw new Ungewiss(`${weg}: ${fehler}`)
    }
    if (antwort.status >= 500 || antwort.status === 429) throw new Ungewiss(`${weg}: ${antwort.status}`)
    if (antwort.status >= 400) throw new Error(`${wer}: ${weg} → ${antwort.status} ${String(text).slice(0, 500)}`)
    return Buffer.isBuffer(text) ? text : text ? JSON.parse(text) : null
  }

  /** What was begun stands in `offen` until it is acknowledged. */
  async tue(v, was, arbeit) {
    v.offen = was
    this.buch.beginne({ vorlage: v.id ?? v.schluessel, ...was })
    const ergebnis = await arbeit().catch((fehler) => {
      // A refusal is an answer, too.
      if (!(fehler instanceof Ungewiss)) v.offen = null
      throw fehler
    })
    v.offen = null
    this.buch.zugesagt({ vorlage: v.id ?? v.schluessel, ...was, nummer: ergebnis?.nummer })
    return ergebnis
  }

  async lege() {
    const v = {
      schluessel: randomUUID(),
      marke: wort(),
      text: null,
      zustand: 'entwurf',
      nummer: null,
      stand: 'intern',
      anlagen: [],
      ergebnis: null,
    }
    this.vorlagen.push(v)
    v.wunsch = {
      art: 'beschlussvorlage',
      oeffentlich: true,
      betreff: `Probe ${v.marke}`,
      verfasser: { name: 'Muster, Erika', organisationseinheit: 'FB 31' },
      federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
      beratungsfolge: [
        { gremium: this.gremium.name, rolle: 'entscheidung', datum: null, oeffentlich: true, ergebnis: null },
      ],
      finanzielleAuswirkungen: { ergebnisplan: plan, finanzplan: plan },
      beschlussvorschlag: absatz('So soll es sein.'),
      sachverhalt: absatz('So ist es.'),
    }
    await this.tue(v, { art: 'anlegen' }, () => this.anlegen(v))
  }

  async anlegen(v) {
    const { id, beratungsfolge } = await this.ruf('amt', 'POST /vorlagen', v.wunsch, {
      'idempotency-key': v.schluessel,
    })
    Object.assign(v, { id, schritt: beratungsfolge[0].id })
  }

  async schreibe(v) {
    const text = wort()
    const { version } = await this.ruf('amt', `GET /vorlagen/${v.id}/teile/sachverhalt`)
    const inhalt = { sachverhalt: absatz(`Es verhält sich so: ${text}`) }
    await this.tue(v, { art: 'schreiben', text }, () =>
      this.ruf('amt', `PUT /vorlagen/${v.id}/teile/sachverhalt`, inhalt, { 'if-match': `"${version}"` }),
    )
    v.text = text
  }

  async haenge(v) {
    const anlage = {
      schluessel: randomUUID(),
      bytes: `Anlage ${wort()}\n`.repeat(1 + Math.floor(this.zahl() * 3000)),
    }
    await this.tue(v, { art: 'anhängen', anlage, sha512: sha512(anlage.bytes) }, () => this.anhaengen(v, anlage))
  }

  async anhaengen(v, anlage) {
    const form = new FormData()
    form.set('titel', `Anlage ${v.anlagen.length + 1}`)
    form.set('oeffentlich', 'true')
    form.set('datei', new Blob([anlage.bytes]), 'anlage.txt')
    const { id } = await this.ruf('amt', `POST /vorlagen/${v.id}/anlagen`, form, {
      'idempotency-key': anlage.schluessel,
    })
    v.anlagen.push({ id, sha512: sha512(anlage.bytes) })
  }

  async gehe(v, wer, schritt, zustand) {
    const { nummer } = await this.tue(v, { art: 'schritt', zustand }, () =>
      this.ruf(wer, `POST /vorlagen/${v.id}/schritte`, { schritt }),
    )
    v.zustand = zustand
    v.nummer = nummer
  }

  async veroeffentliche(v) {
    const offene = await this.ruf('pruefung', 'GET /veroeffentlichungswuensche')
    const wunsch = offene.find((a) => a.vorlageId === v.id && a.anlageId === null)
    const weg = `/veroeffentlichungswuensche/${wunsch.id}`
    const { gesehen } = await this.ruf('pruefung', `GET ${weg}`)
    const inhalt = { ergebnis: 'bestaetigt', gesehen, verzeichnisGeprueft: true }
    await this.tue(v, { art: 'stand', stand: 'oeffentlich' }, () =>
      this.ruf('pruefung', `POST ${weg}/entscheidung`, inhalt),
    )
    v.stand = 'oeffentlich'
  }

  async nimmZurueck(v) {
    const inhalt = { stand: 'depubliziert', grund: 'Versehen' }
    await this.tue(v, { art: 'stand', stand: 'depubliziert' }, () =>
      this.ruf('pruefung', `POST /vorlagen/${v.id}/veroeffentlichung`, inhalt),
    )
    v.stand = 'depubliziert'
  }

  async entscheide(v) {
    const weg = `/beratungen/${v.schritt}`
    const { zustand } = await this.ruf('schrift', `GET ${weg}`)
    if (zustand === 'geplant')
      await this.ruf('buero', `POST ${weg}/schritte`, { schritt: 'terminieren', sitzungId: this.sitzung.id })
    if (zustand !== 'auf_tagesordnung')
      await this.ruf('buero', `POST ${weg}/schritte`, { schritt: 'auf_tagesordnung_setzen' })
    const { version } = await this.ruf('schrift', `GET ${weg}`)
    const ergebnis = wort()
    const inhalt = {
      art: 'beschlossen',
      bezeichnung: `beschlossen ${ergebnis}`,
      aenderung: 'ungeaendert',
      mehrheit: 'einstimmig',
      abstimmung: { ja: 12, nein: 0, enthaltung: 3 },
    }
    await this.tue(v, { art: 'ergebnis', ergebnis }, () =>
      this.ruf('schrift', `PUT ${weg}/ergebnis`, inhalt, { 'if-match': `"${version}"` }),
    )
    v.ergebnis = ergebnis
    v.zustand = 'abgeschlossen'
  }

  /** What can be done next with this Vorlage, in the order of its life. */
  async weiter(v) {
    if (v.zustand === 'entwurf') {
      if (this.zahl() < 0.35) return this.schreibe(v)
      if (v.anlagen.length < 2 && this.zahl() < 0.6) return this.haenge(v)
      return this.gehe(v, 'amt', 'zur_freigabe', 'zur_freigabe')
    }
    if (v.zustand === 'zur_freigabe') return this.gehe(v, 'chef', 'freigeben', 'freigegeben')
    if (v.stand === 'intern') return this.veroeffentliche(v)
    if (v.ergebnis === null && v.stand === 'oeffentlich' && this.zahl() < 0.7) return this.entscheide(v)
    if (v.stand === 'oeffentlich' && this.zahl() < 0.5) return this.nimmZurueck(v)
    v.fertig = true
  }

  /** One person at work until the signal; stops at the first answer that does not come. */
  async arbeite(endet) {
    let v
    while (!endet.aborted) {
      try {
        if (!v || v.fertig) {
          await this.lege()
          v = this.vorlagen.findLast((x) => x.id && !x.vergeben && !x.fertig)
          if (v) v.vergeben = true
        } else await this.weiter(v)
      } catch (fehler) {
        if (!(fehler instanceof Ungewiss)) this.versehen.push(fehler.message)
        return
      }
    }
  }
}
