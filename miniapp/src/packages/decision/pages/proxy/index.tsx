import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import { isOpen } from '@shared/decision/proxy'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { livePhase } from '@/features/decision/livePhase'
import { useDecision } from '@/features/decision/queries'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { GivenCard } from '@/features/proxy/GivenCard'
import { GiveProxy } from '@/features/proxy/GiveProxy'
import { AskForNews } from '@/features/outreach/AskForNews'
import { ReceivedCard } from '@/features/proxy/ReceivedCard'
import { useMyProxies } from '@/features/proxy/queries'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useNow } from '@/ui/Countdown/useNow'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'

/** What neighbours ask of me, what I asked of them, and the way to ask. */
function Proxies({ id }: { id: DecisionId }) {
  const decision = useDecision(id)
  const proxies = useMyProxies(id)
  const now = useNow()
  const [giving, setGiving] = useState<string | null>(null)
  useRefresh(proxies)
  const view = decision.data
  if (view === undefined) return <Loaded query={decision}>{() => null}</Loaded>
  const phase = livePhase(view, now)
  const voting = view.mine.filter(({ standing }) => standing === 'voter')
  const vote = voting.find(({ ownerKey }) => ownerKey === giving)
  if (vote) return <GiveProxy view={view} vote={vote} onDone={() => setGiving(null)} />
  return (
    <Loaded query={proxies} blocks={2}>
      {({ given, received }) => (
        <>
          <Title level={1}>{view.title}</Title>
          {[...received]
            .sort((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered'))
            .map((proxy) => (
              <ReceivedCard key={proxy.proxyId} view={view} phase={phase} proxy={proxy} />
            ))}
          {given.map((proxy) => (
            <GivenCard
              key={proxy.proxyId}
              decisionId={id}
              proxy={proxy}
              mayAct={voting.some(({ voterId }) => voterId === proxy.principal)}
            />
          ))}
          {given.some(({ state }) => state === 'offered' || state === 'active') ? (
            <AskForNews moment="delegated" />
          ) : received.some(({ state }) => state === 'active' || state === 'used') ? (
            <AskForNews moment="carrying" />
          ) : null}
          {phase === 'open' || phase === 'upcoming'
            ? voting
                .filter(
                  ({ voterId, current }) =>
                    (current === null || current.channel === 'proxy') &&
                    !given.some((one) => one.principal === voterId && isOpen(one.state)),
                )
                .map(({ ownerKey, rooms }) => (
                  <Card key={ownerKey} title={`${rooms.join('、')} 室请人代投`}>
                    自己不方便投时，可以书面委托一位邻居业主替您投。分三步：选人、写明范围、签名。对方接受以后才有效，您随时可以撤回，也可以自己投。
                    <View className="proxy-acts">
                      <Button onPress={() => setGiving(ownerKey)}>请一位邻居代投</Button>
                    </View>
                  </Card>
                ))
            : null}
        </>
      )}
    </Loaded>
  )
}

/** 代投: authorisations of one vote. */
export default function ProxyPage() {
  const id = useDecisionId()
  return <Page title="代投">{id === null ? <BrokenLink /> : <Signed>{() => <Proxies id={id} />}</Signed>}</Page>
}
