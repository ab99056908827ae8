/** A public file: a public Anlage or the file of an entry of a Vorgang. */
export interface DateiAnsicht {
  id: string
  /** Key of the bytes in the public store. */
  sha512: string
  mimeType: string
  name: string
  /** Bytes. */
  groesse: number
  /** Public id of the Vorlage it belongs to. */
  vorlage: string | null
}
