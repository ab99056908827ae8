/** Bytes as the source prints them: 1495040 → `1460 KB`. */
export const groesseText = (bytes: number): string => `${bytes > 0 ? Math.max(1, Math.round(bytes / 1024)) : 0} KB`
