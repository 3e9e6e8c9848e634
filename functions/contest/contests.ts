import { contestWatchers, contestOrganisers } from '@shared/contest/access'
import type {
  createContest,
  editContest,
  listContests,
  listDeskContests,
  readContest,
  readDeskContest,
} from '@shared/contest/contestContract'
import { lacksOf, stepsFrom } from '@shared/contest/machine'
import { ContestId } from '@shared/contest/model'
import { Refusal } from '@shared/contract/errors'
import type { PlaceId } from '@shared/kernel/place'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { jurorOf, mustOrganise, mustSee, mustWatch } from './access'
import { contestEvent } from './events'
import { countsOf, factsOf } from './facts'
import { ContestItem } from './items'
import { contestIdsIn, createWrites, index, readHeads, stateIs, table, updateHead } from './store'
import { cardOf, contestView } from './views'

const PAGE = 30

const pageOf = async (partition: string, { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined }) => {
  const at = now()
  const found = await table.query({ pk: partition, index: 'byKey', descending: true, limit: limit ?? PAGE, cursor })
  const ids = contestIdsIn(found.items)
  const heads = await readHeads(ids)
  return { items: ids.flatMap((id) => heads.get(id) ?? []).map((head) => cardOf(head, at)), cursor: found.cursor, now: at }
}

export const list: UseCase<typeof listContests> = ({ query: { place, ...rest } }) => pageOf(index.open(place), rest)

export const deskList: UseCase<typeof listDeskContests> = ({ query: { place, ...rest } }, caller) => {
  caller.mustHold(contestWatchers, place)
  return pageOf(index.all(place), rest)
}

export const read: UseCase<typeof readContest> = async ({ params: { contestId } }) => {
  const at = now()
  return { contest: await contestView(await mustSee(contestId), at), now: at }
}

export const deskRead: UseCase<typeof readDeskContest> = async ({ params: { contestId } }, caller) => {
  const head = await mustWatch(caller, contestId)
  const at = now()
  const [counts, blind] = await Promise.all([countsOf(head, at), jurorOf(caller, contestId)])
  const facts = await factsOf(head, counts, at)
  const next = stepsFrom(head.state).map((one) => ({ step: one.step, lacks: lacksOf(one, facts) }))
  return { contest: await contestView(head, at), counts, next, blind: blind !== null, now: at }
}

const headAt = async (contestId: ContestId, place: PlaceId) => {
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  return { contestId, place, placeName: here.name, contact: here.phone ? { name: here.name, phone: here.phone } : null }
}

export const create: UseCase<typeof createContest> = async ({ body: { contestKey, place, plan } }, caller) => {
  caller.mustHold(contestOrganisers, place)
  const at = now()
  const contestId = ContestId.parse(`ct_${lookupHash('contest', `${caller.personId}\n${contestKey}`, 26).toUpperCase()}`)
  const item: ContestItem = {
    ...plan,
    ...(await headAt(contestId, place)),
    ...{ state: 'draft', version: 1, round: 0, createdAt: at, createdBy: caller.personId, publicity: null, objectableUntil: null },
    ...{ awardedAt: null, cancelled: null, reopened: null, numbers: 0, jurors: 0, objections: 0, openObjections: 0 },
  }
  try {
    await table.transact(createWrites(item, contestEvent('created', item, caller.personId)))
    return await contestView(item, at)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return contestView(ContestItem.parse(there), at)
  }
}

export const edit: UseCase<typeof editContest> = async ({ params: { contestId }, body: { version, plan } }, caller) => {
  const head = await mustOrganise(caller, contestId)
  const event = contestEvent('edited', head, caller.personId, { version: version + 1 })
  try {
    await table.write(updateHead({ ...head, version }, { ...plan, event }, [stateIs('draft')]))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw new Refusal(error.has('stateIs') ? 'CONTEST_STEP_NOT_NOW' : 'EDITED_BY_OTHER')
  }
  return contestView({ ...head, ...plan, version: version + 1 }, now())
}
