import { system } from '../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../src/regeln/amtsrollen.js'
import { type Abruf, starteApp, type TestApp } from './app.js'

/** An answer, read. */
export interface Antwort<T> {
  status: number
  etag: string | null
  body: T
}

/** A call as one of the staff: method, path, content, If-Match or other headers. */
export type Ruf = <T = never>(weg: string, inhalt?: unknown, kopf?: Record<string, string>) => Promise<Antwort<T>>

export interface Stadt {
  t: TestApp
  /** "POST /vorlagen" as somebody with these roles. */
  ruf(...rollen: Amtsrolle[]): Promise<Ruf>
  gremien: Record<'ir' | 'hpa' | 'rat', string>
}

/** A booted application with a town: its letterhead, a unit, three Gremien, the circles of numbers. */
export async function stadt(einstellungen: Record<string, string> = {}): Promise<Stadt> {
  const t = await starteApp('alles', undefined, einstellungen)
  const gremien = await t.datenbank.schreiben({ akteur: system, was: 'Teststadt' }, async (tx) => {
    await tx.query(`INSERT INTO ris.koerperschaft (name, behoerde) VALUES ('Stadt Herne', 'Der Oberbürgermeister')`)
    await tx.query(
      `INSERT INTO ris.organisationseinheit (kuerzel, name)
       VALUES ('FB 31', 'Schule und Weiterbildung'), ('FB 21', 'Finanzsteuerung')`,
    )
    await tx.query(
      `INSERT INTO ris.nummernkreis (kuerzel, muster, untermuster)
       VALUES ('vorlagen', '{jahr}/{lfd:4}', '{parent}-{sub}'), ('vorlagen-nichtoeffentlich', 'N {jahr}/{lfd:4}', '{parent}-{sub}')
       ON CONFLICT DO NOTHING`,
    )
    const ids = await tx.query<{ id: string }[]>(
      `INSERT INTO ris.gremium (name, art)
       VALUES ('Integrationsrat', 'beirat'), ('Haupt- und Personalausschuss', 'ausschuss'), ('Rat der Stadt', 'rat')
       RETURNING id`,
    )
    return { ir: ids[0]!.id, hpa: ids[1]!.id, rat: ids[2]!.id }
  })
  return { t, gremien, ruf: async (...rollen) => rufAuf(await t.als(...rollen)) }
}

const rufAuf =
  (abruf: Abruf): Ruf =>
  async <T>(weg: string, inhalt?: unknown, kopf: Record<string, string> = {}) => {
    const [method, pfad] = weg.split(' ') as [string, string]
    const antwort = await abruf(`/api/v1${pfad}`, {
      method,
      headers: kopf,
      ...(inhalt instanceof FormData ? { body: inhalt } : inhalt !== undefined && { json: inhalt }),
    })
    const text = await antwort.text()
    return { status: antwort.status, etag: antwort.headers.get('etag'), body: (text ? JSON.parse(text) : null) as T }
  }

/** One paragraph as rich text. */
export const absatz = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** A complete draft that nothing stands in the way of. */
export const entwurf = (angaben: object = {}) => ({
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Sporthalle Wanne: Sanierung des Daches',
  verfasser: { name: 'Mühlenkamp, Radojka', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  beratungsfolge: [
    { gremium: 'Integrationsrat', rolle: 'anhoerung', datum: null, oeffentlich: true, ergebnis: null },
    { gremium: 'Rat der Stadt', rolle: 'entscheidung', datum: null, oeffentlich: true, ergebnis: null },
  ],
  finanzielleAuswirkungen: {
    ergebnisplan: { keine: true, positionen: [] },
    finanzplan: { keine: true, positionen: [] },
  },
  beschlussvorschlag: absatz('Der Rat beschließt die Sanierung des Daches.'),
  sachverhalt: absatz('Das Dach ist undicht.'),
  ...angaben,
})

/** Why a Vorlage is non-public, complete. */
export const geheimhaltung = (angaben: object = {}) => ({
  grundart: 'liegenschaft',
  grund: 'Grundstückssache',
  rechtsgrundlage: '§ 8 Abs. 2 GeschO',
  pruefenAm: '2030-01-31',
  ...angaben,
})

export interface Problemantwort {
  title: string
  felder?: { zeiger: string; text: string }[]
  hindernisse?: { code: string; text: string }[]
  vorhanden?: number
  inhalt?: unknown
}

/** The rules of publicity as a new town has them; nothing waits. */
export const setzeRegelnZurueck = (s: Stadt): Promise<unknown> =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.koerperschaft SET titel_nichtoeffentlich = 'platzhalter', ergebnisse_vorlaeufig = true,
      namen_oeffentlich = 'namen', gewuenschte_regeln = NULL, gewuenscht_von_id = NULL, gewuenscht_am = NULL`),
  )
