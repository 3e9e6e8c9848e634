import { beforeAll, describe, expect, test } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readLog } from '@shared/audit/contract'
import type { StaffRole } from '@shared/contract/roles'
import { cast } from '@shared/decision/contract'
import { PaperCode } from '@shared/decision/paperCode'
import { exportRows, readNotice, readPapers, readVoteCode } from '@shared/document/contract'
import type { Session } from '@shared/identity/model'
import type { PlaceId } from '@shared/kernel/place'
import { makePdf } from '@shared/print/contract'
import { closeDecision } from '@functions/decision/close'
import { paperCodeOf } from '@functions/decision/paperCode'
import { keys, readHead, table as votes } from '@functions/decision/store'
import { codeOf } from '../../support/answers'
import { appoint, foundDistrict, type District } from '../../support/district'
import { type FrozenVote, type TestOwner, ballotOf, freezeVote, workerToken } from '../../support/frozen-vote'
import { api, mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const ownerAt = (vote: FrozenVote, n: number): TestOwner => {
  const owner = vote.owners[n]
  if (!owner) throw new Error('no owner')
  return owner
}
const close = async (vote: FrozenVote, voting = vote.owners.length): Promise<void> => {
  const params = { decisionId: vote.decisionId }
  for (const owner of vote.owners.slice(0, voting))
    await mustApi(cast, { params, token: owner.token, body: ballotOf(vote, owner, 'agree') })
  const head = await readHead(vote.decisionId)
  if (!head) throw new Error('no vote')
  await closeDecision(head, 'test')
}
const staffAt = (role: StaffRole, place: PlaceId): Promise<string> => tokenWith({ staff: [{ role, place }] })

let worker: string
beforeAll(async () => {
  worker = await workerToken()
})

describe('notices', () => {
  test('a call to vote is public, without sign-in and without anybody in it', async () => {
    const vote = await freezeVote({ flats: 4 })
    const notice = await mustApi(readNotice, { params: { decisionId: vote.decisionId, kind: 'consultation' } })
    expect(notice.sheets).toHaveLength(1)
    expect(JSON.stringify(notice)).not.toMatch(/101|测\*\*/)
    expect(await refusal(readNotice, { params: { decisionId: vote.decisionId, kind: 'preliminary' } })).toMatchObject({
      code: 'DOCUMENT_NOT_READY',
    })
  })

  test('a draft has no documents', async () => {
    const vote = await freezeVote({ flats: 4 })
    await votes.write({ update: keys.head(vote.decisionId), set: { status: 'draft' }, when: [] })
    expect(await refusal(readNotice, { params: { decisionId: vote.decisionId, kind: 'consultation' } })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('a result is preliminary at first', async () => {
    const vote = await freezeVote({ flats: 4 })
    await close(vote)
    const notice = await mustApi(readNotice, { params: { decisionId: vote.decisionId, kind: 'preliminary' } })
    expect(JSON.stringify(notice)).toContain('4 人，占总人数 100.00%')
    expect(await refusal(readNotice, { params: { decisionId: vote.decisionId, kind: 'result' } })).toMatchObject({
      code: 'DOCUMENT_NOT_READY',
    })
  })
})

describe('papers', () => {
  test('come fifty at a time in the order of the doors, each with the code of its own voter', async () => {
    const vote = await freezeVote({ flats: 60, ownerOf: (i) => (i === 59 ? 0 : i) })
    const params = { decisionId: vote.decisionId, kind: 'ballots' as const }
    const one = await mustApi(readPapers, { params, token: worker })
    const two = await mustApi(readPapers, { params, token: worker, query: { page: 2 } })
    expect([one, two]).toMatchObject([{ page: 1, pages: 2, total: 59 }, { page: 2 }])
    const codes = [...one.document.sheets, ...two.document.sheets].map((s) => s.id)
    expect(codes).toHaveLength(59)
    expect(codes[0]).toBe(paperCodeOf(vote.decisionId, ownerAt(vote, 0).vote.voterId))
    expect(new Set(codes)).toEqual(new Set(vote.owners.map((o) => paperCodeOf(vote.decisionId, o.vote.voterId))))
    // Two flats of one owner: one paper, with both.
    expect(JSON.stringify(one.document.sheets[0])).toContain('101、3002 室')
    const doors = await mustApi(readPapers, { params: { ...params, kind: 'doorNotices' }, token: worker, query: { page: 2 } })
    expect(doors).toMatchObject({ total: 60 })
    expect(doors.document.sheets).toHaveLength(10)
    expect(await refusal(readPapers, { params, token: worker, query: { page: 3 } })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('are for those who hand them out, and only while the vote runs', async () => {
    const vote = await freezeVote({ flats: 4 })
    const params = { decisionId: vote.decisionId, kind: 'ballots' as const }
    const { community } = vote.head
    for (const role of ['auditor', 'administrator'] as const)
      expect(await refusal(readPapers, { params, token: await staffAt(role, community) })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusal(readPapers, { params, token: await staffAt('communityWorker', vote.unit) })).toMatchObject({ code: 'WRONG_PLACE' })
    const print = { params, token: ownerAt(vote, 0).token, body: {} }
    expect(await refusal(makePdf, print)).toMatchObject({ code: 'WRONG_PLACE' })
    expect(await refusal(makePdf, { ...print, token: await staffAt('auditor', community) })).toMatchObject({ code: 'WRONG_PLACE' })
    await close(vote)
    expect(await refusal(readPapers, { params, token: worker })).toMatchObject({ code: 'DOCUMENT_OVER' })
  })
})

describe('PDF', () => {
  const pagesAt = async (url: string): Promise<number> => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    return (await getDocument({ data: bytes, verbosity: 0 }).promise).numPages
  }

  test('of a notice for an owner and for staff, the same file, each time noted in the log', async () => {
    const vote = await freezeVote({ flats: 4 })
    const params = { decisionId: vote.decisionId, kind: 'consultation' as const }
    const mine = await mustApi(makePdf, { params, token: ownerAt(vote, 0).token, body: {} })
    const theirs = await mustApi(makePdf, { params, token: worker, body: {} })
    expect(new URL(theirs.url).pathname).toBe(new URL(mine.url).pathname)
    expect(mine.fileName).toBe(`征求意见（投票）通知公告-测试单元加装电梯-${mine.number}.pdf`)
    expect(await pagesAt(mine.url)).toBeGreaterThan(0)
    await settled()
    const { items } = await mustApi(readLog, {
      token: worker,
      query: { subject: `decision:${vote.decisionId}`, place: vote.head.community, limit: 100 },
    })
    expect(items.filter((e) => e.type === 'document.printed')).toMatchObject([
      { actor: ownerAt(vote, 0).personId, facts: { document: 'consultation', digest: mine.digest, sheets: 1 } },
      { facts: { digest: mine.digest } },
    ])
  })

  test('of ballots: one page each; of one ballot alone by its code', async () => {
    const vote = await freezeVote({ flats: 4 })
    const params = { decisionId: vote.decisionId, kind: 'ballots' as const }
    const all = await mustApi(makePdf, { params, token: worker, body: {} })
    expect([all.sheets, await pagesAt(all.url)]).toEqual([4, 4])
    const only = paperCodeOf(vote.decisionId, ownerAt(vote, 2).vote.voterId)
    const one = await mustApi(makePdf, { params, token: worker, body: { only: only.toLowerCase() } })
    expect([one.sheets, await pagesAt(one.url)]).toEqual([1, 1])
    const foreign = PaperCode.parse(paperCodeOf((await freezeVote({ flats: 1 })).decisionId, ownerAt(vote, 2).vote.voterId))
    expect(await refusal(makePdf, { params, token: worker, body: { only: foreign } })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is not for owners and staff of elsewhere', async () => {
    const [vote, elsewhere] = [await freezeVote({ flats: 4 }), await freezeVote({ flats: 4 })]
    const params = { decisionId: vote.decisionId, kind: 'consultation' as const }
    expect(await refusal(makePdf, { params, token: ownerAt(elsewhere, 0).token, body: {} })).toMatchObject({ code: 'NOT_ON_ROLL' })
    expect(await refusal(makePdf, { params, token: await staffAt('auditor', elsewhere.unit), body: {} })).toMatchObject({
      code: 'WRONG_PLACE',
    })
  })
})

test('the code that opens the vote is a picture, for staff of its place', async () => {
  const vote = await freezeVote({ flats: 1 })
  const params = { decisionId: vote.decisionId }
  expect((await mustApi(readVoteCode, { params, token: worker })).image).toMatch(/^data:image\/png;base64,/)
  expect(await refusal(readVoteCode, { params, token: await staffAt('auditor', vote.unit) })).toMatchObject({ code: 'WRONG_PLACE' })
})

describe('exports', () => {
  let district: District
  let auditor: Session
  /** A vote of a place where somebody real is appointed, whose name stands on what is taken out. */
  const voteHere = async (flats = 4): Promise<FrozenVote> => {
    const vote = await freezeVote({ flats })
    await votes.write({ update: keys.head(vote.decisionId), set: { community: district.community }, when: [] })
    return vote
  }
  beforeAll(async () => {
    district = await foundDistrict()
    auditor = await appoint(district.administrator, 'auditor', district.district, '审甲一')
  })

  test('voters while the vote runs: who took part, never how; number and name on it, noted in the log', async () => {
    const vote = await voteHere()
    const params = { decisionId: vote.decisionId }
    const owner = ownerAt(vote, 0)
    await mustApi(cast, { params, token: owner.token, body: ballotOf(vote, owner, 'disagree') })
    const taken = await mustApi(exportRows, { params, token: auditor.accessToken, body: { kind: 'voters' } })
    expect(taken.rows[0]).toEqual(['测试幢 1 单元 101 室', '测**', 65.43, '已参与', ''])
    expect(taken.rows.map((row) => row[3])).toEqual(['已参与', '未参与', '未参与', '未参与'])
    expect(JSON.stringify(taken)).not.toContain('反对')
    expect(taken.number).toMatch(/^DC-\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(taken.watermark).toMatch(new RegExp(`^审甲一 .+ 导出，编号 ${taken.number}`))
  })

  test('each is noted in the log before it is answered', async () => {
    const vote = await voteHere()
    const params = { decisionId: vote.decisionId }
    const { number } = await mustApi(exportRows, { params, token: auditor.accessToken, body: { kind: 'voters' } })
    await settled()
    const { items } = await mustApi(readLog, {
      token: auditor.accessToken,
      query: { subject: `decision:${vote.decisionId}`, place: district.community, limit: 100 },
    })
    expect(items.find((e) => e.type === 'document.exported')).toMatchObject({
      actor: auditor.me.personId,
      facts: { list: 'voters', number, rows: 4 },
    })
  })

  test('how each room voted only after the result', async () => {
    const vote = await voteHere()
    const exporting = { params: { decisionId: vote.decisionId }, token: auditor.accessToken, body: { kind: 'rooms' as const } }
    expect(await refusal(exportRows, exporting)).toMatchObject({ code: 'RESULT_NOT_READY' })
    await close(vote)
    const taken = await mustApi(exportRows, exporting)
    expect(taken.rows[1]).toEqual(['测试幢 1 单元 102 室', 66.43, '参与', '同意'])
    expect(JSON.stringify(taken.rows)).not.toContain('测**')
  })

  test('not by owners, not by staff of elsewhere, not by somebody whose appointment has ended', async () => {
    const vote = await voteHere()
    const exporting = (token: string) =>
      api(exportRows, { params: { decisionId: vote.decisionId }, token, body: { kind: 'voters' as const } })
    expect(codeOf(await exporting(ownerAt(vote, 0).token))).toBe('FORBIDDEN')
    expect(codeOf(await exporting(worker))).toBe('WRONG_PLACE')
    const dismissed = await appoint(district.administrator, 'auditor', district.street)
    const token = await tokenWith({ staff: [{ role: 'auditor', place: district.community }] })
    expect(codeOf(await exporting(token))).toBe('SESSION_ENDED')
    expect(codeOf(await exporting(dismissed.accessToken))).toBeNull()
  })
})
