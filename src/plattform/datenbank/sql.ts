/**
 * A word of the rules as SQL, `'entfallen'`; its type is named with it: `literal<BeratungZustand>('entfallen')`. Never for what
 * somebody sent: that goes in as a value.
 */
export function literal<T extends string = never>(wort: NoInfer<T>): string {
  if (!/^[a-z_]+$/.test(wort)) throw new Error(`No word of the rules: ${wort}`)
  return `'${wort}'`
}

/** Several: `('geplant', 'terminiert')`. */
export const literale = (worte: readonly string[]): string => `(${worte.map((w) => literal<string>(w)).join(', ')})`
