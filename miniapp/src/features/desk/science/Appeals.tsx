import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Popconfirm } from 'antd'
import { decideAppeal, listAppeals } from '@shared/activity/bookingContract'
import type { ParamsOf } from '@shared/contract/endpoint'
import { sayMoment } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { readAll } from '../data/readAll'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { keyOf, useAct } from './useScience'
import { elsewhere, longestFirst } from './words'

export const useAppeals = (place: PlaceId, enabled = true) =>
  useQuery({
    queryKey: keyOf(listAppeals, place),
    queryFn: async () => longestFirst(await readAll((cursor) => call(listAppeals, { query: { place, cursor } })), ({ at }) => at),
    enabled,
  })

const kinds = { absent: '约了没来', cancelledLate: '临时取消' } as const

/** Absences that somebody explained: one sentence, two answers. */
export const Appeals = () => {
  const { workplace } = useStaff()
  const found = useAppeals(workplace.place)
  const act = useAct(({ sessionId, bookingId, pardon }: { pardon: boolean } & ParamsOf<typeof decideAppeal>) =>
    call(decideAppeal, { params: { sessionId, bookingId }, body: { pardon } }),
  )
  return (
    <Panel title="爽约申诉" remark="90 天里三次没来，停约 30 天；说清楚了可以不算">
      {act.error !== null && <ProblemNote error={act.error} />}
      <Loaded of={found}>
        {(items) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有等着看的申诉。" />
          ) : (
            items.map(({ sessionId, bookingId, placeName, title, kind, at, names, text }) => (
              <div className="dk-line" key={bookingId}>
                <span>
                  <strong>
                    {names.join('、')} {kinds[kind]}
                  </strong>
                  <a className="dk-block" href={hrefOf({ at: 'session', session: sessionId, tab: 'main' })}>
                    {title}
                    {elsewhere({ placeName }, workplace.name)}
                  </a>
                  <span className="dk-quiet dk-block">{sayMoment(at)}</span>
                  <span className="dk-block dk-text">“{text}”</span>
                </span>
                <span className="dk-push dk-row">
                  <Button disabled={act.isPending} onClick={() => act.mutate({ sessionId: sessionId, bookingId: bookingId, pardon: true })}>
                    不算爽约
                  </Button>
                  <Popconfirm
                    title="还是算爽约？"
                    description="定了以后不能改。"
                    okText="还是算"
                    cancelText="再想想"
                    onConfirm={() => act.mutate({ sessionId: sessionId, bookingId: bookingId, pardon: false })}
                  >
                    <Button disabled={act.isPending}>还是算</Button>
                  </Popconfirm>
                </span>
              </div>
            ))
          )
        }
      </Loaded>
    </Panel>
  )
}
