import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, InputNumber } from 'antd'
import { useState } from 'react'
import { readLimits, setLimits } from '@shared/dispatch/besideContract'
import { type Limits as LimitValues, usualLimits } from '@shared/dispatch/timeout'
import { type PlaceId, levelOf } from '@shared/kernel/place'
import { call } from '@/api'
import { mayCall, useStaff } from '../../app/staff'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { PlacePath } from '../../registry/PlacePath'
import { Pairs } from '../pairs/Pairs'
import { useOrderDesk } from '../useOrderDesk'
import { limitLines } from './limitLines'

const limitsOf = (community: PlaceId) => ({
  queryKey: [readLimits.id, community],
  queryFn: () => call(readLimits, { query: { community } }),
})

/** How long each step may take in a community: what happens at the end, and the usual value beside it. */
export const Limits = () => {
  const { place } = useOrderDesk()
  const [community, setCommunity] = useState<PlaceId | null>(levelOf(place) === 'community' ? place : null)
  return (
    <div className="dk-stack">
      {levelOf(place) !== 'community' && (
        <Panel title="哪个社区">
          <PlacePath down="community" exact value={community} onChange={setCommunity} />
        </Panel>
      )}
      {community !== null && <OfCommunity key={community} community={community} />}
      {community !== null && <Pairs community={community} />}
    </div>
  )
}

const OfCommunity = ({ community }: { community: PlaceId }) => {
  const found = useQuery(limitsOf(community))
  return <Loaded of={found}>{(data) => <Editor key={data.version} community={community} {...data} />}</Loaded>
}

const Editor = ({ community, limits, version }: { community: PlaceId; limits: LimitValues; version: number }) => {
  const { me } = useStaff()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [draft, setDraft] = useState(limits)
  const keeps = mayCall(me, setLimits, community)
  const save = useMutation({
    mutationFn: () => call(setLimits, { params: { community }, body: { limits: draft, version } }),
    onSuccess: (saved) => {
      client.setQueryData([readLimits.id, community], saved)
      void message.success('期限改好了，从现在起新点的单按它算')
    },
  })
  const changed = JSON.stringify(draft) !== JSON.stringify(limits)
  const usual = JSON.stringify(draft) === JSON.stringify(usualLimits)
  return (
    <Panel
      title="每一步的期限"
      remark="到期只提醒和上报，不会自动结束任何一单"
      actions={
        keeps && (
          <Button disabled={usual} onClick={() => setDraft(usualLimits)}>
            恢复默认
          </Button>
        )
      }
    >
      <ul className="dk-limits">
        {limitLines.map(({ key, name, unit, least, most, then }) => (
          <li key={key}>
            <label htmlFor={`limit-${key}`}>
              <strong>{name}</strong>
              <span className="dk-quiet dk-block">{then}</span>
            </label>
            <span className="dk-row">
              <InputNumber
                id={`limit-${key}`}
                min={least}
                max={most}
                precision={0}
                disabled={!keeps}
                value={draft[key]}
                onChange={(next) => setDraft((before) => ({ ...before, [key]: next ?? usualLimits[key] }))}
              />
              <span className="dk-limits-unit">{unit}</span>
            </span>
            <span className="dk-quiet">
              默认 {usualLimits[key]} {unit}
            </span>
          </li>
        ))}
      </ul>
      {save.error !== null && <ProblemNote error={save.error} />}
      {keeps && (
        <div className="dk-row dk-wrap dk-note">
          <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
            保存期限
          </Button>
          {changed && <Button onClick={() => setDraft(limits)}>不改了</Button>}
          <span className="dk-quiet">只对保存以后新点的单有效；已经在办的按原来的期限。</span>
        </div>
      )}
    </Panel>
  )
}
