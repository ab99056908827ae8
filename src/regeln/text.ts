export const istLeererText = (text: string | null | undefined): boolean => !text || text.trim() === ''
