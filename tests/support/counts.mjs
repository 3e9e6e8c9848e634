import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A jest reporter: leaves the counts of a run in `reports/tests/<project>.json`, which `.ci/run` adds up. */
export default class Counts {
  onRunComplete(contexts, { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, testResults }) {
    const name = testResults[0]?.displayName?.name ?? 'none'
    // A file that does not even load holds no test that could fail; it counts as one.
    const failed = numFailedTests + numRuntimeErrorTestSuites
    const folder = path.resolve('reports', 'tests')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify({ name, passed, failed }))
  }
}
