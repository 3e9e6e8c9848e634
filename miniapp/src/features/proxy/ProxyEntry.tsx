import type { DecisionView, Phase } from '@shared/decision/model'
import { toProxy } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { LinkRow } from '@/ui/Rows'
import { useMyProxies } from './queries'

interface ProxyEntryProps {
  readonly view: DecisionView
  readonly phase: Phase
  /** `call` stands at the top when something waits for me; `way` is further down when nothing does. */
  readonly as: 'call' | 'way'
}

/** On the page of a vote: a neighbour asks, a ballot waits for me, or simply the way to have somebody vote for me. */
export function ProxyEntry({ view, phase, as }: ProxyEntryProps) {
  const runs = phase === 'open' || phase === 'upcoming'
  const mayVote = view.mine.some(({ standing }) => standing === 'voter')
  const proxies = useMyProxies(view.decisionId, runs && mayVote)
  if (!runs || !mayVote) return null
  const go = () => toProxy(view.decisionId)
  const asked = proxies.data?.received.find(({ state }) => state === 'offered' || state === 'active')
  const silent = new Set(view.mine.flatMap(({ voterId, effect }) => (effect === 'voids' ? [voterId] : [])))
  const voided = proxies.data?.given.find((one) => one.state === 'voided' && silent.has(one.principal))
  const held = proxies.data?.given.find((one) => one.held !== null && one.state === 'unratified')
  if (as === 'way')
    return held || asked || voided ? null : <LinkRow name="请人代投" words="自己不方便投时，请一位邻居替您投；随时可以撤回" onPress={go} />
  if (held)
    return (
      <Card kind="attention" title="有一张代投的票，等您追认">
        <Button onPress={go}>去看看</Button>
      </Card>
    )
  if (voided)
    return (
      <Card kind="attention" title="代投的票已经作废">
        社区查实这份委托没有授权，那一票不算。截止前请您自己投票。
        <Button onPress={go}>看看是哪份委托</Button>
      </Card>
    )
  if (asked)
    return (
      <Card kind="attention" title={asked.state === 'offered' ? '有人请您代投' : '您还有一票要代投'} aside={asked.principal.label}>
        <Button onPress={go}>{asked.state === 'offered' ? '去答复' : '去替他投票'}</Button>
      </Card>
    )
  return null
}
