import { type Type, ValidationPipe, type ValidationError } from '@nestjs/common'
import { plainToInstance } from 'class-transformer'
import { validate } from 'class-validator'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'

/** Checks every DTO: unknown properties are faults, and all faults are told at once, each with its JSON pointer. */
export const eingabepruefung = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (fehler) => new Eingabefehler(felder(fehler, '')),
  })

/** For a page that shows faults beside what was typed, instead of answering with an error. */
export async function pruefeEingabe<T extends object>(
  art: Type<T>,
  eingabe: object,
): Promise<{ wert: T; fehler: Feldfehler[] }> {
  const wert = plainToInstance(art, eingabe)
  return { wert, fehler: felder(await validate(wert, { whitelist: true, forbidNonWhitelisted: true }), '') }
}

function felder(fehler: ValidationError[], ort: string): Feldfehler[] {
  return fehler.flatMap(({ property, constraints, children }) => {
    const zeiger = `${ort}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const eigene = Object.entries(constraints ?? {}).map(([regel, text]) => ({ zeiger, text: deutsch(regel, text) }))
    return [...eigene, ...felder(children ?? [], zeiger)]
  })
}

/** Texts that a DTO did not give itself are English and begin with the name of the property. */
function deutsch(regel: string, text: string): string {
  const englisch = / (must|should|has|contains|is not) |must be|should not/.test(text)
  if (!englisch) return text
  const zahlen = text.match(/\d+/g) ?? []
  return satz[regel]?.(zahlen) ?? 'Diese Angabe ist nicht gültig.'
}

const satz: Record<string, (zahlen: readonly string[]) => string> = {
  whitelistValidation: () => 'Diese Angabe kennt die Schnittstelle nicht.',
  isDefined: () => 'Diese Angabe fehlt.',
  isNotEmpty: () => 'Diese Angabe fehlt.',
  isString: () => 'Hier gehört ein Text hin.',
  isBoolean: () => 'Hier gehört true oder false hin.',
  isInt: () => 'Hier gehört eine ganze Zahl hin.',
  isNumber: () => 'Hier gehört eine Zahl hin.',
  isArray: () => 'Hier gehört eine Liste hin.',
  isObject: () => 'Hier gehört ein Objekt hin.',
  nestedValidation: () => 'Hier gehört ein Objekt hin.',
  isUuid: () => 'Hier gehört eine UUID hin.',
  isUrl: () => 'Hier gehört eine Internetadresse hin.',
  isEmail: () => 'Hier gehört eine E-Mail-Adresse hin.',
  isDateString: () => 'Hier gehört ein Tag in der Form 2026-01-31 hin.',
  isIso8601: () => 'Hier gehört ein Tag in der Form 2026-01-31 hin.',
  isIn: () => 'Dieser Wert ist hier nicht vorgesehen.',
  isEnum: () => 'Dieser Wert ist hier nicht vorgesehen.',
  minLength: ([n]) => `Dieser Text ist zu kurz. Er braucht mindestens ${n} Zeichen.`,
  maxLength: ([n]) => `Dieser Text ist zu lang. Erlaubt sind höchstens ${n} Zeichen.`,
  isLength: (zahlen) => `Dieser Text hat nicht die richtige Länge. Erlaubt sind ${zahlen.join(' bis ')} Zeichen.`,
  min: ([n]) => `Diese Zahl ist zu klein. Sie muss mindestens ${n} sein.`,
  max: ([n]) => `Diese Zahl ist zu groß. Sie darf höchstens ${n} sein.`,
  arrayMinSize: ([n]) => `Diese Liste ist zu kurz. Sie braucht mindestens ${n} Einträge.`,
  arrayMaxSize: ([n]) => `Diese Liste ist zu lang. Erlaubt sind höchstens ${n} Einträge.`,
  arrayNotEmpty: () => 'Diese Liste ist leer.',
  arrayUnique: () => 'Ein Eintrag kommt in dieser Liste doppelt vor.',
}
