import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { literal, literale } from '../plattform/datenbank/sql.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import { anSitzungGebundene, type BeratungZustand } from '../regeln/beratung-schritte.js'
import type { Akteur } from '../regeln/rechte.js'
import { rechtFehlt, Regelverstoss } from '../regeln/regelverstoss.js'
import { hindernisse } from '../regeln/sitzung.js'
import { type SitzungSchritt, sitzungSchritte } from '../regeln/sitzung-schritte.js'
import { ausDerReihe } from '../regeln/tagesordnung.js'
import { alsGrund, type Trotzdem } from '../regeln/warnung.js'
import { versandschritt, versandschritte } from '../regeln/versand.js'
import { type Sitzungsvorschau, sitzungsvorschau } from '../veroeffentlichung/sitzungsvorschau.js'
import { probeweise } from '../veroeffentlichung/vorschau.js'
import { standVon } from './sitzung-stand.js'
import { vergibSitzungsnummern } from './sitzungsnummern.js'
import { ladeSitzung, ladeTagesordnung, sperreSitzung } from './sitzung.queries.js'
import type { SitzungDto } from './sitzung.dto.js'
import type { TagesordnungVorschauDto } from './tagesordnung.dto.js'
import { alsAntwort } from './sitzungen.service.js'
import { friereTagesordnungEin } from './tagesordnung.js'

@Injectable()
export class SitzungSchritteService {
  constructor(private readonly datenbank: Datenbank) {}

  /**
   * Takes one step in the life of a Sitzung, or throws with every reason why not. Who sends an agenda out confirms by `gesehen` what
   * the world will read.
   */
  gehen(
    akteur: Akteur,
    id: string,
    schritt: SitzungSchritt,
    { grund = null, gesehen = null, trotzdem = [] }: Begleitung,
  ): Promise<SitzungDto> {
    const { recht, bezeichnung } = sitzungSchritte[schritt]
    return this.datenbank.schreiben(
      { akteur, was: `Sitzung: ${bezeichnung}`, grund: alsGrund(grund, trotzdem) },
      async (tx) => {
        await sperreSitzung(tx, id)
        const stand = { ...(await standVon(tx, akteur, await ladeSitzung(tx, akteur, id), grund)), trotzdem }
        const gruende = hindernisse(stand, schritt, akteur)
        if (gruende.length > 0) throw new Regelverstoss(gruende)
        await handeltFuer(tx, akteur, recht, { gremiumIds: stand.gremiumIds })
        if (stand.oeffentlich && istVersand(schritt)) await verlangeGesehenes(tx, id, schritt, gesehen)
        await wende(tx, id, schritt)
        return alsAntwort(tx, akteur, id)
      },
    )
  }

  /** What the world will read when the agenda goes out, and what stands in the way. Changes nothing. */
  vorschau(akteur: Akteur, id: string): Promise<TagesordnungVorschauDto & Pick<Sitzungsvorschau, 'sitzung'>> {
    return this.datenbank.schreiben({ akteur, was: 'Vorschau der Tagesordnung' }, async (tx) => {
      await sperreSitzung(tx, id)
      const stand = await standVon(tx, akteur, await ladeSitzung(tx, akteur, id), null)
      const schritt = versandschritt(stand.zustand)
      const gruende = hindernisse(stand, schritt, akteur)
      if (gruende.some(({ code }) => ohneVorschau.has(code))) throw new Regelverstoss(gruende)
      const { fingerabdruck, ...sicht } = await probeweise(tx, () => nachSchritt(tx, id, schritt))
      const hinweise = ausDerReihe((await ladeTagesordnung(tx, id))?.zeilen ?? [])
      return { schritt, ...sicht, gesehen: fingerabdruck, hindernisse: gruende, hinweise }
    })
  }
}

/** What comes with a step. */
export interface Begleitung {
  grund?: string | null
  trotzdem?: readonly Trotzdem[]
  /** Fingerprint of the preview. */
  gesehen?: string | null
}

const istVersand = (schritt: SitzungSchritt): boolean => (versandschritte as readonly string[]).includes(schritt)
const ohneVorschau = new Set([rechtFehlt, 'falscher_zustand', 'tagesordnung_leer'])

/** Between the look and the act nothing changes that was looked at. */
async function verlangeGesehenes(tx: EntityManager, id: string, schritt: SitzungSchritt, gesehen: string | null) {
  const { fingerabdruck } = await probeweise(tx, () => nachSchritt(tx, id, schritt))
  if (gesehen === null) throw new Regelverstoss([nichtAngesehen])
  if (gesehen !== fingerabdruck) throw new Regelverstoss([veraendert])
}

const nichtAngesehen = {
  code: 'nicht_angesehen',
  text: 'Sehen Sie sich in der Vorschau an, was öffentlich wird, und bestätigen Sie es.',
}
const veraendert = {
  code: 'veraendert',
  text: 'Was öffentlich würde, hat sich geändert, seit Sie es angesehen haben. Sehen Sie sich die Vorschau noch einmal an.',
}

async function nachSchritt(tx: EntityManager, id: string, schritt: SitzungSchritt): Promise<Sitzungsvorschau> {
  await wende(tx, id, schritt)
  return sitzungsvorschau(tx, id)
}

async function wende(tx: EntityManager, id: string, schritt: SitzungSchritt): Promise<void> {
  const { nach } = sitzungSchritte[schritt]
  await tx.query('UPDATE ris.sitzung SET zustand = $2, version = version + 1 WHERE id = $1', [id, nach])
  await wirkung[schritt]?.(tx, id)
}

const wirkung: Partial<Record<SitzungSchritt, (tx: EntityManager, id: string) => Promise<void>>> = {
  einladen: async (tx, id) => {
    await friereTagesordnungEin(tx, id, 'ladung')
    await vergibSitzungsnummern(tx, id)
  },
  nachtrag_versenden: async (tx, id) => {
    if ((await ladeTagesordnung(tx, id))?.art !== 'entwurf')
      throw new Regelverstoss([{ code: 'kein_nachtrag', text: keinNachtrag }])
    await friereTagesordnungEin(tx, id, 'nachtrag')
  },
  eroeffnen: (tx, id) => friereTagesordnungEin(tx, id, 'festgestellt'),
  verlegen: loeseBeratungen,
  absagen: loeseBeratungen,
}

const keinNachtrag = 'Seit dem letzten Versand hat niemand die Tagesordnung geändert. Es gibt keinen Nachtrag.'

/** What was to be debated here waits for another meeting; the agenda that went out still says what that was. */
async function loeseBeratungen(tx: EntityManager, id: string): Promise<void> {
  await tx.query(
    `UPDATE ris.beratung SET zustand = ${literal<BeratungZustand>('geplant')}, sitzung_id = NULL, top_id = NULL,
            geloest_von = array_remove(geloest_von || top_id, NULL), version = version + 1
      WHERE sitzung_id = $1 AND zustand IN ${literale(anSitzungGebundene)}`,
    [id],
  )
}
