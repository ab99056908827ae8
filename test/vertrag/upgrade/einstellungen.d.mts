export const basisUrl: string
export const schluessel: Record<string, string>
