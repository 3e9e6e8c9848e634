import { Refusal } from '@shared/contract/errors'
import { type PlaceId, ancestorAt, covers, levelOf } from '@shared/kernel/place'
import type { listCases, myCases, openCase, readCase } from '@shared/retrofit/caseContract'
import { CaseId } from '@shared/retrofit/model'
import { caseWatchers, keepers } from '@shared/retrofit/caseContract'
import { labelsOf, placesOf, whereaboutsOf } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { actorsOf, mustReadCase } from './access'
import { factsElsewhere } from './elsewhere'
import { factsOf } from './facts'
import { CaseItem, type StepItem, UnitItem } from './items'
import { queuedByState, queuesOf } from './queue'
import { claimUnit, listByPlace, openWrites, readHeads, readSteps, stepWrite, table } from './store'
import { districtWrite } from './store/digest'
import { cardOf, viewOf } from './view'

const PAGE = 50

/** The same key from the same person is the same case. */
const idOf = (caller: Caller, key: string): CaseId =>
  CaseId.parse(`c_${lookupHash('case', `${caller.personId}\n${key}`, 26).toUpperCase()}`)

/** Where units lie that share a lift. @throws Refusal CASE_UNITS unless all are units of one estate */
const placeOf = (units: readonly PlaceId[]): { estate: PlaceId; community: PlaceId; street: PlaceId; district: PlaceId } => {
  const [unit] = units
  const estate = unit && ancestorAt(unit, 'estate')
  if (!estate || units.some((one) => levelOf(one) !== 'unit' || !covers(estate, one))) throw new Refusal('CASE_UNITS')
  const [community, street, district] = [ancestorAt(unit, 'community'), ancestorAt(unit, 'street'), ancestorAt(unit, 'district')]
  if (!community || !street || !district) throw new Refusal('CASE_UNITS')
  return { estate, community, street, district }
}

const newHead = (
  caseId: CaseId,
  caller: Caller,
  body: { units: PlaceId[]; levelEntry: boolean; occupiedFlats: PlaceId[]; ownership: CaseItem['ownership'] },
  names: { labels: string[]; where: string; title: string },
): CaseItem => {
  const { units, levelEntry, occupiedFlats, ownership } = body
  const at = now()
  return {
    ...{ caseId, units, ownership, ...names, ...placeOf(units) },
    terms: { units, levelEntry, occupiedFlats },
    ...{ storeys: null, state: 'wishing', since: at, turn: 0, version: 0, suspendedFrom: null },
    ...{ round: 1, schemeVersion: 0, noticeRound: 1, filingRound: 0, decisionId: null },
    ...{ builders: [], builderReps: [], queues: queuesOf('wishing') },
    ...{ receivedOn: null, askedOn: null, filing: null, acceptedOn: null, usedFrom: null, inspectedUntil: null, registration: null },
    ...{ createdAt: at, createdBy: caller.personId },
  }
}

const opening = (head: CaseItem, caller: Caller): StepItem => ({
  ...{ turn: 0, step: null, from: null, to: 'wishing', at: head.createdAt, by: caller.personId, reason: null, documents: [] },
  as: actorsOf(caller, head)[0] ?? 'communityWorker',
  ...{ round: head.round, schemeVersion: head.schemeVersion, facts: {} },
})

/** What stood in the way of a new case: the same case, opened before, or another one that has a unit. */
const settle = (error: unknown): CaseItem => {
  if (!(error instanceof ConditionFailed)) throw error
  const there = error.at(0)?.item
  if (there) return CaseItem.parse(there)
  const taken = error.failures.find((failure) => failure.clauses.includes('unitIsFree'))?.item
  const { caseId, unit } = UnitItem.parse(taken ?? {})
  throw new Refusal('CASE_UNIT_TAKEN', { caseId: caseId ?? null, unit })
}

export const open: UseCase<typeof openCase> = async ({ body }, caller) => {
  const units = [...new Set(body.units)].sort()
  const occupiedFlats = [...new Set(body.occupiedFlats)].sort()
  const { community } = placeOf(units)
  caller.mustHold(keepers, community)
  if (occupiedFlats.some((flat) => levelOf(flat) !== 'flat' || !units.some((unit) => covers(unit, flat)))) throw new Refusal('CASE_FLATS')
  const [known, labels, where] = await Promise.all([placesOf(units), labelsOf(units), whereaboutsOf(units[0] ?? community)])
  if (known.length !== units.length) throw new Refusal('NOT_FOUND')
  const named = units.map((unit) => labels.get(unit) ?? unit)
  const estateName = where.split(' · ').at(-1) ?? ''
  const names = { labels: named, where, title: `${estateName} ${named.join('、')}加装电梯`.trim() }
  const head = newHead(idOf(caller, body.caseKey), caller, { ...body, units, occupiedFlats }, names)
  const step = opening(head, caller)
  const event = eventOf({
    type: 'retrofit.opened',
    subject: `case:${head.caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: { units, levelEntry: body.levelEntry, ownership: body.ownership },
  })
  const claims = units.map((unit) => claimUnit(unit, head.community, head.caseId))
  const stands = await table
    .transact([
      ...openWrites(head),
      districtWrite(head.district),
      stepWrite(head.caseId, step, event),
      ...queuedByState({ ...head, queues: [] }, head),
      ...claims,
    ])
    .then(() => head, settle)
  return viewFor(caller, stands.caseId)
}

/** The case as it stands now for this caller, in two round trips. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const viewFor = async (caller: Caller, caseId: CaseId) => {
  const opened = await mustReadCase(caller, caseId)
  const { head } = opened
  const [steps, facts, elsewhere] = await Promise.all([readSteps(caseId), factsOf(head), factsElsewhere(head)])
  return viewOf(opened, steps, { ...facts, ...elsewhere })
}

export const read: UseCase<typeof readCase> = ({ params }, caller) => viewFor(caller, params.caseId)

export const list: UseCase<typeof listCases> = async ({ query }, caller) => {
  caller.mustHold(caseWatchers, query.place)
  const { ids, cursor } = await listByPlace(query.place, query.cursor, query.limit ?? PAGE)
  const at = now()
  return { items: (await readHeads(ids)).map((head) => cardOf(head, at)), cursor, now: at }
}

export const mine: UseCase<typeof myCases> = async (_, caller) => {
  const units = [...new Set(caller.owner.flatMap((grant) => grant.units))]
  const found = await Promise.all(units.map((unit) => listByPlace(unit, undefined, PAGE)))
  const heads = await readHeads([...new Set(found.flatMap(({ ids }) => ids))])
  const at = now()
  return { items: heads.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map((head) => cardOf(head, at)), now: at }
}
