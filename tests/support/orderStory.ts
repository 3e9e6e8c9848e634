import type { Session } from '@shared/identity/model'
import { HOUR, plus } from '@shared/kernel/instant'
import { childOf } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import type { Person, Quarter } from './dispatch'

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
