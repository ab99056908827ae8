import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator'
import { type Faktorregel, faktorregeln } from '../../regeln/zweitfaktor.js'

export class FaktorregelFormular {
  @IsIn(faktorregeln, { message: 'Wählen Sie, wer einen zweiten Faktor haben muss.' })
  zweitfaktor: Faktorregel
}

export class ZugangsregelFormular {
  @IsOptional()
  @IsIn(['ja'])
  rechteAllein?: string

  @IsOptional()
  @IsIn(['ja'])
  entwuerfeOffen?: string

  @IsOptional()
  @IsIn(['ja'])
  zweiGenuegen?: string
}

export class KontoFormular {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  kennung?: string

  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string

  @IsOptional()
  @IsIn(['ja'])
  technisch?: string
}
