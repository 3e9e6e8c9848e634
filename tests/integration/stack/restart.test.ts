import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { me } from '@shared/identity/contract'
import { anyone, ownStack } from '../../support/stack'

/** Ending and starting parts of the stack, which the tests of faults build on. It has a stack of its own. */
let stack: Awaited<ReturnType<typeof ownStack>>
beforeAll(async () => {
  stack = await ownStack()
})
afterAll(() => stack.end())

test('a function process that is ended hard is followed by one that knows what was written', async () => {
  const session = await stack.signInAs(anyone())
  await stack.restartFunctions({ hard: true })
  expect(await stack.mustApi(me, { token: session.accessToken })).toMatchObject({ personId: session.me.personId })
})

test('the database comes back with its data after an orderly end, and events are delivered again', async () => {
  const person = anyone()
  const { me: before } = await stack.signInAs(person)
  await stack.restartDynamo({ hard: false })
  expect((await stack.signInAs(person)).me.personId).toBe(before.personId)
  await stack.settled()
})

test('time only goes on', async () => {
  const before = await stack.clock.now()
  await stack.clock.forward(3_600_000)
  expect((await stack.clock.now()) - before).toBeGreaterThanOrEqual(3_600_000)
  await expect(stack.clock.forward(-1)).rejects.toThrow('forwardMs')
})
