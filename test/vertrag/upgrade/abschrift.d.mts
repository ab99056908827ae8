/** What stands at an address. */
export interface Abschrift {
  status: number
  /** Where it leads to. */
  nach: string | null
  art: string | null
  /** Of a page. */
  worte?: string
  /** Of a print. */
  text?: string
  /** SHA-256 of anything but a page. */
  bytes?: string
}

export interface Abschriften {
  /** Words of what surrounds every page. */
  rahmen: string
  seiten: Record<string, Abschrift>
}

export function schreibeAb(adresse: string, anfang: string[]): Promise<Abschriften>
