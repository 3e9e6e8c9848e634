/**
 * How to write an integration test.
 *
 * One empty stack runs for all test files (`tests/support/start-stack.ts`): the real functions behind the local gateway,
 * DynamoDB Local, the file store, the WeChat stand-in. Files run at the same time and share it, so a test makes its own
 * people and places and expects nothing of anybody else's:
 *
 *     import { anyone, mustApi, signInAs } from '../../support/stack'
 *
 *     test('signs in', async () => {
 *       const session = await signInAs(anyone())
 *       expect(await mustApi(me, { token: session.accessToken })).toMatchObject({ staff: [], homes: [] })
 *     })
 *
 * `api` takes an endpoint of the contract and gives `{ ok, status, body }`; `mustApi` throws unless it is answered with 200;
 * `refusal` throws unless it is refused and gives the error. Nothing waits by sleeping: `settled()` resolves when every event
 * written so far has reached the log, `clock.forward(ms)` moves local time and does what is then due.
 *
 * The clock, WeChat's troubles and restarts are everybody's. A test that ends a process, or that others would suffer from,
 * takes a stack of its own: `const stack = await ownStack()` has the same helpers, and `await stack.end()` ends it.
 */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Helpers, helpersFor } from './helpers'
import { endStack, launchStack } from './serve'

const Running = z.object({
  addresses: z.object({
    dynamo: z.string(),
    files: z.string(),
    wechat: z.string(),
    control: z.string(),
    gateway: z.string(),
    invoke: z.string(),
    web: z.string().nullable(),
  }),
  folder: z.string(),
})

const running = (): z.infer<typeof Running> => {
  const file = process.env.LINLI_STACK
  if (!file) throw new Error('no stack is running: start the test by `npm run test:integration`')
  return Running.parse(JSON.parse(readFileSync(file, 'utf8')))
}
const shared = running()

/** Folder of the shared stack, with its logs (`logs/functions.log`). */
export const { folder } = shared
export const {
  addresses,
  api,
  mustApi,
  refusal,
  control,
  loginCode,
  phoneCode,
  signInAs,
  clock,
  settled,
  tick,
  invoke,
  restartDynamo,
  restartFunctions,
  wechat,
  tableClient,
} = helpersFor(shared.addresses)
export { anyPhone, anyone } from './helpers'

/** A stack of one's own, empty; takes some seconds to start. */
export const ownStack = async (): Promise<Helpers & { readonly folder: string; end(): Promise<void> }> => {
  const { addresses: own, folder: ownFolder, child } = await launchStack([])
  return { ...helpersFor(own), folder: ownFolder, end: () => endStack(child) }
}
