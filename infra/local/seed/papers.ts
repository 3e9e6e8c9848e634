import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { list, voters } from '@shared/decision/contract'
import type { Choice } from '@shared/decision/model'
import { confirmPaper, enterPaper } from '@shared/decision/paperContract'
import type { Actor } from './actor'
import { community } from './district'
import { castBallot } from './votes'

const photoOf = (room: string): Buffer =>
  readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'drawings', `paper-${room}.jpg`))

/**
 * Paper in the running lift vote: that of 202 waits for a second reader; that of 602 says otherwise than its owner did on the phone.
 * The code is stained on both, so they are entered by room.
 */
export const handInPapers = async (worker: Actor, colleague: Actor, ownerOf602: Actor): Promise<void> => {
  const { items: votes } = await worker.call(list, { query: { place: community.id } })
  const vote = votes.find((v) => v.title === '3 幢 2 单元加装电梯')
  if (!vote) throw new Error('the story has no lift vote of building 3')
  const params = { decisionId: vote.decisionId }
  const { items } = await worker.call(voters, { params })
  const reading = (mark: Choice) => ({ mark, consents: {}, signed: true, datedOn: null })
  const enter = async (room: string, mark: Choice) => {
    const voterId = items.find((v) => v.rooms.includes(room))?.voterId
    if (!voterId) throw new Error(`no voter of ${room}`)
    const { fileId } = await worker.upload(community.id, 'paper', `${room} 纸质票.jpg`, photoOf(room))
    const body = { paperKey: `story-paper-of-${room}`, voterId, code: null, photo: fileId, reading: reading(mark) }
    return (await worker.call(enterPaper, { params, body })).paperId
  }
  await ownerOf602.bindHomes()
  await castBallot(ownerOf602, vote.decisionId, 'agree')
  const paperId = await enter('602', 'disagree')
  await colleague.call(confirmPaper, { params: { ...params, paperId }, body: reading('disagree') })
  await enter('202', 'agree')
}
