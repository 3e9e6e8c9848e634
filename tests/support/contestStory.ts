import { certificateNumber } from '@shared/certificate/number'
import { makeCertificatePdf } from '@shared/print/contract'
import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { contestContract } from '@shared/contest/contract'
import { DAY, instant, plus } from '@shared/kernel/instant'
import type { Actor } from '../../infra/local/seed/actor'
import { community } from '../../infra/local/seed/district'

/** Calls every endpoint of the competitions on the seeded three; the seed itself has entered, judged and objected. */
export const playContestEndpoints = async (as: (id: string) => Actor, nowMs: number): Promise<void> => {
  const [worker, colleague, elder, daughter, owner] = [as('worker-sun'), as('worker-li'), as('elder'), as('daughter'), as('owner-101')]
  const now = instant(nowMs)
  const c = contestContract
  const { items } = await elder.call(c.listContests, { query: { place: community.id } })
  await worker.call(c.listDeskContests, { query: { place: community.id } })
  await worker.call(c.contestIndicators, { query: { place: community.id, year: 2026 } })
  const find = (title: string) => {
    const found = items.find((one) => one.title.includes(title))
    if (!found) throw new Error(`the story has no ${title}`)
    return { contestId: found.contestId }
  }
  const [phones, photos, films] = [find('智能手机'), find('摄影'), find('微视频')]
  await elder.call(c.readContest, { params: photos })
  await worker.call(c.readDeskContest, { params: phones })
  const juries = await colleague.call(c.myJuries)
  expect(juries.items.length).toBeGreaterThan(1)
  await colleague.call(c.jurySheet, { params: phones })
  // Whoever looks after a relative's home is family: whose entries they may not judge is looked up.
  await as('grandson').call(c.jurySheet, { params: phones })
  await worker.call(c.juryProgress, { params: phones })
  await worker.call(c.readResult, { params: photos })
  const { items: objections } = await worker.call(c.listContestObjections, { params: photos })
  await worker.call(c.answerContestObjection, {
    params: { ...photos, objectionId: objections[0]?.objectionId ?? '' },
    body: { upheld: false, text: '创意按公布的三条标准打分' },
  })
  const entry = {
    ...{ category: 'c1', relation: 'self' as const, contact: { name: '周甲一', phone: '13800003291' }, teamName: null, guardian: null },
    people: [{ name: '周甲一', phone: '13800003291', bornYear: null }],
  }
  const made = await daughter.call(c.enterContest, { params: films, body: { entryKey: randomUUID(), entry } })
  const params = { ...films, entryId: made.entryId }
  const { fileId } = await daughter.uploadEvidence(community.id, '片.jpg', Buffer.from('a picture'), 'contestWork')
  const work = { title: '雾从哪里来', text: '', files: [fileId] }
  await daughter.call(c.submitWork, { params, body: { workKey: randomUUID(), seen: 0, work } })
  await daughter.call(c.readEntry, { params })
  await worker.call(c.listEntries, { params: films })
  await worker.call(c.revealEntry, { params, body: { reason: 'call' } })
  const decide = (decision: 'pass' | 'sendBack' | 'refuse') =>
    worker.call(c.decideEntry, {
      params,
      body: {
        decision,
        seen: 1,
        reason: decision === 'pass' ? null : '请重拍',
        mendUntil: decision === 'sendBack' ? plus(now, DAY) : null,
      },
    })
  await decide('sendBack')
  await decide('refuse')
  await daughter.call(c.appealEntry, { params, body: { text: '原片在我手机里' } })
  await worker.call(c.decideEntryAppeal, { params, body: { grant: true, answer: '看过了，成立' } })
  await decide('pass')
  await daughter.call(c.withdrawEntry, { params })
  await daughter.call(c.myEntries)
  await worker.call(c.enterHelped, {
    params: films,
    body: {
      entryKey: randomUUID(),
      entry: {
        ...entry,
        relation: 'staff',
        contact: { name: '孙老三', phone: '13800007723' },
        people: [{ name: '孙老三', phone: '13800007723', bornYear: null }],
      },
    },
  })
  const { code } = await worker.call(c.inviteJuror, { params: films, body: { name: '评委甲', parts: [] } })
  await owner.call(c.takeJurorCode, { body: { code } })
  const { jurors } = await worker.call(c.juryProgress, { params: films })
  const jurorId = jurors[0]?.jurorId
  if (!jurorId) throw new Error('nobody judges')
  await worker.call(c.endJuror, { params: { ...films, jurorId }, body: { reason: '临时有事' } })
  await expect(worker.call(c.appointJuror, { params: films, body: { personId: jurorId, parts: [] } })).rejects.toThrow('JUROR_NOT_STAFF')
  await colleague.call(c.recuseFrom, { params: phones, body: { number: 3, reason: '是邻居' } })
  await worker.call(c.markPresent, { params: phones, body: { numbers: [3] } })
  await colleague.call(c.sendMarks, {
    params: phones,
    body: { marks: [{ kind: 'present', markKey: randomUUID(), number: 4, at: now }] },
  })
  const { contest } = await worker.call(c.readDeskContest, { params: films })
  await worker.call(c.stepContest, { params: films, body: { step: 'cancel', version: contest.version, reason: '改到明年办' } })
  // As if its year were over: the tick clears its names.
  const { keys, table } = await import('@functions/contest/store')
  await table.write({ update: keys.head(films.contestId), set: { gsk: now }, when: [] })
  const draft = await worker.call(c.createContest, { body: { contestKey: randomUUID(), place: community.id, plan: contest } })
  await worker.call(c.editContest, { params: { contestId: draft.contestId }, body: { version: draft.version, plan: contest } })
  await expect(
    owner.call(c.objectToResult, { params: films, body: { objectionKey: randomUUID(), text: '结果不对，请核对', phone: '13800003201' } }),
  ).rejects.toThrow('OBJECTION_LATE')
  await expect(daughter.call(c.readCertificate, { params })).rejects.toThrow('NOT_FOUND')
  await expect(worker.call(c.printCertificate, { params })).rejects.toThrow('NOT_FOUND')
  await expect(elder.call(makeCertificatePdf, { params: { number: certificateNumber('contest', '000000000') } })).rejects.toThrow(
    'NOT_FOUND',
  )
  await expect(elder.call(c.verifyCertificate, { params: { number: 'C000-0000-0000' } })).rejects.toThrow('CERTIFICATE')
}
