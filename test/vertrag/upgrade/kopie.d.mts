export type Zeile = Record<string, string | null>

export function stand(ordner: string): Date
export function tabelle(ordner: string, name: string): Zeile[]
export function gehalten<T>(ordner: string, name: string): T
export function adressen(ordner: string): string[]
