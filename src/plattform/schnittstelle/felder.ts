import { applyDecorators } from '@nestjs/common'
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger'
import { Type } from 'class-transformer'
import { IsOptional, ValidateBy, ValidateIf, ValidateNested } from 'class-validator'
import { istObjekt } from '../../form/feld.js'
import { richtextBeispiel } from '../../form/werte.js'
import { istTag } from '../../regeln/datum.js'

/** What every field of an input has: how the sentence about a fault calls it, and whether it may be missing or null. */
export interface Feld {
  /** With article, as a sentence begins: "Der Name". */
  name: string
  beschreibung?: string
  beispiel?: unknown
  /** May be left out. */
  optional?: boolean
  /** May be null. */
  leer?: boolean
}

/** Says what is wrong with a value in one sentence, or null. */
type Pruefung = (wert: unknown) => string | null

/**
 * One decorator per kind of field: the German sentence of a fault and the schema of the interface come from one place,
 * and a field has one fault at a time, the first that applies.
 */
function feld(angaben: Feld, schema: ApiPropertyOptions, pruefe: Pruefung): PropertyDecorator {
  const saetze = (wert: unknown) => (wert === undefined || wert === null ? `${angaben.name} fehlt.` : pruefe(wert))
  return applyDecorators(
    ApiProperty({ ...beschreibung(angaben), ...schema } as ApiPropertyOptions),
    ...anwesenheit(angaben),
    ValidateBy({
      name: 'feld',
      validator: {
        validate: (wert) => saetze(wert) === null,
        defaultMessage: (stelle) => saetze(stelle?.value) ?? '',
      },
    }),
  )
}

function beschreibung({ beschreibung, beispiel, optional, leer }: Feld): ApiPropertyOptions {
  return {
    required: !optional,
    ...(leer && { nullable: true }),
    ...(beschreibung && { description: beschreibung }),
    ...(beispiel !== undefined && { example: beispiel }),
  } as ApiPropertyOptions
}

function anwesenheit({ optional, leer }: Feld): PropertyDecorator[] {
  if (optional && leer) return [IsOptional()]
  if (optional) return [ValidateIf((_, wert) => wert !== undefined)]
  if (leer) return [ValidateIf((_, wert) => wert !== null)]
  return []
}

export const TextFeld = (f: Feld & { max?: number; muster?: RegExp; musterSatz?: string }) => {
  const max = f.max ?? 500
  return feld(
    f,
    { type: String, minLength: 1, maxLength: max, ...(f.muster && { pattern: f.muster.source }) },
    (wert) => {
      if (typeof wert !== 'string') return `${f.name} muss ein Text sein.`
      if (wert.trim() === '') return `${f.name} darf nicht leer sein.`
      if (wert.length > max) return `${f.name} darf höchstens ${max} Zeichen lang sein.`
      if (f.muster && !f.muster.test(wert)) return f.musterSatz ?? `${f.name} hat eine andere Form als verlangt.`
      return null
    },
  )
}

export const ZahlFeld = (f: Feld & { min: number; max: number }) =>
  feld(f, { type: 'integer', minimum: f.min, maximum: f.max }, (wert) =>
    Number.isInteger(wert) && (wert as number) >= f.min && (wert as number) <= f.max
      ? null
      : `${f.name} muss eine ganze Zahl von ${f.min} bis ${f.max} sein.`,
  )

export const JaNeinFeld = (f: Feld) =>
  feld(f, { type: Boolean }, (wert) => (typeof wert === 'boolean' ? null : `${f.name} muss true oder false sein.`))

export const AuswahlFeld = (f: Feld & { werte: readonly string[] }) =>
  feld(f, { type: String, enum: [...f.werte] }, (wert) =>
    f.werte.includes(wert as string) ? null : `${f.name} muss eines von diesen sein: ${f.werte.join(', ')}.`,
  )

/** A list of some of these words, each once. */
export const AuswahllisteFeld = (f: Feld & { werte: readonly string[] }) =>
  feld(
    f,
    { type: 'array', items: { type: 'string', enum: [...f.werte] }, minItems: 1, maxItems: f.werte.length },
    (wert) => {
      if (!Array.isArray(wert) || wert.length === 0)
        return `${f.name} muss eine Liste mit mindestens einem Eintrag sein.`
      if (!wert.every((w) => f.werte.includes(w as string))) return `${f.name} kennt nur: ${f.werte.join(', ')}.`
      return new Set(wert).size === wert.length ? null : `${f.name} nennt denselben Eintrag zweimal.`
    },
  )

const kennung = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const istKennung = (wert: unknown): wert is string => typeof wert === 'string' && kennung.test(wert)

export const KennungFeld = (f: Feld) =>
  feld(f, { type: String, format: 'uuid' }, (wert) => (istKennung(wert) ? null : `${f.name} ist keine Kennung.`))

export const TagFeld = (f: Feld) =>
  feld(f, { type: String, format: 'date', example: '2026-01-02' }, (wert) => {
    if (typeof wert !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(wert))
      return `${f.name} muss ein Tag in der Form 2026-01-02 sein.`
    return istTag(wert) ? null : `${f.name} nennt einen Tag, den es nicht gibt.`
  })

/** Local time of day in Europe/Berlin. */
export const UhrzeitFeld = (f: Feld) =>
  feld(f, { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '16:00' }, (wert) =>
    typeof wert === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(wert)
      ? null
      : `${f.name} muss eine Uhrzeit in der Form 16:00 sein.`,
  )

/** A list of short texts, for example names. */
export const TextlisteFeld = (f: Feld & { max?: number }) =>
  feld(f, { type: 'array', items: { type: 'string' }, maxItems: 200 }, (wert) => {
    if (!Array.isArray(wert) || wert.length > 200) return `${f.name} muss eine Liste mit höchstens 200 Einträgen sein.`
    const max = f.max ?? 500
    return wert.every((w) => typeof w === 'string' && w.trim() !== '' && w.length <= max)
      ? null
      : `${f.name} darf nur nicht leere Texte mit höchstens ${max} Zeichen enthalten.`
  })

export const KennungslisteFeld = (f: Feld) =>
  feld(f, { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: 500 }, (wert) => {
    if (!Array.isArray(wert) || wert.length === 0) return `${f.name} muss eine Liste mit mindestens einem Eintrag sein.`
    if (wert.length > 500 || !wert.every(istKennung)) return `${f.name} darf nur Kennungen enthalten.`
    return new Set(wert).size === wert.length ? null : `${f.name} nennt denselben Eintrag zweimal.`
  })

/** A structured text; what it may hold is checked by `src/richtext` where it is stored. */
export const RichtextFeld = (f: Feld) =>
  feld(f, { type: 'object', additionalProperties: true, example: richtextBeispiel }, (wert) =>
    typeof wert === 'object' && !Array.isArray(wert) ? null : `${f.name} muss ein strukturierter Text sein.`,
  )

/** Another object inside the input, checked by its own class. */
export const TeilFeld = (f: Feld & { art: new () => object; liste?: boolean }) =>
  applyDecorators(
    ApiProperty({ ...beschreibung(f), type: () => f.art, isArray: f.liste ?? false } as ApiPropertyOptions),
    ...anwesenheit(f),
    Type(() => f.art),
    ValidateBy({
      name: 'teil',
      validator: {
        // A list in a list would pass the nested check unseen when it is empty.
        validate: (wert) => (f.liste ? Array.isArray(wert) && wert.every(istObjekt) : istObjekt(wert)),
        defaultMessage: () => `${f.name} muss ${f.liste ? 'eine Liste von Objekten' : 'ein Objekt'} sein.`,
      },
    }),
    ValidateNested({ each: f.liste ?? false }),
  )
