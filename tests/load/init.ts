import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'
import type { Bundle, Bundles } from './bundles'
import type { Section } from './report'
import { median } from './statistics'

const BUDGET = 1.5

const run = promisify(execFile)
const Answer = z.object({ cpu: z.number(), wall: z.number() })
type Answer = z.infer<typeof Answer>

/** Loads a module and says what that took: milliseconds of processor time and by the clock. Node's own start is not in it. */
const program = (file: string): string => `
const before = process.cpuUsage(), started = performance.now()
await import(${JSON.stringify(pathToFileURL(file).href)})
const wall = performance.now() - started, { user, system } = process.cpuUsage(before)
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall }), () => process.exit(0))
`

const start = async ({ file }: Bundle, env: NodeJS.ProcessEnv): Promise<Answer> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program(file)], { env })
  return Answer.parse(JSON.parse(stdout))
}

/**
 * Cold init of every bundle against the bare handler: fresh processes, in turns, so that whatever else the machine does meets all
 * of them alike; the median of the ratios within each turn.
 */
export const measureInit = async ({ functions, bare }: Bundles, env: NodeJS.ProcessEnv, turns: number): Promise<Section> => {
  const ratios = new Map<string, { cpu: number[]; wall: number[]; ms: number[] }>(
    functions.map((f) => [f.name, { cpu: [], wall: [], ms: [] }]),
  )
  const bareMs: number[] = []
  // Once without looking, so that every file is in the cache of the system.
  for (const each of [...functions, bare]) await start(each, env)
  for (let turn = 0; turn < turns; turn++) {
    const least = await start(bare, env)
    bareMs.push(least.wall)
    for (const each of functions) {
      const took = await start(each, env)
      const of = ratios.get(each.name)
      of?.cpu.push(took.cpu / least.cpu)
      of?.wall.push(took.wall / least.wall)
      of?.ms.push(took.wall)
    }
  }
  const rows = [...ratios].map(([name, { cpu, wall, ms }]) => [name, median(ms), median(wall), median(cpu)] as const)
  return {
    title: 'Cold init against a bare handler that only makes the SDK client',
    note: `${turns} turns of fresh processes; loading the module alone, without Node’s own start.`,
    rows: [['function', 'ms', 'ratio by the clock', 'ratio of processor time'], ['bare', median(bareMs), 1, 1], ...rows],
    figures: rows.map(([name, , , cpu]) => {
      const { bytes = 0, largest = [] } = functions.find((f) => f.name === name) ?? {}
      const kb = (size: number): number => Math.round(size / 1024)
      return {
        what: `cold init of ${name}`,
        value: cpu,
        unit: '×',
        budget: BUDGET,
        exact: false,
        ...(cpu > BUDGET && { cause: `${kb(bytes)} KB to load against ${kb(bare.bytes)} KB: ${largest.join(', ')}` }),
      }
    }),
  }
}
