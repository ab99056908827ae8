/** What somebody may do, `<noun>.<verb>`; checked before the rules of a step. Deny by default. */
export const rechte = [
  'organisation.lesen',
  'organisation.schreiben',
  'vorlage.lesen',
  'vorlage.lesen_nichtoeffentlich',
  'vorlage.schreiben',
  'vorlage.mitzeichnen',
  'vorlage.freigeben',
  'vorlage.abschliessen',
  'vorlage.zurueckziehen',
  'vorlage.veroeffentlichen',
  'vorlage.altbestand',
  'finanzen.pruefen',
  'beratung.planen',
  'sitzung.lesen',
  'sitzung.schreiben',
  'sitzung.leiten',
  'tagesordnung.schreiben',
  'ergebnis.erfassen',
  'ergebnis.feststellen',
  'vorgang.lesen',
  'vorgang.schreiben',
  'nummernkreis.schreiben',
  'benutzer.schreiben',
  'protokoll.lesen',
] as const
export type Recht = (typeof rechte)[number]

export const amtsrollen = [
  'sachbearbeitung',
  'leitung',
  'mitzeichnung',
  'kaemmerei',
  'freigabe',
  'gremienbuero',
  'schriftfuehrung',
  'vorsitz',
  'veroeffentlichungspruefung',
  'administration',
  'lesen_api',
] as const
export type Amtsrolle = (typeof amtsrollen)[number]

interface Rollenangabe {
  bezeichnung: string
  rechte: readonly Recht[]
}

const lesen = ['organisation.lesen', 'vorlage.lesen', 'sitzung.lesen', 'vorgang.lesen'] as const
const alles = [...lesen, 'vorlage.lesen_nichtoeffentlich'] as const
const entwerfen = [...lesen, 'vorlage.schreiben', 'beratung.planen', 'vorgang.schreiben'] as const

/**
 * Roles as data. Nobody holds everything: who runs the system may not release a Vorlage or record an outcome,
 * and who checks publication is not who writes (four eyes, domain.md R9.9).
 */
export const rollenKatalog: Readonly<Record<Amtsrolle, Rollenangabe>> = {
  sachbearbeitung: { bezeichnung: 'Sachbearbeitung', rechte: entwerfen },
  leitung: { bezeichnung: 'Leitung der Federführung', rechte: [...entwerfen, 'vorlage.mitzeichnen'] },
  mitzeichnung: { bezeichnung: 'Mitzeichnung', rechte: [...lesen, 'vorlage.mitzeichnen'] },
  kaemmerei: { bezeichnung: 'Kämmerei', rechte: [...lesen, 'vorlage.mitzeichnen', 'finanzen.pruefen'] },
  freigabe: { bezeichnung: 'Freigabe', rechte: [...alles, 'vorlage.freigeben', 'vorlage.zurueckziehen'] },
  gremienbuero: {
    bezeichnung: 'Gremienbüro',
    rechte: [
      ...alles,
      'vorlage.abschliessen',
      'vorlage.zurueckziehen',
      'vorlage.altbestand',
      'vorlage.schreiben',
      'beratung.planen',
      'sitzung.schreiben',
      'tagesordnung.schreiben',
      'ergebnis.erfassen',
      'ergebnis.feststellen',
      'vorgang.schreiben',
      'organisation.schreiben',
    ],
  },
  schriftfuehrung: { bezeichnung: 'Schriftführung', rechte: [...alles, 'sitzung.leiten', 'ergebnis.erfassen'] },
  vorsitz: { bezeichnung: 'Vorsitz', rechte: [...alles, 'sitzung.leiten'] },
  veroeffentlichungspruefung: {
    bezeichnung: 'Veröffentlichungsprüfung',
    rechte: [...alles, 'vorlage.veroeffentlichen'],
  },
  administration: {
    bezeichnung: 'Administration',
    rechte: [
      'organisation.lesen',
      'organisation.schreiben',
      'nummernkreis.schreiben',
      'benutzer.schreiben',
      'protokoll.lesen',
    ],
  },
  lesen_api: { bezeichnung: 'Lesen über die Schnittstelle', rechte: lesen },
}

/** A role, for all of the house or only for one unit or one Gremium. */
export interface Rollenzuweisung {
  rolle: Amtsrolle
  organisationseinheitId?: string | null
  gremiumId?: string | null
}

/** Who acts. */
export interface Akteur {
  id: string
  /** Id of the request he acts by. */
  anfrage?: string
  name: string
  rollen: readonly Rollenzuweisung[]
  /** A program with a key of the interface may do no more than this, whatever the account may. */
  umfang?: readonly Recht[]
}

/** Where it is done: the Federführung of the Vorlage, the Gremium of the Sitzung. */
export interface Wirkungskreis {
  organisationseinheitId?: string | null
  gremiumId?: string | null
}

/**
 * Without `kreis`: does the actor hold the right anywhere (menus, lists)? With it: here? A role bound to a unit or a
 * Gremium counts only where that very one is named; an unbound role counts everywhere.
 */
export function darf(akteur: Akteur, recht: Recht, kreis?: Wirkungskreis): boolean {
  if (akteur.umfang && !akteur.umfang.includes(recht)) return false
  return akteur.rollen.some((z) => rollenKatalog[z.rolle].rechte.includes(recht) && (!kreis || giltHier(z, kreis)))
}

/** The units where the actor holds the right by a role; `alle`: in every one. */
export function einheitenMit(akteur: Akteur, recht: Recht): 'alle' | string[] {
  if (akteur.umfang && !akteur.umfang.includes(recht)) return []
  const hier = akteur.rollen.filter((z) => rollenKatalog[z.rolle].rechte.includes(recht) && !z.gremiumId)
  const einheiten = hier.flatMap((z) => z.organisationseinheitId ?? [])
  return einheiten.length < hier.length ? 'alle' : einheiten
}

/** What decides who may read a Vorlage inside the house. */
export interface Lesbarkeit {
  oeffentlich: boolean
  angelegtVonId: string | null
  /** The units that are asked to sign in the running round. */
  stationen: readonly { organisationseinheitId: string }[]
}

/** Nobody signs what he cannot read (R14.3): a station reads a non-public Vorlage too, other units do not. */
export const darfVorlageLesen = (akteur: Akteur, vorlage: Lesbarkeit): boolean =>
  vorlage.oeffentlich ||
  vorlage.angelegtVonId === akteur.id ||
  darf(akteur, 'vorlage.lesen_nichtoeffentlich') ||
  vorlage.stationen.some(({ organisationseinheitId }) =>
    darf(akteur, 'vorlage.mitzeichnen', { organisationseinheitId }),
  )

const giltHier = (zuweisung: Rollenzuweisung, kreis: Wirkungskreis) =>
  (!zuweisung.organisationseinheitId || zuweisung.organisationseinheitId === kreis.organisationseinheitId) &&
  (!zuweisung.gremiumId || zuweisung.gremiumId === kreis.gremiumId)
