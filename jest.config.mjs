const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    '^@functions/(.*)$': '<rootDir>/functions/$1',
    '^@/(.*)$': '<rootDir>/miniapp/src/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/miniapp/dist', '<rootDir>/.esbuild', '<rootDir>/.serverless', '<rootDir>/.stryker-tmp'],
}

/**
 * unit: no I/O. integration: the real handlers behind the local gateway. browser and weapp: the built page in a real browser and the
 * built WeChat bundle, each on a seeded district and a clock of its own, so that the two run side by side.
 */
export default {
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tests/support/counts.mjs'],
  // Generous: two cores run the database, the functions, the browser and the tests, and a set-up may play a whole district. Nothing waits by time.
  testTimeout: 600_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts?(x)'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/{integration,race,security,fault}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-stack.ts',
      setupFiles: ['<rootDir>/tests/support/functions-here.ts'],
      globalTeardown: '<rootDir>/tests/support/stop-stack.ts',
    },
    ...[
      { displayName: 'browser', folder: 'e2e' },
      { displayName: 'weapp', folder: 'weapp' },
    ].map(({ displayName, folder }) => ({
      ...shared,
      displayName,
      testMatch: [`<rootDir>/tests/${folder}/**/*.test.ts`],
      globalSetup: '<rootDir>/tests/support/start-e2e.ts',
      globalTeardown: '<rootDir>/tests/support/stop-stack.ts',
    })),
  ],
}
