import { InternalServerError } from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, test } from '@jest/globals'
import { issueReport, object, readNoticeFile } from '@shared/notice/contract'
import { handler } from '@functions/notice/handler'
import { dynamo } from '@functions/platform/table'
import { ok } from '../support/answers'
import { objecting, periodOver, postedCase, somebody } from '../support/lifts/noticeCase'
import { invoke } from '../support/invoke'
import { api } from '../support/stack'

const FAULT = 'lost-reply'

/** Every transaction of this process is broken off: after it was written, or before. */
const breakOff = (when: 'before' | 'after'): void =>
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') {
        if (when === 'after') await next(args)
        throw new InternalServerError({ message: 'connection lost', $metadata: { httpStatusCode: 500 } })
      }
      return next(args)
    },
    { step: 'deserialize', priority: 'high', name: FAULT },
  )
afterEach(() => {
  dynamo.middlewareStack.remove(FAULT)
})
const codeOf = (body: object): unknown => ('error' in body ? (body.error as { code: unknown }).code : null)

describe('a connection that breaks', () => {
  test.each(['before', 'after'] as const)('%s an objection was written: sent again it is there once', async (when) => {
    const one = await postedCase()
    const { token } = await somebody()
    const body = objecting()
    const send = () => invoke(handler, object, { params: { caseId: one.caseId }, token, body })
    breakOff(when)
    expect(codeOf((await send()).body)).toBe('OUTCOME_UNKNOWN')
    dynamo.middlewareStack.remove(FAULT)
    expect((await send()).status).toBe(200)
    const file = ok(await api(readNoticeFile, { params: { caseId: one.caseId }, token: one.worker }))
    expect(file).toMatchObject({ count: { inTime: 1, withoutRecord: 1 }, objections: [{ state: 'received' }] })
  })

  test('after a report was written: asked again it is the same report, and the case moved once', async () => {
    const one = await postedCase()
    await periodOver(one)
    const send = () =>
      invoke(handler, issueReport, { params: { caseId: one.caseId }, token: one.worker, body: { opinion: '公示程序符合规定。' } })
    breakOff('after')
    expect(codeOf((await send()).body)).toBe('OUTCOME_UNKNOWN')
    dynamo.middlewareStack.remove(FAULT)
    const again = await send()
    expect(again.status).toBe(200)
    const file = ok(await api(readNoticeFile, { params: { caseId: one.caseId }, token: one.worker }))
    expect(again.body).toMatchObject({ number: file.report?.number })
  })
})
