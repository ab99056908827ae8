import type { Leser, Marken, Sicht } from './marken.js'

/**
 * What the test knows of its town, and who may read what: an oracle of its own, written from the law and domain.md C9,
 * that asks nothing of the application.
 */
export interface Stadt {
  politik: 'keine' | 'anzahl' | 'platzhalter' | 'oeffentlicher_titel'
  vorlaeufigeZeigen: boolean
  /** Whether names of the staff are told, or only their units. */
  namenZeigen: boolean
  marken: Marken
  vorlagen: Vorlage[]
  sitzungen: Sitzung[]
  vorgaenge: Vorgang[]
  berichtigungen: { id: string; was: string; liest: Sicht['amt'] }[]
  /** Ids, numbers and hashes somebody might guess at an address. */
  geratene: { wert: string; was: string; oeffentlich(): boolean }[]
}

export interface Fassung {
  eingefroren: boolean
  /** It has been released to the public once. */
  veroeffentlicht: boolean
}

export interface Anlage {
  id: string
  oeffentlich: boolean
  stand: 'intern' | 'oeffentlich' | 'depubliziert'
  /** Whether the town has declared its kind public. */
  art: { oeffentlich: boolean }
}

/** An outcome as somebody entered it. */
export interface Ergebnisfassung {
  /** Corrected, since it said what nobody may read. */
  verborgen?: boolean
  /** A Berichtigung that the Vorsitz has not confirmed. */
  wartet?: boolean
}

export interface Schritt {
  id: string
  oeffentlich: boolean
  gremiumId: string
  /** A Fraktion meets behind closed doors. */
  fraktion: boolean
  vorlage: Vorlage
  top?: Punkt
  vorlaeufig: boolean
  /** The outcome that holds. */
  ergebnis?: Ergebnisfassung
  /** Non-public only since others took up what it recommended. */
  umgewidmet?: boolean
}

export interface Vorlage {
  id: string
  name: string
  geheim: boolean
  zustand: string
  stand: 'intern' | 'gremium' | 'oeffentlich' | 'depubliziert'
  nummer: string | null
  fassungen: Fassung[]
  schritte: Schritt[]
  anlagen: Anlage[]
  urheber: string
  /** Id of its Federführung. */
  einheit: string
  /** The list of Anlagen that its author typed. */
  verzeichnis: string[]
  /** Units that sign in the running round. */
  stationen: string[]
  /** Somebody private is among those who brought it in. */
  eingereicht: boolean
  /** What a Stellungnahme is said to. */
  zu?: Vorlage
}

/** A line of an agenda; where it stands now and where it stood when the agenda last went out. */
export interface Punkt {
  topId: string
  titel: string
  /** Whose Betreff is its title. */
  fassung?: Fassung
  oeffentlicherTitel: string | null
  teil: 'oe' | 'n' | null
  versandt: 'oe' | 'n' | null
  schritte: Schritt[]
  sitzung: Sitzung
  /** Of an item without a Vorlage: the outcome that holds, and whether it is established. */
  ergebnis?: Ergebnisfassung
  festgestellt?: boolean
}

export interface Sitzung {
  id: string
  name: string
  gremien: string[]
  fraktion: boolean
  fraktionen: string[]
  geladen: boolean
  datum: string
  ort: string
  punkte: Punkt[]
}

/** What somebody wrote at one time, and whether somebody else has confirmed it. */
export interface Stueck {
  bestaetigt?: boolean
}

export interface Eintrag extends Stueck {
  /** Somebody wants it in public. */
  oeffentlich: boolean
  vorlage?: Vorlage
  sitzung?: Sitzung
  dateien?: Stueck[]
}

export interface Vorgang {
  id: string
  urheber: string
  /** Somebody wants it in public. */
  oeffentlich: boolean
  /** Title and all that it says of itself, the newest last. */
  angaben: Stueck[]
  adressen: Stueck[]
  eintraege: (Eintrag & { id: string })[]
}

const nie: Sicht = { oeffentlich: () => false, amt: () => false }

export const istOeffentlich = (v: Vorlage): boolean =>
  !v.geheim && v.stand === 'oeffentlich' && freigegeben(v) && (!v.zu || istOeffentlich(v.zu))

const freigegeben = (v: Vorlage): boolean => ['freigegeben', 'abgeschlossen', 'zurueckgezogen'].includes(v.zustand)

/** Draft or sent: one line in part N is enough. */
export const schrittOeffentlich = (s: Schritt): boolean =>
  s.oeffentlich && !s.fraktion && s.top?.teil !== 'n' && s.top?.versandt !== 'n'

/** R9.5: into a public resolution comes nothing from closed doors, and from a Fraktion nothing at all. */
export const darfUebernehmen = (s: Schritt, quelle: Schritt): boolean =>
  !quelle.fraktion && (quelle.umgewidmet || schrittOeffentlich(quelle) || s.vorlage.geheim || !s.oeffentlich)

export const punktOeffentlich = (p: Punkt): boolean =>
  !p.sitzung.fraktion &&
  p.sitzung.geladen &&
  p.versandt === 'oe' &&
  p.schritte.every((s) => s.oeffentlich && !s.vorlage.geheim)

/** Its title and its outcome: an item stays, but says nothing of a Vorlage that was taken back. */
const punktSpricht = (p: Punkt): boolean =>
  punktOeffentlich(p) && p.schritte.every((s) => s.vorlage.stand !== 'depubliziert')

const schnitt = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))

/**
 * Also what is not public of it: for its author, its unit, the Gremien that have it before them, and who is asked to sign
 * (R14.3: nobody signs what he cannot read).
 */
export function amtLiestGanz(v: Vorlage, l: Leser): boolean {
  if (!l.liest) return false
  // Whoever decides on the Antrag has what the administration says to it.
  const dazu = v.zu && freigegeben(v) ? v.zu.schritte : []
  const beimGremium = [...v.schritte.filter((s) => s.top || freigegeben(v)), ...dazu]
  return (
    l.alles ||
    v.urheber === l.kontoId ||
    l.einheiten.includes(v.einheit) ||
    schnitt(
      l.gremien,
      beimGremium.map((s) => s.gremiumId),
    ) ||
    (v.stationen.length > 0 && (l.zeichnet === 'alle' || schnitt(l.zeichnet, v.stationen)))
  )
}

/** What is to become public the house reads from its Freigabe on; before, whom it concerns, who keeps the list of its costs, who plans it. */
export const amtLiestVorlage = (v: Vorlage, l: Leser): boolean =>
  l.liest && ((!v.geheim && (freigegeben(v) || l.kosten || plant(v, l))) || amtLiestGanz(v, l))

const plant = (v: Vorlage, l: Leser): boolean => v.schritte.some((s) => l.plant.includes(s.gremiumId))

export const amtLiestSitzung = (s: Sitzung, l: Leser): boolean =>
  l.liest && (!s.fraktion || schnitt(l.gremien, s.fraktionen))

/** Everything a Fassung says. */
export const vonFassung = (v: Vorlage, f: Fassung): Sicht => ({
  oeffentlich: () => istOeffentlich(v) && f.veroeffentlicht,
  amt: (l) => amtLiestVorlage(v, l),
})

/** Its Betreff is also the title of the items where it is dealt with. */
export const vomBetreff = (v: Vorlage, f: Fassung): Sicht => ({
  oeffentlich: () =>
    (istOeffentlich(v) && f.veroeffentlicht) || v.schritte.some((s) => s.top?.fassung === f && punktSpricht(s.top)),
  amt: (l) => amtLiestVorlage(v, l),
})

export const vonNamen = (stadt: Stadt, v: Vorlage, f: Fassung): Sicht => ({
  oeffentlich: () => stadt.namenZeigen && istOeffentlich(v) && f.veroeffentlicht,
  amt: (l) => amtLiestVorlage(v, l),
})

/** Reasons, remarks, internal names: never outside. */
export const nurAmt = (v: Vorlage): Sicht => ({ ...nie, amt: (l) => amtLiestVorlage(v, l) })

/** Who a private person is: for those who read all of the Vorlage. */
export const nurGanz = (v: Vorlage): Sicht => ({ ...nie, amt: (l) => amtLiestGanz(v, l) })

/** A public Vorlage is read by the house without its non-public Anlagen. */
export const amtLiestAnlage =
  (v: Vorlage, a: Anlage): Sicht['amt'] =>
  (l) =>
    a.oeffentlich ? amtLiestVorlage(v, l) : amtLiestGanz(v, l)

export const vonAnlage = (v: Vorlage, a: Anlage): Sicht => ({
  oeffentlich: () => istOeffentlich(v) && a.art.oeffentlich && a.oeffentlich && a.stand === 'oeffentlich',
  amt: amtLiestAnlage(v, a),
})

export const vomSchritt = (s: Schritt): Sicht => ({
  oeffentlich: () => istOeffentlich(s.vorlage) && schrittOeffentlich(s),
  amt: (l) => amtLiestVorlage(s.vorlage, l),
})

/** What is asked for, and the reason: for those whom the whole Vorlage concerns. */
export const vonBerichtigung = (s: Schritt): Sicht => ({
  oeffentlich: () => false,
  amt: (l) => amtLiestGanz(s.vorlage, l) && (!s.fraktion || l.gremien.includes(s.gremiumId)),
})

/** The outcome stands with the Vorlage and with the item. */
export const vomErgebnis = (stadt: Stadt, s: Schritt, f: Ergebnisfassung = {}): Sicht => ({
  oeffentlich: () =>
    !f.verborgen &&
    !f.wartet &&
    (stadt.vorlaeufigeZeigen || !s.vorlaeufig) &&
    schrittOeffentlich(s) &&
    (istOeffentlich(s.vorlage) || (s.top !== undefined && punktSpricht(s.top))),
  // What came out behind closed doors is for those whom it concerns.
  amt: (l) =>
    amtLiestVorlage(s.vorlage, l) &&
    ((!f.verborgen && !f.wartet) || amtLiestGanz(s.vorlage, l)) &&
    (s.fraktion
      ? l.gremien.includes(s.gremiumId)
      : s.oeffentlich || l.gremien.includes(s.gremiumId) || amtLiestGanz(s.vorlage, l)),
})

export const vonSitzung = (s: Sitzung): Sicht => ({
  oeffentlich: () => !s.fraktion,
  amt: (l) => amtLiestSitzung(s, l),
})

/** Of a free item; with a Vorlage the title is its Betreff. */
export const vomPunkt = (p: Punkt): Sicht => ({
  oeffentlich: () => punktOeffentlich(p),
  amt: (l) => amtLiestSitzung(p.sitzung, l) && (p.teil === 'oe' || l.alles || schnitt(l.gremien, p.sitzung.gremien)),
})

/** What came of a free item; what is decided once it stands in part N, nobody reads. */
export const vomPunktergebnis = (stadt: Stadt, p: Punkt, f: Ergebnisfassung = {}): Sicht => ({
  oeffentlich: () =>
    !f.verborgen &&
    !f.wartet &&
    (stadt.vorlaeufigeZeigen || p.festgestellt === true) &&
    p.teil === 'oe' &&
    punktOeffentlich(p),
  amt: (l) => vomPunkt(p).amt(l) && ((!f.verborgen && !f.wartet) || liestPunktGanz(p)(l)),
})

/** What nobody has confirmed, what was hidden and why: for those who read the non-public part. */
export const liestPunktGanz =
  ({ sitzung }: Punkt): Sicht['amt'] =>
  (l) =>
    amtLiestSitzung(sitzung, l) && (l.alles || schnitt(l.gremien, sitzung.gremien))

/** The only text of a non-public item that may get out, and only where the town wants it. */
export const vomOeffentlichenTitel = (stadt: Stadt, p: Punkt): Sicht => ({
  oeffentlich: () =>
    stadt.politik === 'oeffentlicher_titel' &&
    !p.sitzung.fraktion &&
    p.sitzung.geladen &&
    p.versandt !== null &&
    !punktOeffentlich(p),
  amt: vomPunkt(p).amt,
})

/** Also what is not public of it: for who began it. */
const amtLiestVorgangGanz = (v: Vorgang, l: Leser): boolean => l.liest && (l.alles || v.urheber === l.kontoId)

/** Of several the public gets the one that was confirmed last. */
const gilt = (stuecke: readonly Stueck[], s: Stueck): boolean => stuecke.findLast((x) => x.bestaetigt) === s

export const vorgangOeffentlich = (v: Vorgang): boolean => v.oeffentlich && v.angaben.some((a) => a.bestaetigt)

export const amtLiestVorgang = (v: Vorgang, l: Leser): boolean =>
  l.liest && (v.oeffentlich || amtLiestVorgangGanz(v, l))

const vonStueck =
  (feld: 'angaben' | 'adressen') =>
  (v: Vorgang, s: Stueck): Sicht => ({
    oeffentlich: () => v.oeffentlich && gilt(v[feld], s),
    amt: (l) => amtLiestVorgang(v, l),
  })
export const vonAngaben = vonStueck('angaben')
export const vonAdresse = vonStueck('adressen')

export const vomEintrag = (v: Vorgang, e: Eintrag): Sicht => ({
  oeffentlich: () =>
    vorgangOeffentlich(v) &&
    e.oeffentlich &&
    e.bestaetigt === true &&
    (!e.vorlage || istOeffentlich(e.vorlage)) &&
    !e.sitzung?.fraktion,
  amt: (l) =>
    amtLiestVorgang(v, l) &&
    (e.oeffentlich || amtLiestVorgangGanz(v, l)) &&
    (!e.vorlage || amtLiestVorlage(e.vorlage, l)) &&
    (!e.sitzung || amtLiestSitzung(e.sitzung, l)),
})

export const vonDatei = (v: Vorgang, e: Eintrag, d: Stueck): Sicht => ({
  oeffentlich: () => vomEintrag(v, e).oeffentlich() && gilt(e.dateien ?? [], d),
  amt: vomEintrag(v, e).amt,
})
