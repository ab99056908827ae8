import type { Type } from '@nestjs/common'
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger'
import type { Glied, Glieder, ObjektFeld, Objektwert, Schema } from '../../form/feld.js'

const klassen = new Map<ObjektFeld, Type<object>>()

/** The class of a declared object, as the description of the interface and the mapped types of Nest want one. */
export function dto<G extends Glieder>(feld: ObjektFeld<G>): Type<Objektwert<G>> {
  const wurzel = feld.schema.objekt as ObjektFeld
  const bekannt = klassen.get(wurzel)
  if (bekannt) return bekannt as Type<Objektwert<G>>
  const klasse = { [wurzel.name]: class {} }[wurzel.name] as Type<object>
  klassen.set(wurzel, klasse)
  for (const [name, glied] of Object.entries(wurzel.glieder))
    ApiProperty(eigenschaft(glied))(klasse.prototype as object, name)
  return klasse as Type<Objektwert<G>>
}

const eigenschaft = ({ feld: { schema }, pflicht }: Glied): ApiPropertyOptions =>
  ({ ...beschrieben(schema), ...(!pflicht && { required: false }) }) as ApiPropertyOptions

function beschrieben({ objekt, items, ...worte }: Schema): object {
  if (objekt) return { ...worte, type: () => dto(objekt) }
  if (items?.objekt) return { ...worte, type: () => dto(items.objekt!), isArray: true }
  return { ...worte, ...(items && { items }) }
}
