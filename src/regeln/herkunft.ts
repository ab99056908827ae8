/** Where something comes from that the town has not made itself: taken over word for word, or made up to show how it works. */
export const herkunftArten = ['uebernommen', 'beispiel'] as const

export interface Herkunft {
  art: (typeof herkunftArten)[number]
  /** From where it was taken over: "Ratsinformationssystem der Stadt Herne". */
  quelle: string | null
}

export const istUebernommen = (herkunft: Herkunft | null | undefined): boolean => herkunft?.art === 'uebernommen'
