import { expect, test } from '@jest/globals'
import { javaMajor } from '../../../infra/local/dynamo/java'

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('%j is Java %j', (output, major) => {
  expect(javaMajor(output)).toBe(major)
})
