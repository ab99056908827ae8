/**
 * What programs that use the API of the kept version no longer find, on purpose, line by line as the test tells it, with
 * the word that the CHANGELOG says it with. Old names answer for one version before they stand here.
 */
export const entfallen: Readonly<Record<string, string>> = {}

/** What such programs now have to send. */
export const neuVerlangt: Readonly<Record<string, string>> = {}
