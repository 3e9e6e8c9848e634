import type { appointJuror, endJuror, inviteJuror, juryProgress, myJuries, takeJurorCode } from '@shared/contest/juryContract'
import type { JurorView } from '@shared/contest/juryContract'
import { phaseOf } from '@shared/contest/machine'
import type { ContestId } from '@shared/contest/model'
import { partsOf } from '@shared/contest/score'
import { Refusal } from '@shared/contract/errors'
import { DAY, plus } from '@shared/kernel/instant'
import { maskName } from '@shared/registry/mask'
import { staffNameAt } from '@functions/identity/exports'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { ConditionFailed } from '@functions/platform/table'
import { mustOrganise, mustRead, mustWatch } from './access'
import { contestEvent } from './events'
import { type ContestItem, JurorCodeItem, JurorItem, NumberItem, PresentItem, RecusalItem, ScoreItem } from './items'
import { allOf, contestIdsIn, index, keys, readHeads, table } from './store'
import { addJuror, endJurorWrites, putCode, spendCode } from './store/jury'

const CODE_LENGTH = 8
const CODE_LIFE = 7 * DAY

const nameContext = (contestId: ContestId, jurorId: string): string => `CT#${contestId}/JUROR#${jurorId}.name`
const codeContext = (hash: string): string => `JURORCODE#${hash}/CODE.name`
const hashOf = (code: string): string => lookupHash('jurorCode', code)

const jurorView = (item: JurorItem): JurorView => ({
  ...{ jurorId: item.jurorId, kind: item.kind, parts: item.parts, ended: item.state === 'ended', since: item.since },
  name: maskName(unseal(item.name, nameContext(item.contestId, item.jurorId))),
})
const jurorsOf = async (id: ContestId): Promise<JurorView[]> => (await allOf(id, 'JUROR#', JurorItem)).map(jurorView)

/** Stations that the contest has. @throws Refusal NOT_FOUND */
const mustBeParts = (head: ContestItem, parts: readonly string[]): string[] => {
  const known = new Set(partsOf(head.mode, head.criteria).map(({ id }) => id))
  if (parts.some((part) => !known.has(part))) throw new Refusal('NOT_FOUND')
  return [...new Set(parts)]
}

const whyNot = (error: unknown): Refusal => {
  if (!(error instanceof ConditionFailed)) throw error
  return new Refusal(error.has('seatLeft') && !error.has('takesJurors') ? 'JURORS_FULL' : 'CONTEST_OVER')
}
/** Is a juror already: what was wished stands. */
const isJurorAlready = (error: unknown): boolean => error instanceof ConditionFailed && error.has('noJuror') && !error.has('takesJurors')

const jurorItem = (
  head: ContestItem,
  jurorId: JurorItem['jurorId'],
  kind: JurorItem['kind'],
  name: string,
  parts: string[],
): JurorItem => ({
  ...{ contestId: head.contestId, jurorId, kind, parts, state: 'active', since: now() },
  name: seal(name, nameContext(head.contestId, jurorId)),
})

export const appoint: UseCase<typeof appointJuror> = async ({ params: { contestId }, body: { personId, parts } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  const name = await staffNameAt(personId, head.place).catch(() => null)
  if (name === null) throw new Refusal('JUROR_NOT_STAFF')
  const item = jurorItem(head, personId, 'staff', name, mustBeParts(head, parts))
  try {
    await table.transact(addJuror(item, contestEvent('jurorAppointed', head, caller.personId, { juror: personId })))
  } catch (error) {
    if (!isJurorAlready(error)) throw whyNot(error)
  }
  return { jurors: await jurorsOf(contestId) }
}

export const invite: UseCase<typeof inviteJuror> = async ({ params: { contestId }, body: { name, parts } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  if (head.state !== 'published' && head.state !== 'judging') throw new Refusal('CONTEST_OVER')
  const code = newCode(CODE_LENGTH)
  const hash = hashOf(code)
  const expiresAt = plus(now(), CODE_LIFE)
  const item: JurorCodeItem = {
    ...{ contestId, parts: mustBeParts(head, parts), expiresAt, usedBy: null },
    name: seal(name, codeContext(hash)),
  }
  await table.write(putCode(hash, item, contestEvent('jurorInvited', head, caller.personId)))
  return { code, expiresAt }
}

export const end: UseCase<typeof endJuror> = async ({ params: { contestId, jurorId } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  const found = await table.get(keys.juror(contestId, jurorId))
  if (!found) throw new Refusal('NOT_FOUND')
  const item = JurorItem.parse(found)
  try {
    await table.transact(endJurorWrites(item, contestEvent('jurorEnded', head, caller.personId, { juror: jurorId })))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (!error.has('isActive') || error.has('takesJurors')) throw new Refusal('CONTEST_OVER')
  }
  return { jurors: await jurorsOf(contestId) }
}

export const takeCode: UseCase<typeof takeJurorCode> = async ({ body: { code } }, caller) => {
  const hash = hashOf(code)
  const found = await table.get(keys.jurorCode(hash))
  if (!found) throw new Refusal('JUROR_CODE_UNKNOWN')
  const invitation = JurorCodeItem.parse(found)
  const head = await mustRead(invitation.contestId)
  const taken = { contestId: head.contestId, title: head.title }
  if (invitation.usedBy === caller.personId) return taken
  const at = now()
  const item = jurorItem(head, caller.personId, 'invited', unseal(invitation.name, codeContext(hash)), invitation.parts)
  const event = contestEvent('jurorJoined', head, caller.personId, { juror: caller.personId })
  try {
    await table.transact([spendCode(hash, item, at), ...addJuror(item, event)])
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('isUnused')) throw new Refusal('JUROR_CODE_USED')
    if (error.has('runsStill')) throw new Refusal('JUROR_CODE_EXPIRED')
    if (!isJurorAlready(error)) throw whyNot(error)
  }
  return taken
}

const MINE = 40
export const mine: UseCase<typeof myJuries> = async (_, caller) => {
  const at = now()
  const { items } = await table.query({ pk: index.jury(caller.personId), index: 'byKey', descending: true, limit: MINE })
  const active = items.filter(({ state }) => state === 'active')
  const heads = await readHeads(contestIdsIn(active))
  return {
    items: [...heads.values()].map((head) => {
      const { contestId, title, mode, heldAt } = head
      return { contestId, title, mode, heldAt, phase: phaseOf(head, at) }
    }),
    now: at,
  }
}

/** How far the jury is, without a point: whoever organises must not read scores before the jury has closed. */
export const progress: UseCase<typeof juryProgress> = async ({ params: { contestId } }, caller) => {
  const head = await mustWatch(caller, contestId)
  const [jurors, scores, recusals, numbers, present] = await Promise.all([
    allOf(contestId, 'JUROR#', JurorItem),
    allOf(contestId, 'SCORE#', ScoreItem),
    allOf(contestId, 'RECUSAL#', RecusalItem),
    allOf(contestId, 'NUMBER#', NumberItem),
    allOf(contestId, 'PRESENT#', PresentItem),
  ])
  const active = new Set(jurors.filter(({ state }) => state === 'active').map(({ jurorId }) => jurorId))
  const stepped = new Set(recusals.map(({ number, juror }) => `${number}\n${juror}`))
  const counting = scores.filter(({ number, juror }) => active.has(juror) && !stepped.has(`${number}\n${juror}`))
  const parts = partsOf(head.mode, head.criteria)
  return {
    jurors: jurors.map((item) => ({
      ...jurorView(item),
      given: counting.filter(({ juror }) => juror === item.jurorId).length,
      recusals: recusals.filter(({ juror }) => juror === item.jurorId).length,
    })),
    entries: numbers.map(({ number, category }) => {
      const given = parts.map(({ id }) => counting.filter((score) => score.number === number && score.part === id).length)
      return {
        ...{ number, category, given, complete: given.every((count) => count >= head.minScores) },
        present: present.some((one) => one.number === number),
      }
    }),
    parts: parts.map(({ id, name }) => ({ id, name })),
    now: now(),
  }
}
