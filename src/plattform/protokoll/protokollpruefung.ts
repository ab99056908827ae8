import type { DataSource, EntityManager } from 'typeorm'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { bruch, type Geprueft, type Vorgefunden } from './kettenpruefung.js'
import type { Merkstand } from './merkstelle.js'
import { anfang, type Eintragstext, eintragSql, gleich, kopfStimmt, type Kopf } from './siegel.js'

/** What a check of the log found. */
export interface Pruefergebnis {
  /** The first thing that is wrong, as a sentence. */
  bruch: string | null
  nr: string
  kette: string
  /** Rows of which contents or all was erased, as noted. */
  getilgt: number
  /** Rows that are not sealed yet. */
  offen: number
}

type Stand = Kopf & { mac: Buffer | null; hier: string }
type Zeile = Omit<Vorgefunden, 'eintrag'> & Eintragstext

const standSql = `
SELECT nr::text, kette, tx_bis::text AS "txBis", server, versiegelt_am AS "versiegeltAm", mac,
    (SELECT system_identifier::text FROM pg_control_system()) AS hier
  FROM ris.protokoll_kopf`

const getilgt = (umfang: string) =>
  `EXISTS (SELECT FROM tilgung t WHERE t.umfang IN (${umfang}) AND t.eintraege @> s.protokoll_id)`
const gliederSql = `
WITH tilgung AS MATERIALIZED (
  SELECT nachher ->> 'umfang' AS umfang, (nachher ->> 'eintraege')::int8multirange AS eintraege
    FROM ris.protokoll WHERE tabelle = 'protokoll_tilgung' AND aktion = 'INSERT')
SELECT s.nr::text, s.protokoll_id::text AS "protokollId", s.kopf_salz AS "kopfSalz", s.kopf_hash AS "kopfHash",
    s.inhalt_salz AS "inhaltSalz", s.inhalt_hash AS "inhaltHash", s.kette, ${eintragSql},
    s.kopf_salz IS NULL AND ${getilgt(`'eintrag'`)} AS "eintragGetilgt",
    s.inhalt_salz IS NULL AND ${getilgt(`'inhalt', 'eintrag'`)} AS "inhaltGetilgt"
  FROM ris.protokoll_siegel s LEFT JOIN ris.protokoll p ON p.id = s.protokoll_id
 WHERE s.nr > $1 ORDER BY s.nr LIMIT 2000`

const ohneSiegel = 'NOT EXISTS (SELECT FROM ris.protokoll_siegel s WHERE s.protokoll_id = p.id)'

/** Checks the whole log against its seals, in one look at one moment. `merkstaende`: what is known from outside. */
export async function pruefeProtokoll(
  quelle: DataSource,
  schluessel: Buffer,
  merkstaende: Merkstand[],
): Promise<Pruefergebnis> {
  const laeufer = quelle.createQueryRunner()
  try {
    await laeufer.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await new Pruefung(laeufer.manager, schluessel, merkstaende).ergebnis()
  } finally {
    await laeufer.query('ROLLBACK').finally(() => laeufer.release())
  }
}

class Pruefung {
  private stand: Stand
  private bis: Geprueft = { nr: 0n, kette: anfang, zeitpunkt: '' }
  private readonly ketten = new Map<string, string>()
  private getilgt = 0

  constructor(
    private readonly db: EntityManager,
    private readonly schluessel: Buffer,
    private readonly merkstaende: Merkstand[],
  ) {}

  async ergebnis(): Promise<Pruefergebnis> {
    this.stand = (await eineZeile<Stand>(this.db, standSql))!
    const gefunden = (await this.glieder()) ?? this.kopf() ?? (await this.eingefuegt()) ?? this.merkstand()
    const offen = await eineZeile<{ zahl: number }>(
      this.db,
      `SELECT count(*)::int AS zahl FROM ris.protokoll p WHERE ${ohneSiegel}`,
    )
    const { nr, kette } = this.stand
    return { bruch: gefunden, nr, kette: kette.toString('hex'), getilgt: this.getilgt, offen: offen!.zahl }
  }

  private async glieder(): Promise<string | null> {
    for (;;) {
      const abschnitt = await zeilen<Zeile>(this.db, gliederSql, [String(this.bis.nr)])
      if (abschnitt.length === 0) return null
      for (const zeile of abschnitt) {
        const glied = { ...zeile, eintrag: zeile.id === null ? null : zeile }
        const satz = bruch(this.bis, glied)
        if (satz) return satz
        this.weiter(glied)
      }
    }
  }

  private weiter({ nr, kette, eintrag, eintragGetilgt, inhaltGetilgt }: Vorgefunden): void {
    this.bis = { nr: BigInt(nr), kette, zeitpunkt: eintrag?.zeitpunkt ?? this.bis.zeitpunkt }
    if (eintragGetilgt || inhaltGetilgt) this.getilgt++
    if (this.merkstaende.some((m) => m.nr === nr)) this.ketten.set(nr, kette.toString('hex'))
  }

  private kopf(): string | null {
    const { nr, kette } = this.stand
    if (!kopfStimmt(this.schluessel, this.stand))
      return 'Der Kopf der Kette ist gefälscht, oder das Protokoll wurde mit einem anderen Schlüssel versiegelt.'
    if (this.bis.nr < BigInt(nr))
      return `Die Kette endet bei Nr. ${this.bis.nr}, ihr Kopf nennt Nr. ${nr}: Das Ende wurde abgeschnitten.`
    if (this.bis.nr > BigInt(nr)) return `Hinter dem Kopf der Kette (Nr. ${nr}) wurden Siegel angehängt.`
    return gleich(kette, this.bis.kette) ? null : `Der Kopf der Kette passt nicht zu Nr. ${nr}.`
  }

  /** On another server than it was sealed on, transactions have other numbers; there the sealer has to come first. */
  private async eingefuegt(): Promise<string | null> {
    if (this.stand.server !== this.stand.hier) return null
    const fremd = await eineZeile<{ id: string }>(
      this.db,
      `SELECT p.id FROM ris.protokoll p WHERE p.tx < $1::bigint AND ${ohneSiegel} ORDER BY p.id LIMIT 1`,
      [this.stand.txBis],
    )
    return (
      fremd && `Eintrag ${fremd.id} trägt kein Siegel, obwohl er älter als das letzte ist: Er wurde später eingefügt.`
    )
  }

  private merkstand(): string | null {
    for (const { nr, kette } of this.merkstaende) {
      if (nr === '0') continue
      if (!this.ketten.has(nr))
        return `Außerhalb der Datenbank ist Nr. ${nr} vermerkt, die Kette endet aber bei Nr. ${this.bis.nr}: Sie wurde zurückgesetzt.`
      if (this.ketten.get(nr) !== kette)
        return `Nr. ${nr} der Kette ist nicht die, die außerhalb der Datenbank vermerkt ist: Das Protokoll wurde ersetzt.`
    }
    return null
  }
}
