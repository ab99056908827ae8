/** Addresses of the API that have another name now. The old one answers for one version; the CHANGELOG names both. */
export const umbenannt: Readonly<Record<string, string>> = {
  '/api/v1/veroeffentlichungsantraege': '/api/v1/veroeffentlichungswuensche',
}

/**
 * What programs that use the API of the kept version no longer find, on purpose, line by line as the test tells it, with
 * the word that the CHANGELOG says it with. Old names answer for one version before they stand here.
 */
export const entfallen: Readonly<Record<string, string>> = {}

/** What such programs now have to send. */
export const neuVerlangt: Readonly<Record<string, string>> = {}
