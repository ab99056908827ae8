/** ESM and TypeScript through @swc/jest; needs `node --experimental-vm-modules` (see package.json). */
const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: true,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
  },
]

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  // Browser, veraPDF, load and night runs are commands of their own: `npm test` needs only Node.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(browser|verapdf|leistung|nacht|extern)/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    // The program of the child process is a bundle here; there is no dist/ when tests run.
    '^\\./programm\\.js$': '<rootDir>/test/auszug-programm.ts',
    // "./x.js" in a source means "./x.ts"; only our own relative imports are rewritten.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.tsx$': swc(true), '^.+\\.ts$': swc(false) },
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 30000,
}
