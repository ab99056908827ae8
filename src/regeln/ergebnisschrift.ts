// How outcomes are written down: in capitals, abbreviated, with slips of the pen. Here they become the words that the list knows.

const kurz: readonly [RegExp, string][] = [
  [
    /\bz\. ?k(ts|tn|enntn)?\.?( gen(ommen)?\.?)?(?=\W|$)|\bzk( gen(ommen)?\.?)?(?=\W|$)|\bzur kts?\.? ?(gen\.|genommen)?|\bkenntn\. ?(gen\.|genommen)?/g,
    'zur kenntnis genommen ',
  ],
  [/\bzur k\. ?(gen\.|genommen)|\b(zur )?kenntnis gen\.|\bzkg(?=\W|$)/g, 'zur kenntnis genommen '],
  [/\bo\. ?b\.?(?=\W|$)/g, 'ohne beschluss '],
  [/\bo\. ?(empf|v|votum)\.?(?=\W|$)/g, 'ohne empfehlung '],
  [/\b(v\.|von) ?d(\.|er) ?(to|t\.o\.)(?=\W|$)/g, 'von der tagesordnung '],
  [/\bto(p)?(?=\W|$)/g, 'tagesordnung '],
  [/zurück (gestellt|gezogen|verwiesen)/g, 'zurück$1'],
  [/\bunge(ä|änd)\.|\bunver(ä|änd)\./g, 'ungeändert '],
  [/\bgeänd\./g, 'geändert '],
  [/\bm\. ?(änd|änderung|ändg)\./g, 'mit änderung '],
  [/\beinst(imm)?(ig)?\./g, 'einstimmig '],
  [/\bmehrh(eitl)?\.|\bmehrheitl\./g, 'mehrheitlich '],
  [/\bbeschl\./g, 'beschlossen '],
  [/\bempf\./g, 'empfohlen '],
  [/\babgel\./g, 'abgelehnt '],
  [/\b(zugest|zugst|angen|ang)\./g, 'zugestimmt '],
  [/\bverw\./g, 'verwiesen '],
  [/\bvert\./g, 'vertagt '],
  [/\bzurückgest\./g, 'zurückgestellt '],
  [/\bzurückgez\./g, 'zurückgezogen '],
  [/\babges\./g, 'abgesetzt '],
  [/\berl\./g, 'erledigt '],
  [/\b(lt|gem|entspr|n)\. ?/g, 'gemäß '],
  [/\bbv(?=\W|$)|\bb-vorschlag/g, 'beschlussvorschlag '],
  [/\bi\. ?d\. ?f\.?/g, 'in der fassung '],
  [/\ba\. ?d\.?(?=\s)/g, 'an den '],
  [/\bggf\./g, 'gegebenenfalls '],
  [/\bnä\. /g, 'nächste '],
  [/\b(enth|ggst|gegenst)\./g, 'stimmen '],
]

const laute = [
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
] as const

/** Words long enough that one slip leaves no doubt. */
const bekannt = new Set(
  (
    'beschlossen abgelehnt ablehnung angenommen zugestimmt zustimmung empfohlen empfehlung beschlussempfehlung zurückgezogen ' +
    'zurückgestellt verschoben verwiesen überwiesen erledigt abgesetzt genehmigt aufgehoben kenntnis kenntnisnahme genommen ' +
    'einstimmig mehrheitlich mehrheit geändert geänderter geänderten geänderte ungeändert unverändert modifiziert tagesordnung beschlussvorschlag vertagt vertagung ' +
    'änderung änderungen ergänzung maßgabe behandelt beschließt empfiehlt gewählt angehört nächste sitzung folgegremium ausschuss'
  ).split(' '),
)
/** Words of their own, one letter from one of ours. */
const andere = new Set(
  'mehrheitl ausschluss angesetzt abgenommen geschlossen verändert gewährt beschlossene beschlossener genommene gekommen benommen vernommen verschroben vorwiesen verweisen erwiesen einstimmige mehrheitliche empfehlungen empfohlene sitzungen genehmigte'.split(
    ' ',
  ),
)

/** The text as the list of words expects it. At most 500 characters are looked at. */
export function inReinschrift(text: string): string {
  const klein = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b]/g, '')
    .toLowerCase()
    // Before 1996.
    .replace(/(beschlu|gefa|\bfa)ß/g, '$1ss')
    .replace(/\s+/g, ' ')
    .trim()
  const worte = klein.replaceAll(/[\p{L}]+/gu, richtig)
  // An abbreviation at the end of a line lost its point; the points that are left end sentences.
  return kurz
    .reduce((t, [muster, wort]) => t.replace(muster, wort), worte)
    .replace(/\b(einst|mehrh|beschl|abgel|empf|zugest|zurückgez|zurückgest)$/, '$1.')
    .replace(/\b(einst|mehrh|beschl|abgel|empf|zugest|zurückgez|zurückgest)\.$/, (w) =>
      kurz.reduce((t, [m, z]) => t.replace(m, z), w),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function richtig(wort: string): string {
  if (bekannt.has(wort) || andere.has(wort)) return wort
  const mitSs = wort.replaceAll('ß', 'ss')
  if (bekannt.has(mitSs)) return mitSs
  const mitUmlaut = laute.reduce((w, [zwei, einer]) => w.replaceAll(zwei, einer), wort)
  if (mitUmlaut !== wort && (bekannt.has(mitUmlaut) || /^(zur)?ückge|änder|^für/.test(mitUmlaut))) return mitUmlaut
  if (wort.length < 7) return wort
  const nahe = [...bekannt].filter((b) => b.length >= 8 && b[0] === wort[0] && einFehler(b, wort))
  return nahe.length === 1 ? nahe[0]! : wort
}

/** One letter missing, too many, another one, or two exchanged. */
function einFehler(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  const getauscht = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
  return a.slice(i + 1) === b.slice(i + 1) || getauscht
}
