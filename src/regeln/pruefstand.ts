/** What the virus scanner says about a file; only a clean one goes out. */
export const pruefstaende = ['wird_geprueft', 'sauber', 'befallen'] as const
export type Pruefstand = (typeof pruefstaende)[number]

/** Said wherever the interface shows it. */
export const pruefstandWort = 'Was die Virenprüfung sagt; null ohne Virenprüfung. Vor „sauber“ gibt es die Datei nicht'
