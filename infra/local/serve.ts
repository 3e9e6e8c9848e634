/**
 * The stack of a test run, in a process of its own: sends its addresses to whoever started it and ends when that one ends.
 * `--web` serves the built page besides; `--seed` plays the story first.
 */
import { startStack } from './stack'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const has = (flag: string): boolean => process.argv.includes(flag)
const stack = await startStack({ data: 'throwAway', web: has('--web') ? 'dist' : 'none', seed: has('--seed') })
let ending = false
const end = (): void => {
  if (ending) return
  ending = true
  void stack.stop().finally(() => process.exit())
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
// The test run has ended, however it did.
process.on('disconnect', end)
process.send?.({ addresses: stack.addresses, folder: stack.places.folder })
