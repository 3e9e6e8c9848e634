import { View } from '@tarojs/components'
import { phaseNames } from '@shared/contest/machine'
import { type ContestId, contestModeNames } from '@shared/contest/model'
import { sayScore, tieNames } from '@shared/contest/result'
import type { ContestView } from '@shared/contest/view'
import { sayMoment } from '@shared/kernel/instant'
import { toCertificateCheck, toEnterContest, toMyContests } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { LinkRow, Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Steps } from '@/ui/Steps'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { ObjectCard } from './ObjectCard'
import { useContest } from './queries'
import { categoryWords, contestSteps, nowWords, phaseTones, ruleWords, workWords } from './words'
import './contest.scss'

/** One contest: what it is, where it stands, how it is judged, who won. */
export function ContestPage({ contestId }: { contestId: ContestId }) {
  const contest = useContest(contestId)
  useRefresh(contest)
  const found = contest.data?.contest
  return (
    <Page title="比赛" contact={found?.contact} foot={found?.phase === 'registering' ? <Enter contest={found} /> : undefined}>
      <Loaded query={contest}>{({ contest: view }) => <Whole contest={view} />}</Loaded>
    </Page>
  )
}

function Enter({ contest }: { contest: ContestView }) {
  const full = contest.categories.every(({ left }) => left === 0)
  return (
    <Button disabled={full} onPress={() => toEnterContest(contest.contestId)}>
      {full ? '名额都满了' : '我要报名'}
    </Button>
  )
}

function Whole({ contest }: { contest: ContestView }) {
  const { title, summary, phase, mode, categories, criteria, awards, venue, heldAt, works, organiser, leadUnit, cancelled } = contest
  return (
    <View>
      <Title level={1}>{title}</Title>
      <View className="contest-card-top">
        <Tag tone={phaseTones[phase]}>{phaseNames[phase]}</Tag>
        <Tag>{contestModeNames[mode]}</Tag>
      </View>
      {cancelled === null ? (
        <View className="contest-now">{nowWords(contest)}</View>
      ) : (
        <Note tone="attention">比赛取消了：{cancelled.reason}</Note>
      )}
      <View className="contest-text">{summary}</View>
      <ReadAloud
        id={`contest-${contest.contestId}`}
        what="比赛介绍"
        text={() => [title, nowWords(contest), summary, ...categories.map((one) => `${one.name}，${categoryWords(one)}`)]}
      />
      <Results contest={contest} />
      {phase === 'publicity' && contest.publicity !== null ? <ObjectCard contest={contest} publicity={contest.publicity} /> : null}
      <Part title="办到哪一步" startOpen>
        <Steps steps={contestSteps(contest)} />
      </Part>
      <Part title="分哪些组">
        <Rows rows={categories.map((one) => [one.name, categoryWords(one)] as const)} />
      </Part>
      {mode === 'onSite' && venue !== null ? (
        <Part title="时间和地点">
          <Rows
            rows={[...(heldAt === null ? [] : [['时间', sayMoment(heldAt)] as const]), ['地点', venue.name], ['地址', venue.address]]}
          />
        </Part>
      ) : null}
      {works === null ? null : (
        <Part title="交什么作品">
          <View className="contest-text">{workWords(works)}。作品名称和说明里不要写姓名，评委只看作品。</View>
        </Part>
      )}
      <Part title={mode === 'onSite' ? '比哪几关' : '怎么评分'}>
        <Rows
          rows={criteria.map(
            ({ name, most, weight, seconds, words }) =>
              [name, `${most * weight} 分${seconds === null ? '' : `，限时 ${seconds} 秒`}${words === '' ? '' : `。${words}`}`] as const,
          )}
        />
        {ruleWords(contest).map((sentence) => (
          <View key={sentence} className="contest-quiet">
            {sentence}
          </View>
        ))}
      </Part>
      <Part title="设哪些奖" aside="每组">
        <Rows rows={awards.map(({ name, places }) => [name, `${places} 名`] as const)} />
      </Part>
      <Part title="谁来办">
        <Rows rows={[['主办', organiser], ...(leadUnit === '' ? [] : [['指导', leadUnit] as const])]} />
      </Part>
      <LinkRow name="我的比赛" words="看报名、交作品、查结果" onPress={toMyContests} />
    </View>
  )
}

/** Who won, group by group: number and masked name. */
function Results({ contest: { result, categories, awards, state } }: { contest: ContestView }) {
  if (result === null) return null
  const awardName = (id: string | null): string => awards.find((one) => one.id === id)?.name ?? ''
  return (
    <Card title={state === 'publicity' ? '拟获奖名单' : '获奖名单'} kind="first">
      {result.length === 0 ? <View className="contest-text">这次没有评出奖项。</View> : null}
      {categories.map(({ id, name }) => {
        const lines = result.filter(({ category }) => category === id)
        return lines.length === 0 ? null : (
          <View key={id} className="contest-group">
            <View className="contest-group-name">{name}</View>
            {lines.map((line) => (
              <View key={line.number} className="contest-winner">
                <View className="contest-winner-award">{awardName(line.award)}</View>
                <View className="contest-winner-who">
                  {line.who}
                  <View className="contest-quiet">
                    {line.number} 号 · 第 {line.rank} 名{line.broken === null ? '' : `（${tieNames[line.broken]}）`}
                  </View>
                </View>
                <View className="contest-winner-score">{sayScore(line.shown)} 分</View>
              </View>
            ))}
          </View>
        )
      })}
      {state === 'publicity' ? null : <LinkRow name="查证书真假" onPress={() => toCertificateCheck()} />}
    </Card>
  )
}
