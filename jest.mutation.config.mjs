import all from './jest.config.mjs'

/** How Stryker runs the rules' tests: the unit project, one suite, nothing else of the repository looked at. */
export default {
  ...all.projects.find((project) => project.displayName === 'unit'),
  roots: ['<rootDir>/shared', '<rootDir>/tests'],
  testMatch: ['<rootDir>/tests/mutation/rules.test.ts'],
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
}
