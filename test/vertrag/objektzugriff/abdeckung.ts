import { entwurf } from '../../stadt.js'
import type { Person } from './personen.js'
import type { Welt } from './welt.js'

/** One call that names foreign things, and who may rightly name them. */
export interface Fall {
  /** Path parameters and ids in the content: what is exchanged for ids that never were. */
  ids: Record<string, string>
  json?: (ids: Record<string, string>) => object
  formular?: (ids: Record<string, string>) => Record<string, string>
  datei?: true
  kopf?: Record<string, string>
  darf: (person: Person) => boolean
  /** Parameters that name no thing. */
  fest?: Record<string, string>
}

/** There is nothing foreign behind these routes: they are the same for everybody who passes, or public by what they hold. */
export const ohneFremdes: Record<string, string> = {
  'GET /api/v1/gremien/:id': 'Gremien are known to the whole house',
  'PUT /api/v1/gremien/:id': 'Gremien are known to the whole house',
  'GET /api/v1/gremien/:id/namen': 'Gremien are known to the whole house',
  'POST /api/v1/gremien/:id/namen': 'Gremien are known to the whole house',
  'POST /api/v1/gremien/:id/namen/:name/berichtigung': 'Gremien are known to the whole house',
  'GET /api/v1/gremien/:id/sitzungsnummern':
    'Gremien are known to the whole house; of a Fraktion only who acts for it counts',
  'POST /api/v1/gremien/:id/sitzungsnummern':
    'Gremien are known to the whole house; of a Fraktion only who acts for it counts',
  'GET /api/v1/wahlperioden/:id': 'Wahlperioden are known to the whole house',
  'PUT /api/v1/wahlperioden/:id': 'Wahlperioden are known to the whole house',
  'GET /api/v1/organisationseinheiten/:id': 'units are known to the whole house',
  'PUT /api/v1/organisationseinheiten/:id': 'units are known to the whole house',
  'GET /api/v1/organisationseinheiten/:id/namen': 'units are known to the whole house',
  'POST /api/v1/organisationseinheiten/:id/namen': 'units are known to the whole house',
  'POST /api/v1/organisationseinheiten/:id/namen/:name/berichtigung': 'units are known to the whole house',
  'GET /api/v1/mitgliedschaften/:id': 'who sits where is known to the whole house',
  'PUT /api/v1/mitgliedschaften/:id': 'who sits where is known to the whole house',
  'GET /api/v1/personen/:id': 'persons are known to the whole house',
  'PUT /api/v1/personen/:id': 'persons are known to the whole house',
  'POST /api/v1/benutzer/:id/sperre': 'the Administration knows every account',
  'DELETE /api/v1/schluessel/:id': 'the Administration knows every key',
  'GET /api/v1/dokumentarten/:schluessel': 'kinds of documents are known to the whole house',
  'PUT /api/v1/dokumentarten/:schluessel': 'kinds of documents are known to the whole house',
  'GET /api/v1/benutzer/:id/rollen': 'the Administration knows every account',
  'POST /api/v1/benutzer/:id/rollen': 'the Administration knows every account',
  'POST /api/v1/benutzer/:id/rollen/:zuweisung/ende': 'the Administration knows every role',
  'POST /api/v1/vertretungen/:id/ende': 'the Administration knows every Vertretung',
  'POST /amt/barrieremeldungen/:id/erledigt': 'who cares for them knows every report of a barrier',
  'GET /amt/rollen/:id': 'the Administration knows every account',
  'POST /amt/rollen/:id': 'the Administration knows every account',
  'POST /amt/rollen/:id/:zuweisung/ende': 'the Administration knows every role',
  'POST /amt/vertretungen/:id/ende': 'the Administration knows every Vertretung',
  'GET /amt/benutzer/:id': 'the Administration knows every account',
  'POST /amt/benutzer/:id/sperren': 'the Administration knows every account',
  'POST /amt/benutzer/:id/entsperren': 'the Administration knows every account',
  'POST /amt/benutzer/:id/link': 'the Administration knows every account',
  'POST /amt/benutzer/:id/zweiter-faktor-entfernen': 'the Administration knows every account',
  'GET /api/v1/rechtewuensche/:id': 'who confirms rights knows every wish about them',
  'POST /api/v1/rechtewuensche/:id/entscheidung': 'who confirms rights knows every wish about them',
  'DELETE /api/v1/rechtewuensche/:id': 'who confirms rights knows every wish about them',
  'GET /amt/rechtevergaben/:id': 'who confirms rights knows every wish about them',
  'POST /amt/rechtevergaben/:id/entscheidung': 'who confirms rights knows every wish about them',
  'POST /amt/rechtevergaben/:id/zuruecknehmen': 'the Administration knows every wish about rights',
  'POST /amt/gruppen/:id/entfernen': 'the Administration knows every group',
  'POST /amt/schluessel/:id/widerrufen': 'the Administration knows every key',
  'GET /api/v1/protokoll/:id': 'who may read the protocol reads all of it, and that is recorded',
  'GET /amt/protokoll/:id': 'who may read the protocol reads all of it, and that is recorded',
}

const version = { 'if-match': '"1"' }
const nurVorlage = ({ liest }: Person) => liest.vorlage
const nurVorgang = ({ liest }: Person) => liest.vorgang
const nurFraktion = ({ liest }: Person) => liest.fraktion
const niemand = () => false

const sitzung = (w: Welt) => ({
  gremien: [w.fraktion],
  datum: '2026-02-02',
})
const absatz = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Neu' }] }] }
const vorgang = { titel: 'Neu', kurz: 'neu', oeffentlich: true }

/** For every route with ids in it: calls with ids of things that the caller may not read. A new route fails until it is here. */
export const abdeckung = (w: Welt): Record<string, Fall[]> => {
  const v = { id: w.vorlage }
  const aufVorlage = (rest: Partial<Fall> = {}): Fall[] => [{ ids: v, darf: nurVorlage, ...rest }]
  const aufAnlage = (rest: Partial<Fall> = {}): Fall[] => [
    { ids: { id: w.vorlage, anlage: w.anlage }, darf: nurVorlage, ...rest },
    { ids: { anlage: w.beilage }, fest: { id: w.offeneVorlage }, darf: nurVorlage, ...rest },
    // The Anlage of another Vorlage.
    { ids: { anlage: w.anlage }, fest: { id: w.offeneVorlage }, darf: niemand, ...rest },
  ]
  const aufWunsch = (rest: Partial<Fall> = {}): Fall[] => [
    { ids: { id: w.wunschId }, darf: nurVorlage, ...rest },
    { ids: { id: w.vorgangWunschId }, darf: nurVorgang, ...rest },
  ]
  const aufBeratung = (rest: Partial<Fall> = {}): Fall[] => [{ ids: { id: w.beratung }, darf: nurVorlage, ...rest }]
  const aufBerichtigung = (rest: Partial<Fall> = {}): Fall[] => [
    { ids: { id: w.berichtigungId }, darf: nurVorlage, ...rest },
  ]
  const aufPunkt = (rest: Partial<Fall> = {}): Fall[] => [{ ids: { id: w.punkt }, darf: nurVorlage, ...rest }]
  const aufSitzung = (rest: Partial<Fall> = {}): Fall[] => [{ ids: { id: w.sitzung }, darf: nurFraktion, ...rest }]
  const aufVorgang = (rest: Partial<Fall> = {}): Fall[] => [{ ids: { id: w.vorgang }, darf: nurVorgang, ...rest }]
  const aufEintrag = (rest: Partial<Fall> = {}): Fall[] => [
    { ids: { id: w.vorgang, eintrag: w.eintrag }, darf: nurVorgang, ...rest },
    { ids: { eintrag: w.internerEintrag }, fest: { id: w.offenerVorgang }, darf: nurVorgang, ...rest },
    { ids: { eintrag: w.verweisEintrag }, fest: { id: w.offenerVorgang }, darf: nurVorlage, ...rest },
    { ids: { eintrag: w.eintrag }, fest: { id: w.offenerVorgang }, darf: niemand, ...rest },
  ]
  const oeffentlich = (id: string): Fall[] => [{ ids: { kurz: id }, darf: niemand }]
  return {
    'GET /api/v1/vorlagen/:id': aufVorlage(),
    'GET /api/v1/vorlagen/:id/pdf': aufVorlage(),
    'GET /api/v1/vorlagen/:id/teile/:teil': aufVorlage({ fest: { teil: 'kopf' } }),
    'PUT /api/v1/vorlagen/:id/teile/:teil': aufVorlage({
      fest: { teil: 'sachverhalt' },
      kopf: version,
      json: () => ({ sachverhalt: absatz }),
    }),
    'POST /api/v1/vorlagen/:id/schritte': aufVorlage({ json: () => ({ schritt: 'zurueckziehen', grund: 'x' }) }),
    'GET /api/v1/vorlagen/:id/freigabe': aufVorlage(),
    'POST /api/v1/vorlagen/:id/freigabe': aufVorlage({ json: () => ({ gesehen: 'x', anlagen: [] }) }),
    'POST /api/v1/vorlagen/:id/berichtigungen': aufVorlage({ json: () => ({ grund: 'Tippfehler' }) }),
    'POST /api/v1/vorlagen/:id/veroeffentlichung': aufVorlage({ json: () => ({ stand: 'depubliziert', grund: 'x' }) }),
    'POST /api/v1/vorlagen/:id/fassungen/:nr/ruecknahme': aufVorlage({
      fest: { nr: '1' },
      json: () => ({ grund: 'x' }),
    }),
    'GET /api/v1/vorlagen/:id/bekanntgaben': aufVorlage(),
    'POST /api/v1/vorlagen/:id/bekanntgaben': aufVorlage({ json: () => ({ anlass: 'wegfall', betreff: 'Neu' }) }),
    'POST /api/v1/vorlagen/:id/geheimhaltung/pruefung': aufVorlage({ json: () => ({ pruefenAm: '2999-01-01' }) }),
    'POST /api/v1/vorlagen/:id/mitzeichnung': aufVorlage({ json: () => ({ organisationseinheiten: [w.dezernat] }) }),
    'POST /api/v1/vorlagen/:id/mitzeichnung/:station': [
      { ids: { id: w.vorlage, station: w.stationId }, darf: nurVorlage, json: () => ({ ergebnis: 'gezeichnet' }) },
      {
        ids: { station: w.stationId },
        fest: { id: w.offeneVorlage },
        darf: niemand,
        json: () => ({ ergebnis: 'gezeichnet' }),
      },
    ],
    'POST /api/v1/vorlagen/:id/beratungen': aufVorlage({ json: () => ({ gremiumId: w.rat, rolle: 'anhoerung' }) }),
    'POST /api/v1/vorlagen/:id/anlagen': aufVorlage({ datei: true }),
    'GET /api/v1/vorlagen/:id/anlagen/:anlage/datei': aufAnlage(),
    'DELETE /api/v1/vorlagen/:id/anlagen/:anlage': aufAnlage(),
    'POST /api/v1/vorlagen/:id/anlagen/:anlage/veroeffentlichung': aufAnlage({
      json: () => ({ stand: 'depubliziert', grund: 'x' }),
    }),
    'POST /api/v1/vorlagen/:id/anlagen/:anlage/oeffentliche-fassung': aufAnlage({ datei: true }),
    'POST /api/v1/vorlagen': [
      { ids: { uebergeordnetId: w.vorlage }, json: (ids) => entwurf(ids), darf: nurVorlage },
      { ids: { vorgangId: w.vorgang }, json: (ids) => entwurf(ids), darf: nurVorgang },
    ],
    'GET /api/v1/beratungen/:id': aufBeratung(),
    'POST /api/v1/beratungen/:id/schritte': [
      ...aufBeratung({ json: () => ({ schritt: 'entfallen_lassen', grund: 'x' }) }),
      {
        ids: { sitzungId: w.sitzung },
        fest: { id: w.offeneBeratung },
        json: (ids) => ({ schritt: 'terminieren', ...ids }),
        darf: nurFraktion,
      },
    ],
    'PUT /api/v1/beratungen/:id/ergebnis': aufBeratung({ kopf: version, json: () => ({ art: 'beschlossen' }) }),
    'DELETE /api/v1/beratungen/:id/ergebnis': aufBeratung({ kopf: version }),
    'POST /api/v1/beratungen/:id/ergebnis/feststellen': aufBeratung(),
    'GET /api/v1/beratungen/:id/ergebnisse': aufBeratung(),
    'GET /api/v1/ergebnisberichtigungen/:id': aufBerichtigung(),
    'DELETE /api/v1/ergebnisberichtigungen/:id': aufBerichtigung(),
    'POST /api/v1/ergebnisberichtigungen/:id/entscheidung': aufBerichtigung({
      json: () => ({ ergebnis: 'abgelehnt', grund: 'x' }),
    }),
    'GET /amt/berichtigungen/:id': aufBerichtigung(),
    'POST /amt/berichtigungen/:id': aufBerichtigung({ formular: () => ({ ergebnis: 'abgelehnt', grund: 'x' }) }),
    'GET /api/v1/sitzungen/:id': aufSitzung(),
    'PUT /api/v1/sitzungen/:id': aufSitzung({ kopf: version, json: () => sitzung(w) }),
    'PUT /api/v1/sitzungen/:id/tagesordnung': aufSitzung({
      kopf: version,
      json: () => ({ zeilen: [{ teil: 'oe', titel: 'Neu' }] }),
    }),
    'GET /api/v1/sitzungen/:id/tagesordnung/vorschau': aufSitzung(),
    'POST /api/v1/tagesordnungspunkte/:id/geheimhaltung/pruefung': [
      { ids: { id: w.punkt }, darf: nurVorlage, json: () => ({ pruefenAm: '2999-01-01' }) },
    ],
    'GET /api/v1/tagesordnungspunkte/:id/ergebnis': aufPunkt(),
    'GET /api/v1/tagesordnungspunkte/:id/ergebnisse': aufPunkt(),
    'PUT /api/v1/tagesordnungspunkte/:id/ergebnis': aufPunkt({ kopf: version, json: () => ({ art: 'beschlossen' }) }),
    'DELETE /api/v1/tagesordnungspunkte/:id/ergebnis': aufPunkt({ kopf: version }),
    'POST /api/v1/tagesordnungspunkte/:id/ergebnis/feststellen': aufPunkt(),
    'POST /api/v1/sitzungen/:id/verlegung': aufSitzung({ json: () => ({ datum: '2998-01-01', grund: 'x' }) }),
    'POST /api/v1/sitzungen/:id/schritte': aufSitzung({ json: () => ({ schritt: 'absagen', grund: 'x' }) }),
    'GET /api/v1/vorgaenge/:id': aufVorgang(),
    'PUT /api/v1/vorgaenge/:id': aufVorgang({ kopf: version, json: () => vorgang }),
    'PUT /api/v1/vorgaenge/:id/reihenfolge': aufVorgang({ kopf: version, json: () => ({ eintraege: [w.eintrag] }) }),
    'POST /api/v1/vorgaenge/:id/eintraege': [
      ...aufVorgang({ json: () => ({ art: 'bericht', jahr: 2026, titel: 'Neu' }) }),
      {
        ids: { vorlageId: w.vorlage },
        fest: { id: w.offenerVorgang },
        json: (ids) => ({ art: 'bericht', jahr: 2026, titel: 'Neu', ...ids }),
        darf: nurVorlage,
      },
      {
        ids: { sitzungId: w.sitzung },
        fest: { id: w.offenerVorgang },
        json: (ids) => ({ art: 'bericht', jahr: 2026, titel: 'Neu', ...ids }),
        darf: nurFraktion,
      },
    ],
    'POST /api/v1/vorgaenge/:id/eintraege/:eintrag/datei': aufEintrag({ datei: true }),
    'GET /api/v1/vorgaenge/:id/eintraege/:eintrag/datei': aufEintrag(),
    'POST /api/v1/vorgaenge/:id/ruecknahme': aufVorgang({ json: () => ({ grund: 'x' }) }),
    'POST /api/v1/vorgaenge/:id/eintraege/:eintrag/ruecknahme': aufEintrag({ json: () => ({ grund: 'x' }) }),
    'GET /api/v1/veroeffentlichungswuensche/:id': aufWunsch(),
    'DELETE /api/v1/veroeffentlichungswuensche/:id': aufWunsch(),
    'POST /api/v1/veroeffentlichungswuensche': [
      { ids: { vorlageId: w.vorlage }, json: (ids) => ids, darf: nurVorlage },
      { ids: { vorgangId: w.vorgang }, json: (ids) => ids, darf: nurVorgang },
      { ids: { anlageId: w.beilage }, json: (ids) => ({ vorlageId: w.offeneVorlage, ...ids }), darf: nurVorlage },
    ],
    'POST /api/v1/veroeffentlichungswuensche/:id/entscheidung': aufWunsch({
      json: () => ({ ergebnis: 'abgelehnt', grund: 'x' }),
    }),
    'GET /amt/veroeffentlichungen/:id': aufWunsch(),
    'POST /amt/veroeffentlichungen/:id': aufWunsch({ formular: () => ({ ergebnis: 'abgelehnt', grund: 'x' }) }),
    'GET /amt/veroeffentlichungen/:id/vorschau.pdf': aufWunsch(),
    'GET /amt/veroeffentlichungen/:id/vorschau/fassung-:nr.pdf': aufWunsch({ fest: { nr: '1' } }),
    'GET /amt/veroeffentlichungen/:id/dateien/:anlage': [
      { ids: { id: w.wunschId, anlage: w.anlage }, darf: nurVorlage },
    ],
    'GET /amt/vorlagen/:id': aufVorlage(),
    'GET /amt/vorlagen/:id/freigabe': aufVorlage(),
    'POST /amt/vorlagen/:id/freigabe': aufVorlage({ formular: () => ({ gesehen: 'x' }) }),
    'GET /amt/vorlagen/:id/freigabe/vorschau.pdf': aufVorlage(),
    'GET /amt/vorlagen/:id/freigabe/vorschau/fassung-:nr.pdf': aufVorlage({ fest: { nr: '1' } }),
    'GET /amt/vorlagen/:id/freigabe/dateien/:anlage': aufAnlage(),
    'POST /amt/vorlagen/:id/wunsch': aufVorlage({ formular: () => ({ abTag: '2999-01-01' }) }),
    'POST /amt/vorlagen/:id/wunsch/zuruecknehmen': [
      ...aufVorlage({ formular: () => ({ wunsch: w.wunschId }) }),
      { ids: { wunsch: w.wunschId }, fest: { id: w.offeneVorlage }, formular: (ids) => ids, darf: niemand },
    ],
    'POST /amt/vorlagen/:id/anlagen/:anlage/oeffentliche-fassung': aufAnlage({ datei: true }),
    'POST /amt/vorlagen/:id/geheimhaltung': aufVorlage({
      formular: () => ({ grundart: 'personal', grund: 'x', rechtsgrundlage: 'x', pruefenAm: '2999-01-01' }),
    }),
    'POST /amt/vorlagen/:id/bekanntgaben': aufVorlage({ formular: () => ({ anlass: 'wegfall', betreff: 'Neu' }) }),
    'GET /amt/sitzungen/:id/versand': aufSitzung(),
    'POST /amt/sitzungen/:id/versand': aufSitzung({ formular: () => ({ schritt: 'einladen' }) }),
    'GET /amt/ruecknahme/vorgang/:id': aufVorgang(),
    'POST /amt/ruecknahme/vorgang/:id': aufVorgang({ formular: () => ({ was: 'vorgang', grund: 'x' }) }),
    'GET /amt/ruecknahme/:id': aufVorlage(),
    'POST /amt/ruecknahme/:id': aufVorlage({ formular: () => ({ was: 'vorlage', grund: 'x' }) }),
    'DELETE /api/v1/anmeldung/alle/:id': [{ ids: { id: w.standId }, darf: niemand }],
    'POST /amt/konto/anmeldungen/:id/beenden': [{ ids: { id: w.standId }, darf: niemand }],
    'GET /vorlagen/:kurz': oeffentlich(w.vorlage),
    'GET /vorlagen/:kurz.pdf': oeffentlich(w.vorlage),
    'GET /vorlagen/:kurz/fassung-:nr.pdf': [{ ids: { kurz: w.vorlage }, fest: { nr: '1' }, darf: niemand }],
    'GET /vorlagen/:kurz/fassungen/:nr': [{ ids: { kurz: w.vorlage }, fest: { nr: '1' }, darf: niemand }],
    'GET /sitzungen/:kurz': oeffentlich(w.sitzung),
    'GET /vorgaenge/:kurz': oeffentlich(w.vorgang),
    'GET /gremien/:kurz': oeffentlich(w.fraktion),
    'GET /dateien/:id': [{ ids: { id: w.anlage }, darf: niemand }],
  }
}
