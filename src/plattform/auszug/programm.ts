import { fileURLToPath } from 'node:url'

/** The program of the child process. Tests, which run without dist/, put their own bundle in its place. */
export const programm = fileURLToPath(new URL('./prozess.js', import.meta.url))
