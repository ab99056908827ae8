/** Test files run in plain Node with a loader of ours: see test/laufzeit. */
export default {
  testEnvironment: '<rootDir>/test/laufzeit/umgebung.cjs',
  runtime: '<rootDir>/test/laufzeit/laufzeit.cjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  // Browser, veraPDF, load and night runs are commands of their own: `npm test` needs only Node.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(browser|verapdf|leistung|nacht|extern)/'],
  transform: {},
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  // One more than two processors have: a test file waits for its database now and then.
  maxWorkers: 3,
  // For what hangs, and the only limit there is: a test fails by what it sees, also on a machine that does ten other things.
  testTimeout: 900_000,
}
