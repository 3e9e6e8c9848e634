import { Refusal } from '@shared/contract/errors'
import { DAY, msOf } from '@shared/kernel/instant'
import { ancestorAt } from '@shared/kernel/place'
import { volunteerKeepers, volunteerWatchers } from '@shared/volunteer/access'
import { RECORDED_WITHIN_DAYS } from '@shared/volunteer/hours'
import type { listPendingHours, recordService, settleHours } from '@shared/volunteer/hoursContract'
import { SourceId } from '@shared/volunteer/ids'
import { lookupHash, seal } from '@functions/platform/cipher'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustReadTeam, mustRun, standingTo } from './access'
import { again } from './again'
import { countWrites } from './count'
import { ServiceItem } from './items'
import { hoursMoved, hoursPosted, postHours } from './post'
import { sealedIn } from './sealed'
import { serviceViews } from './serviceView'
import { districtOf, index, insidePlace, keys, membersOf, readProfiles, table } from './store'
import { readService } from './store/hours'

const TOO_OLD = RECORDED_WITHIN_DAYS * DAY

/** @throws Refusal those of the contract */
export const record: UseCase<typeof recordService> = async ({ params: { teamId }, body }, caller) => {
  const { serviceKey, title, people, from, to } = body
  const team = await mustReadTeam(teamId)
  const run = await mustRun(caller, team)
  if (people.includes(caller.personId)) throw new Refusal('HOURS_OWN')
  const age = msOf(now()) - msOf(from)
  if (age < 0 || age > TOO_OLD) throw new Refusal('HOURS_TOO_OLD')
  const members = new Set((await membersOf(teamId)).filter(({ state }) => state === 'active').map(({ personId }) => personId))
  const whom = [...new Set(people)]
  if (!whom.every((person) => members.has(person))) throw new Refusal('TEAM_NOT_MEMBER')
  const source = SourceId.parse(`sv_${lookupHash('service', `${caller.personId}\n${teamId}\n${serviceKey}`, 26).toUpperCase()}`)
  const homes = await readProfiles(whom)
  // A team of a street or the district serves in the communities of those who went.
  const placeOf = (person: (typeof whom)[number]) => ancestorAt(team.place, 'community') ?? homes.get(person)?.place ?? team.place
  const entries = whom.map((personId) => ({
    personId,
    teamId,
    source,
    title,
    place: placeOf(personId),
    from,
    to,
    recordedBy: caller.personId,
  }))
  try {
    await again(
      async () => table.transact([...run, ...(await postHours(entries))]),
      (error) => !hoursPosted(error) && hoursMoved(error),
    )
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    if (error.has('memberLeads') || error.has('memberActive')) throw new Refusal('TEAM_NOT_LEADER')
    // Sent twice: what the first one wrote is the answer.
    if (!hoursPosted(error)) throw error
  }
  const kept = await table.getMany(whom.map((person) => keys.service(person, source)))
  return { services: await serviceViews(kept.map((item) => ServiceItem.parse(item))) }
}

export const pending: UseCase<typeof listPendingHours> = async ({ query: { place, team } }, caller) => {
  if (team) {
    const { leads, keeps } = await standingTo(caller, await mustReadTeam(team))
    if (!leads && !keeps) throw new Refusal('TEAM_NOT_LEADER')
  } else caller.mustHold(volunteerWatchers, place)
  const found: ServiceItem[] = []
  const district = districtOf(place)
  for await (const item of table.each({ pk: index.pending(district), ...(!team && { prefix: insidePlace(place) }), index: 'byKey' })) {
    const service = ServiceItem.parse(item)
    if (!team || service.teamId === team) found.push(service)
  }
  return { items: await serviceViews(found), now: now() }
}

/** Staff of the place where it was given, or whoever leads the team that organised it. @throws Refusal TEAM_NOT_LEADER */
const mustSettle = async (caller: Caller, service: ServiceItem) => {
  const run = await mustRun(caller, await mustReadTeam(service.teamId)).catch((error: unknown) => {
    if (caller.holds(volunteerKeepers, service.place)) return []
    throw error
  })
  return run
}

export const settle: UseCase<typeof settleHours> = async ({ params: { personId, source }, body: { version, times, reason } }, caller) => {
  const found = await readService(personId, source)
  if (!found) throw new Refusal('NOT_FOUND')
  const run = await mustSettle(caller, found)
  if (personId === caller.personId) throw new Refusal('HOURS_OWN')
  const stands = times === null ? found.state === 'void' : found.state === 'counted' && found.from === times.from && found.to === times.to
  if (found.version === version + 1 && found.recordedBy === caller.personId && stands) return mustView(found)
  const { next } = await again(
    async () => {
      const before = await readService(personId, source)
      if (before?.version !== version) throw new Refusal('EDITED_BY_OTHER')
      const sealed = seal(reason, sealedIn(keys.service(personId, source), 'reason'))
      const counted = await countWrites(before, {
        service: { ...before, reason: sealed, asked: false, recordedBy: caller.personId },
        times,
        type: before.state === 'counted' ? 'volunteer.hoursCorrected' : 'volunteer.hoursSettled',
        by: caller.personId,
      })
      if (counted.next.state === 'pending') throw new Refusal('HOURS_DO_NOT_FIT', { cause: counted.next.cause })
      await table.transact([...counted.writes, ...run])
      return counted
    },
    // A service that was settled meanwhile is looked at again and then refused by its version.
    (error) => hoursMoved(error) || hoursPosted(error),
  )
  return mustView(next)
}

const mustView = async (service: ServiceItem) => {
  const [view] = await serviceViews([service])
  if (!view) throw new Error('one service, one view')
  return view
}
