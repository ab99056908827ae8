import { mehrheitAus } from './abstimmung.js'
import { type Aenderung, type ErgebnisArt, type Ergebnisfakten, ergebnisKatalog, type Mehrheit } from './ergebnis.js'
import { inReinschrift } from './ergebnisschrift.js'
import { ergebnisworte, wieVorgeschlagen, type Wortsinn } from './worte/ergebnisworte.js'

/*
 * A harvester of five cities got hundreds wrong, and a wrong code is worse than none: what is said twice differently, of a part,
 * or in words that no list knows, stays unknown.
 */

/** "zu 1 …, zu 2 …": as many outcomes as numbers. */
const jeZiffer =
  /(^|[\s,;(])(zu )?(ziffern?|punkte?|nr\.?|pos\.?|absatz|abs\.) ?\d|(^|[\s,;(])(?<!\d )zu \d|(^|\s)ii?[.)] .*\bii|(satz|antrag|buchstabe) [\da-c]\b.*(satz|antrag|buchstabe) [\da-c]\b|(^|[\s,;])(\d|[a-c])[.)] .*([\s,;])(\d|[a-c])[.)] |teil [ab12]\b|im übrigen|getrennte abstimmung/
/** What is told of a part of the vote, or as a choice, has neither one majority nor one wording. */
const unklar = /(teilweise|teils|zum teil|in teilen) (einstimmig|mehrheitlich)|teils\b.*\bteils\b/
const teils = /\b(teilweise|teils|zum teil|in teilen|in auszügen)\b(?! (ab)?geändert)/
/** A wording that is not the proposal's, before "ungeändert" is gone. */
const anders =
  /geändert|(unter|nach) ([a-zäöüß]+ )?(ab)?änderung(en)?\b|mit (\S+ ){0,3}([\wäöüß]*änderung|ergänzung|abweichung|erweiterung|streichung|kürzung|korrektur|modifi\w+|maßgabe|zusatz|zusätzen|auflagen?)\w*|gemäß änderungsliste|korrigiert|gekürzt|erweitert|neu gefasst|neue[rmn] (fassung|wortlaut)|anders als vorgeschlagen|anderslautend|unter (der )?maßgabe|modifi\w*z\w*ert\w*|ergänzt|\babweichend|abgeändert|(fassung|berücksichtigung|einbeziehung|einschluss|inklusive|inkl\.|einschließlich) (des|der|von)? ?(\w+ )?(änderung|ergänzung)\w*|in der fassung (des|der) änderung\w*/
const gleich = /un-?geändert\w*|unverändert\w*|ohne (\w+ )?änderung(en)?|keine änderung(en)?/g

const einig = /einstimmig|einmütig|einhellig|ohne gegenstimmen?|keine gegenstimmen?/
const mehrheitsworte: readonly [RegExp, Mehrheit][] = [
  [/stimmengleichheit|patt\b/, 'stimmengleichheit'],
  [
    /(nicht|fast|nahezu|beinahe) einstimmig|mehrheitlich|mehrheits-?beschluss|(mit|durch) (\S+ )?(stimmen)?-?mehrheit\b(?! der)|stimmenmehrheit|((bei|mit|gegen) ([\wäöüß]+ )?|\d+ |\b(eine|zwei|drei|vier|fünf) )(gegenstimmen?|nein-stimmen?)|\d+ ?(:|zu) ?[1-9]\d* stimmen|gegen (die |eine |\d+ )?(\w+ )?stimmen?\b/,
    'mehrheitlich',
  ],
  [einig, 'einstimmig'],
  [/ohne abstimmung/, 'ohne_abstimmung'],
]

/** Reads the words of another system; null where they say nothing we know for certain. */
export function ausText(text: string): Required<Ergebnisfakten> | null {
  const worte = inReinschrift(text)
  const art = jeZiffer.test(worte) ? null : artVon(worte)
  if (!art) return null
  const aenderung = ergebnisKatalog[art].aenderbar ? aenderungVon(worte) : null
  if (unklar.test(worte) || aenderung === 'beides') return null
  // "teilweise abgelehnt" is as much "teilweise beschlossen".
  if (teils.test(worte) && aenderung !== 'teilweise') return null
  return { art, aenderung, mehrheit: mehrheitVon(worte) }
}

/** The outcomes that a text names, whatever it says of them; none where it speaks of procedure or of what did not happen. */
export function gesagteArten(text: string): ErgebnisArt[] {
  const worte = inReinschrift(text)
  return artenIn(worte) ?? []
}

/** Null: something in it leaves the outcome open. */
function artenIn(worte: string): ErgebnisArt[] | null {
  const gesagt = new Set<Wortsinn>()
  let rest = worte
    .replace(/^(beschluss|ergebnis|abstimmungsergebnis|beratungsergebnis): ?/, '')
    .replace(/ohne abstimmung|keine änderung(en)?/g, (w) => (w[0] === 'k' ? 'ungeändert' : ''))
  for (const [muster, sinn] of ergebnisworte) {
    const alle = new RegExp(muster.source, 'g')
    const ohne = rest.replace(alle, ' – ')
    if (ohne !== rest) gesagt.add(sinn)
    rest = ohne
  }
  // "mit Änderungsantrag" is a way to decide, an Änderungsantrag by itself is another matter.
  if (gesagt.has('nein') && !(nurMitAntrag.test(worte) && !neinOhneAntrag(worte))) return null
  gesagt.delete('nein')
  gesagt.delete('still')
  return [...gesagt] as ErgebnisArt[]
}

function artVon(worte: string): ErgebnisArt | null {
  const arten = artenIn(worte)
  if (arten === null) return null
  if (arten.length === 0) return wieVorgeschlagen.test(worte) ? 'beschlossen' : null
  if (arten.length === 1) return arten[0]!
  return /\boder\b|\bbzw\.|\//.test(worte) ? null : vereint(new Set(arten), worte)
}

const nurMitAntrag =
  /(mit|unter|inklusive|inkl\.|einschließlich|fassung)\b[^.;]* (änderungs|ergänzungs|zusatz)-?antr[aä]g/
const neinOhneAntrag = (worte: string): boolean => {
  const ohne = worte.replace(/(änderungs|ergänzungs|zusatz)-?antr[aä]g\w*/g, '')
  return ergebnisworte.some(([muster, sinn]) => sinn === 'nein' && muster.test(ohne))
}

/** Two words that are one outcome: what was decided is that it is put off; what is recommended is to decide. */
function vereint(arten: ReadonlySet<ErgebnisArt>, worte: string): ErgebnisArt | null {
  const ist = (...gesuchte: ErgebnisArt[]) => arten.size === gesuchte.length && gesuchte.every((a) => arten.has(a))
  if (arten.has('ohne_beschluss')) {
    const andere = new Set([...arten].filter((a) => a !== 'ohne_beschluss'))
    return andere.size === 1 ? [...andere][0]! : vereint(andere, worte)
  }
  if (ist('beschlossen', 'vertagt') && /vertagung|verschiebung|zurückstellung|zu vertagen/.test(worte)) return 'vertagt'
  if (ist('beschlossen', 'verwiesen') && /verweisung|überweisung|zu verweisen/.test(worte)) return 'verwiesen'
  if (ist('beschlossen', 'abgesetzt') && /absetzung/.test(worte)) return 'abgesetzt'
  if (ist('beschlossen', 'abgelehnt') && /abzulehnen|ablehnung/.test(worte)) return 'abgelehnt'
  if (ist('beschlossen', 'empfohlen') && !/vorlage[^.;]*;/.test(worte)) return 'empfohlen'
  if (ist('vertagt', 'verwiesen')) return /sitzung/.test(worte) ? 'vertagt' : 'verwiesen'
  if (ist('ohne_empfehlung', 'verwiesen')) return 'ohne_empfehlung'
  if (ist('ohne_empfehlung', 'vertagt')) return /geschoben/.test(worte) ? 'ohne_empfehlung' : null
  if (ist('zur_kenntnis_genommen', 'empfohlen')) return /empfehlung (zur|der) kenntnis/.test(worte) ? 'empfohlen' : null
  return null
}

function aenderungVon(worte: string): Aenderung | 'beides' | null {
  const rest = worte.replace(gleich, ' – ')
  if (teils.test(worte)) return 'teilweise'
  if (anders.test(rest)) return rest === worte ? 'geaendert' : 'beides'
  return rest !== worte || wieVorgeschlagen.test(worte) ? 'ungeaendert' : null
}

/** By its word, else by the votes that are told with it. */
function mehrheitVon(worte: string): Mehrheit | null {
  const ohneNull = worte.replace(/\b(0|keine) (gegenstimmen?|nein-stimmen?|neinstimmen?)/g, 'ohne gegenstimmen')
  const gesagt = mehrheitsworte.find(([muster]) => muster.test(ohneNull))
  // "einstimmig/mehrheitlich" leaves it open.
  if (gesagt?.[1] === 'mehrheitlich' && einig.test(ohneNull.replace(new RegExp(gesagt[0].source, 'g'), ''))) return null
  return gesagt?.[1] ?? gezaehlteMehrheit(worte)
}

/** "12 Ja, 3 Nein" and "Ja: 12, Nein: 3": which of the two, the first word tells. */
function gezaehlteMehrheit(worte: string): Mehrheit | null {
  const zahlVoran = /\d ?(x )?ja(?!\p{L})/u.test(worte)
  const zahl = (wort: string) => {
    const muster = zahlVoran ? `(\\d+) ?(?:x )?${wort}(?!\\p{L})` : `(?<!\\p{L})${wort}(?:-?stimmen)?\\W{1,3}(\\d+)`
    return new RegExp(muster, 'u').exec(worte)?.[1]
  }
  const [ja, nein] = [zahl('ja'), zahl('nein')]
  if (ja === undefined || nein === undefined) return null
  const stimmen = { ja: Number(ja), nein: Number(nein), enthaltung: 0 }
  const mehrheit = mehrheitAus(stimmen)
  return mehrheit === 'ohne_abstimmung' ? null : mehrheit
}
