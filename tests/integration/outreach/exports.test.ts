import { beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readLog } from '@shared/audit/contract'
import { cast } from '@shared/decision/contract'
import type { Session } from '@shared/identity/model'
import { exportContacts, logAttempt } from '@shared/outreach/contract'
import type { ContactShow } from '@shared/outreach/model'
import { keys, table } from '@functions/decision/store'
import { codeOf } from '../../support/answers'
import { type District, appoint, foundDistrict } from '../../support/district'
import { ballotOf, freezeVote, type FrozenVote, workerToken } from '../../support/frozen-vote'
import { api, mustApi, settled } from '../../support/stack'

let district: District
let worker: Session
beforeAll(async () => {
  district = await foundDistrict()
  worker = await appoint(district.administrator, 'communityWorker', district.community, '工甲一')
})

/** A vote of a place where somebody real is appointed, whose name stands on what is taken out. */
const emptyVote = async (): Promise<FrozenVote> => {
  const vote = await freezeVote({ flats: 4 })
  await table.write({ update: keys.head(vote.decisionId), set: { community: district.community }, when: [] })
  return vote
}
/** The same, and one owner has voted. */
const voteHere = async (): Promise<FrozenVote> => {
  const vote = await emptyVote()
  const [owner] = vote.owners
  if (!owner) throw new Error('no owner')
  const params = { decisionId: vote.decisionId }
  await mustApi(cast, { params, token: owner.token, body: ballotOf(vote, owner, 'disagree') })
  return vote
}
const take = ({ decisionId }: FrozenVote, show: ContactShow, token = worker.accessToken) =>
  api(exportContacts, { params: { decisionId }, token, body: { show } })

describe('the list of calls and doors as a spreadsheet', () => {
  test('has number and name on it, holds who is shown, and never how anybody voted', async () => {
    const vote = await voteHere()
    const params = { decisionId: vote.decisionId }
    const attempt = { attemptKey: randomUUID(), kind: 'call' as const, outcome: 'noAnswer' as const }
    await mustApi(logAttempt, {
      params: { ...params, voterId: vote.owners[1]?.vote.voterId ?? fail() },
      token: worker.accessToken,
      body: { ...attempt, note: '密注', madeAt: null, photo: null, corrects: null },
    })
    const taken = await mustApi(exportContacts, { params, token: worker.accessToken, body: { show: 'all' } })
    expect(taken.rows).toHaveLength(4)
    expect(taken.rows[0]).toEqual(['101', '测**', 65.43, '已表决', '没有绑定', '未联系', '还没有联系过'])
    expect(taken.rows[1]?.slice(3, 6)).toEqual(['未表决', '没有绑定', '1 次'])
    expect(JSON.stringify(taken)).not.toMatch(/反对|disagree|密注/)
    expect(taken.number).toMatch(/^DC-\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(taken.watermark).toMatch(new RegExp(`^工甲一 .+ 导出，编号 ${taken.number}`))
    const silent = await mustApi(exportContacts, { params, token: worker.accessToken, body: { show: 'silent' } })
    expect(silent.rows).toHaveLength(3)
    expect(silent.number).not.toBe(taken.number)
  })

  test('is noted in the log', async () => {
    const vote = await emptyVote()
    const { number } = await mustApi(exportContacts, {
      params: { decisionId: vote.decisionId },
      token: worker.accessToken,
      body: { show: 'under' },
    })
    await settled()
    const { items } = await mustApi(readLog, {
      token: worker.accessToken,
      query: { subject: `decision:${vote.decisionId}`, place: district.community, limit: 100 },
    })
    expect(items.find((e) => e.type === 'outreach.exported')).toMatchObject({
      actor: worker.me.personId,
      facts: { list: 'contacts', show: 'under', number, rows: 4 },
    })
  })

  test('not by owners and not by staff of elsewhere', async () => {
    const vote = await voteHere()
    expect(codeOf(await take(vote, 'all', vote.owners[0]?.token))).toBe('FORBIDDEN')
    expect(codeOf(await take(vote, 'all', await workerToken()))).toBe('WRONG_PLACE')
  })
})

const fail = (): never => {
  throw new Error('no such owner')
}
