/** What the virus scanner says about a file; only a clean one goes out. */
export const pruefstaende = ['wird_geprueft', 'sauber', 'befallen'] as const
export type Pruefstand = (typeof pruefstaende)[number]
