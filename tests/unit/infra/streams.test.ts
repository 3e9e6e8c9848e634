import { describe, expect, test } from '@jest/globals'
import { FunctionFailed } from '../../../infra/local/functionFailed'
import { type StreamRecord, deliver } from '../../../infra/local/streams/deliver'
import { matches } from '../../../infra/local/streams/pattern'

const record = (n: number): StreamRecord => ({ dynamodb: { SequenceNumber: String(n) } })
const records = (count: number): StreamRecord[] => Array.from({ length: count }, (_, i) => record(i + 1))
const numbers = (of: readonly StreamRecord[]): string => of.map((r) => r.dynamodb.SequenceNumber).join()

/** Delivers to `answer` and notes every batch and everything given up. */
const delivering = async (count: number, answer: (batch: string, call: number) => unknown) => {
  const batches: string[] = []
  const givenUp: string[] = []
  await deliver(records(count), {
    invoke: async (batch) => {
      batches.push(numbers(batch))
      return answer(numbers(batch), batches.length)
    },
    giveUp: (batch) => givenUp.push(numbers(batch)),
    attempts: 3,
    pause: async () => undefined,
  })
  return { batches, givenUp }
}
const failing = (...sequences: number[]) => ({ batchItemFailures: sequences.map((n) => ({ itemIdentifier: String(n) })) })
const thrown = (): never => {
  throw new FunctionFailed('out of order')
}

describe('delivery', () => {
  test('a batch that succeeds is delivered once', async () => {
    expect(await delivering(3, () => failing())).toEqual({ batches: ['1,2,3'], givenUp: [] })
  })
  test('is repeated from the first record that failed', async () => {
    const { batches } = await delivering(4, (_, call) => (call === 1 ? failing(3) : failing()))
    expect(batches).toEqual(['1,2,3,4', '3,4'])
  })
  test('a record that keeps failing is given up, and those after it go on', async () => {
    const { batches, givenUp } = await delivering(3, (batch) => (batch.includes('2') ? failing(2) : failing()))
    expect(givenUp).toEqual(['2'])
    expect(batches.at(-1)).toBe('3')
  })
  test('a batch whose function throws is halved until the culprit stands alone', async () => {
    const { batches, givenUp } = await delivering(4, (batch) => (batch.includes('3') ? thrown() : undefined))
    expect(batches).toEqual(['1,2,3,4', '1,2', '3,4', '3', '3', '3', '4'])
    expect(givenUp).toEqual(['3'])
  })
  test('when the function cannot be reached nothing is given up', async () => {
    const unreachable = delivering(2, () => {
      throw new TypeError('fetch failed')
    })
    await expect(unreachable).rejects.toThrow('fetch failed')
  })
})

describe('filter', () => {
  const carriesEvent = { dynamodb: { NewImage: { event: { M: { id: { S: [{ exists: true }] } } } } } }
  test('takes items with an event and leaves the others', () => {
    expect(matches(carriesEvent, { dynamodb: { NewImage: { event: { M: { id: { S: '01' } } } } } })).toBe(true)
    expect(matches(carriesEvent, { dynamodb: { NewImage: { people: { N: '3' } } } })).toBe(false)
    expect(matches(carriesEvent, { dynamodb: {} })).toBe(false)
  })
  test('plain values and prefixes', () => {
    expect(matches({ eventName: ['INSERT', 'MODIFY'] }, { eventName: 'MODIFY' })).toBe(true)
    expect(matches({ pk: [{ prefix: 'D#' }] }, { pk: 'P#1' })).toBe(false)
  })
  test('a rule that is not known here is an error, not a surprise in production', () => {
    expect(() => matches({ n: [{ numeric: ['>', 1] }] }, { n: 2 })).toThrow('not known locally')
  })
})
