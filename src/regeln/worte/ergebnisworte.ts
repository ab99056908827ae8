import type { ErgebnisArt } from '../ergebnis.js'

/** `nein`: words that leave the outcome open, whatever else is said. `still`: words that look like an outcome and are none. */
export type Wortsinn = ErgebnisArt | 'nein' | 'still'

/**
 * The words for each outcome: what an own label may say beside its code, and how old texts are read. Every row is taken out of
 * the text before the next one looks, so the longer and the negative come first: "nicht empfohlen" contains "empfohlen" (R4.4).
 * Texts come lower case, without abbreviations (ergebnisschrift.ts). `[^.;]` keeps a split verb within its sentence.
 */
export const ergebnisworte: readonly [RegExp, Wortsinn][] = [
  // A motion on procedure is not the matter, nor is one to change it; what refers to another paper says nothing.
  [
    /(geschäftsordnungs|go|vertagungs|absetzungs|verweisungs|überweisungs|änderungs|ergänzungs|zusatz|gegen|verfahrens)-?(antr[aä]g\w*|vorschlag\w*)/,
    'nein',
  ],
  [
    /antrag (zur (geschäftsordnung|go\b)|(auf|zur|der) (die )?(vertagung|absetzung|verweisung|überweisung|rück\w*|zurück\w*|nichtbefassung|schluss|ende|unterbrechung|geheime|namentliche))/,
    'nein',
  ],
  [/antrag[^.;]* zu (vertagen|verweisen|überweisen)|antrag[^.;]* (ab|zurück)zu(setzen|stellen|verweisen)/, 'nein'],
  [
    /(schluss|ende) der (debatte|aussprache|beratung|rednerliste|redeliste)|redezeit|rednerliste|(sitzungs)?unterbrechung|(geheime|namentliche)r? abstimmung (beschlossen|beantragt)|(ausschluss|herstellung) der (nicht)?öffentlichkeit|^nichtöffentlichkeit|^dringlichkeit (abgelehnt|anerkannt|bejaht|verneint|beschlossen)|aufnahme (in|auf) die tagesordnung/,
    'nein',
  ],
  [/nichtbefassung|nicht befasst|übergang zur tagesordnung|sperrvermerk|haushaltssperre/, 'nein'],
  [
    /auf (?!die (nächste|kommende|folgende|heutige))(die|den|das|dem|der|eine?n?)\b[^.;]* (verwiesen|hingewiesen)/,
    'nein',
  ],
  [
    /auf (tagesordnung|niederschrift|protokoll|anlage|vorlage)\b[^.;]* verwiesen|verwiesen auf (tagesordnung|niederschrift|protokoll|anlage|vorlage)\b/,
    'nein',
  ],
  [
    /(mit|zu|bei|unter) tagesordnung \S+ (mit)?(behandelt|beraten)|nicht ?öffentlich\w*( teil| sitzung)? (behandelt|beraten)/,
    'nein',
  ],
  [/\b(teil\w* |gegebenenfalls )?(soll|sollen|sollte|kann|könnte|könnten|müsste|würde)\b|wird [^.;]* werden$/, 'nein'],
  // What somebody wanted or plans.
  [/(?<!wie |als )\b(beantragt|vorgesehen|geplant)|voraussichtlich/, 'nein'],
  [
    /nicht ?öffentlich\w*|nicht einstimmig|ohne (weitere )?(aussprache|wortmeldung(en)?|debatte|diskussion|beratung)/,
    'still',
  ],
  [
    /keine[rn]? (gegenstimmen?|enthaltung(en)?|aussprache|wortmeldung(en)?|fragen|einwände|einwendungen|änderung(en)?|beratung)/,
    'still',
  ],

  [
    /(stellungnahme|antwort|auskunft|bericht)[^.;]* einverstanden|einverstanden mit der (stellungnahme|antwort)/,
    'erledigt',
  ],
  [
    /nicht (zur annahme |zur zustimmung )?empfohlen|empf(iehlt|ahl|ehlen|ahlen) nicht|nicht befürwortet/,
    'nicht_empfohlen',
  ],
  [
    /(ablehnung|nichtannahme|ablehnende?\w*) (wird |wurde )?(empf\w+|empfehlung)|empfehlung (zur|auf|der) ablehnung|ablehnende (beschluss)?empfehlung|zur ablehnung empfohlen/,
    'nicht_empfohlen',
  ],
  [
    /empf(iehlt|ahl|ehlen|ahlen|ehlung)[^.;]*(abzulehnen|nicht zu(zustimmen| beschließen| folgen)|nicht zuzustimmen|ablehnung)/,
    'nicht_empfohlen',
  ],
  [
    /(kein\w*|ohne) (beschluss|abstimmungs|ausschuss)?-?(empfehlung|votum)( (abgegeben|ausgesprochen))?( an \w+ \w+( (weiter|über)\w+)?)?/,
    'ohne_empfehlung',
  ],
  [
    /empf(iehlt|ahl|ehlen|ahlen)[^.;]*(zu beschließen|zuzustimmen|anzunehmen|zustimmung|annahme|beschlussfassung|zu genehmigen|zur kenntnis zu nehmen|zu fassen)/,
    'empfohlen',
  ],
  [
    /(zustimmung|annahme|beschlussfassung|kenntnisnahme) (wird |wurde )?empfohlen|zur (zustimmung|annahme|beschlussfassung) empfohlen/,
    'empfohlen',
  ],
  // A decision that names the recommendation it follows, or does not follow.
  [
    /((?<!wie )\bfolg(t|te|en|ten)|schließ(t|en) sich|schloss(en)? sich) [^.;]*(empfehlung|vorschlag|vorlage|antrag|votum|beschluss)\w*( [^.;]*an\b)?/,
    'beschlossen',
  ],
  [
    /(gemäß|wie|nach|entsprechend|laut|auf|fassung|entgegen|gegen|trotz|von|aufgrund|im sinne|unter)( (der|die|einer|dieser|berücksichtigung der))* [a-zäöüß]*-?empfehlung( \w*ausschuss\w*| des \S+| der \S+)?/,
    'still',
  ],
  [
    /empfehlung\w*(?=( \S+){0,4} gefolgt)|mit zustimmung (des|der) (antragstell|einreich|verwaltung|fraktion)\w*/,
    'still',
  ],
  [/empfehlung (wird |wurde )?(abgelehnt|nicht)/, 'nein'],

  [
    /(fand|findet|erhielt|erhält|erreicht\w*|bekam)? ?(keine|nicht die( erforderliche| nötige)?|ohne)( erforderliche| nötige| ausreichende)? mehrheit( gefunden| erhalten)?|mehrheit (wurde |wird )?(nicht erreicht|verfehlt)/,
    'abgelehnt',
  ],
  [
    /nicht (beschlossen|angenommen|zugestimmt|stattgegeben|entsprochen|gefolgt|genehmigt)|zustimmung (wird |wurde )?(versagt|verweigert|nicht erteilt)|stimmt\w* [^.;]*nicht zu\b/,
    'abgelehnt',
  ],
  [
    /ohne (beschluss(fassung)?(?![a-zäöüß])|abstimmung behandelt)|kein\w* beschluss(fassung)?(?![a-zäöüß])( gefasst)?/,
    'ohne_beschluss',
  ],
  [/nicht\b|kein\w*|noch offen|\?/, 'nein'],

  [
    /(vertag\w*|verschoben|geschoben|verw[ie]+sen|verschieb\w+) (in|auf|bis|zu) (die |der |zur |einer? )?(nächste\w*|kommende\w*|folgende\w*|spätere\w*|weitere\w*|übernächste\w*|dezember|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november)(-| )?(\w*sitzung\w*)?/,
    'vertagt',
  ],
  [
    /(in|auf) (die |der |eine[r]? )?(nächste|kommende|folgende|spätere|übernächste|weitere)[rn]? (\w*sitzung\w*)( \w+){0,3} (vertagt|verschoben|geschoben|verwiesen|verlegt|zurückgestellt)/,
    'vertagt',
  ],
  [
    /vertag(t|ung|en) (in|an|auf) (das |den |die |ein |der )?(folge\w*|nächste\w*|nachfolgende\w*|zuständige\w*|rat\b|stadtrat\b|hauptausschuss)( gremium| ausschuss| instanz)?|(in|an) (das )?folgegremium (vertagt|verschoben|geschoben)/,
    'vertagt_folgegremium',
  ],
  [
    /(in|an) (die )?\w*fraktion\w*[^.;]*(verwiesen|überwiesen|zurückge[^z]\w*|zurückverw\w*)|(verwiesen|überwiesen|zurück|weitere\w* beratung)[^.;]*fraktion\w*/,
    'nein',
  ],
  [
    /(durch|wegen) (den |die )?(rückzug|rücknahme|zurückziehung)[^.;]* erledigt|erledigt (durch|wegen) (rückzug|rücknahme|zurückziehung)|zurück ?gezogen|zurückgenommen|(?<![a-zäöüß])zieh(t|en)\b[^.;]* zurück\b|(?<![a-zäöüß])zog(en)?\b[^.;]* zurück\b|zurückziehung|rücknahme (des|durch|der)/,
    'zurueckgezogen',
  ],
  [
    /(von|aus) der tagesordnung (ab)?(gesetzt|genommen|gestrichen)|abgesetzt|(?<![a-zäöüß])setz(t|te|en|ten)\b[^.;]* ab\b|absetzung( von der tagesordnung)?|nimmt[^.;]* von der tagesordnung|nahm[^.;]* von der tagesordnung/,
    'abgesetzt',
  ],
  [
    /(zurück|rück)?(verwiesen|überwiesen)|verw(eist|ies|eisen|iesen|eisung)\b|verweis (an|in) |^zurück (an|in) (den |die |das )?\S*(ausschuss|gremium|beirat)|überw(eist|ies|eisung|iesen)\b|(weitere\w*|erneute\w*) (beratung|behandlung|vorberatung|diskussion) (in den|in das|in die|im|in der|an den)|weiterbehandlung (im|in)\b|^(beratung|behandlung|vorberatung) (im|in) /,
    'verwiesen',
  ],
  [
    /vertag(t|te|ten|en|ung)\b|zurückgestellt|(?<![a-zäöüß])stell(t|te|en|ten)\b[^.;]* zurück\b|zurückstellung|verschoben|verschiebt|verschiebung|aufgeschoben|geschoben|(?<!^)erneut auf die tagesordnung|^in (die|der) (nächste|kommende|folgende)n? \w*sitzung$|^nächste sitzung$/,
    'vertagt',
  ],
  [/\berledigt\w*|erledigung/, 'erledigt'],
  [
    /abgelehnt\w*|abzulehnen|ablehnung|(?<![a-zäöüß])lehn(t|te|en|ten)\b[^.;]* ab\b|(antrag|vorlage|anregung)\w*[^.;]* zurückgewiesen/,
    'abgelehnt',
  ],
  [
    /(zustimmend\w* |wohlwollend\w* |einstimmig\w* |mehrheitlich\w* )?(zur )?kenntnis (genommen|zu nehmen)|kenntnisnahme|genommen zur kenntnis|(?<![a-zäöüß])n(immt|ahm|ehmen|ahmen)\b[^.;]* (zur )?kenntnis(?![a-zäöüß])|(zustimmend )?(zur )?kenntnis$/,
    'zur_kenntnis_genommen',
  ],
  [
    /\w*empfehlung\w*|empfohlen|empf(iehlt|ahl|ehlen|ahlen)\b|befürwort(et|ete|en|ung)\b|^vorberaten (?=(ohne|mit) \w*änderung)/,
    'empfohlen',
  ],
  [/aufgehoben|(?<![a-zäöüß])heb(t|en)\b[^.;]* auf\b|(?<![a-zäöüß])hob(en)?\b[^.;]* auf\b/, 'aufgehoben'],
  [/genehmigt\w*|genehmigung (wird |wurde )?erteilt|^genehmigung$/, 'genehmigt'],
  [/(?<![a-zäöüß])gewählt\b|(?<![a-zäöüß])wähl(t|te|en|ten)\b|wahl (ist )?(erfolgt|durchgeführt)/, 'gewaehlt'],
  [/angehört|anhörung (ist )?(erfolgt|durchgeführt)|(?<![a-zäöüß])hör(t|te|en|ten)\b[^.;]* an\b/, 'angehoert'],
  [
    /beschlossen\w*|beschl(ießt|oss|ießen|ossen)\b|angenommen|(?<![a-zäöüß])n(immt|ahm|ehmen|ahmen)\b[^.;]* an\b|zugestimmt|(?<![a-zäöüß])stimm(t|te|en|ten)\b[^.;]* zu\b|zustimmung|gebilligt|(?<![a-zäöüß])billig(t|te)\b|stattgegeben|entsprochen|gefolgt|verabschiedet|so beschlossen|beschluss (\w+ )?(gefasst|erfolgt)|(?<![a-zäöüß])fass(t|te|en|ten)\b[^.;]* (beschluss|beschlüsse)\b|beschlussfassung erfolgt|(einstimmiger|mehrheitlicher|geänderte?r?|abweichender|ungeänderter|mehrheits-?) ?beschluss|erklärt\w* sich[^.;]* einverstanden|(vorschlag|vorlage|antrag|vorgehen|verfahren)\w* einverstanden|annahme\b/,
    'beschlossen',
  ],
  [/\bberaten\b|(?<!als \w+ )behandelt\b|^(wurde |wird )?(besprochen|diskutiert|erörtert)\.?$/, 'ohne_beschluss'],
]

/** A bare "nach Beschlussvorschlag" is a decision, too: "Beschluss: wie Vorlage". */
export const wieVorgeschlagen =
  /(gemäß|nach|wie|laut|entsprechend|im sinne|auf grundlage)( (dem|der|des|vom|von|vorliegende[nrm]?|unterbreitete[nm]|vorgelegte[nrm]?|in der|diese[rm]))*( \w*-?)? ?(beschluss|verwaltungs|beschlussempfehlungs)?-?(vorschlags?\b|entwurfs?\b|vorlage\b|sitzungsvorlage|antrags?\b|verwaltung vorgeschlagen)|wie (vorgeschlagen|vorgelegt|beantragt|von der verwaltung vorgeschlagen)|vorschlagsgemäß|antragsgemäß|vorlagegemäß|in der (vorgelegten|vorliegenden|eingebrachten) (fassung|form)/
