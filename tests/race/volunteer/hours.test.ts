import { beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR, plus } from '@shared/kernel/instant'
import { volunteerContract as c } from '@shared/volunteer/contract'
import { SourceId, type TeamId } from '@shared/volunteer/ids'
import { now } from '@functions/platform/clock'
import { newUlid } from '@functions/platform/ids'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { countWrites } from '@functions/volunteer/count'
import { beginServing, freeClaim, hoursMoved, hoursPosted, postHours, takeClaim, volunteerRefusal } from '@functions/volunteer/exports'
import { keys, table } from '@functions/volunteer/store'
import { readDay, readService } from '@functions/volunteer/store/hours'
import { dayOf } from '@shared/kernel/day'
import { codeOf } from '../../support/answers'
import { api, mustApi } from '../../support/stack'
import { unconditioned } from '../../support/unconditioned'
import { type Field, type TestVolunteer, foundField, foundTestTeam, joinByCode, volunteer } from '../../support/volunteers'

let field: Field
let leader: TestVolunteer
let one: TestVolunteer
let teamId: TeamId
beforeAll(async () => {
  field = await foundField()
  ;[leader, one] = [await volunteer(field), await volunteer(field)]
  teamId = await foundTestTeam(field, leader)
  await joinByCode(teamId, leader, [one])
})

const newOrder = () => SourceId.parse(`o_${newUlid()}`)
/** True when the transaction was written, else what its failure means. */
const outcome = async (writes: readonly Write[]): Promise<string> => {
  try {
    await table.transact(writes)
    return 'done'
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    return volunteerRefusal(error) ?? 'lost'
  }
}

describe('one volunteer checks in at many orders at once', () => {
  test('and is at one of them', async () => {
    const who = await volunteer(field)
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(beginServing(who.personId, newOrder(), now()))))
    expect(all.filter((is) => is === 'done')).toHaveLength(1)
    expect(all.filter((is) => is === 'SERVING_ALREADY')).toHaveLength(19)
  })

  test('control: without the condition all twenty begin', async () => {
    const who = await volunteer(field)
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome(unconditioned(beginServing(who.personId, newOrder(), now())))))
    expect(all.filter((is) => is === 'done')).toHaveLength(20)
  })
})

describe('a team takes orders up to its limit', () => {
  const left = async () => (await table.get(keys.claims(teamId)))?.left
  test('whatever comes at once; what comes to its end makes room', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => outcome([takeClaim(teamId)])))
    expect(all.filter((is) => is === 'done')).toHaveLength(3)
    expect(all.filter((is) => is === 'TEAM_CLAIMS_FULL')).toHaveLength(17)
    expect(await left()).toBe(0)
    await table.transact([freeClaim(teamId)])
    expect(await outcome([takeClaim(teamId)])).toBe('done')
    // A smaller limit takes nothing away from what is held, and lets nothing new in.
    const { team } = await mustApi(c.readTeam, { token: leader.token, params: { teamId } })
    const { name, kind, tags, rank, about, skills, languages } = team
    const text = { name, kind, tags, rank, about, skills, languages, most: 2 }
    await mustApi(c.editTeam, { token: field.association, params: { teamId }, body: { version: team.version, text } })
    expect(await left()).toBe(-1)
    await table.transact([freeClaim(teamId)])
    expect(await outcome([takeClaim(teamId)])).toBe('TEAM_CLAIMS_FULL')
  })

  test('control: without the condition twenty are held', async () => {
    const team = await foundTestTeam(field, leader)
    await Promise.all(Array.from({ length: 20 }, () => outcome(unconditioned([takeClaim(team)]))))
    expect((await table.get(keys.claims(team)))?.left).toBe(3 - 20)
  })
})

const entryAt = (hour: number, source = newOrder()) => {
  const from = plus(now(), -hour * HOUR)
  return {
    ...{ personId: one.personId, teamId, source, title: '手机帮扶', place: field.community, from, to: plus(from, HOUR) },
    recordedBy: leader.personId,
  }
}

/** Posts as the confirmation of an order does: again while hours moved, content when they are there. */
const post = async (entry: ReturnType<typeof entryAt>): Promise<void> => {
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      await table.transact(await postHours([entry]))
      return
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
      if (hoursPosted(error)) return
      if (!hoursMoved(error)) throw error
    }
  }
  throw new Error('never posted')
}

const spans = async () => {
  const days = await Promise.all([dayOf(now()), dayOf(plus(now(), -24 * HOUR))].map((day) => readDay(one.personId, day)))
  return days.flatMap((day) => day?.spans ?? [])
}
const overlaps = (all: readonly { from: number; to: number; source: string }[]): number =>
  all.filter((a) => all.some((b) => a.source !== b.source && a.from < b.to && b.from < a.to)).length

describe('hours that are posted at once', () => {
  test('never overlap, are there once each, and add up', async () => {
    const [whole, sent] = [entryAt(3), entryAt(5)]
    // Ten orders claim the same hour; one is confirmed five times.
    await Promise.all([
      ...Array.from({ length: 10 }, () => post({ ...whole, source: newOrder() })),
      ...Array.from({ length: 5 }, () => post(sent)),
    ])
    const total = await mustApi(c.readOwnVolunteer, { token: one.token })
    expect(total.total).toEqual({ minutes: 120, services: 2 })
    expect(total.pending.filter(({ cause }) => cause === 'overlap')).toHaveLength(9)
    expect(overlaps(await spans())).toBe(0)
    const { items } = await mustApi(c.readOwnHours, { token: one.token })
    expect(items.reduce((sum, line) => sum + line.minutes, 0)).toBe(120)
  })

  test('control: without the conditions they do overlap', async () => {
    const who = await volunteer(field)
    const writes = await Promise.all(Array.from({ length: 5 }, () => postHours([{ ...entryAt(3), personId: who.personId }])))
    for (const group of writes) await table.transact(unconditioned(group))
    const { total } = await mustApi(c.readOwnVolunteer, { token: who.token })
    expect(total.minutes).toBe(300)
  })

  test('two corrections at once: one stands, the other is told', async () => {
    const source = newOrder()
    await post(entryAt(8, source))
    const before = await readService(one.personId, source)
    const correct = (token: string, minutes: number) =>
      api(c.settleHours, {
        ...{ token, params: { personId: one.personId, source } },
        body: {
          version: before?.version ?? 0,
          times: { from: before?.from ?? now(), to: plus(before?.from ?? now(), minutes * 60_000) },
          reason: '核对了签到表',
        },
      })
    const codes = (await Promise.all([correct(leader.token, 30), correct(field.worker, 45)])).map(codeOf)
    expect(codes.sort()).toEqual(['EDITED_BY_OTHER', null].sort())
    const after = await readService(one.personId, source)
    const { items } = await mustApi(c.readOwnHours, { token: one.token })
    expect(items.filter((line) => line.source === source).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(after?.minutes)
  })

  test('control: without the condition the second correction is counted on top of the first', async () => {
    const source = newOrder()
    await post(entryAt(10, source))
    const before = await readService(one.personId, source)
    if (!before) throw new Error('posted')
    const corrections = await Promise.all(
      [30, 45].map((minutes) =>
        countWrites(before, {
          ...{ service: before, times: { from: before.from, to: plus(before.from, minutes * 60_000) } },
          ...{ type: 'volunteer.hoursCorrected', by: leader.personId },
        }),
      ),
    )
    const was = (await table.get(keys.total(one.personId)))?.minutes as number
    for (const { writes } of corrections) await table.transact(unconditioned(writes))
    const is = (await table.get(keys.total(one.personId)))?.minutes as number
    expect(was - is).toBe(30 + 15)
  })
})
