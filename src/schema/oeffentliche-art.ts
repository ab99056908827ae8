/** The nouns of the public world. */
export type OeffentlicheArt = 'vorlage' | 'sitzung' | 'gremium' | 'vorgang' | 'datei'
