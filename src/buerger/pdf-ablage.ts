const hoechstens = 64

/** The last prints made, so that a Vorlage everybody reads today is set once. The key must name the content. */
export class PdfAblage {
  private readonly drucke = new Map<string, Promise<Uint8Array>>()

  hole(schluessel: string, drucke: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const vorhanden = this.drucke.get(schluessel) ?? drucke()
    this.drucke.delete(schluessel)
    this.drucke.set(schluessel, vorhanden)
    // A print that failed is tried again by the next reader.
    vorhanden.catch(() => this.drucke.delete(schluessel))
    const aeltester = this.drucke.keys().next()
    if (this.drucke.size > hoechstens && !aeltester.done) this.drucke.delete(aeltester.value)
    return vorhanden
  }
}
