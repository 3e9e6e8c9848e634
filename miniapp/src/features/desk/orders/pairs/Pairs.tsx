import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Empty, Popconfirm } from 'antd'
import { type PairView, endPairing, listPairs } from '@shared/dispatch/besideContract'
import { dayOf, sayDay } from '@shared/kernel/day'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { problemOf } from '../../kit/problems'

/** Teams that look after somebody for long. A pairing is made on the page of an order that was served well. */
export const Pairs = ({ community }: { community: PlaceId }) => {
  const found = useQuery({ queryKey: [listPairs.id, community], queryFn: () => call(listPairs, { query: { community } }) })
  return (
    <Panel title="长期结对" remark="居民再点单，可以直接交给结对的队">
      <Loaded of={found} rows={3}>
        {({ items }) => {
          const standing = items.filter(({ endedAt }) => endedAt === null)
          return standing.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有结对。办好的单子里点“结成长期结对”。" />
          ) : (
            standing.map((pair) => <Line key={pair.pairId} pair={pair} />)
          )
        }}
      </Loaded>
    </Panel>
  )
}

const Line = ({ pair }: { pair: PairView }) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { community, pairId, who, team, since } = pair
  const end = useMutation({
    mutationFn: () => call(endPairing, { params: { community, pairId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listPairs.id] }),
    onError: (error) => void message.error(problemOf(error).sentence),
  })
  return (
    <div className="dk-line">
      <span>
        <strong>
          {who} — {team.name}
        </strong>
        <span className="dk-quiet dk-block">{sayDay(dayOf(since))}起</span>
      </span>
      {mayCall(me, endPairing, community) && (
        <Popconfirm
          title={`解除${team.name}和${who}的结对？`}
          description="已经在办的单子不受影响，以后照常派单；可以再结对。"
          okText="解除"
          cancelText="不解除"
          onConfirm={() => end.mutate()}
        >
          <Button className="dk-push" size="small" loading={end.isPending}>
            解除
          </Button>
        </Popconfirm>
      )}
    </div>
  )
}
