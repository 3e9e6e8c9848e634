/**
 * The stack of a test run, in a process of its own: sends its addresses to whoever started it and ends when that one ends.
 * `--web` serves the built page besides; `--seed` plays the story first.
 */
import { seedDistrict } from './seed/seed'
import { startStack } from './stack'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const stack = await startStack({ data: 'throwAway', web: process.argv.includes('--web') ? 'dist' : 'none' })
let ending = false
const end = (): void => {
  if (ending) return
  ending = true
  void stack.stop().finally(() => process.exit())
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
// The test run has ended, however it did.
process.on('disconnect', end)
if (process.argv.includes('--seed')) await seedDistrict(stack)
process.send?.({ addresses: stack.addresses, folder: stack.places.folder })
