import fc from 'fast-check'
import type {
  AnlageForm,
  BeratungForm,
  ErgebnisForm,
  Finanzposition,
  Teilplan,
  VorlageForm,
} from '../../src/ansichten/vorlage.js'
import { plusTage } from '../../src/regeln/datum.js'
import type { Stimmen } from '../../src/regeln/abstimmung.js'
import { abstimmungsarten, stimmgruppen } from '../../src/regeln/einzelabstimmung.js'
import { rollen } from '../../src/regeln/rolle.js'
import { aenderungen, ergebnisArten, mehrheiten } from '../../src/regeln/ergebnis.js'
import { vorlageArten } from '../../src/regeln/vorlageart.js'
import { kurzerRichtext, richtext } from './zufallstext.js'
import { zeile } from './zufallswoerter.js'

const oderNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 })
const tag = fc.integer({ min: 0, max: 20_000 }).map((n) => plusTage('1990-01-01', n))
const stimmen = fc.integer({ min: 0, max: 60 })

/** The smallest PNG: one dot. */
const punkt = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const gezaehlt = fc.record({ ja: stimmen, nein: stimmen, enthaltung: stimmen, ungueltig: stimmen, befangen: stimmen })

/** As minutes have them: some votes without counts, some by Fraktion; the last one is what the outcome follows. */
const abstimmungen: fc.Arbitrary<NonNullable<ErgebnisForm['abstimmungen']>> = fc
  .array(
    fc.record({
      gegenstand: oderNull(zeile(6)),
      art: fc.constantFrom(...abstimmungsarten),
      zahlen: fc.option(gezaehlt),
      namen: fc.uniqueArray(zeile(3), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  )
  .map((alle) =>
    alle.map(({ zahlen, namen, ...rest }, i) => ({
      ...rest,
      massgeblich: i === alle.length - 1,
      ...(zahlen && vielfache(zahlen, namen)),
    })),
  )

/** Each of these groups votes alike, so that the sums hold. */
function vielfache(einer: Stimmen, namen: string[]) {
  const mal = (n = 0) => n * Math.max(1, namen.length)
  const { ja, nein, enthaltung, ungueltig, befangen } = einer
  return {
    ja: mal(ja),
    nein: mal(nein),
    enthaltung: mal(enthaltung),
    ungueltig: mal(ungueltig),
    befangen: mal(befangen),
    fraktionen: namen.map((name, i) => ({ name, art: stimmgruppen[i]!, ...einer })),
  }
}

const ergebnis: fc.Arbitrary<ErgebnisForm> = fc.record({
  art: fc.constantFrom(...ergebnisArten),
  bezeichnung: zeile(6),
  aenderung: oderNull(fc.constantFrom(...aenderungen)),
  mehrheit: oderNull(fc.constantFrom(...mehrheiten)),
  beschlusstext: oderNull(kurzerRichtext),
  abstimmung: oderNull(gezaehlt),
  abstimmungen,
})

const beratung: fc.Arbitrary<BeratungForm> = fc.record({
  gremium: zeile(6),
  rolle: fc.constantFrom(...rollen.filter((rolle) => rolle !== 'entscheidung')),
  datum: oderNull(tag),
  oeffentlich: fc.boolean(),
  ergebnis: oderNull(ergebnis),
})

const stelle = fc.record({
  nr: fc.constantFrom('3103', '5.311.0815', '53', '78'),
  bezeichnung: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: zeile(6) }),
})
const betrag = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }).map(
  (cent) =>
    `${cent < 0n ? '-' : ''}${String(cent < 0n ? -cent : cent)
      .padStart(3, '0')
      .replace(/(\d\d)$/, '.$1')}`,
)

const teilplan = (name: 'produkt' | 'massnahme'): fc.Arbitrary<Teilplan> => {
  const position = fc
    .tuple(stelle, stelle, fc.integer({ min: 2020, max: 2035 }), betrag)
    .map(([objekt, kontengruppe, haushaltsjahr, wert]): Finanzposition => ({
      [name]: objekt,
      kontengruppe,
      haushaltsjahr,
      betrag: wert,
    }))
  const positionen = fc.oneof(
    { weight: 24, arbitrary: fc.array(position, { maxLength: 6 }) },
    { weight: 1, arbitrary: fc.array(position, { minLength: 60, maxLength: 300 }) },
  )
  return fc.oneof(
    fc.constant<Teilplan>({ keine: true, positionen: [] }),
    positionen.map((p) => ({ keine: false, positionen: p })),
  )
}

const anlagen: fc.Arbitrary<AnlageForm[]> = fc
  .array(
    fc.record({
      oeffentlich: fc.boolean(),
      name: zeile(10),
      mimeType: fc.constant('application/pdf'),
      groesse: fc.nat(2 ** 31),
    }),
    {
      maxLength: 8,
    },
  )
  .map((liste) => liste.map((anlage, i) => ({ nr: i + 1, ...anlage })))

/** Any Vorlage that `pruefeVorlageForm` accepts, with everything that makes a typesetter stumble. */
export const zufallsvorlage: fc.Arbitrary<VorlageForm> = fc.record({
  koerperschaft: fc.record({
    name: zeile(4),
    behoerde: zeile(4),
    anschrift: fc.array(zeile(4), { maxLength: 3 }),
    wappen: oderNull(fc.record({ png: fc.constant(punkt), alt: zeile(4) })),
  }),
  nummer: oderNull(fc.constantFrom('2016/0542', 'V/2026/<1>&2', '0001-E/2027')),
  art: fc.constantFrom(...vorlageArten),
  oeffentlich: fc.boolean(),
  betreff: zeile(30),
  datum: oderNull(tag),
  verfasser: fc.record({ name: zeile(3), organisationseinheit: oderNull(zeile(3)) }),
  federfuehrung: fc.record({ kuerzel: fc.constantFrom('FB 31', 'StA 61/2'), name: zeile(5) }),
  bearbeiter: oderNull(zeile(3)),
  kontakt: oderNull(
    fc.record(
      {
        telefon: fc.constant('02323 16-0'),
        email: fc.constant('rat@herne.example'),
        zimmer: fc.constant('Z 1.23 <Nord>'),
      },
      { requiredKeys: [] },
    ),
  ),
  beratungsfolge: fc.array(beratung, { maxLength: 5 }),
  finanzielleAuswirkungen: oderNull(
    fc.record({ ergebnisplan: teilplan('produkt'), finanzplan: teilplan('massnahme') }),
  ),
  beschlussvorschlag: oderNull(kurzerRichtext),
  sachverhalt: oderNull(richtext),
  unterschrift: oderNull(
    fc.record({ amt: zeile(3), zusatz: oderNull(zeile(2)), name: zeile(2), funktion: oderNull(zeile(2)) }),
  ),
  anlagenVerzeichnis: fc.array(zeile(12), { maxLength: 6 }),
  anlagen,
})

/** The same Vorlagen for the same seed. */
export const zufallsvorlagen = (anzahl: number, seed: number): VorlageForm[] =>
  fc.sample(zufallsvorlage, { numRuns: anzahl, seed })
