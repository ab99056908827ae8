import { Eingabefehler } from '../regeln/regelverstoss.js'

/** The name of the constraint a database error names, through TypeORM's wrapping. */
export function verletzteRegel(fehler: unknown): string | undefined {
  const mit = fehler as { constraint?: string; driverError?: { constraint?: string } } | null
  return mit?.driverError?.constraint ?? mit?.constraint
}

/** For `.catch`: turns the breach of a unique constraint into the sentence at its field, everything else goes on. */
export function doppelt(regel: string, zeiger: string, text: string) {
  return (fehler: unknown): never => {
    if (verletzteRegel(fehler) === regel) throw new Eingabefehler([{ zeiger, text }])
    throw fehler
  }
}
