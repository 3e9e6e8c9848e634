import { View } from '@tarojs/components'
import type { CaseId } from '@shared/retrofit/model'
import { stateSentences } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'
import { AskForNews } from '@/features/outreach/AskForNews'
import { Card } from '@/ui/Card'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { useRefresh } from '@/ui/useRefresh'
import { BuilderSteps } from './BuilderSteps'
import { CaseTag } from './CaseTag'
import { Happened } from './Happened'
import { JoinCard } from './JoinCard'
import { openWay } from './openWay'
import { RepPapers } from './RepPapers'
import { Shaft } from './Shaft'
import { SiteDay } from './SiteDay'
import { useCase } from './queries'
import { type Way, waysOf } from './ways'
import { dueRow, spokenCase, turnRow } from './words'
import './retrofit.scss'

/** The case of a lift for its owners: one sentence, the road as a picture, what one can do, what has happened. */
export function CasePage({ caseId }: { caseId: CaseId }) {
  const lift = useCase(caseId)
  useRefresh(lift)
  return <Loaded query={lift}>{(head) => <Whole head={head} />}</Loaded>
}

/** An owner of a lift that is not yet paid for is told of what comes. */
const stillNews = ({ owner, state }: CaseView): boolean => owner && !['paid', 'recovering', 'operating', 'cancelled'].includes(state)

/** In 长辈版 so many ways stand open; the rest is one tap away. */
const atOnce = 2

function Ways({ ways, head }: { ways: readonly Way[]; head: CaseView }) {
  return ways.map((way) => <LinkRow key={way.to} name={way.name} words={way.words} onPress={() => openWay(way, head)} />)
}

function Whole({ head }: { head: CaseView }) {
  const due = dueRow(head)
  const ways = waysOf(head)
  const slow = useSlow()
  return (
    <View>
      <View className="case-top">
        <CaseTag state={head.state} />
      </View>
      <Title level={1}>{head.title}</Title>
      <View className="case-sentence">{stateSentences[head.state]}</View>
      <Card>
        <Rows rows={[turnRow(head), ...(due === null ? [] : [due])]} />
      </Card>
      <ReadAloud id={`case-${head.caseId}`} what="这件事办到哪一步" text={() => spokenCase(head)} />
      {head.as.includes('builder') ? <BuilderSteps head={head} /> : null}
      {stillNews(head) ? <AskForNews moment="lift" /> : null}
      <RepPapers head={head} />
      <SiteDay head={head} />
      <JoinCard head={head} />
      <Ways ways={slow ? ways.slice(0, atOnce) : ways} head={head} />
      {slow && ways.length > atOnce ? (
        <Part title="还可以看" aside={`${ways.length - atOnce} 样`}>
          <Ways ways={ways.slice(atOnce)} head={head} />
        </Part>
      ) : null}
      <Part title="办到哪一步了">
        <Shaft state={head.state} suspendedFrom={head.suspendedFrom} />
      </Part>
      <Part title="经过" aside={`${head.steps.length} 步`}>
        <Happened steps={head.steps} />
      </Part>
    </View>
  )
}
