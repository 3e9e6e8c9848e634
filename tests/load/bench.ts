import { startWorld } from './world'
const world = await startWorld()
try {
  const { handler } = await import('@functions/decision/handler')
  const { dynamo } = await import('@functions/platform/table')
  const { Ledger } = await import('./ledger')
  const { print } = await import('./report')
  const { measureScale } = await import('./scale')
  const ledger = new Ledger(dynamo, world.bareClient())
  console.log(print(await measureScale(handler, ledger, world.bareClient(), [10, 100, 600])))
  console.log(Math.round(performance.now()))
} finally {
  await world.stop()
}
