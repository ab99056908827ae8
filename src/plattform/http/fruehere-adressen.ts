/** Addresses that a version has renamed; they answer for one version (CHANGELOG). The parts kept stand in brackets. */
const fruehere: [frueher: RegExp, heute: string][] = [
  // Renamed in 0.1.0: an Antrag is what politics brings in.
  [/^\/api\/v1\/veroeffentlichungsantraege(?=[/?]|$)/, '/api/v1/veroeffentlichungswuensche'],
  [/^(\/amt\/vorlagen\/[^/?]+)\/antrag(?=[/?]|$)/, '$1/wunsch'],
]

/** The address of today for one of before; every other as it is. */
export const heutigeAdresse = (adresse: string): string =>
  fruehere.reduce((weg, [frueher, heute]) => weg.replace(frueher, heute), adresse)
