/** A link to another public thing: what to call it and where it is. */
export interface Verweis {
  id: string
  name: string
  /** Path on this server, `/gremien/integrationsrat`. */
  adresse: string
}
