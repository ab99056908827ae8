import path from 'node:path'

/** In the place of src/plattform/auszug/programm.ts: the bundle that test/global-setup.mjs makes of the sources. */
export const programm = path.resolve('node_modules/.cache/ratsfolge/auszug-prozess.mjs')
