/** A rich text as stored: the JSON of a ProseMirror document that passed `pruefen` of this folder. */
export interface RichDokument {
  type: 'doc'
  content: RichKnoten[]
}

export interface RichKnoten {
  type: string
  attrs?: Record<string, unknown>
  content?: RichKnoten[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}
