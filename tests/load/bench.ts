import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../infra/local/files'
import { type Figure, type Section, isOver, print } from './report'
import { startWorld } from './world'

/**
 * `npm run bench`: everything, in about four minutes on a quiet machine. `npm run bench -- --quick`: only what is exact (round trips,
 * capacity, sizes, memory), for CI. `-- --only cpu,acts`: some parts, for work on them; leaves artifacts/bench.json alone. Prints, writes artifacts/bench.json, and fails when an exact figure is over its budget.
 * How to read it: docs/bench.md.
 */
const quick = process.argv.includes('--quick')
const effort = quick
  ? { ballots: 60, rolls: [10, 300], close: 300, turns: 0, pairs: 0, phones: 60, teams: 40, halls: [10, 100, 1_000] }
  : {
      ballots: 400,
      rolls: [10, 100, 1_000, 10_000],
      close: 5_000,
      turns: 11,
      pairs: 40,
      phones: 200,
      teams: 100,
      halls: [10, 100, 1_000, 10_000],
    }

const parts = ['acts', 'conflicts', 'seats', 'orders', 'scale', 'packages', 'pages', 'bundles', 'memory', 'init', 'cpu'] as const
type Part = (typeof parts)[number]
const only = /(?:^| )--only[ =]([a-z,]+)/.exec(process.argv.slice(2).join(' '))?.[1]?.split(',')
const unknown = only?.filter((name) => !parts.some((part) => part === name)) ?? []
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${parts.join(', ')}`)
const wanted = (part: Part): boolean => !only || only.includes(part)

const started = performance.now()
const seconds = (): number => Math.round((performance.now() - started) / 1000)

const sections: Section[] = []
const show = (section: Section): void => {
  sections.push(section)
  console.log(print(section))
}

const measure = async (): Promise<void> => {
  const world = await startWorld()
  try {
    // Only now: functions read their settings when they load.
    const { handler } = await import('@functions/decision/handler')
    const { dynamo } = await import('@functions/platform/table')
    const { Ledger } = await import('./ledger')
    const { measureActs } = await import('./acts')
    const { measureConflicts } = await import('./conflicts')
    const { handler: activity } = await import('@functions/activity/handler')
    const { measureSeats } = await import('./seats')
    const { measureOrders } = await import('./orders')
    const { Overlap } = await import('./overlap')
    const { bundleAll, reportBundles } = await import('./bundles')
    const { measureInit } = await import('./init')
    const { reportPackages } = await import('./weappSize')
    const { Exerciser } = await import('./exercise')
    const { measureCpu } = await import('./cpu')
    const { measureMemory } = await import('./memory')
    const { measureScale } = await import('./scale')
    const { measurePages } = await import('./pages')

    const beside = world.bareClient()
    const ledger = new Ledger(dynamo, beside)
    const overlap = new Overlap(dynamo)
    if (wanted('acts')) show(await measureActs(handler, ledger))
    if (wanted('conflicts')) show(await measureConflicts(handler, dynamo, ledger, effort.ballots))
    if (wanted('seats')) show(await measureSeats(activity, overlap, ledger, effort.phones))
    if (wanted('orders')) for (const section of await measureOrders(overlap, ledger, effort.teams, effort.halls)) show(section)
    if (wanted('scale')) show(await measureScale(handler, ledger, beside, effort.rolls))
    if (wanted('packages')) show(reportPackages())
    if (wanted('pages') && !quick) show(await measurePages())
    if (!(['bundles', 'memory', 'init', 'cpu'] as const).some(wanted)) return

    const bundles = await bundleAll(path.join(world.folder, 'bundles'))
    if (wanted('bundles')) show(reportBundles(bundles))
    const decision = bundles.functions.find((each) => each.name === 'decision')
    if (!decision) throw new Error('serverless.yml has no function decision')
    const exerciser = await Exerciser.in(world.folder, world.env)
    if (wanted('memory')) show(await measureMemory(handler, exerciser, decision, effort.close))
    if (wanted('init') && effort.turns > 0) show(await measureInit(bundles, world.env, effort.turns))
    if (wanted('cpu') && effort.pairs > 0) show(await measureCpu(handler, dynamo, exerciser, decision, effort.pairs))
  } finally {
    await world.stop()
  }
}

const list = (figures: readonly Figure[]): string =>
  figures.map((f) => `  ${f.what}: ${f.value.toFixed(2)} ${f.unit}, budget ${f.budget}`).join('\n')

await measure()
const over = sections.flatMap((section) => section.figures).filter(isOver)
const broken = over.filter((figure) => figure.exact)
const file = path.join(root, 'artifacts', 'bench.json')
if (!only) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, quick, seconds: seconds(), over, sections }, null, 2)}\n`,
  )
}
console.log(
  `\n${over.length === 0 ? 'Everything is within its budget.' : `Over budget:\n${list(over)}`}\n${seconds()} s${only ? '' : '; written to artifacts/bench.json'}.`,
)
process.exit(broken.length > 0 ? 1 : 0)
