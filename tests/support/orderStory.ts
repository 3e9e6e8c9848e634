import { randomUUID } from 'node:crypto'
import type { Session } from '@shared/identity/model'
import { dayOf, startOf } from '@shared/kernel/day'
import { HOUR, plus } from '@shared/kernel/instant'
import { childOf } from '@shared/kernel/place'
import { recordService } from '@shared/volunteer/hoursContract'
import { now } from '@functions/platform/clock'
import type { Person, Quarter, Team } from './dispatch'
import { mustApi } from './stack'

/** What the phone of somebody keeps who is signed in; with a home in the quarter where they are a resident. */
export const sessionOf = ({ token }: Person, personId: Person['personId'], quarter: Quarter | null = null): Session => ({
  accessToken: token,
  accessExpiresAt: plus(now(), HOUR),
  refreshToken: 'none',
  now: now(),
  me: {
    personId,
    callMe: quarter === null ? '童星火' : '王甲一',
    staff: [],
    homes:
      quarter === null
        ? []
        : [
            {
              ...{ ownerKey: 'o_example01', generation: 1, units: [childOf(childOf(childOf(quarter.community, 'e1'), 'b3'), 'u2')] },
              ...{
                standing: 'voter',
                capacity: 'owner',
                label: '示范街道 · 云梯社区 · 禾苑小区 3 幢 2 单元 301 室',
                rooms: ['301'],
                boundAt: now(),
              },
            },
          ],
    contact: { name: '云梯社区', phone: '0510-80000001' },
  },
})

/** The leader of a team has served a hundred hours less `short`, as the community wrote down over the last two weeks. */
export const shortOfAStar = async ({ worker }: Quarter, { teamId, leader }: Team, short: number): Promise<void> => {
  const today = startOf(dayOf(now()))
  for (let day = 1; day <= 13; day += 1) {
    const from = plus(today, 9 * HOUR - day * 24 * HOUR)
    const to = plus(from, day === 13 ? 4 * HOUR - short : 8 * HOUR)
    const body = { serviceKey: randomUUID(), title: '手机帮扶进社区', people: [leader.personId], from, to }
    await mustApi(recordService, { token: worker.token, params: { teamId }, body })
  }
}
