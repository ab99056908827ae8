import type pg from 'pg'

/** The part of a connection of pg that is not in its types. */
interface Leitung {
  parse(anweisung: { text: string; name: string; types: number[] }): void
  describe(was: { type: 'S'; name: string }): void
  sync(): void
}

/**
 * The columns of a statement as the server knows them without running it: Parse and Describe of the protocol.
 * @throws what the server has against it
 */
export const beschreibe = (client: pg.Client, text: string): Promise<string[]> =>
  new Promise((fertig, gescheitert) => {
    let spalten: string[] = []
    client.query({
      submit(leitung: Leitung) {
        leitung.parse({ text, name: '', types: [] })
        leitung.describe({ type: 'S', name: '' })
        leitung.sync()
      },
      handleRowDescription: (meldung: { fields: { name: string }[] }) => (spalten = meldung.fields.map((f) => f.name)),
      handleReadyForQuery: () => fertig(spalten),
      handleError: (fehler: Error) => gescheitert(fehler),
    } as unknown as pg.Submittable)
  })
