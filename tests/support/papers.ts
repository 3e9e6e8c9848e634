import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { FileId, type Purpose } from '@shared/content/model'
import * as decision from '@shared/decision/contract'
import { conflictContract } from '@shared/decision/conflictContract'
import type { DecisionId, MyVote } from '@shared/decision/model'
import type { PaperId, PaperReading } from '@shared/decision/paper'
import { paperContract } from '@shared/decision/paperContract'
import type { BodyOf } from '@shared/contract/endpoint'
import { OwnerGrant, type Standing } from '@shared/contract/roles'
import { PersonId } from '@shared/identity/model'
import { Digest } from '@shared/kernel/digest'
import { PlaceId } from '@shared/kernel/place'
import { newId } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { addFile } from '@functions/content/store'
import { paperCodeOf } from '@functions/decision/paperCode'
import { now } from '@functions/platform/clock'
import { ok } from './answers'
import type { FrozenVote, TestOwner } from './frozen-vote'
import { api } from './stack'

export const community = PlaceId.parse('demo.s1.yt')

/** A worker of the test community, as one person with one token. */
export interface TestWorker {
  readonly personId: PersonId
  readonly token: string
}
export const aWorker = (place: PlaceId = community): TestWorker => {
  const personId = newId(PersonId, 'p')
  const { accessToken: token } = issueToken({
    personId,
    sessionId: 's-test',
    staff: [{ role: 'communityWorker', place }],
    owner: [],
  })
  return { personId, token }
}

/** Somebody with another part in the voter of `owner`: a co-owner or a helper. */
export const partner = (vote: FrozenVote, owner: TestOwner, standing: Standing): string => {
  const grant = OwnerGrant.parse({ ownerKey: owner.ownerKey, generation: 1, units: [vote.unit], standing })
  return issueToken({ personId: newId(PersonId, 'p'), sessionId: 's-test', staff: [], owner: [grant] }).accessToken
}

/** A photograph that has been uploaded and confirmed, different from every other. */
export const aPhoto = async (purpose: Purpose = 'paper', place: PlaceId = community): Promise<FileId> => {
  const fileId = newId(FileId, 'f')
  const sha256 = Digest.parse(createHash('sha256').update(randomBytes(16)).digest('hex'))
  await addFile({
    ...{ fileId, purpose, place, sha256 },
    name: '纸票.jpg',
    contentType: 'image/jpeg',
    size: 1000,
    key: `papers/${fileId}`,
    requestedBy: newId(PersonId, 'p'),
    requestedAt: now(),
    confirmedAt: now(),
  })
  return fileId
}

export const reads = (mark: PaperReading['mark'], changes: Partial<PaperReading> = {}): PaperReading => ({
  ...{ mark, consents: {}, signed: true, datedOn: null },
  ...changes,
})

type Entry = BodyOf<typeof paperContract.enterPaper>

/** What the desk sends for a paper of `owner`. */
export const entryOf = async (vote: FrozenVote, owner: TestOwner, reading: PaperReading): Promise<Entry> => ({
  paperKey: randomUUID(),
  voterId: owner.vote.voterId,
  code: paperCodeOf(vote.decisionId, owner.vote.voterId),
  photo: await aPhoto(),
  reading,
})

export const enter = (vote: FrozenVote, by: TestWorker, body: Entry) =>
  api(paperContract.enterPaper, { params: { decisionId: vote.decisionId }, token: by.token, body })
export const confirm = (vote: FrozenVote, by: TestWorker, paperId: PaperId, body: PaperReading) =>
  api(paperContract.confirmPaper, { params: { decisionId: vote.decisionId, paperId }, token: by.token, body })

/** A paper that `by` entered. */
export const entered = async (vote: FrozenVote, owner: TestOwner, by: TestWorker, reading: PaperReading): Promise<PaperId> =>
  ok(await enter(vote, by, await entryOf(vote, owner, reading))).paperId

/** A paper that two workers read alike. */
export const counted = async (vote: FrozenVote, owner: TestOwner, reading: PaperReading, workers?: readonly [TestWorker, TestWorker]) => {
  const [first, second] = workers ?? [aWorker(), aWorker()]
  return ok(await confirm(vote, second, await entered(vote, owner, first, reading), reading))
}

/** What the phone shows of the owner's own vote now. */
export const shown = async (vote: FrozenVote, owner: TestOwner, token = owner.token): Promise<MyVote> => {
  const { mine } = ok(await api(decision.read, { params: { decisionId: vote.decisionId }, token }))
  const [own] = mine
  if (!own) throw new Error('no vote of the own')
  return own
}
export const progressOf = async (vote: FrozenVote) =>
  ok(
    await api(paperContract.papers, {
      params: { decisionId: vote.decisionId },
      query: { state: 'entered' },
      token: aWorker().token,
    }),
  ).progress
export const conflictsOf = async (decisionId: DecisionId) =>
  ok(await api(conflictContract.conflicts, { params: { decisionId }, query: {}, token: aWorker().token })).items
