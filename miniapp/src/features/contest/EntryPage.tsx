import { View } from '@tarojs/components'
import { useState } from 'react'
import { type EntryView, appealStateNames, entryRelationNames, entryStateNames } from '@shared/contest/entry'
import type { ContestId, EntryId } from '@shared/contest/model'
import type { ContestView } from '@shared/contest/view'
import { sayMoment } from '@shared/kernel/instant'
import { contestFace } from '@shared/contest/resultContract'
import { asApiError } from '@/api'
import { OwnCertificate } from '@/features/certificate/CertificateCard'
import { toContest } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Part } from '@/ui/Part'
import { LinkRow, Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useAppeal, useCertificate, useContest, useEntry, useWithdrawEntry } from './queries'
import { WorkCard } from './WorkCard'
import { WorkPart } from './WorkPart'
import { entrySentence, entryTone } from './words'
import './contest.scss'

/** One's own entry: where it stands, the work, what can be done. */
export function EntryPage({ contestId, entryId }: { contestId: ContestId; entryId: EntryId }) {
  const [entry, contest] = [useEntry(contestId, entryId), useContest(contestId)]
  useRefresh(entry, contest)
  return (
    <Page title="我的报名" contact={contest.data?.contest.contact}>
      <Loaded query={entry}>
        {({ entry: view }) => <Loaded query={contest}>{({ contest: of, now }) => <Whole entry={view} contest={of} now={now} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

/** Whether a version can still be handed in. */
const takesWork = ({ state, mendUntil }: EntryView, { mode, state: stands, worksUntil }: ContestView, now: string): boolean =>
  mode === 'works' &&
  stands === 'published' &&
  (state === 'sentBack'
    ? mendUntil !== null && now < mendUntil
    : (state === 'registered' || state === 'eligible') && worksUntil !== null && now < worksUntil)

function Whole({ entry, contest, now }: { entry: EntryView; contest: ContestView; now: string }) {
  const { number, state, reason, names, teamName, relation, categoryName, enteredAt, versions } = entry
  const shown = number !== null && state === 'eligible' && entry.awardName === null
  return (
    <View>
      <Title level={1}>{entry.contestTitle}</Title>
      <Card kind="first">
        <View className="contest-card-top">
          <Tag tone={entryTone(entry)}>{entry.awardName ?? entryStateNames[state]}</Tag>
          <Tag>{categoryName}</Tag>
        </View>
        {shown ? (
          <View>
            <View className="contest-number">{number} 号</View>
            <View className="contest-text">
              {contest.mode === 'onSite' ? '比赛那天报这个号码，评委只看号码。' : '审核通过了。评委只看到这个号码和您的作品。'}
            </View>
          </View>
        ) : (
          <View className="contest-now">{entrySentence(entry, contest.mode === 'works')}</View>
        )}
        {reason === null ? null : <Note tone="attention">{reason}</Note>}
      </Card>
      <Certificate entry={entry} />
      {takesWork(entry, contest, now) && contest.works !== null ? <WorkCard entry={entry} contest={contest} rule={contest.works} /> : null}
      {entry.work === null ? null : <WorkPart work={entry.work} versions={versions} />}
      <Appeal entry={entry} />
      <Part title="报名内容" startOpen>
        <Rows
          rows={[
            ...(teamName === null ? [] : [['队名', teamName] as const]),
            ['参赛人', names.join('、')],
            ['谁报的', entryRelationNames[relation]],
            ['报名时间', sayMoment(enteredAt)],
            ...(contest.mode === 'onSite' && contest.heldAt !== null
              ? [['比赛时间', sayMoment(contest.heldAt)] as const, ['地点', contest.venue?.name ?? ''] as const]
              : []),
          ]}
        />
      </Part>
      <LinkRow name="看比赛" words="时间、规则和结果" onPress={() => toContest(entry.contestId)} />
      <Withdraw entry={entry} />
    </View>
  )
}

function Certificate({ entry }: { entry: EntryView }) {
  const certificate = useCertificate(entry.contestId, entry.entryId, entry.certificate !== null)
  return certificate.data === undefined ? null : <OwnCertificate face={contestFace(certificate.data)} />
}

function Appeal({ entry }: { entry: EntryView }) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const send = useAppeal(entry.contestId, entry.entryId)
  if (entry.appeal !== 'none')
    return (
      <Card title="申诉">
        <Rows
          rows={[
            ['情况', appealStateNames[entry.appeal]],
            ['您说的', entry.appealText ?? ''],
            ...(entry.appealAnswer === null ? [] : [['答复', entry.appealAnswer] as const]),
          ]}
        />
      </Card>
    )
  if (entry.state !== 'refused' || entry.contestState !== 'published') return null
  const wrong = text.trim().length < 2 ? '请写明原因。' : null
  return (
    <Card title="觉得不对？可以申诉一次">
      <TextArea id="appeal" label="为什么应该通过" value={text} maxLength={300} error={tried ? wrong : null} onChange={setText} />
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
      <Button
        kind="secondary"
        busy={send.isPending && '正在提交…'}
        onPress={() => {
          setTried(true)
          if (wrong === null) send.mutate(text.trim())
        }}
      >
        提交申诉
      </Button>
    </Card>
  )
}

function Withdraw({ entry }: { entry: EntryView }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useWithdrawEntry(entry.contestId, entry.entryId)
  if (entry.state === 'withdrawn' || entry.contestState !== 'published') return null
  return (
    <View className="contest-act">
      <Button kind="plain" onPress={() => setAsking(true)}>
        不参加了，退赛
      </Button>
      {withdraw.error === null ? null : <Note tone="danger">{asApiError(withdraw.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title="确定退赛吗？"
          action="退赛"
          kind="danger"
          busy={withdraw.isPending && '正在退赛…'}
          onConfirm={() => withdraw.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          名额会让给别人。报名截止以前可以重新报名。
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
