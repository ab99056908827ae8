/** Why something is non-public. */
export interface Beispielgrund {
  grundart: string
  grund: string
  rechtsgrundlage: string
  pruefenAm: string
}
